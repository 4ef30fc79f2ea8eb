import type { Transaction } from '@loyaltyos/database';
import type { NewEvent } from '@loyaltyos/events';
import type { Instant } from '@loyaltyos/kernel';
import type { AccountState } from './account-state.ts';
import { Book, type AccountKey } from './book.ts';
import { readLots } from './read-lots.ts';

/** The accounts of one customer as they would be after the next write. */
export interface Rehearsed {
  readonly accounts: ReadonlyMap<AccountKey, AccountState>;
  /** The same before it, with the lots that fall due. */
  readonly asRead: ReadonlyMap<AccountKey, AccountState>;
}

/**
 * What a write at an instant would find: it first posts what fell due by then, so a reader goes through the same motions in
 * memory, and keeps nothing. Costs nothing where nothing is due.
 */
export async function rehearseDue(
  tx: Transaction,
  tenantId: string,
  { customerId, accounts, now }: { customerId: string; accounts: Map<AccountKey, AccountState>; now: Instant },
): Promise<Rehearsed> {
  const isDue = [...accounts.values()].some(({ othersDueAt }) => othersDueAt !== null && othersDueAt <= now);
  if (!isDue) return { accounts, asRead: accounts };
  await readLots(tx, tenantId, { accounts, needs: [], now });
  const asRead = new Map(accounts);
  const book = new Book({
    heads: [{ stripe: 0, seq: 0n }],
    stripeCount: 1,
    recordedAt: now,
    accounts,
    tellDue: (): NewEvent => ({ type: '', subject: '', payload: {} }),
  });
  book.write('', 0, (page) => page.settle(customerId));
  return { accounts: book.accounts, asRead };
}
