import type { IrRule } from '../ir/ir.ts';
import type { Place } from '../report.ts';
import type { Finding } from './finding.ts';
import { isEmpty } from './interval.ts';
import type { Places } from './places.ts';
import { boundRule, unitsOf } from './rule-bounds.ts';
import { daysOf } from './rule-scope.ts';
import type { Study } from './study.ts';

/** W801: rules that no event reaches, or that can never grant anything. */
export function unreachableRules(study: Study, places: Places): Finding[] {
  return study.ir.rules.flatMap((rule): Finding[] => {
    const found = whyUnreachable(study, rule, places);
    return found === undefined ? [] : [{ code: 'W801', at: found.at, message: `${rule.id} ${found.why}` }];
  });
}

/** Whether the rule can apply to any event. */
export function isReachable(study: Study, rule: IrRule): boolean {
  return study.bases(rule.event).some((base) => study.applied(base, rule) !== undefined);
}

function whyUnreachable(study: Study, rule: IrRule, places: Places): { at: Place; why: string } | undefined {
  if (isEmpty(daysOf(study.ir, rule))) {
    return { at: places.window(rule.id), why: 'never applies: the rule set is not in effect on any of its days' };
  }
  if (!isReachable(study, rule)) {
    const when = study.ir.source.rules[rule.id]?.when;
    return { at: when ?? places.rule(rule.id), why: 'never applies: its condition cannot hold' };
  }
  if (rule.effects.some(({ kind }) => kind === 'multiply') || canGrant(study, rule)) return undefined;
  return { at: places.rule(rule.id), why: 'never grants anything: what it grants is always 0' };
}

function canGrant(study: Study, rule: IrRule): boolean {
  const receivers = new Set(rule.effects.map((effect) => (effect.kind === 'grant' ? effect.to : undefined)));
  return study.bases(rule.event).some((base) => {
    const units = unitsOf(base, [rule]);
    return [...receivers].some((to) => {
      // Without factors: what multiplies the group is another rule's doing.
      const { most } = boundRule(base, rule, units, new Map(), { to, areSeveral: receivers.size > 1 });
      return most.points !== 0n || most.credit !== 0n;
    });
  });
}
