import {
  currencyCodes,
  currencyDecimals,
  decimalPlaces,
  formatDecimal,
  parseDecimal,
  type Decimal,
} from '@loyaltyos/kernel';
import { parseDuration } from '../calendar/duration.ts';
import { parseLocalDate } from '../calendar/local-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { LIMITS, MOST_PLACES, MOST_WHOLE_DIGITS } from '../limits.ts';
import type { Type } from '../ir/types.ts';
import { textOf, type LiteralNode } from '../syntax/tree.ts';
import type { Token } from '../syntax/token.ts';
import { build, error, unknown, type Checked, type Checker } from './checker.ts';
import { checkEnumValue } from './enum-values.ts';
import { isEnum } from '../ir/types.ts';
import type { Scope } from './scope.ts';
import { suggestions } from './suggest.ts';

/** A literal; text where a value of an enum is expected is that value, so that a tier may be called "Gold Plus". */
export function checkLiteral(checker: Checker, node: LiteralNode, _: Scope, expected?: Type): Checked {
  const { token } = node;
  if (token.kind === 'string' && expected !== undefined && isEnum(expected)) {
    return checkEnumValue(checker, node, expected, textOf(token));
  }
  const value = readLiteral(checker, token);
  return value === undefined
    ? unknown(checker, node)
    : build(checker, node, value.type, { op: 'literal', value: value.value });
}

interface LiteralValue {
  readonly type: Type;
  readonly value: string | boolean;
}

function readLiteral(checker: Checker, token: Token): LiteralValue | undefined {
  switch (token.kind) {
    case 'int':
    case 'decimal': {
      const number = readNumber(checker, token, token.text);
      return number && { type: token.kind, value: formatDecimal(number) };
    }
    case 'money': {
      const money = readMoney(checker, token);
      return money && { type: `money:${money.currency}`, value: formatDecimal(money.amount) };
    }
    case 'date':
      if (parseLocalDate(token.text) !== undefined) return { type: 'date', value: token.text };
      error(checker, 'E601', token, `There is no day ${token.text}`);
      return undefined;
    case 'time':
      if (parseLocalTime(token.text) !== undefined) return { type: 'time', value: token.text };
      error(checker, 'E601', token, `There is no time ${token.text}: times go from 00:00 to 24:00`);
      return undefined;
    case 'duration':
      if (parseDuration(token.text) !== undefined) return { type: 'duration', value: token.text };
      error(checker, 'E601', token, 'A duration is at most a century');
      return undefined;
    case 'string':
      return { type: 'string', value: textOf(token) };
    default:
      return { type: 'bool', value: token.text === 'true' };
  }
}

/** The number in a token, within the bounds of the language. @returns undefined when it was refused and reported. */
export function readNumber(checker: Checker, place: Token, text: string): Decimal | undefined {
  const [whole = '', places = ''] = text.split('.');
  if (places.length > MOST_PLACES && /[1-9]/.test(places.slice(MOST_PLACES))) {
    error(checker, 'E404', place, `A number has at most ${MOST_PLACES} decimal places`);
    return undefined;
  }
  if (whole.replace(/^0+/, '').length > MOST_WHOLE_DIGITS) {
    error(checker, 'E701', place, `A number has at most ${MOST_WHOLE_DIGITS} digits before the point`);
    return undefined;
  }
  return parseDecimal(`${whole.replace(/^0+(?=\d)/, '')}.${places.slice(0, MOST_PLACES)}0`);
}

export interface MoneyLiteral {
  readonly amount: Decimal;
  readonly currency: string;
}

/** The amount in a money token. @returns undefined when it was refused and reported. */
export function readMoney(checker: Checker, token: Token): MoneyLiteral | undefined {
  const [text = '', currency = ''] = token.text.split(/[ \t]+/);
  const amount = readNumber(checker, token, text);
  const known = new Set([...checker.currencies, checker.environment.baseCurrency]);
  const at = { start: token.end - currency.length, end: token.end };
  const decimals = currencyDecimals(currency);
  if (decimals === undefined || !known.has(currency)) {
    const meant = suggestions(currency, decimals === undefined ? [...known, ...currencyCodes()] : known).filter(
      (code) => known.has(code),
    );
    error(checker, 'E202', at, `${currency} is not a currency of this rule set: ${[...known].join(', ')}`, {
      fixes: meant.map((code) => ({ title: `Write ${code}`, edits: [{ ...at, text: code }] })),
    });
    return undefined;
  }
  if (amount === undefined) return undefined;
  if (decimalPlaces(amount) > decimals) {
    const cut = text.slice(0, text.indexOf('.') + (decimals === 0 ? 0 : decimals + 1));
    error(checker, 'E404', token, `${currency} has ${decimals === 0 ? 'no' : decimals} decimal places`, {
      fixes: [
        {
          title: `Write ${cut} ${currency}`,
          edits: [{ start: token.start, end: token.end, text: `${cut} ${currency}` }],
        },
      ],
    });
    return undefined;
  }
  return { amount, currency };
}

/** Says when a list, a map or a chain of operators has more members than anyone writes by hand. */
export function checkMembers(checker: Checker, place: { start: number; end: number }, count: number): boolean {
  if (count <= LIMITS.members) return true;
  error(checker, 'E701', place, `At most ${LIMITS.members} members may stand here: keep more in a named list`);
  return false;
}
