import { leastCommonMultiple, roundToMultiple } from '../exact/rational.ts';
import { whole } from '../exact/whole.ts';
import type { IrEffect, IrRule, NodeId } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import { intervalOf } from './domain.ts';
import { isEmpty } from './interval.ts';
import { daysOf, ruleScope } from './rule-scope.ts';
import type { Scope } from './scope.ts';
import type { RoundingMode } from '@loyaltyos/kernel';

/** The most that something can come to, in numerators over the unit of its account. */
export type Bound = bigint | 'unbounded';

/** One whole point, one minor unit of credit, and the factor 1, in numerators: as a run has them. */
export interface Units {
  readonly points: bigint;
  readonly credit: bigint;
  readonly factors: bigint;
}

export interface RuleBound {
  readonly rule: IrRule;
  /** After factors, rounding, maxima and caps. */
  readonly most: Readonly<Record<Account, Bound>>;
  /** The effects whose amounts have no bound before maxima and caps. */
  readonly open: readonly number[];
}

type Grant = Extract<IrEffect, { kind: 'grant' }>;

/** What several recipients share may be rounded up for each of them. */
export interface Receivers {
  /** The recipient of the grants that are bounded: a node, or the subject. */
  readonly to: NodeId | undefined;
  readonly areSeveral: boolean;
}

export function unitsOf({ setting }: Scope, rules: readonly IrRule[]): Units {
  const units = { points: 1n, credit: 1n, factors: 1n };
  for (const effect of rules.flatMap(({ effects }) => effects)) {
    const [key, id] = effect.kind === 'grant' ? [effect.account, effect.amount] : (['factors', effect.factor] as const);
    units[key] = leastCommonMultiple(units[key], setting.denominators[id] ?? 1n);
  }
  return { ...units, points: units.points * units.factors };
}

/** By group: the highest factor, in numerators; a group that nothing multiplies is not in it. */
export function factorBounds(base: Scope, rules: readonly IrRule[], units: Units): ReadonlyMap<string, Bound> {
  const found = new Map<string, { most: Bound; isSure: boolean }>();
  for (const rule of rules) {
    const factors = rule.effects.filter((effect) => effect.kind === 'multiply');
    const scope = factors.length === 0 ? undefined : ruleScope(base, rule);
    if (scope === undefined) continue;
    for (const { group, factor } of factors) {
      const { high } = intervalOf(scope.value(factor));
      const own = high === undefined ? 'unbounded' : positive(high * (units.factors / scope.denominator(factor)));
      const known = found.get(group) ?? { most: 0n, isSure: false };
      const isSure = known.isSure || (rule.when === undefined && rule.effective === undefined);
      found.set(group, { most: larger(known.most, own), isSure });
    }
  }
  // Where no multiplier may apply, the factor is 1.
  return new Map([...found].map(([group, { most, isSure }]) => [group, isSure ? most : larger(most, units.factors)]));
}

/** The most that one rule claims of one event for one recipient. */
export function boundRule(
  base: Scope,
  rule: IrRule,
  units: Units,
  factors: ReadonlyMap<string, Bound>,
  { to, areSeveral }: Receivers,
): RuleBound {
  const most: Record<Account, Bound> = { points: 0n, credit: 0n };
  const open: number[] = [];
  const grants = [...rule.effects.entries()].filter(
    (entry): entry is [number, Grant] => entry[1].kind === 'grant' && entry[1].to === to,
  );
  if (grants.length === 0 || isEmpty(daysOf(base.setting.ir, rule))) return { rule, most, open };
  const scope = ruleScope(base, rule);
  if (scope === undefined) return { rule, most, open };
  for (const [index, { account, amount }] of grants) {
    const { high } = intervalOf(scope.value(amount));
    const factor = account === 'points' ? (factors.get(rule.group ?? '') ?? units.factors) : 1n;
    const scale = units[account] / (account === 'points' ? units.factors : 1n) / scope.denominator(amount);
    const own = high === undefined ? 'unbounded' : times(positive(high * scale), factor);
    if (high === undefined) open.push(index);
    most[account] = plus(most[account], own);
  }
  for (const account of ['points', 'credit'] as const) {
    const unit = units[account];
    const mode = rule.round !== undefined && areSeveral ? 'up' : rule.round;
    if (mode !== undefined) most[account] = rounded(most[account], unit, mode);
    const limit = rule.max[account];
    if (limit !== undefined) most[account] = smaller(most[account], BigInt(limit) * unit);
    for (const cap of rule.caps) {
      if (cap.account === account) most[account] = smaller(most[account], BigInt(cap.amount) * unit);
    }
  }
  return { rule, most, open };
}

export function rounded(bound: Bound, unit: bigint, mode: RoundingMode): Bound {
  return bound === 'unbounded' ? bound : BigInt(roundToMultiple(whole(bound), whole(unit), mode));
}

export function plus(a: Bound, b: Bound): Bound {
  return a === 'unbounded' || b === 'unbounded' ? 'unbounded' : a + b;
}

export function larger(a: Bound, b: Bound): Bound {
  if (a === 'unbounded' || b === 'unbounded') return 'unbounded';
  return a > b ? a : b;
}

export function smaller(a: Bound, b: Bound): Bound {
  if (a === 'unbounded' || b === 'unbounded') return a === 'unbounded' ? b : a;
  return a < b ? a : b;
}

function times(a: Bound, b: Bound): Bound {
  if (a === 0n || b === 0n) return 0n;
  return a === 'unbounded' || b === 'unbounded' ? 'unbounded' : a * b;
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
