import type { Ir, IrRule } from '../ir/ir.ts';
import type { Place } from '../report.ts';
import type { Finding } from './finding.ts';
import type { EventBound } from './liability.ts';
import type { Places } from './places.ts';

/** W806: amounts and factors that make the liability of one order unbounded. */
export function unboundedLiability(ir: Ir, bounds: readonly EventBound[], places: Places): Finding[] {
  const found = new Map<string, Finding>();
  const add = (rule: IrRule, index: number, message: string): void => {
    const at = effectPlace(ir, rule, index, places);
    found.set(`${at.start}:${at.end}`, { code: 'W806', at, message });
  };
  for (const { unheld, factors, bound, isSettled } of bounds) {
    if (!isSettled) continue;
    for (const { rule, open } of unheld) {
      for (const index of open) {
        add(
          rule,
          index,
          `Nothing bounds what ${rule.id} grants of one ${bound.event}: write "max ... per order" or a cap`,
        );
      }
      const group = rule.group;
      if (open.length > 0 || group === undefined || factors.get(group) !== 'unbounded') continue;
      for (const [multiplier, index] of multipliersOf(ir, group, bound.event)) {
        add(multiplier, index, `Nothing bounds this factor, nor what ${rule.id} grants with it`);
      }
    }
  }
  return [...found.values()];
}

function* multipliersOf(ir: Ir, group: string, event: string): Generator<readonly [IrRule, number]> {
  for (const rule of ir.rules) {
    if (rule.event !== event) continue;
    for (const [index, effect] of rule.effects.entries()) {
      if (effect.kind === 'multiply' && effect.group === group) yield [rule, index];
    }
  }
}

function effectPlace(ir: Ir, rule: IrRule, index: number, places: Places): Place {
  const at = ir.source.rules[rule.id]?.effects[index];
  return at === undefined ? places.rule(rule.id) : { start: at.start, end: at.end };
}
