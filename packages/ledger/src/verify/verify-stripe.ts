import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { genesisHash, journalLeaf, readLinks, readStripe, type ChainLink, type StoredLink } from '@loyaltyos/journal';
import { readPostings } from '../read-postings.ts';
import type { Finding } from './finding.ts';
import { verifyLink, type ChainPlace, type LinkRows } from './verify-link.ts';
import { chainPasses, rewrittenChain } from './verify-witness.ts';

/** What is held in memory at once: so many links of the chain, and so many positions unless one link has more. */
export const LINKS_AT_ONCE = 200;
const POSITIONS_AT_ONCE = 5000n;

const selectHead = statement(
  'ledger.verify-head',
  'SELECT seq, hash FROM stripe_head WHERE tenant_id = $1 AND stripe = $2',
);

// Rows that the last link does not cover, as they would be after somebody wrote them by hand.
const selectBeyond = statement(
  'ledger.verify-beyond',
  `SELECT (SELECT count(*) FROM journal WHERE tenant_id = $1 AND stripe = $2 AND seq > $3)
        + (SELECT count(*) FROM entry WHERE tenant_id = $1 AND stripe = $2 AND seq > $3)
        + (SELECT count(*) FROM issuer_posting WHERE tenant_id = $1 AND stripe = $2 AND seq > $3) AS rows`,
);

/** What a step of verification walked over. */
export interface StripeStep {
  /** Where it ended. */
  readonly at: ChainPlace;
  readonly events: bigint;
  readonly entries: bigint;
  /** Whose accounts moved. */
  readonly customerIds: ReadonlySet<string>;
}

/** How a verification of a stripe is told of. */
export interface StripeReport {
  readonly found: (finding: Finding) => void;
  /** A step is done: what an interrupted run continues from. */
  readonly passed: (step: StripeStep) => Promise<void>;
}

/** Where a stripe's chain begins. */
export function startOfChain(tenantId: string, stripe: number): ChainPlace {
  return { seq: 0n, hash: genesisHash(tenantId, stripe) };
}

/**
 * Walks a stripe from a place to its head: computes every leaf, root and hash anew from the stored rows, and checks that
 * each transaction sums to zero. Works in bounded memory, beside writers: what is behind the head never changes, and the
 * head is read first.
 *
 * @param from the start of the chain, or where an earlier walk ended; the chain must still pass there.
 */
export async function verifyStripe(
  database: Database,
  place: { tenantId: string; stripe: number },
  from: ChainPlace,
  report: StripeReport,
): Promise<void> {
  const { tenantId, stripe } = place;
  const name = `stripe ${stripe}`;
  const { head, passes } = await database.transaction(tenantId, (tx) => readStart(tx, tenantId, stripe, from));
  if (head === undefined) {
    report.found({ code: 'head-differs', subject: name, message: 'The stripe has no head.' });
    return;
  }
  if (!passes) {
    report.found(rewrittenChain(stripe, from));
    return;
  }
  let at = from;
  while (at.seq < head.seq) {
    const walked = await database.transaction(
      tenantId,
      (tx) => step(tx, tenantId, { stripe, from: at, head: head.seq }, report.found),
      { isolation: 'repeatable read', readOnly: true },
    );
    if (walked === undefined) break;
    at = walked.at;
    await report.passed(walked);
  }
  if (at.seq !== head.seq || !at.hash.equals(head.hash)) {
    const message = `The chain ends at ${at.seq}, the head says ${head.seq}, or their hashes differ.`;
    report.found({ code: 'head-differs', subject: name, message });
  }
  await verifyNothingBeyond(database, place, report.found);
}

async function readStart(
  tx: Transaction,
  tenantId: string,
  stripe: number,
  from: ChainPlace,
): Promise<{ head: ChainPlace | undefined; passes: boolean }> {
  const [[head], passes] = await Promise.all([
    tx.query<ChainPlace>(selectHead, [tenantId, stripe]),
    chainPasses(tx, tenantId, stripe, from),
  ]);
  return { head, passes };
}

