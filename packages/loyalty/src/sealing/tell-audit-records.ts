import type { Database } from '@loyaltyos/database';
import { auditRecorded, newEvent, type NewEvent } from '@loyaltyos/events';
import { auditRecordHash, placeAuditRecords, readUntoldRecords, type StoredAuditRecord } from '@loyaltyos/identity';
import { appendBatch, TENANT_STRIPE } from '@loyaltyos/journal';
import type { Clock } from '@loyaltyos/kernel';
import { lockStripe } from '../stripe-events.ts';

const RECORDS_AT_ONCE = 500;

/**
 * Has the journal tell of the next records of the audit log that it does not know yet, each with its hash, on the tenant's own
 * stripe: from then on the chain covers them, and the next block seals them. Whoever changes something need not wait for that
 * stripe. Of several processes each record is told by one, because they take turns at the stripe.
 *
 * @returns false when there may be more.
 */
export async function tellAuditRecords(database: Database, clock: Clock, tenantId: string): Promise<boolean> {
  return database.transaction(tenantId, async (tx) => {
    // Looked at without the lock first: most times there is nothing to tell, and orders go on.
    if ((await readUntoldRecords(tx, tenantId, 1)).length === 0) return true;
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const records = await readUntoldRecords(tx, tenantId, RECORDS_AT_ONCE);
    if (records.length === 0) return true;
    const events = records.map((record, index) => {
      const seq = head.seq + BigInt(index) + 1n;
      return { ...recordedEvent(record), actor: record.actorId, seq };
    });
    appendBatch(tx, tenantId, { recordedAt: head.now, parts: [{ head, events, attached: [] }] });
    placeAuditRecords(
      tx,
      tenantId,
      events.map(({ subject, seq }) => ({ auditId: subject, seq })),
    );
    return records.length < RECORDS_AT_ONCE;
  });
}

function recordedEvent(record: StoredAuditRecord): NewEvent {
  const { auditId, action, subjectKind, subjectId } = record;
  return newEvent(auditRecorded, auditId, {
    auditId,
    action,
    subjectKind,
    subjectId,
    recordHash: auditRecordHash(record),
  });
}
