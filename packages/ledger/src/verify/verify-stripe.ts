import { type Database, statement, type Transaction } from '@loyaltyos/database';
import {
  genesisHash,
  journalLeaf,
  linkBatch,
  readLinks,
  readStripe,
  type ChainLink,
  type JournalEvent,
} from '@loyaltyos/journal';
import { entryLeaf, issuerLeaf, lotLeaf, type EntryRow, type IssuerRow, type LotRow } from '../leaves.ts';
import { BUCKET_CODES } from '../codes.ts';
import type { Finding } from './finding.ts';

/** How many links of the chain are held in memory at once; one covers up to 256 commands. */
const LINKS_AT_ONCE = 200;

const MICROS = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

const selectEntries = statement(
  'ledger.verify-entries',
  `SELECT stripe, seq, line, customer_id AS "customerId", account, bucket, kind, amount,
          balance_after AS "balanceAfter", account_version AS "accountVersion", order_id AS "orderId",
          ${MICROS('effective_at')} AS "effectiveAtMicros", ${MICROS('recorded_at')} AS "recordedAtMicros"
     FROM entry
    WHERE tenant_id = $1 AND stripe = $2 AND seq BETWEEN $3 AND $4
    ORDER BY seq, line`,
);

const selectIssuer = statement(
  'ledger.verify-issuer-postings',
  `SELECT stripe, seq, line, account, side, amount, ${MICROS('recorded_at')} AS "recordedAtMicros"
     FROM issuer_posting
    WHERE tenant_id = $1 AND stripe = $2 AND seq BETWEEN $3 AND $4
    ORDER BY seq, line`,
);

// A lot is named by the entry that made it.
const selectLots = statement(
  'ledger.verify-lots',
  `SELECT l.*
     FROM entry AS e
    CROSS JOIN LATERAL (
      SELECT seq, line, customer_id AS "customerId", account, earned, ${MICROS('available_at')} AS "availableAtMicros",
             ${MICROS('expires_at')} AS "expiresAtMicros", order_id AS "orderId", rule_set_id AS "ruleSetId",
             rule_set_version AS "ruleSetVersion", rule_id AS "ruleId"
        FROM lot
       WHERE tenant_id = $1 AND customer_id = e.customer_id AND account = e.account AND seq = e.seq AND line = e.line
      OFFSET 0
    ) AS l
    WHERE e.tenant_id = $1 AND e.stripe = $2 AND e.seq BETWEEN $3 AND $4
    ORDER BY l.seq, l.line`,
);

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
  let at = { seq: 0n, hash: genesisHash(tenantId, stripe) };
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
  part: { links: readonly ChainLink[]; from: { seq: bigint; hash: Buffer } },
  report: { found: (finding: Finding) => void; progress: (progress: StripeProgress) => void },
): Promise<{ seq: bigint; hash: Buffer }> {
  const { links, from } = part;
  const { stripe } = links[0]!;
  const range = [tenantId, stripe, from.seq + 1n, links.at(-1)!.lastSeq];
  const [events, entries, issuer, lots] = await Promise.all([
    readStripe(tx, tenantId, { stripe, first: from.seq + 1n, last: links.at(-1)!.lastSeq }),
    tx.query<EntryRow>(selectEntries, range),
    tx.query<IssuerRow>(selectIssuer, range),
    tx.query<LotRow>(selectLots, range),
  ]);
  const rows = { events: new Run(events), entries: new Run(entries), issuer: new Run(issuer), lots: new Run(lots) };
  let at = from;
  for (const link of links) {
    const part = {
      events: rows.events.upTo(link.lastSeq),
      entries: rows.entries.upTo(link.lastSeq),
      issuer: rows.issuer.upTo(link.lastSeq),
      lots: rows.lots.upTo(link.lastSeq),
    };
    verifyLink(link, at, part, report.found);
    at = { seq: link.lastSeq, hash: link.hash };
  }
  report.progress({ events: BigInt(events.length), entries: BigInt(entries.length) });
  return at;
}

