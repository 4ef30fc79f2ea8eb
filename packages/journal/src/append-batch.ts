import { rowsOf, statement, type Transaction } from '@loyaltyos/database';
import type { NewEvent } from '@loyaltyos/events';
import { assert, canonicalJson, formatInstant, type Instant } from '@loyaltyos/kernel';
import { linkBatch, type ChainLink } from './chain.ts';
import { journalLeaf, type JournalEvent } from './journal-event.ts';
import type { StripeHead } from './lock-stripes.ts';

/** An event with its place and its author. `seq` continues the head's without a gap. */
export interface PlacedEvent extends NewEvent {
  readonly seq: bigint;
  readonly actor: string;
}

/** What one transaction adds to one stripe. */
export interface JournalPart {
  readonly head: StripeHead;
  readonly events: readonly PlacedEvent[];
  /** Leaf hashes of what else the transaction wrote at these positions, such as ledger entries. */
  readonly attached: readonly Buffer[];
}

/** What one transaction adds, to a stripe or several. */
export interface JournalBatch {
  readonly recordedAt: Instant;
  readonly parts: readonly JournalPart[];
}

const EVENTS = rowsOf(3, {
  stripe: 'smallint',
  seq: 'bigint',
  type: 'text',
  subject: 'text',
  actor: 'text',
  payload: 'json',
});
const insertEvents = statement(
  'journal.append',
  `INSERT INTO journal (tenant_id, stripe, seq, type, subject, actor, payload, recorded_at)
   SELECT $1, e.*, $2
     FROM ${EVENTS} AS e`,
);

const insertLinks = statement(
  'journal.link',
  `INSERT INTO chain_link (tenant_id, stripe, first_seq, last_seq, leaves, root, hash, recorded_at)
   SELECT $1, l.*, $2
     FROM unnest($3::smallint[], $4::bigint[], $5::bigint[], $6::integer[], $7::bytea[], $8::bytea[]) AS l`,
);

const advanceHeads = statement(
  'journal.advance-stripes',
  `UPDATE stripe_head AS head
      SET seq = l.seq, hash = l.hash, recorded_at = $2
     FROM unnest($3::smallint[], $4::bigint[], $5::bytea[]) AS l (stripe, seq, hash)
    WHERE head.tenant_id = $1 AND head.stripe = l.stripe`,
);

/**
 * Has a batch written behind locked heads and the heads moved on: events, the links of the hash chains, the heads
 * themselves. It is sent with COMMIT. The caller holds the heads' locks (`lockStripes`) in the same transaction.
 */
export function appendBatch(tx: Transaction, tenantId: string, { recordedAt, parts }: JournalBatch): void {
  const recordedAtMicros = BigInt(recordedAt) * 1000n;
  const rows: JournalEvent[] = [];
  const links: ChainLink[] = [];
  for (const { head, events, attached } of parts) {
    assert(events.length > 0, 'a part holds an event');
    assert(recordedAt >= head.recordedAt, 'recording never goes back');
    const own = events.map((event, index): JournalEvent => {
      assert(event.seq === head.seq + BigInt(index) + 1n, 'positions have no gap');
      const { seq, type, subject, actor } = event;
      return {
        stripe: head.stripe,
        seq,
        type,
        subject,
        actor,
        payload: canonicalJson(event.payload),
        recordedAtMicros,
      };
    });
    const leafHashes = [...own.map(journalLeaf), ...attached];
    const [firstSeq, lastSeq] = [own[0]!.seq, own.at(-1)!.seq];
    links.push(linkBatch(head.hash, { stripe: head.stripe, firstSeq, lastSeq, leafHashes }));
    rows.push(...own);
  }
  const at = formatInstant(recordedAt);
  tx.send(insertEvents, [
    tenantId,
    at,
    rows.map((row) => row.stripe),
    rows.map((row) => row.seq),
    rows.map((row) => row.type),
    rows.map((row) => row.subject),
    rows.map((row) => row.actor),
    rows.map((row) => row.payload),
  ]);
  const stripes = links.map((link) => link.stripe);
  const lastSeqs = links.map((link) => link.lastSeq);
  const hashes = links.map((link) => link.hash);
  tx.send(insertLinks, [
    tenantId,
    at,
    stripes,
    links.map((link) => link.firstSeq),
    lastSeqs,
    links.map((link) => link.leaves),
    links.map((link) => link.root),
    hashes,
  ]);
  tx.send(advanceHeads, [tenantId, at, stripes, lastSeqs, hashes]);
}
