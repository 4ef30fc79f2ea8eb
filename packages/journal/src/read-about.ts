import { statement, type Transaction } from '@loyaltyos/database';
import type { JournalEvent } from './journal-event.ts';

/** How many positions of a stripe one statement looks through. */
const WINDOW = 20_000n;

// A range of the primary key: nothing else finds what is said of one customer, and no index for it is kept on every write.
const selectAbout = statement(
  'journal.read-about',
  `SELECT stripe, seq, type, subject, actor, payload::text AS payload,
          (extract(epoch FROM recorded_at) * 1000000)::bigint AS "recordedAtMicros"
     FROM journal
    WHERE tenant_id = $1 AND stripe = $2 AND seq > $3 AND seq <= $4
      AND (subject = $5 OR payload ->> 'customerId' = $5)
    ORDER BY seq
    LIMIT $6`,
);

const selectHead = statement(
  'journal.stripe-length',
  'SELECT seq FROM stripe_head WHERE tenant_id = $1 AND stripe = $2',
);

/** What a stripe says of a customer, as far as it was looked through. */
export interface EventsAbout {
  readonly events: readonly JournalEvent[];
  /** Where the next look begins; undefined at the end of the stripe. */
  readonly next: bigint | undefined;
}

/** The events about a customer behind a position of their stripe, in order: of a bounded stretch, so that there may be none. */
export async function readEventsAbout(
  tx: Transaction,
  tenantId: string,
  query: { stripe: number; customerId: string; after: bigint; limit: number },
): Promise<EventsAbout> {
  const { stripe, customerId, after, limit } = query;
  const [head] = await tx.query<{ seq: bigint }>(selectHead, [tenantId, stripe]);
  const end = head?.seq ?? 0n;
  const last = after + WINDOW < end ? after + WINDOW : end;
  const values = [tenantId, stripe, after, last, customerId, limit];
  const events = await tx.query<JournalEvent>(selectAbout, values);
  const reached = events.length === limit ? events.at(-1)!.seq : last;
  return { events, next: reached < end ? reached : undefined };
}
