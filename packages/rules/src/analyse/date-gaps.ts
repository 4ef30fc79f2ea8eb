import { formatLocalDate } from '../calendar/local-date.ts';
import type { Ir, IrRule } from '../ir/ir.ts';
import type { Finding } from './finding.ts';
import type { Places } from './places.ts';
import { isEmpty } from './interval.ts';
import { daysOf } from './rule-scope.ts';

/**
 * W807: days between two windows on which nothing of a group is in effect. Only groups all of whose rules for an event
 * have windows: one rule without a window leaves no gap. Rules in no group are looked at together, by what they do.
 */
export function dateGaps(ir: Ir, places: Places): Finding[] {
  const lanes = new Map<string, IrRule[]>();
  for (const rule of ir.rules) {
    const key = `${rule.event} ${laneOf(rule)}`;
    lanes.set(key, [...(lanes.get(key) ?? []), rule]);
  }
  return [...lanes.values()].flatMap((rules) => gapsBetween(ir, rules, places));
}

function laneOf({ group, effects }: IrRule): string {
  if (group !== undefined) return `in ${group}`;
  return [...new Set(effects.map((effect) => (effect.kind === 'grant' ? effect.account : `by ${effect.group}`)))]
    .toSorted()
    .join(' ');
}

function gapsBetween(ir: Ir, rules: readonly IrRule[], places: Places): Finding[] {
  if (rules.some(({ effective }) => effective === undefined)) return [];
  const windows = rules
    .map((rule) => ({ rule, days: daysOf(ir, rule) }))
    .filter(({ days }) => !isEmpty(days))
    .toSorted((a, b) => Number((a.days.low ?? 0n) - (b.days.low ?? 0n)));
  const found: Finding[] = [];
  let [last] = windows;
  for (const next of windows.slice(1)) {
    const { low } = next.days;
    const end = last?.days.high;
    if (last === undefined || low === undefined || end === undefined) break;
    if (low > end + 1n) {
      const [from, to] = [formatLocalDate(Number(end + 1n)), formatLocalDate(Number(low - 1n))];
      const days = from === to ? `On ${from}` : `From ${from} to ${to}`;
      const message = `${days} neither ${last.rule.id} nor ${next.rule.id} is in effect, nor anything in their place`;
      const related = [{ message: `${last.rule.id} ends here`, at: places.window(last.rule.id) }];
      found.push({ code: 'W807', at: places.window(next.rule.id), message, related });
    }
    if (next.days.high === undefined || next.days.high > end) last = next;
  }
  return found;
}
