import type { Ir, IrRule } from '../ir/ir.ts';
import { factorBounds, unitsOf, type Bound, type Units } from './rule-bounds.ts';
import { ruleScope } from './rule-scope.ts';
import { Scope } from './scope.ts';
import { currenciesOf, settingsOf } from './setting.ts';

/** What the analyses of one rule set share: what is known of each rule where it applies, orders being of any size. */
export interface Study {
  readonly ir: Ir;
  /** One for each currency in which the event can come: what holds before any rule is looked at. */
  bases(event: string): readonly Scope[];
  /** What is known where the rule applies; undefined where it cannot. Not to be taught more: clone it. */
  applied(base: Scope, rule: IrRule): Scope | undefined;
  /** In what the amounts of the event's rules are added, and the most that multiplies each group. */
  scales(base: Scope): Scales;
  /** False once the effort is used up: what was not looked at by then is not known to hold. */
  isSettled(): boolean;
}

interface Scales {
  readonly units: Units;
  readonly factors: ReadonlyMap<string, Bound>;
}

export function studyOf(ir: Ir): Study {
  const settings = settingsOf(ir);
  const bases = new Map<string, readonly Scope[]>();
  const scopes = new Map<Scope, Map<string, Scope | undefined>>();
  const scales = new Map<Scope, Scales>();
  return {
    ir,
    bases(event) {
      let found = bases.get(event);
      if (found === undefined) {
        found = currenciesOf(ir, event).map((currency) => new Scope(settings(event, currency)));
        bases.set(event, found);
      }
      return found;
    },
    applied(base, rule) {
      let known = scopes.get(base);
      if (known === undefined) scopes.set(base, (known = new Map()));
      if (!known.has(rule.id)) known.set(rule.id, ruleScope(base, rule));
      return known.get(rule.id);
    },
    scales(base) {
      let found = scales.get(base);
      if (found === undefined) {
        const rules = ir.rules.filter(({ event }) => event === base.setting.event);
        const units = unitsOf(base, rules);
        found = { units, factors: factorBounds(base, rules, units) };
        scales.set(base, found);
      }
      return found;
    },
    isSettled: () => [...bases.values()].every((found) => found.every(({ setting }) => setting.effort.left > 0)),
  };
}

/** By priority, the highest first, then by id: the order in which ties are broken. */
export function inTieOrder(rules: readonly IrRule[]): IrRule[] {
  return rules.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
}