interface LinkRows {
  readonly events: readonly JournalEvent[];
  readonly entries: readonly EntryRow[];
  readonly issuer: readonly IssuerRow[];
  readonly lots: readonly LotRow[];
}

function verifyLink(
  link: ChainLink,
  before: { seq: bigint; hash: Buffer },
  rows: LinkRows,
  found: (finding: Finding) => void,
): void {
  const subject = `stripe ${link.stripe}, positions ${link.firstSeq} to ${link.lastSeq}`;
  const { events, entries, issuer, lots } = rows;
  const dense = events.every((event, index) => event.seq === before.seq + BigInt(index) + 1n);
  if (!dense || link.firstSeq !== before.seq + 1n || BigInt(events.length) !== link.lastSeq - before.seq) {
    found({ code: 'journal-gap', subject, message: 'Events are missing, repeated or out of place.' });
  }
  const bySeq = new Map(events.map((event) => [event.seq, { entries: 0n, sums: new Map<number, bigint>() }]));
  for (const { seq, account, bucket, amount } of entries) {
    add(bySeq, seq, account, bucket === BUCKET_CODES.debt ? -amount : amount, found, subject);
  }
  for (const { seq, account, amount } of issuer) add(bySeq, seq, account, amount, found, subject);
  for (const [seq, { sums }] of bySeq) {
    if ([...sums.values()].some((sum) => sum !== 0n)) {
      found({
        code: 'unbalanced',
        subject: `stripe ${link.stripe}, position ${seq}`,
        message: 'The postings do not sum to zero.',
      });
    }
  }
  const leafHashes = [...events.map(journalLeaf), ...attachedLeaves(entries, issuer, lots)];
  if (leafHashes.length === 0) return;
  const { firstSeq, lastSeq, stripe } = link;
  const computed = linkBatch(before.hash, { stripe, firstSeq, lastSeq, leafHashes });
  if (!computed.root.equals(link.root) || computed.leaves !== link.leaves) {
    found({ code: 'root-differs', subject, message: 'The stored rows are not those that were hashed.' });
  } else if (!computed.hash.equals(link.hash)) {
    found({ code: 'hash-differs', subject, message: 'The link does not continue the one before it.' });
  }
}

/** The leaves of the postings at each position: entries, issuer, lots, by line. */
function attachedLeaves(
  entries: readonly EntryRow[],
  issuer: readonly IssuerRow[],
  lots: readonly LotRow[],
): readonly Buffer[] {
  const byPlace = new Map<bigint, { entries: EntryRow[]; issuer: IssuerRow[]; lots: LotRow[] }>();
  const placeOf = (seq: bigint): { entries: EntryRow[]; issuer: IssuerRow[]; lots: LotRow[] } => {
    const place = byPlace.get(seq) ?? { entries: [], issuer: [], lots: [] };
    byPlace.set(seq, place);
    return place;
  };
  for (const row of entries) placeOf(row.seq).entries.push(row);
  for (const row of issuer) placeOf(row.seq).issuer.push(row);
  for (const row of lots) placeOf(row.seq).lots.push(row);
  return [...byPlace]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, place]) => [
      ...place.entries.map(entryLeaf),
      ...place.issuer.map(issuerLeaf),
      ...place.lots.map(lotLeaf),
    ]);
}

function add(
  bySeq: ReadonlyMap<bigint, { sums: Map<number, bigint> }>,
  seq: bigint,
  account: number,
  amount: bigint,
  found: (finding: Finding) => void,
  subject: string,
): void {
  const place = bySeq.get(seq);
  if (place === undefined) {
    found({ code: 'orphan-posting', subject, message: `There are postings at ${seq}, where no event stands.` });
    return;
  }
  place.sums.set(account, (place.sums.get(account) ?? 0n) + amount);
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