async function step(
  tx: Transaction,
  tenantId: string,
  part: { stripe: number; from: ChainPlace; head: bigint },
  found: (finding: Finding) => void,
): Promise<StripeStep | undefined> {
  const { stripe, from, head } = part;
  const next = await readLinks(tx, tenantId, { stripe, after: from.seq, limit: LINKS_AT_ONCE });
  const links = fewest(next.filter((link) => link.lastSeq <= head));
  const last = links.at(-1);
  if (last === undefined) return undefined;
  const range = { stripe, first: from.seq + 1n, last: last.lastSeq };
  const [events, postings] = await Promise.all([readStripe(tx, tenantId, range), readPostings(tx, tenantId, range)]);
  const leaves = events.map((event) => ({ seq: event.seq, leaf: journalLeaf(event) }));
  const rowsOf = byLink({ events: leaves, ...postings });
  const recordedAt = new Map(events.map((event) => [event.seq, event.recordedAtMicros]));
  let at = from;
  for (const link of links) {
    if (recordedAt.get(link.lastSeq) !== link.recordedAtMicros) {
      const subject = `stripe ${stripe}, positions ${link.firstSeq} to ${link.lastSeq}`;
      found({ code: 'hash-differs', subject, message: 'The link was not recorded when its events were.' });
    }
    verifyLink(link, at, rowsOf(link), found);
    at = { seq: link.lastSeq, hash: link.hash };
  }
  const customerIds = new Set(postings.entries.map(({ customerId }) => customerId));
  return { at, events: BigInt(events.length), entries: BigInt(postings.entries.length), customerIds };
}

/** As many links as are held in memory at once: always one, so that it gets on. */
export function fewest(links: readonly StoredLink[]): readonly StoredLink[] {
  const start = links[0]?.firstSeq ?? 0n;
  const end = links.findIndex((link, index) => index > 0 && link.lastSeq - start >= POSITIONS_AT_ONCE);
  return end === -1 ? links : links.slice(0, end);
}

/** Deals rows in order of seq out to links in order. */
export function byLink(rows: LinkRows): (link: ChainLink) => LinkRows {
  const runs = {
    events: new Run(rows.events),
    entries: new Run(rows.entries),
    issuer: new Run(rows.issuer),
    lots: new Run(rows.lots),
    uses: new Run(rows.uses),
  };
  return ({ lastSeq }) => ({
    events: runs.events.upTo(lastSeq),
    entries: runs.entries.upTo(lastSeq),
    issuer: runs.issuer.upTo(lastSeq),
    lots: runs.lots.upTo(lastSeq),
    uses: runs.uses.upTo(lastSeq),
  });
}

async function verifyNothingBeyond(
  database: Database,
  { tenantId, stripe }: { tenantId: string; stripe: number },
  found: (finding: Finding) => void,
): Promise<void> {
  const beyond = await database.transaction(
    tenantId,
    async (tx) => {
      const [head] = await tx.query<{ seq: bigint }>(selectHead, [tenantId, stripe]);
      const [row] = await tx.query<{ rows: bigint }>(selectBeyond, [tenantId, stripe, head?.seq ?? 0n]);
      return row?.rows ?? 0n;
    },
    { isolation: 'repeatable read', readOnly: true },
  );
  if (beyond > 0n) {
    const message = `${beyond} rows lie behind the last link of the chain.`;
    found({ code: 'orphan-posting', subject: `stripe ${stripe}`, message });
  }
}

/** Rows in order of seq, taken from the front. */
class Run<Row extends { readonly seq: bigint }> {
  readonly #rows: readonly Row[];
  #at = 0;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  upTo(seq: bigint): readonly Row[] {
    const start = this.#at;
    while (this.#at < this.#rows.length && this.#rows[this.#at]!.seq <= seq) this.#at += 1;
    return this.#rows.slice(start, this.#at);
  }
}
