import type { Transaction } from '@loyaltyos/database';
import type { NewEvent } from '@loyaltyos/events';
import { type Principal, recordChanges } from '@loyaltyos/identity';
import type { Clock } from '@loyaltyos/kernel';
import { appendEvents, type LockedStripe } from '../stripe-events.ts';
import { changeOfEvent } from './change-of-event.ts';

/**
 * Writes events of changes of configuration on a locked stripe, and a record of each in the audit log, which names its event.
 * Once per transaction.
 */
export async function appendAudited(
  tx: Transaction,
  clock: Clock,
  principal: Principal,
  { head, events }: { head: LockedStripe; events: readonly NewEvent[] },
): Promise<void> {
  const { tenantId } = principal.tenant;
  await appendEvents(tx, tenantId, { head, actor: principal.id, events });
  const changes = events.map((event, index) => {
    const place = { stripe: head.stripe, seq: head.seq + BigInt(index) + 1n };
    return { actor: principal, change: changeOfEvent(event, place) };
  });
  recordChanges(tx, { tenantId, now: clock.now() }, changes);
}
