import { currencyDecimals, formatMinor, parseDecimal, roundDecimal } from '@loyaltyos/kernel';
import type { CurrencyCode } from '@loyaltyos/kernel';
import type { Ir, IrRule, NodeId } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import { MOST_GRANTED } from '../outcome.ts';
import { capped } from './capped.ts';
import { boundGroups } from './group-bounds.ts';
import {
  boundRule,
  factorBounds,
  plus,
  rounded,
  smaller,
  unitsOf,
  type Bound,
  type Receivers,
  type RuleBound,
  type Units,
} from './rule-bounds.ts';
import { Scope } from './scope.ts';
import { currenciesOf, settingsOf } from './setting.ts';

/** The most that one event can earn, as JSON. */
export interface Liability {
  /** One for each event that rules listen to and each currency, orders first. */
  readonly bounds: readonly LiabilityBound[];
}

export interface LiabilityBound {
  readonly event: string;
  /** '' for an event that names none. */
  readonly currency: CurrencyCode;
  /** What the order comes to at most, in major units of its currency. */
  readonly total: string;
  /** Whole points, of all recipients together. */
  readonly points: number | 'unbounded';
  /** Major units of the base currency, as decimal text; or `unbounded`. */
  readonly credit: string;
  /** The most of each rule by itself, before its group and the rule set decide; rules that can earn nothing are left out. */
  readonly rules: readonly RuleLiability[];
}

export interface RuleLiability {
  readonly id: string;
  readonly points: number | 'unbounded';
  readonly credit: string;
}

export interface LiabilityOptions {
  /** Decimal text in major units, the same number in every currency; `DEFAULT_TOTAL` when absent. */
  readonly total?: string;
}

export const DEFAULT_TOTAL = '1000';

/**
 * The most points and credit that one order up to a stated total can earn, in each currency; `unbounded` where nothing
 * in the program holds it. Never below what any such order earns, as long as orders are what they should be: amounts
 * are not negative, and the lines' nets add up to at most the total. Of other events, each field of money is at most
 * the stated total.
 *
 * @throws RangeError when the total is no decimal text, or negative.
 */
export function liability(ir: Ir, options: LiabilityOptions = {}): Liability {
  return { bounds: eventBounds(ir, options).map(({ bound }) => bound) };
}

/** The bound of one event in one currency, and how its rules came to it. */
export interface EventBound {
  readonly bound: LiabilityBound;
  /** The rules that alone have no bound, unless their group or the rule set holds them. */
  readonly unheld: readonly RuleBound[];
  /** The groups whose factor has no bound, where that leaves one of their rules without a bound. */
  readonly factors: ReadonlyMap<string, Bound>;
  /** False where the effort was used up on the way: then `unbounded` may only mean that nobody looked. */
  readonly isSettled: boolean;
}

export function eventBounds(ir: Ir, { total = DEFAULT_TOTAL }: LiabilityOptions): EventBound[] {
  const stated = parseDecimal(total);
  if (stated === undefined || stated.units < 0n) throw new RangeError(`No total: ${total}`);
  const settings = settingsOf(ir);
  const events = Object.keys(ir.events).toSorted((a, b) => Number(b === 'order') - Number(a === 'order'));
  return events.flatMap((event) =>
    currenciesOf(ir, event).map((currency) => {
      const minor = roundDecimal(stated, currencyDecimals(currency) ?? 0, 'up');
      const scope = new Scope(settings(event, currency, minor));
      return boundEvent(scope, currency === '' ? minor.toString() : formatMinor(minor, currency));
    }),
  );
}

function boundEvent(base: Scope, total: string): EventBound {
  const { ir, event, currency } = base.setting;
  const rules = ir.rules.filter((rule) => rule.event === event);
  const units = unitsOf(base, rules);
  const factors = factorBounds(base, rules, units);
  const receivers = receiversOf(rules);
  const all = receivers.map((to) => {
    const each: Receivers = { to, areSeveral: receivers.length > 1 };
    return rules.map((rule) => boundRule(base, rule, units, factors, each));
  });
  const most = (account: Account): Bound =>
    all.map((bounds) => boundAccount(ir, bounds, account, units, receivers.length > 1)).reduce(plus, 0n);
  const [points, credit] = [most('points'), most('credit')];
  return {
    bound: {
      event,
      currency,
      total,
      points: pointsOf(points, units),
      credit: creditOf(credit, units, ir),
      rules: ruleLiabilities(all.flat(), units, ir),
    },
    unheld: all.flat().filter((bound) => isUnheld(ir, bound)),
    factors,
    isSettled: base.setting.effort.left > 0,
  };
}

/** Who may receive: the subject, and whom the event names. */
function receiversOf(rules: readonly IrRule[]): readonly (NodeId | undefined)[] {
  const found = new Set<NodeId | undefined>();
  for (const { effects } of rules) for (const effect of effects) if (effect.kind === 'grant') found.add(effect.to);
  return [...found];
}

/** Steps 5 to 7 for one recipient: groups, the caps of the rule set, and the rounding. */
function boundAccount(
  ir: Ir,
  bounds: readonly RuleBound[],
  account: Account,
  units: Units,
  areSeveral: boolean,
): Bound {
  const unit = units[account];
  const alone = bounds.filter(({ rule }) => rule.group === undefined).map(({ most }) => most[account]);
  const groups = ir.groups.filter((group) => group.account === account);
  let total = plus(alone.reduce(plus, 0n), boundGroups(groups, bounds, account, unit));
  total = capped(total, ir.caps, account, unit);
  const most = rounded(total, unit, areSeveral ? 'up' : ir.round);
  return most === 'unbounded' ? most : smaller(most, MOST_GRANTED * unit);
}

function isUnheld(ir: Ir, { rule, most }: RuleBound): boolean {
  const group = ir.groups.find(({ id }) => id === rule.group);
  return (['points', 'credit'] as const).some(
    (account) => capped(most[account], [...(group?.caps ?? []), ...ir.caps], account, 1n) === 'unbounded',
  );
}

function ruleLiabilities(bounds: readonly RuleBound[], units: Units, ir: Ir): RuleLiability[] {
  const byRule = new Map<string, Record<Account, Bound>>();
  for (const { rule, most } of bounds) {
    const known = byRule.get(rule.id) ?? { points: 0n, credit: 0n };
    byRule.set(rule.id, { points: plus(known.points, most.points), credit: plus(known.credit, most.credit) });
  }
  return [...byRule]
    .filter(([, { points, credit }]) => points !== 0n || credit !== 0n)
    .map(([id, { points, credit }]) => ({
      id,
      points: pointsOf(rounded(points, units.points, 'up'), units),
      credit: creditOf(rounded(credit, units.credit, 'up'), units, ir),
    }));
}

function pointsOf(bound: Bound, units: Units): number | 'unbounded' {
  if (bound === 'unbounded') return bound;
  const points = bound / units.points;
  return Number(points < MOST_GRANTED ? points : MOST_GRANTED);
}

function creditOf(bound: Bound, units: Units, { baseCurrency }: Ir): string {
  if (bound === 'unbounded') return bound;
  return formatMinor(bound / units.credit, baseCurrency);
}
