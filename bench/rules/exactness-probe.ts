import type { EngineName, Prepared } from './engines/engine.ts';
import { inEveryForm, makeOrders } from './make-orders.ts';
import { canonicalAnswer, type BenchOrder } from './order.ts';
import type { Workload } from './workload.ts';

const ORDERS = 64;
const SEED = 53;
/** The first amount of minor units that a binary float cannot tell from its neighbour. */
const BEYOND_FLOATS = 2n ** 53n + 1n;

/**
 * Which engines still give the exact answer where binary floats no longer can: orders a little above 2^53 minor units.
 * Nobody buys for 90 trillion pounds; but an engine that rounds there rounds fractions too, only less visibly.
 */
export async function exactEngines(
  { handWritten }: Workload,
  engines: ReadonlyMap<EngineName, Prepared>,
): Promise<ReadonlySet<EngineName>> {
  const exact = new Set<EngineName>();
  const orders = makeOrders(ORDERS, SEED).map(enlarge);
  for (const [engine, prepared] of engines) {
    let isExact = true;
    for (const order of orders) {
      const given = await canonicalOrNone(prepared, order);
      isExact &&= given === canonicalAnswer(handWritten(order));
    }
    if (isExact) exact.add(engine);
  }
  return exact;
}

/** The same order with one product line of a very large amount, in pounds and for Bronze: one half decides points. */
function enlarge({ facts, history }: BenchOrder, index: number): BenchOrder {
  const [line] = facts.lines;
  if (line === undefined) throw new Error('an order has lines');
  const net = BEYOND_FLOATS + 2n * BigInt(index);
  const large = { ...line, kind: 'product', category: 'home', net, discount: 0n } as const;
  return inEveryForm({ ...facts, currency: 'GBP', lines: [large] }, history);
}

/** An engine may also refuse. */
async function canonicalOrNone(prepared: Prepared, order: BenchOrder): Promise<string> {
  try {
    return canonicalAnswer(await prepared.answer(order));
  } catch {
    return 'no answer';
  }
}
