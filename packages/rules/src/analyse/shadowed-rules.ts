import type { IrEffect, IrRule } from '../ir/ir.ts';
import { assume } from './assume.ts';
import { intervalOf } from './domain.ts';
import type { Finding } from './finding.ts';
import { isEmpty, type Interval } from './interval.ts';
import type { Places } from './places.ts';
import { daysOf } from './rule-scope.ts';
import type { Scope } from './scope.ts';
import { inTieOrder, type Study } from './study.ts';

/** Of the rules that come before it, a rule is compared with the first so many. */
const MOST_BEFORE = 3;

/** W803: rules of a `first` group that another one, before them, always takes everything from. */
export function shadowedRules(study: Study, places: Places): Finding[] {
  return study.ir.groups.flatMap(({ id, mode }) => {
    if (mode !== 'first') return [];
    const members = inTieOrder(study.ir.rules.filter((rule) => rule.group === id));
    return members.flatMap((rule, index): Finding[] => {
      const before = members.slice(0, Math.min(index, MOST_BEFORE));
      const shadow = before.find((other) => other.event === rule.event && isShadow(study, other, rule));
      if (shadow === undefined) return [];
      const message = `${rule.id} never earns: whenever it applies, ${shadow.id} does too and comes first in ${id}`;
      const related = [{ message: `${shadow.id} comes first`, at: places.rule(shadow.id) }];
      return [{ code: 'W803', at: places.rule(rule.id), message, related }];
    });
  });
}

type Grant = Extract<IrEffect, { kind: 'grant' }>;

function isShadow(study: Study, first: IrRule, rule: IrRule): boolean {
  const receivers = new Set([...grantsOf(first), ...grantsOf(rule)].map(({ to }) => to));
  // A cap that is used up lets the next one win.
  if (first.caps.length > 0 || receivers.size !== 1 || Object.values(first.max).includes('0')) return false;
  if (!covers(daysOf(study.ir, first), daysOf(study.ir, rule)) || isMultiplied(study, first)) return false;
  const scopes = study.bases(rule.event).flatMap((base) => study.applied(base, rule) ?? []);
  return scopes.length > 0 && scopes.every((scope) => surelyEarns(scope, first));
}

function surelyEarns(scope: Scope, rule: IrRule): boolean {
  if (rule.when !== undefined && assume(scope.clone(), rule.when, false)) return false;
  return grantsOf(rule).some(({ amount }) => {
    const { low } = intervalOf(scope.value(amount));
    return low !== undefined && low >= (rule.round === undefined ? 1n : scope.denominator(amount));
  });
}

/** A factor may be 0. */
function isMultiplied({ ir }: Study, { group }: IrRule): boolean {
  return ir.rules.some(({ effects }) => effects.some((effect) => effect.kind === 'multiply' && effect.group === group));
}

function grantsOf({ effects }: IrRule): readonly Grant[] {
  return effects.filter((effect) => effect.kind === 'grant');
}

function covers(outer: Interval, inner: Interval): boolean {
  if (isEmpty(inner)) return false;
  const startsBefore = outer.low === undefined || (inner.low !== undefined && outer.low <= inner.low);
  return startsBefore && (outer.high === undefined || (inner.high !== undefined && outer.high >= inner.high));
}
