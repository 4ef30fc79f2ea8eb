import { assert } from '@loyaltyos/kernel';
import { theZone } from '../calendar/periods.ts';
import type { Facts } from '../facts.ts';
import { hashIr } from '../ir/hash.ts';
import { IR_VERSION, type Ir, type IrRule, type LetSource } from '../ir/ir.ts';
import type { History } from '../needs.ts';
import type { Outcome } from '../outcome.ts';
import type { Program } from '../program.ts';
import { decide } from './decide.ts';
import { makePlan, plainRoots, type Plan, type Roots } from './plan.ts';
import type { Run } from './run.ts';
import { traceRun } from './trace-run.ts';
import { newRoot, Tracer } from './traced.ts';

/**
 * A program from its IR, as `compile` made it or as it was stored. Cheap: what an event and its currency need is made
 * when the first such event comes.
 *
 * @throws Defect for an IR of another version than `IR_VERSION`.
 */
export function prepare(ir: Ir): Program {
  assert(ir.version === IR_VERSION, `an IR of version ${String(ir.version)} is compiled from its source again`);
  const plans: Plans = new Map();
  const traced: Plans = new Map();
  const zone = theZone(ir.zone);
  const events = Object.keys(ir.events);
  const receivers = new Map<string, readonly string[]>(events.map((event) => [event, receiversOf(ir, event)]));
  let irHash: string | undefined;

  function runOf(facts: Facts, history: History): Run {
    return { facts, history, zone, slots: [], local: undefined, line: undefined, lineIndex: -1, moment: undefined };
  }

  return {
    ruleSetName: ir.name,
    zone: ir.zone,
    currencies: ir.currencies,
    baseCurrency: ir.baseCurrency,
    needs: ir.needs,
    lists: ir.lists,
    readsProfile: ir.nodes.some((node) => node.op === 'fact' && isOfProfile(node.path)),
    events: ir.events,
    recipients: (facts) => recipientsIn(facts, receivers.get(facts.event) ?? []),
    run: (facts, history): Outcome => decide(planFor(ir, facts, plans, plainRoots), runOf(facts, history)),
    trace(facts, history) {
      const plan = planFor(ir, facts, traced, tracedRoots(ir, facts.event));
      const trace = { current: newRoot(), lets: new Map(), steps: 0, quiet: 0 };
      irHash ??= hashIr(ir);
      return traceRun(plan, { ...runOf(facts, history), trace }, irHash);
    },
  };
}

function isOfProfile(path: string): boolean {
  return path === 'customer.birthdate' || path.startsWith('customer.attributes.');
}

/** By event, then currency. */
type Plans = Map<string, Map<string, Plan>>;

/** The plan for these facts, kept in `plans`: as many as the rule set has events and currencies, and one for the rest. */
function planFor(ir: Ir, facts: Facts, plans: Plans, roots: Roots): Plan {
  const known = plans.get(facts.event)?.get(facts.currency);
  if (known !== undefined) return known;
  const isListed = facts.currency === '' || ir.currencies.includes(facts.currency);
  const [event, currency] = isListed && Object.hasOwn(ir.events, facts.event) ? [facts.event, facts.currency] : IDLE;
  const ofEvent = plans.get(event) ?? new Map<string, Plan>();
  const plan = ofEvent.get(currency) ?? makePlan(ir, event, currency, roots);
  plans.set(event, ofEvent.set(currency, plan));
  return plan;
}

/** Stands for every event that no rule listens to, and every currency that is not listed. */
const IDLE = ['', ''] as const;

/** The fields of the event that rules name with `to`. */
function receiversOf(ir: Ir, event: string): string[] {
  const fields = new Set<string>();
  for (const rule of ir.rules) {
    if (rule.event !== event) continue;
    for (const path of receiversOfRule(ir, rule)) fields.add(path.slice('event.'.length));
  }
  return [...fields];
}

function receiversOfRule({ nodes }: Ir, { effects }: IrRule): string[] {
  return effects.flatMap((effect) => {
    const node = effect.kind === 'grant' && effect.to !== undefined ? nodes[effect.to] : undefined;
    return node?.op === 'fact' ? [node.path] : [];
  });
}

function recipientsIn({ fields, customer }: Facts, names: readonly string[]): string[] {
  const found = new Set<string>();
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value !== '' && value !== customer.id) found.add(value);
  }
  return [...found].toSorted();
}

/** The roots of plans, traced; each plan has a tracer of its own, so that its lets are compiled once. */
function tracedRoots(ir: Ir, event: string): Roots {
  let tracer: Tracer | undefined;
  return (nodes, id, rule, part) => {
    tracer ??= new Tracer(nodes, letsOf(ir, event));
    const source = Object.hasOwn(ir.source.rules, rule.id) ? ir.source.rules[rule.id] : undefined;
    const at = part === 'when' ? source?.when : source?.effects[part];
    return tracer.expression(id, at ?? { start: 0, end: 0, args: [] });
  };
}

function letsOf({ source }: Ir, event: string): ReadonlyMap<string, LetSource> {
  return new Map(source.lets.filter(({ events }) => events.includes(event)).map((each) => [each.name, each]));
}
