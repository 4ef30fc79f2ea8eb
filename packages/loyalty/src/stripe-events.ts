import type { Transaction } from '@loyaltyos/database';
import type { NewEvent } from '@loyaltyos/events';
import { appendBatch, lockStripes, recordingInstant, type StripeHead } from '@loyaltyos/journal';
import { assert, type Clock, type Instant } from '@loyaltyos/kernel';

/** A locked stripe, and the moment of recording under that lock. */
export interface LockedStripe extends StripeHead {
  readonly now: Instant;
}

/** Locks a stripe until the transaction ends: of two who change the same thing, the second sees what the first did. */
export async function lockStripe(
  tx: Transaction,
  clock: Clock,
  place: { tenantId: string; stripe: number },
): Promise<LockedStripe> {
  const [head] = await lockStripes(tx, place.tenantId, [place.stripe]);
  assert(head !== undefined, 'a tenant has a head for each of its stripes');
  return { ...head, now: recordingInstant(head, clock.now()) };
}

/** Writes events that move no units on a locked stripe, in the transaction that makes them true. Once per transaction. */
export async function appendEvents(
  tx: Transaction,
  tenantId: string,
  written: { head: LockedStripe; actor: string; events: readonly NewEvent[] },
): Promise<void> {
  const { head, actor, events } = written;
  const placed = events.map((event, index) => ({ ...event, actor, seq: head.seq + BigInt(index) + 1n }));
  appendBatch(tx, tenantId, { recordedAt: head.now, parts: [{ head, events: placed, attached: [] }] });
}
