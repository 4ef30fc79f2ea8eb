import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { genesisHash, readLinks, readStripe, type ChainLink } from '@loyaltyos/journal';
import { readPostings } from '../read-postings.ts';
import type { Finding } from './finding.ts';
import { verifyLink, type ChainPlace } from './verify-link.ts';

/** How many links of the chain are held in memory at once; one covers up to 256 commands. */
const LINKS_AT_ONCE = 200;

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

/** What verification walked over. */
export interface StripeProgress {
  readonly events: bigint;
  readonly entries: bigint;
}

/**
 * Walks a stripe from its first event to its head: computes every leaf, root and hash anew from the stored rows, and
 * checks that each transaction sums to zero. Works in bounded memory, beside writers: what is behind the head never
 * changes, and the head is read first.
 */
export async function verifyStripe(
  database: Database,
  place: { tenantId: string; stripe: number },
  report: { found: (finding: Finding) => void; progress: (progress: StripeProgress) => void },
): Promise<void> {
  const { tenantId, stripe } = place;
  const snapshot = { isolation: 'repeatable read', readOnly: true } as const;
  const head = await database.transaction(tenantId, async (tx) => {
    const [row] = await tx.query<{ seq: bigint; hash: Buffer }>(selectHead, [tenantId, stripe]);
    return row;
  });
  const name = `stripe ${stripe}`;
  if (head === undefined) {
    report.found({ code: 'head-differs', subject: name, message: 'The stripe has no head.' });
    return;
  }
  let at: ChainPlace = { seq: 0n, hash: genesisHash(tenantId, stripe) };
  while (at.seq < head.seq) {
    const after = at;
    const walked = await database.transaction(
      tenantId,
      async (tx) => {
        const links = await readLinks(tx, tenantId, { stripe, after: after.seq, limit: LINKS_AT_ONCE });
        const known = links.filter((link) => link.lastSeq <= head.seq);
        return known.length === 0 ? undefined : verifyLinks(tx, tenantId, { links: known, from: after }, report);
      },
      snapshot,
    );
    if (walked === undefined) break;
    at = walked;
  }
  if (at.seq !== head.seq || !at.hash.equals(head.hash)) {
    const message = `The chain ends at ${at.seq}, the head says ${head.seq}, or their hashes differ.`;
    report.found({ code: 'head-differs', subject: name, message });
  }
  await verifyNothingBeyond(database, place, report.found);
}

async function verifyLinks(
  tx: Transaction,
  tenantId: string,
  part: { links: readonly ChainLink[]; from: ChainPlace },
  report: { found: (finding: Finding) => void; progress: (progress: StripeProgress) => void },
): Promise<ChainPlace> {
  const { links, from } = part;
  const { stripe } = links[0]!;
  const range = { stripe, first: from.seq + 1n, last: links.at(-1)!.lastSeq };
  const [events, postings] = await Promise.all([readStripe(tx, tenantId, range), readPostings(tx, tenantId, range)]);
  const rows = {
    events: new Run(events),
    entries: new Run(postings.entries),
    issuer: new Run(postings.issuer),
    lots: new Run(postings.lots),
    uses: new Run(postings.uses),
  };
  let at = from;
  for (const link of links) {
    const part = {
      events: rows.events.upTo(link.lastSeq),
      entries: rows.entries.upTo(link.lastSeq),
      issuer: rows.issuer.upTo(link.lastSeq),
      lots: rows.lots.upTo(link.lastSeq),
      uses: rows.uses.upTo(link.lastSeq),
    };
    verifyLink(link, at, part, report.found);
    at = { seq: link.lastSeq, hash: link.hash };
  }
  report.progress({ events: BigInt(events.length), entries: BigInt(postings.entries.length) });
  return at;
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
