import { currencyDecimals, formatInstant } from '@loyaltyos/kernel';
import { formatLocalDate, weekdayOf } from '../calendar/local-date.ts';
import { formatLocalTime } from '../calendar/local-time.ts';
import { zoneDataVersion } from '../calendar/zone.ts';
import { formatRational, powerOfTen, roundToMultiple } from '../exact/rational.ts';
import { add, multiply, type Whole } from '../exact/whole.ts';
import type { Ir, IrNode, IrRule, NodeId } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import type { Outcome, TracedOutcome } from '../outcome.ts';
import type {
  Trace,
  TracedClaim,
  TracedEffect,
  TracedExpression,
  TracedRule,
  TracedStep,
  TracedTotal,
  TraceValue,
} from '../trace.ts';
import type { Claim } from './claims.ts';
import { decide } from './decide.ts';
import { formatValue } from './format-value.ts';
import type { Part, Plan, PlanRule } from './plan.ts';
import { localTime, type Run } from './run.ts';
import { newRoot, type TraceEntry } from './traced.ts';
import type { Watcher } from './watcher.ts';

/** Runs a plan whose expressions are traced, and tells the story of the run. */
export function traceRun(plan: Plan, run: Run, irHash: string): TracedOutcome {
  const story = new Story(plan, run);
  const outcome = decide(plan, run, story);
  return { outcome, trace: story.tell(outcome, irHash) };
}

interface ClaimStory {
  readonly claim: Claim;
  readonly asked: Whole;
  readonly steps: TracedStep[];
  share: Whole;
}

/** Writes down what it watches, rule by rule. */
class Story implements Watcher {
  readonly #plan: Plan;
  readonly #run: Run;
  readonly #secret: ReadonlySet<NodeId>;
  readonly #results = new Map<PlanRule, TracedRule['result']>();
  readonly #expressions = new Map<PlanRule, Map<Part, TraceEntry>>();
  readonly #effects = new Map<PlanRule, { effect: number; traced: (expression: TracedExpression) => TracedEffect }[]>();
  readonly #claims = new Map<Claim, ClaimStory>();

  constructor(plan: Plan, run: Run) {
    this.#plan = plan;
    this.#run = run;
    this.#secret = secretNodes(plan.nodes.nodes);
  }

  skipped(rule: PlanRule, why: 'window' | 'condition'): void {
    this.#results.set(rule, why);
  }

