import { isBodyOf, ownCost } from '../ir/cost.ts';
import { denominatorOf } from '../ir/denominators.ts';
import type { IrNode, LetSource, NodeId, Occurrence } from '../ir/ir.ts';
import type { CompiledNodes } from './compile-nodes.ts';
import { operate, type Compiled } from './operators.ts';
import type { Run, RunTrace, Thunk, Value } from './run.ts';

/** One evaluation of one expression, as it happened. */
export interface TraceEntry {
  readonly id: NodeId;
  readonly at: Occurrence;
  value: Value;
  readonly parts: TraceEntry[];
  line?: number;
  linesOmitted?: number;
}

/** An aggregate shows its parts for so many lines. */
const MOST_LINES = 50;

/** Where entries gather that stand under nothing. */
export function newRoot(): TraceEntry {
  return { id: -1, at: { start: 0, end: 0, args: [] }, value: undefined, parts: [] };
}

/**
 * Gives the expressions of one event's rules in their traced form: the operators are the same, only their arguments
 * write down what they give. It also counts the steps that the plain form would take.
 */
export class Tracer {
  readonly #nodes: CompiledNodes;
  readonly #lets: ReadonlyMap<string, LetSource>;
  readonly #compiledLets = new Map<string, Compiled>();

  constructor(nodes: CompiledNodes, lets: ReadonlyMap<string, LetSource>) {
    this.#nodes = nodes;
    this.#lets = lets;
  }

  /** The node, as it is used at the place. */
  expression(id: NodeId, at: Occurrence): Compiled {
    if (at.let !== undefined && this.#lets.has(at.let)) return this.#letUse(id, at, at.let);
    const { nodes, setting } = this.#nodes;
    const node = nodes[id] as IrNode;
    // A program that was compiled elsewhere may come without its source: then everything stands where its root does.
    const args = node.args.map((arg, index) => this.expression(arg, at.args[index] ?? { ...at, args: [] }));
    const denominator = denominatorOf(
      node,
      args.map((arg) => arg.denominator),
      setting.decimals,
    );
    const evaluate = operate(node, args, denominator, setting);
    return { node, denominator, evaluate: node.op === 'literal' ? evaluate : this.#recorded(id, at, evaluate) };
  }

  #recorded(id: NodeId, at: Occurrence, evaluate: Thunk): Thunk {
    const slot = this.#nodes.slots.get(id);
    const cost = ownCost(this.#nodes.nodes[id] as IrNode, this.#nodes.nodes);
    return (run) => {
      const trace = run.trace as RunTrace;
      const outer = trace.current;
      const entry = this.#enter(run, trace, id, at);
      const known = slot === undefined ? undefined : run.slots[slot];
      if (slot !== undefined) count(trace, 1);
      if (known === undefined) {
        count(trace, cost);
        entry.value = evaluate(run);
        if (slot !== undefined) run.slots[slot] = entry.value;
      } else {
        // The plain form only reads what is kept; here its parts are evaluated again, to be seen in this place too.
        trace.quiet += 1;
        entry.value = evaluate(run);
        trace.quiet -= 1;
      }
      trace.current = outer;
      return entry.value;
    };
  }

  /** The use of a let: the first one evaluates it where it is declared. */
  #letUse(id: NodeId, at: Occurrence, name: string): Compiled {
    const { compiled, slots, nodes } = this.#nodes;
    const plain = compiled[id] as Compiled;
    const cost = slots.has(id) ? 1 : ownCost(nodes[id] as IrNode, nodes);
    const evaluate: Thunk = (run) => {
      const trace = run.trace as RunTrace;
      const outer = trace.current;
      const entry = this.#enter(run, trace, id, at);
      if (trace.lets.has(name)) {
        count(trace, cost);
        entry.value = plain.evaluate(run);
      } else {
        const holder = newRoot();
        trace.current = holder;
        entry.value = this.#let(name).evaluate(run);
        trace.lets.set(name, holder.parts[0] ?? { ...holder, id, at, value: entry.value });
      }
      trace.current = outer;
      return entry.value;
    };
    return { ...plain, evaluate };
  }

  #let(name: string): Compiled {
    const known = this.#compiledLets.get(name);
    if (known !== undefined) return known;
    const { node, at } = this.#lets.get(name) as LetSource;
    const made = this.expression(node, at);
    this.#compiledLets.set(name, made);
    return made;
  }

  #enter(run: Run, trace: RunTrace, id: NodeId, at: Occurrence): TraceEntry {
    const outer = trace.current;
    const entry: TraceEntry = { id, at, value: undefined, parts: [] };
    const around = this.#nodes.nodes[outer.id];
    const isPerLine =
      around?.op === 'fold' && outer.at.args.indexOf(at) !== -1 && isBodyOf(around, outer.at.args.indexOf(at));
    if (isPerLine) entry.line = run.lineIndex;
    if (!isPerLine || run.lineIndex < MOST_LINES) outer.parts.push(entry);
    else outer.linesOmitted = run.facts.lines.length - MOST_LINES;
    trace.current = entry;
    return entry;
  }
}

function count(trace: RunTrace, steps: number): void {
  if (trace.quiet === 0) trace.steps += steps;
}
