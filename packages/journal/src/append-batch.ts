import { statement, type Transaction } from '@loyaltyos/database';
import type { NewEvent } from '@loyaltyos/events';
import { assert, canonicalJson, formatInstant, type Instant } from '@loyaltyos/kernel';
import { linkBatch } from './chain.ts';
import { journalLeaf, type JournalEvent } from './journal-event.ts';
import type { StripeHead } from './lock-stripes.ts';

/** An event with its place and its author. `seq` continues the head's without a gap. */
export interface PlacedEvent extends NewEvent {
  readonly seq: bigint;
  readonly actor: string;
}

/** What one transaction adds to one stripe. */
export interface JournalBatch {
  readonly head: StripeHead;
  readonly recordedAt: Instant;
  readonly events: readonly PlacedEvent[];
  /** Leaf hashes of what else the transaction wrote at these positions, such as ledger entries. */
  readonly attached: readonly Buffer[];
}

const insertEvents = statement(
  'journal.append',
  `INSERT INTO journal (tenant_id, stripe, seq, type, subject, actor, payload, recorded_at)
   SELECT $1, $2, e.seq, e.type, e.subject, e.actor, e.payload, $3
     FROM unnest($4::bigint[], $5::text[], $6::text[], $7::text[], $8::json[])
       AS e (seq, type, subject, actor, payload)`,
);

const insertLink = statement(
  'journal.link',
  `INSERT INTO chain_link (tenant_id, stripe, first_seq, last_seq, leaves, root, hash, recorded_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const advanceHead = statement(
  'journal.advance-stripe',
  'UPDATE stripe_head SET seq = $3, hash = $4, recorded_at = $5 WHERE tenant_id = $1 AND stripe = $2',
);

/**
 * Writes a batch behind a locked head and moves the head on: events, the link of the hash chain, the head itself.
 * The caller holds the head's lock (`lockStripes`) in the same transaction.
 */
export async function appendBatch(tx: Transaction, tenantId: string, batch: JournalBatch): Promise<void> {
  const { head, events, recordedAt } = batch;
  const { stripe } = head;
  assert(events.length > 0, 'a batch holds an event');
  assert(recordedAt >= head.recordedAt, 'recording never goes back');
  const rows = events.map((event, index): JournalEvent => {
    assert(event.seq === head.seq + BigInt(index) + 1n, 'positions have no gap');
    const { seq, type, subject, actor } = event;
    const recordedAtMicros = BigInt(recordedAt) * 1000n;
    return { stripe, seq, type, subject, actor, payload: canonicalJson(event.payload), recordedAtMicros };
  });
  const link = linkBatch(head.hash, {
    stripe,
    firstSeq: rows[0]!.seq,
    lastSeq: rows.at(-1)!.seq,
    leafHashes: [...rows.map(journalLeaf), ...batch.attached],
  });
  const at = formatInstant(recordedAt);
  await Promise.all([
    tx.query(insertEvents, [
      tenantId,
      stripe,
      at,
      rows.map((row) => row.seq),
      rows.map((row) => row.type),
      rows.map((row) => row.subject),
      rows.map((row) => row.actor),
      rows.map((row) => row.payload),
    ]),
    tx.query(insertLink, [tenantId, stripe, link.firstSeq, link.lastSeq, link.leaves, link.root, link.hash, at]),
    tx.query(advanceHead, [tenantId, stripe, link.lastSeq, link.hash, at]),
  ]);
}
