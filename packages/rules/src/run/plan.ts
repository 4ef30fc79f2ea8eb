import { currencyDecimals } from '@loyaltyos/kernel';
import { parseLocalDate, type DayNumber } from '../calendar/local-date.ts';
import { leastCommonMultiple } from '../exact/rational.ts';
import { multiply, whole, type Whole } from '../exact/whole.ts';
import type { Cap, Ir, IrEffect, IrGroup, IrRule, NodeId, Window } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import { MOST_GRANTED, type Grant } from '../outcome.ts';
import { compileNodes, type CompiledNodes } from './compile-nodes.ts';
import { scaled, type Compiled } from './operators.ts';
import type { Thunk } from './run.ts';

/** A rule set, ready for one kind of event in one currency. */
export interface Plan {
  readonly ir: Ir;
  readonly nodes: CompiledNodes;
  readonly window: DayWindow | undefined;
  /** By priority, the highest first, then by id: the order in which ties are broken and headroom is given out. */
  readonly rules: readonly PlanRule[];
  readonly groups: readonly PlanGroup[];
  readonly caps: readonly Limit[];
  readonly capped: Capped;
  /** What no run may exceed, whatever its rules say. */
  readonly most: Readonly<Record<Account, Limit>>;
  /** One whole point, or one minor unit of credit, in the numerators of claims. */
  readonly units: Readonly<Record<Account, Whole>>;
  /** The factor 1 in the numerators of factors. */
  readonly factorUnit: Whole;
}

export interface PlanRule {
  readonly rule: IrRule;
  /** What all grants of the rule say. */
  readonly terms: Omit<Grant, 'recipient' | 'account' | 'amount'>;
  /** The index into `Plan.groups`; -1 for a rule in none. */
  readonly group: number;
  readonly window: DayWindow | undefined;
  readonly when: Thunk<boolean> | undefined;
  readonly grants: readonly PlanGrant[];
  readonly factors: readonly PlanFactor[];
  readonly max: readonly Limit[];
  readonly caps: readonly Limit[];
  readonly capped: Capped;
}

/** The accounts that caps count. */
export type Capped = Readonly<Record<Account, boolean>>;

export interface PlanGrant {
  readonly account: Account;
  /** Points in numerators over the unit divided by the factors' unit, credit over its unit. */
  readonly amount: Thunk<Whole>;
  /** Absent: the subject. */
  readonly to: Thunk<string> | undefined;
  /** The index of the effect in its rule. */
  readonly effect: number;
}

export interface PlanFactor {
  readonly group: number;
  readonly factor: Thunk<Whole>;
  readonly effect: number;
}

export interface PlanGroup {
  readonly group: IrGroup;
  readonly caps: readonly Limit[];
  readonly capped: Capped;
  /** Indexes into `Plan.groups`. */
  readonly excludes: readonly number[];
}

/** An upper bound for what several claims may come to together. */
export interface Limit {
  /** `max`, or the key of the need that says how much is used. */
  readonly name: string;
  readonly account: Account;
  /** In numerators over the unit. */
  readonly amount: Whole;
  /** Whether each recipient has as much, or all of them share it. */
  readonly each: boolean;
  readonly need: string | undefined;
}

