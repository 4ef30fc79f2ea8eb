import type { Change } from '../client/command.ts';
import { minorOf, pointsOf } from '../client/amounts.ts';

/** What one transaction did to one customer, by the customer's own ledger. */
export interface ObservedTransaction {
  readonly transactionId: string;
  readonly customerId: string;
  readonly points: Change;
  readonly credit: Change;
}

interface WireEntry {
  readonly account: 'points' | 'credit';
  readonly amount: number | string;
  readonly bucket: 'pending' | 'available' | 'held' | 'debt';
  readonly ledgerTransactionId: string;
}

/** Reads a path of the API, as JSON. */
export type Read = (path: string) => Promise<unknown>;

/**
 * All transactions of a customer, by reading the ledger page by page as any client would.
 *
 * @throws when a page repeats an entry or does not end.
 */
export async function observeLedger(read: Read, customerId: string): Promise<readonly ObservedTransaction[]> {
  const transactions = new Map<string, { points: Change; credit: Change }>();
  for (let cursor = ''; ;) {
    const page = (await read(`/customers/${customerId}/ledger?limit=200${cursor}`)) as {
      data: readonly WireEntry[];
      nextCursor: string | null;
    };
    for (const entry of page.data) {
      const sums = transactions.get(entry.ledgerTransactionId) ?? { points: ZERO, credit: ZERO };
      const amount = entry.account === 'points' ? pointsOf(entry.amount) : minorOf(entry.amount);
      transactions.set(entry.ledgerTransactionId, {
        ...sums,
        [entry.account]: added(sums[entry.account], changeOf(entry.bucket, amount)),
      });
    }
    if (page.nextCursor === null) break;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
  return [...transactions].map(([transactionId, sums]) => ({ transactionId, customerId, ...sums }));
}

const ZERO: Change = { net: 0n, held: 0n };

/** In which direction an entry moves what a customer has: owing more is having less. */
const CHANGES: Readonly<Record<WireEntry['bucket'], (amount: bigint) => Change>> = {
  pending: (amount) => ({ net: amount, held: 0n }),
  available: (amount) => ({ net: amount, held: 0n }),
  held: (amount) => ({ net: 0n, held: amount }),
  debt: (amount) => ({ net: -amount, held: 0n }),
};

const changeOf = (bucket: WireEntry['bucket'], amount: bigint): Change => CHANGES[bucket](amount);

export function added(one: Change, other: Change): Change {
  return { net: one.net + other.net, held: one.held + other.held };
}

export function isNothing({ net, held }: Change): boolean {
  return net === 0n && held === 0n;
}
