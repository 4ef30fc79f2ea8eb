import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';

/** A custom event as stored. */
export interface EventRow {
  readonly eventId: string;
  readonly customerId: string;
  readonly stripe: number;
  /** Of its ledger transaction. */
  readonly seq: bigint;
  /** Text of JSON: the request in canonical form, its fields replaced by a keyed hash. */
  readonly facts: string;
  /** The fields, encrypted under the customer's key; null where there were none. */
  readonly fields: Buffer | null;
  /** Text of JSON: what it was answered. */
  readonly answer: string;
  readonly recordedAt: Instant;
}

const selectEvents = statement(
  'loyalty.read-events',
  `SELECT e.*
     FROM unnest($2::text[]) AS k (event_id)
    CROSS JOIN LATERAL (
      SELECT event_id AS "eventId", customer_id AS "customerId", stripe, seq, facts::text AS facts, fields,
             answer::text AS answer, recorded_at AS "recordedAt"
        FROM event_record
       WHERE tenant_id = $1 AND event_id = k.event_id COLLATE "C"
      OFFSET 0
    ) AS e`,
);

// In the order of the ids, so that two stripes that take the same ids cannot wait for each other in a circle.
const insertEvents = statement(
  'loyalty.insert-events',
  `INSERT INTO event_record (tenant_id, event_id, customer_id, stripe, seq, facts, fields, answer, recorded_at)
   SELECT $1, e.*
     FROM unnest($2::text[], $3::text[], $4::smallint[], $5::bigint[], $6::json[], $7::bytea[], $8::json[],
                 $9::timestamptz[]) AS e
    ORDER BY 2`,
);

/** Those of the events that are known. */
export async function readEvents(
  tx: Transaction,
  tenantId: string,
  eventIds: readonly string[],
): Promise<Map<string, EventRow>> {
  if (eventIds.length === 0) return new Map();
  const rows = await tx.query<EventRow>(selectEvents, [tenantId, [...new Set(eventIds)]]);
  return new Map(rows.map((row) => [row.eventId, row]));
}

/** @throws a unique violation when another stripe took one of the ids in the meantime. */
export async function insertNewEvents(tx: Transaction, tenantId: string, events: readonly EventRow[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(insertEvents, [
    tenantId,
    events.map((event) => event.eventId),
    events.map((event) => event.customerId),
    events.map((event) => event.stripe),
    events.map((event) => event.seq),
    events.map((event) => event.facts),
    events.map((event) => event.fields),
    events.map((event) => event.answer),
    events.map((event) => formatInstant(event.recordedAt)),
  ]);
}
