import type { Environment } from '../environment.ts';
import type { IrRule } from '../ir/ir.ts';
import { makePlan, plainRoots, type Plan } from '../run/plan.ts';
import { theZone } from '../calendar/periods.ts';
import type { Run } from '../run/run.ts';
import { readFacts, readHistory } from '../spec/read-facts.ts';
import { assume } from './assume.ts';
import { witnessesOf } from './build-witness.ts';
import type { Finding } from './finding.ts';
import type { Places } from './places.ts';
import type { Scope } from './scope.ts';
import { inTieOrder, type Study } from './study.ts';
import type { Witness } from './witness.ts';

/** Each rule is paired with so many of those before it, and a rule set has so many pairs looked at. */
const MOST_BEFORE = 2;
const MOST_PAIRS = 100;

/**
 * W804: rules of a `best` or `first` group that apply to one order, of which only one earns. Each finding has a witness
 * that was run; a rule is reported once, with the first other that it was seen to meet. `except` are rules about which
 * more has been said.
 */
export function overlaps(
  study: Study,
  environment: Environment,
  places: Places,
  except: ReadonlySet<number>,
): Finding[] {
  const confirm = confirmer(study, environment);
  const found: Finding[] = [];
  let pairs = 0;
  for (const { id, mode } of study.ir.groups) {
    if (mode === 'stack') continue;
    const members = inTieOrder(study.ir.rules.filter((rule) => rule.group === id));
    for (const [index, rule] of members.entries()) {
      const at = places.rule(rule.id);
      if (except.has(at.start)) continue;
      const before = members.slice(0, index).filter(({ event }) => event === rule.event);
      for (const other of before.slice(0, MOST_BEFORE)) {
        if (pairs >= MOST_PAIRS) return found;
        pairs += 1;
        const witness = meeting(study, other, rule, confirm);
        if (witness === undefined) continue;
        const loses = mode === 'first' ? `${other.id} comes first` : 'only the larger amount is granted';
        const message = `${rule.id} and ${other.id} can both apply to one ${rule.event}, and in ${id} ${loses}`;
        const related = [{ message: `${other.id} applies too`, at: places.rule(other.id) }];
        found.push({ code: 'W804', at, message, related, witness });
        break;
      }
    }
  }
  return found;
}

type Confirm = (scope: Scope, witness: Witness, rules: readonly IrRule[]) => boolean;

function meeting(study: Study, other: IrRule, rule: IrRule, confirm: Confirm): Witness | undefined {
  for (const base of study.bases(rule.event)) {
    const scope = study.applied(base, other)?.clone();
    if (scope === undefined || study.applied(base, rule) === undefined) continue;
    if (rule.when !== undefined && !assume(scope, rule.when, true)) continue;
    for (const witness of witnessesOf(scope, [other, rule])) if (confirm(scope, witness, [other, rule])) return witness;
  }
  return undefined;
}

/** Runs the two rules on the witness, as a program would: both must apply, and claim something of the same recipient. */
function confirmer({ ir }: Study, environment: Environment): Confirm {
  const plans = new Map<string, Plan>();
  return ({ setting: { event, currency } }, witness, rules) => {
    const key = `${currency} ${event}`;
    let plan = plans.get(key);
    if (plan === undefined) plans.set(key, (plan = makePlan(ir, event, currency, plainRoots)));
    const run: Run = {
      facts: readFacts(witness.facts, ir, environment),
      history: readHistory(witness, ir),
      zone: theZone(ir.zone),
      slots: [],
      local: undefined,
      line: undefined,
      lineIndex: -1,
      moment: undefined,
    };
    const recipients = rules.map((rule) => recipientsOf(plan, rule, run));
    const [first, ...others] = recipients;
    return [...(first ?? [])].some((recipient) => others.every((each) => each.has(recipient)));
  };
}

function recipientsOf(plan: Plan, rule: IrRule, run: Run): ReadonlySet<string> {
  const planned = plan.rules.find((each) => each.rule === rule);
  if (planned === undefined || planned.when?.(run) === false) return new Set();
  const { day } = run.zone.local(run.facts.occurredAt);
  const isWithin = [plan.window, planned.window].every(
    (window) => window === undefined || (day >= window.from && day <= window.to),
  );
  if (!isWithin) return new Set();
  const earning = planned.grants.filter(({ amount }) => amount(run) > 0);
  return new Set(earning.map(({ to }) => to?.(run) ?? run.facts.customer.id).filter((recipient) => recipient !== ''));
}
