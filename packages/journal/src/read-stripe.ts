import { statement, type Transaction } from '@loyaltyos/database';
import type { ChainLink } from './chain.ts';
import type { JournalEvent } from './journal-event.ts';

const selectEvents = statement(
  'journal.read-stripe',
  `SELECT stripe, seq, type, subject, actor, payload::text AS payload,
          (extract(epoch FROM recorded_at) * 1000000)::bigint AS "recordedAtMicros"
     FROM journal
    WHERE tenant_id = $1 AND stripe = $2 AND seq BETWEEN $3 AND $4
    ORDER BY seq`,
);

const selectEventsAt = statement(
  'journal.read-events-at',
  `SELECT stripe, seq, type, subject, actor, payload::text AS payload,
          (extract(epoch FROM recorded_at) * 1000000)::bigint AS "recordedAtMicros"
     FROM journal
    WHERE tenant_id = $1 AND stripe = $2 AND seq = ANY ($3::bigint[])`,
);

const selectLinks = statement(
  'journal.read-links',
  `SELECT stripe, first_seq AS "firstSeq", last_seq AS "lastSeq", leaves, root, hash,
          (extract(epoch FROM recorded_at) * 1000000)::bigint AS "recordedAtMicros"
     FROM chain_link
    WHERE tenant_id = $1 AND stripe = $2 AND last_seq > $3
    ORDER BY last_seq
    LIMIT $4`,
);

/** A link as it is stored. */
export interface StoredLink extends ChainLink {
  /** That of its events, microseconds since 1970. It is hashed with each of them, not with the link. */
  readonly recordedAtMicros: bigint;
}

/** The events of a stripe at the positions from `first` to `last`, in order. */
export function readStripe(
  tx: Transaction,
  tenantId: string,
  range: { stripe: number; first: bigint; last: bigint },
): Promise<readonly JournalEvent[]> {
  return tx.query<JournalEvent>(selectEvents, [tenantId, range.stripe, range.first, range.last]);
}

/** The events of a stripe at some positions, in no order. */
export function readEventsAt(
  tx: Transaction,
  tenantId: string,
  place: { stripe: number; seqs: readonly bigint[] },
): Promise<readonly JournalEvent[]> {
  return tx.query<JournalEvent>(selectEventsAt, [tenantId, place.stripe, place.seqs]);
}

/** The next links of a stripe's chain after the position `after`, at most `limit`. */
export function readLinks(
  tx: Transaction,
  tenantId: string,
  query: { stripe: number; after: bigint; limit: number },
): Promise<readonly StoredLink[]> {
  return tx.query<StoredLink>(selectLinks, [tenantId, query.stripe, query.after, query.limit]);
}
