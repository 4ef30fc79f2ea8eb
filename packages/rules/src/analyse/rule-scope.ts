import { parseLocalDate } from '../calendar/local-date.ts';
import type { Ir, IrRule } from '../ir/ir.ts';
import { assume } from './assume.ts';
import { amount } from './domain.ts';
import { meet, type Interval } from './interval.ts';
import type { Scope } from './scope.ts';

/** The days on which a rule can apply: its window and the rule set's; empty where the two have no day in common. */
export function daysOf(ir: Ir, rule: IrRule): Interval {
  const [own, all] = [rule.effective, ir.effective].map((window) => ({
    low: dayOf(window?.from),
    high: dayOf(window?.to),
  })) as [Interval, Interval];
  return meet(own, all);
}

function dayOf(text: string | undefined): bigint | undefined {
  const day = text === undefined ? undefined : parseLocalDate(text);
  return day === undefined ? undefined : BigInt(day);
}

/** What is known before a rule's condition is asked: the day is in its window. @returns undefined when none is. */
export function windowScope(base: Scope, rule: IrRule): Scope | undefined {
  const days = daysOf(base.setting.ir, rule);
  if (days.low !== undefined && days.high !== undefined && days.low > days.high) return undefined;
  const scope = base.inside();
  const date = base.setting.factIds.get('local.date');
  return date === undefined || scope.restrict(date, amount(days)) ? scope : undefined;
}

/** What is known where a rule applies. @returns undefined where that is impossible. */
export function ruleScope(base: Scope, rule: IrRule): Scope | undefined {
  const scope = windowScope(base, rule);
  if (scope === undefined || rule.when === undefined) return scope;
  return assume(scope, rule.when, true) ? scope : undefined;
}