export interface DayWindow {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Which of a rule's expressions is wanted: its condition, or the amount or factor of an effect. */
export type Part = 'when' | number;

/** Gives the expressions of rules: as compiled, or wrapped to be traced. */
export type Roots = (nodes: CompiledNodes, id: NodeId, rule: IrRule, part: Part) => Compiled;

export const plainRoots: Roots = (nodes, id) => nodes.compiled[id] as Compiled;

/** The plan for an event; `currency` is one that the rule set lists, or '' for an event without money. */
export function makePlan(ir: Ir, event: string, currency: string, roots: Roots): Plan {
  const nodes = compileNodes(ir, { currency, decimals: currencyDecimals(currency) ?? 0, tiers: ir.tiers });
  const listening = ir.rules.filter((rule) => rule.event === event);
  const ordered = listening.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const scales = scalesOf(ordered, nodes);
  const groupAt = new Map(ir.groups.map(({ id }, index) => [id, index]));
  const limitOf = (cap: Cap): Limit =>
    limit(cap.need, cap.account, cap.amount, scales.units, cap.per === 'customer', cap.need);
  return {
    ir,
    nodes,
    window: windowOf(ir.effective),
    rules: ordered.map((rule) => ({
      rule,
      terms: termsOf(rule),
      group: rule.group === undefined ? -1 : (groupAt.get(rule.group) ?? -1),
      window: windowOf(rule.effective),
      when: rule.when === undefined ? undefined : (roots(nodes, rule.when, rule, 'when').evaluate as Thunk<boolean>),
      grants: rule.effects.flatMap((effect, index) => {
        if (effect.kind !== 'grant') return [];
        const amount = scaled(roots(nodes, effect.amount, rule, index), scales[effect.account]);
        const to =
          effect.to === undefined ? undefined : (plainRoots(nodes, effect.to, rule, index).evaluate as Thunk<string>);
        return [{ account: effect.account, amount, to, effect: index }];
      }),
      factors: rule.effects.flatMap((effect, index) => {
        if (effect.kind !== 'multiply') return [];
        const factor = scaled(roots(nodes, effect.factor, rule, index), scales.factors);
        return [{ group: groupAt.get(effect.group) ?? -1, factor, effect: index }];
      }),
      max: Object.entries(rule.max).map(([account, amount]) =>
        limit('max', account as Account, amount, scales.units, false),
      ),
      caps: rule.caps.map(limitOf),
      capped: cappedBy(rule.caps),
    })),
    groups: ir.groups.map((group) => ({
      group,
      caps: group.caps.map(limitOf),
      capped: cappedBy(group.caps),
      excludes: group.excludes.map((id) => groupAt.get(id) ?? -1),
    })),
    caps: ir.caps.map(limitOf),
    capped: cappedBy(ir.caps),
    most: {
      points: limit('most', 'points', String(MOST_GRANTED), scales.units, true),
      credit: limit('most', 'credit', String(MOST_GRANTED), scales.units, true),
    },
    units: scales.units,
    factorUnit: whole(scales.factors),
  };
}

/**
 * The denominators in which a plan adds: one for points before factors, one for factors, one for credit. Points after
 * factors are over the product of the first two, so that every claim is a whole number and no run ever divides.
 */
function scalesOf(rules: readonly IrRule[], nodes: CompiledNodes) {
  const scales = { points: 1n, credit: 1n, factors: 1n };
  const widen = (scale: keyof typeof scales, id: NodeId): void => {
    scales[scale] = leastCommonMultiple(scales[scale], nodes.compiled[id]?.denominator ?? 1n);
  };
  for (const effect of rules.flatMap((rule): readonly IrEffect[] => rule.effects)) {
    if (effect.kind === 'grant') widen(effect.account, effect.amount);
    else widen('factors', effect.factor);
  }
  return { ...scales, units: { points: whole(scales.points * scales.factors), credit: whole(scales.credit) } };
}

function limit(
  name: string,
  account: Account,
  amount: string,
  units: Plan['units'],
  each: boolean,
  need?: string,
): Limit {
  return { name, account, amount: multiply(whole(BigInt(amount)), units[account]), each, need };
}

function cappedBy(caps: readonly Cap[]): Capped {
  const counts = (account: Account): boolean => caps.some((cap) => cap.account === account);
  return { points: counts('points'), credit: counts('credit') };
}

function termsOf({ id, group, pending, expires }: IrRule): PlanRule['terms'] {
  return {
    ruleId: id,
    ...(group === undefined ? {} : { groupId: group }),
    ...(pending === undefined ? {} : { pending }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function windowOf(window: Window | undefined): DayWindow | undefined {
  if (window === undefined) return undefined;
  const to = window.to === undefined ? undefined : parseLocalDate(window.to);
  return { from: parseLocalDate(window.from) ?? 0, to: to ?? Number.POSITIVE_INFINITY };
}
