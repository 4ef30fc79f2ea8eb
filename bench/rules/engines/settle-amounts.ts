import type { Answer, PeerFacts } from '../order.ts';
import type { Workload } from '../workload.ts';

/** What the peers' amounts, which are whole numbers, come to. @throws RangeError when one of them is no whole number. */
export function settleAmounts<N>(
  { settle }: Workload,
  { happyHourUsed }: PeerFacts<N>,
  amounts: readonly unknown[],
): Answer {
  const exact: bigint[] = [];
  for (const amount of amounts) exact.push(typeof amount === 'bigint' ? amount : BigInt(amount as number));
  return settle(exact, happyHourUsed);
}