  entering(rule: PlanRule, part: Part): void {
    const root = newRoot();
    const parts = this.#expressions.get(rule) ?? new Map<Part, TraceEntry>();
    this.#expressions.set(rule, parts.set(part, root));
    if (this.#run.trace !== undefined) this.#run.trace.current = root;
  }

  multiplied(rule: PlanRule, effect: number, group: number, factor: Whole): void {
    const name = this.#plan.groups[group]?.group.id ?? '';
    const shown = formatRational(factor, BigInt(this.#plan.factorUnit));
    this.#note(rule, effect, (expression) => ({ kind: 'multiply', group: name, expression, factor: shown }));
  }

  claimed(rule: PlanRule, grant: PlanRule['grants'][number], recipient: string, raw: Whole, factor: Whole): void {
    const { account, effect } = grant;
    const isPoints = account === 'points';
    const unit = BigInt(this.#plan.units[account]);
    const factorUnit = isPoints ? BigInt(this.#plan.factorUnit) : 1n;
    const shownRaw = this.#amount(raw, account, unit / factorUnit);
    const shownFactor = formatRational(factor, factorUnit);
    this.#note(rule, effect, (expression) => ({
      kind: 'grant',
      account,
      recipient,
      expression,
      raw: shownRaw,
      factor: shownFactor,
    }));
  }

  #note(rule: PlanRule, effect: number, traced: (expression: TracedExpression) => TracedEffect): void {
    const effects = this.#effects.get(rule) ?? [];
    effects.push({ effect, traced });
    this.#effects.set(rule, effects);
  }

  claiming(claim: Claim): void {
    this.#claims.set(claim, { claim, asked: claim.amount, steps: [], share: 0 });
  }

  rounded(claim: Claim): void {
    this.#step(claim, { step: 'round', to: this.#amount(claim.amount, claim.account) });
  }

  limited(claim: Claim, limit: { readonly name: string }, asked: Whole, left: Whole, isShared: boolean): void {
    const { account } = claim;
    this.#step(claim, {
      step: 'limit',
      limit: limit.name,
      asked: this.#amount(asked, account),
      headroom: this.#amount(left, account),
      shared: isShared,
    });
  }

  excluded(claim: Claim): void {
    this.#step(claim, { step: 'excluded', group: claim.rule.rule.group ?? '' });
  }

  lost(claim: Claim, to: Claim | undefined): void {
    const { mode, id } = this.#plan.groups[claim.rule.group]?.group ?? { mode: 'stack', id: '' };
    this.#step(claim, { step: 'lost', group: id, mode, ...(to === undefined ? {} : { to: to.rule.rule.id }) });
  }

  shared(claim: Claim, share: Whole): void {
    const story = this.#claims.get(claim);
    if (story !== undefined) story.share = share;
  }

  #step(claim: Claim, step: TracedStep): void {
    this.#claims.get(claim)?.steps.push(step);
  }

  tell(outcome: Outcome, irHash: string): Trace {
    const { facts, history, trace } = this.#run;
    const { ir } = this.#plan;
    const { day, millisecond } = localTime(this.#run);
    const local = {
      date: formatLocalDate(day),
      time: formatLocalTime(millisecond),
      weekday: weekdayOf(day),
      zone: ir.zone,
    };
    const read = ir.needs.filter(({ events }) => events.includes(facts.event));
    return {
      ruleSet: ir.name,
      irHash,
      event: facts.event,
      currency: facts.currency,
      occurredAt: formatInstant(facts.occurredAt),
      local,
      timeZoneData: zoneDataVersion(),
      lists: Object.fromEntries(ir.lists.map((name) => [name, facts.lists.get(name)?.version ?? null])),
      facts: Object.fromEntries(this.#factsRead()),
      history: Object.fromEntries(read.map(({ key }) => [key, (history.values.get(key) ?? 0n).toString()])),
      lets: Object.fromEntries([...(trace?.lets ?? [])].map(([name, entry]) => [name, this.#expression(entry)])),
      rules: this.#rules(outcome),
      totals: this.#totals(),
      steps: trace?.steps ?? 0,
    };
  }

  #rules(outcome: Outcome): TracedRule[] {
    const { ir, rules } = this.#plan;
    const listening = new Map(rules.map((rule) => [rule.rule.id, rule]));
    const inOrder = ir.rules.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
    return inOrder.map((rule) => {
      const own = listening.get(rule.id);
      const applied = outcome.selected.includes(rule.id) ? 'applied' : undefined;
      return this.#rule(
        rule,
        own,
        applied ?? (own === undefined ? this.#whySkipped(rule) : (this.#results.get(own) ?? 'condition')),
      );
    });
  }

  /** A rule that the plan does not have: it listens to something else, or the currency is not listed. */
  #whySkipped(rule: IrRule): TracedRule['result'] {
    return rule.event === this.#run.facts.event ? 'currency' : 'event';
  }

  #rule(rule: IrRule, own: PlanRule | undefined, result: TracedRule['result']): TracedRule {
    const { start, end } = sourceOf(this.#plan.ir, rule);
    const parts = own === undefined ? undefined : this.#expressions.get(own);
    const condition = this.#part(parts?.get('when'));
    const effects = (own === undefined ? undefined : this.#effects.get(own)) ?? [];
    return {
      id: rule.id,
      ...(rule.title === undefined ? {} : { title: rule.title }),
      start,
      end,
      result,
      ...(condition === undefined ? {} : { condition }),
      effects: effects.map(({ effect, traced }) =>
        traced(this.#part(parts?.get(effect)) ?? literalAt(this.#plan, rule, effect)),
      ),
      claims: [...this.#claims.values()].filter(({ claim }) => claim.rule === own).map((story) => this.#claim(story)),
    };
  }

  #claim({ claim, asked, steps, share }: ClaimStory): TracedClaim {
    const { recipient, account, amount } = claim;
    const unit = this.#plan.units[account];
    return {
      recipient,
      account,
      asked: this.#amount(asked, account),
      steps,
      left: this.#amount(amount, account),
      share: this.#amount(multiply(share, unit), account),
    };
  }

  #totals(): TracedTotal[] {
    const totals = new Map<string, { recipient: string; account: Account; exact: Whole }>();
    for (const { claim } of this.#claims.values()) {
      const key = `${claim.account} ${claim.recipient}`;
      const known = totals.get(key)?.exact ?? 0;
      totals.set(key, { recipient: claim.recipient, account: claim.account, exact: add(known, claim.amount) });
    }
    return [...totals.values()].map(({ recipient, account, exact }) => ({
      recipient,
      account,
      exact: this.#amount(exact, account),
      rounded: this.#amount(roundToMultiple(exact, this.#plan.units[account], this.#plan.ir.round), account),
    }));
  }

  /** An amount of an account for people: points, or major units of the base currency. */
  #amount(amount: Whole, account: Account, unit = BigInt(this.#plan.units[account])): string {
    const decimals = account === 'points' ? 0 : (currencyDecimals(this.#plan.ir.baseCurrency) ?? 0);
    return formatRational(amount, unit * powerOfTen(decimals));
  }

  #part(root: TraceEntry | undefined): TracedExpression | undefined {
    const [entry] = root?.parts ?? [];
    return entry && this.#expression(entry);
  }

  #expression({ id, at, value, parts, line, linesOmitted }: TraceEntry): TracedExpression {
    return {
      start: at.start,
      end: at.end,
      value: this.#value(id, value),
      ...(at.let === undefined ? {} : { let: at.let }),
      ...(line === undefined ? {} : { line }),
      ...(parts.length === 0 ? {} : { parts: parts.map((part) => this.#expression(part)) }),
      ...(linesOmitted === undefined ? {} : { linesOmitted }),
    };
  }

  /** A yes or no may be shown whatever it is about: what it asks stands in the program. */
  #value(id: NodeId, value: TraceEntry['value']): TraceValue {
    const { compiled, setting } = this.#plan.nodes;
    const node = compiled[id];
    if (node === undefined) return null;
    if (this.#secret.has(id) && typeof value !== 'boolean') return 'redacted';
    return formatValue(value, node.node.type, node.denominator, setting.decimals);
  }

  #factsRead(): Map<string, TraceValue> {
    const found = new Map<string, TraceValue>();
    const { nodes } = this.#plan.nodes;
    const visit = (entry: TraceEntry): void => {
      const node = nodes[entry.id];
      if (node?.op === 'fact' && !node.path.startsWith('line.')) {
        found.set(node.path, node.pii ? 'redacted' : this.#value(entry.id, entry.value));
      }
      for (const part of entry.parts) visit(part);
    };
    for (const parts of this.#expressions.values()) for (const entry of parts.values()) visit(entry);
    for (const entry of this.#run.trace?.lets.values() ?? []) visit(entry);
    return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The nodes whose value tells about the person: PII, and what is computed from it. */
function secretNodes(nodes: readonly IrNode[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  for (const [id, node] of nodes.entries()) {
    if ((node.op === 'fact' && node.pii) || node.args.some((arg) => found.has(arg))) found.add(id);
  }
  return found;
}

function sourceOf({ source }: Ir, { id }: IrRule): { readonly start: number; readonly end: number } {
  return Object.hasOwn(source.rules, id) ? (source.rules[id] as { start: number; end: number }) : { start: 0, end: 0 };
}

/** An effect whose amount is a literal has nothing to evaluate: it stands for itself. */
function literalAt({ nodes, ir }: Plan, rule: IrRule, index: number): TracedExpression {
  const effect = rule.effects[index];
  const id = effect?.kind === 'grant' ? effect.amount : effect?.factor;
  const node = nodes.compiled[id ?? 0];
  const at = ir.source.rules[rule.id]?.effects[index] ?? { start: 0, end: 0 };
  const value = node?.node.op === 'literal' ? node.node.value : null;
  return { start: at.start, end: at.end, value };
}
