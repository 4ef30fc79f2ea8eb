import type { Place } from '../report.ts';
import { currencyOf, describeType, isMoney, isNumber, ORDER_MONEY, widerNumber, type Type } from '../ir/types.ts';
import { error, type Checked, type Checker } from './checker.ts';
import type { Scope } from './scope.ts';

type Typed = Pick<Checked, 'type'>;

/** The type's money with its currency, where the scope establishes it. */
export function resolved(type: Type, scope: Scope): Type {
  if (type !== ORDER_MONEY || scope.currencies.size !== 1) return type;
  const [currency = ''] = scope.currencies;
  return `money:${currency}`;
}

/**
 * The type that holds both, for comparing, adding and choosing: numbers widen, money must be of one currency, anything
 * else must be the same. Says what is wrong when there is none.
 *
 * @returns `unknown` when the two do not go together.
 */
export function commonType(checker: Checker, place: Place, scope: Scope, a: Typed, b: Typed): Type {
  if (a.type === 'unknown' || b.type === 'unknown') return 'unknown';
  if (isNumber(a.type) && isNumber(b.type)) return widerNumber(a.type, b.type);
  const [left, right] = [resolved(a.type, scope), resolved(b.type, scope)];
  if (left === right) return a.type;
  if (isMoney(left) && isMoney(right)) {
    reportCurrencies(checker, place, scope, currencyOf(left), currencyOf(right));
    return 'unknown';
  }
  error(checker, 'E301', place, `${describeType(a.type)} and ${describeType(b.type)} do not go together`);
  return 'unknown';
}

/** A branch of a choice, and what is known in it. */
export interface Branch {
  readonly checked: Checked;
  readonly scope: Scope;
}

/**
 * The type of a choice between branches. Money in GBP, in a branch where the event is in GBP, is money of the event: so
 * `if currency == GBP then 5.00 GBP else order.total` is.
 */
export function branchesType(checker: Checker, place: Place, scope: Scope, branches: readonly Branch[]): Type {
  const types = new Set(branches.map(({ checked }) => checked.type));
  const isMixedMoney = types.size > 1 && [...types].every(isMoney);
  const alike = branches.map((branch) => (isMixedMoney ? ofTheEvent(branch) : branch.checked));
  const [first] = alike;
  if (first === undefined) return 'unknown';
  return alike.slice(1).reduce((type, next) => commonType(checker, place, scope, { type }, next), first.type);
}

function ofTheEvent({ checked, scope }: Branch): Checked {
  const [currency] = scope.currencies;
  const isOfTheEvent = scope.currencies.size === 1 && checked.type === `money:${currency}`;
  return isOfTheEvent ? { ...checked, type: ORDER_MONEY } : checked;
}

/** Says why money in the two currencies, one of which may be the event's, does not go together. */
export function reportCurrencies(checker: Checker, place: Place, scope: Scope, a: string, b: string): void {
  const named = a === 'order' ? b : a;
  if (a !== 'order' && b !== 'order') {
    error(checker, 'E402', place, `${a} and ${b} are different currencies: nothing converts them`);
  } else if (!scope.currencies.has(named)) {
    error(checker, 'E402', place, `This is money in ${named}, but no event that comes here is in ${named}`);
  } else {
    reportNotEstablished(checker, place, scope, named);
  }
}

/** Says that the event's currency must be asked for first. */
export function reportNotEstablished(checker: Checker, place: Place, scope: Scope, currency: string): void {
  const fix = scope.guard?.(`currency == ${currency}`);
  const message = `The event may be in ${[...scope.currencies].join(' or ')}: ask for "currency == ${currency}" first`;
  error(checker, 'E401', place, message, fix === undefined ? {} : { fixes: [fix] });
}
