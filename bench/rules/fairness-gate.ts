import { ENGINES } from './engines/engines.ts';
import { ENGINE_NAMES, type EngineName, type Prepared } from './engines/engine.ts';
import { canonicalAnswer, type BenchOrder } from './order.ts';
import type { Workload } from './workload.ts';

/** Every engine, ready for the workload, by name. */
export async function prepareAll(workload: Workload): Promise<ReadonlyMap<EngineName, Prepared>> {
  const prepared = new Map<EngineName, Prepared>();
  for (const name of ENGINE_NAMES) prepared.set(name, (await ENGINES[name].load())(workload));
  return prepared;
}

/**
 * Nothing is timed before all engines give the same answer to the same orders.
 *
 * @throws Error with the first order that they disagree about.
 */
export async function assertSameAnswers(
  { name, handWritten }: Workload,
  engines: ReadonlyMap<EngineName, Prepared>,
  orders: readonly BenchOrder[],
): Promise<void> {
  const seen = new Set<string>();
  for (const [index, order] of orders.entries()) {
    const expected = canonicalAnswer(handWritten(order));
    seen.add(expected);
    for (const [engine, prepared] of engines) {
      const given = canonicalAnswer(await prepared.answer(order));
      if (given === expected) continue;
      throw new Error(`${name}, order ${index}: ${engine} says\n  ${given}\nand the others\n  ${expected}`);
    }
  }
  // Engines that all say "nothing" would agree as well.
  if (seen.size * 8 < orders.length) throw new Error(`${name}: only ${seen.size} answers to ${orders.length} orders`);
}
