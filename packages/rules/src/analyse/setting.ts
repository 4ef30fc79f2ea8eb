import { currencyDecimals, type CurrencyCode } from '@loyaltyos/kernel';
import { isBodyOf } from '../ir/cost.ts';
import { denominatorOf } from '../ir/denominators.ts';
import type { Ir, IrNode, NodeId } from '../ir/ir.ts';

/** What one analysis is about: the events of one kind in one currency, of a stated size or of any. */
export interface Setting {
  readonly ir: Ir;
  readonly event: string;
  /** '' for an event that names none. */
  readonly currency: CurrencyCode;
  readonly decimals: number;
  /** The most that an order can come to, in minor units; absent: any amount. */
  readonly total: bigint | undefined;
  /** By node id. */
  readonly denominators: readonly bigint[];
  /** The nodes whose value depends on the line at hand. */
  readonly onLine: ReadonlySet<NodeId>;
  /** The nodes of facts, by their paths. */
  readonly factIds: ReadonlyMap<string, NodeId>;
  /** How often choices may still be looked at branch by branch; then only their hull is. */
  readonly budget: { left: number };
  /** How many operands may still be looked at; then nothing more is known of any expression. */
  readonly effort: { left: number };
}

// Enough for 200 rules as people write them; bounds on what anyone else can make an analysis cost, over all events and
// currencies together.
const BUDGET = 20_000;
const EFFORT = 60_000;

/** What settings of one IR share. */
export function settingsOf(ir: Ir): (event: string, currency: CurrencyCode, total?: bigint) => Setting {
  const onLine = nodesOnLines(ir.nodes);
  const factIds = new Map(ir.nodes.flatMap((node, id) => (node.op === 'fact' ? [[node.path, id] as const] : [])));
  const byDecimals = new Map<number, readonly bigint[]>();
  const budget = { left: BUDGET };
  const effort = { left: EFFORT };
  return (event, currency, total) => {
    const decimals = currencyDecimals(currency) ?? 0;
    let denominators = byDecimals.get(decimals);
    if (denominators === undefined) byDecimals.set(decimals, (denominators = denominatorsOf(ir.nodes, decimals)));
    return { ir, event, currency, decimals, total, denominators, onLine, factIds, budget, effort };
  };
}

/** The currencies that an event can come in. Events other than orders may name none. */
export function currenciesOf(ir: Ir, event: string): readonly CurrencyCode[] {
  return event === 'order' ? ir.currencies : [...ir.currencies, ''];
}

function denominatorsOf(nodes: readonly IrNode[], decimals: number): readonly bigint[] {
  const found: bigint[] = [];
  for (const node of nodes) {
    const args = node.args.map((arg) => found[arg] ?? 1n);
    found.push(denominatorOf(node, args, decimals));
  }
  return found;
}

/** An aggregate goes through the lines itself: its value depends on no line. */
function nodesOnLines(nodes: readonly IrNode[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  for (const [id, node] of nodes.entries()) {
    const isLineFact = node.op === 'fact' && node.path.startsWith('line.');
    const passed = node.op === 'fold' ? node.args.filter((_, index) => !isBodyOf(node, index)) : node.args;
    if (isLineFact || passed.some((arg) => found.has(arg))) found.add(id);
  }
  return found;
}
