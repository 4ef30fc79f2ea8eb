import { leafHash, linkBatch, type ChainLink } from '@loyaltyos/journal';
import { BUCKET_CODES } from '../codes.ts';
import { attachedTexts, type PostingRows } from '../leaves.ts';
import type { Finding } from './finding.ts';

/** An event of the journal as the chain sees it. */
export interface EventLeaf {
  readonly seq: bigint;
  readonly leaf: Buffer;
}

/** The rows that one link of the chain covers. */
export interface LinkRows extends PostingRows {
  readonly events: readonly EventLeaf[];
}

/** How far a stripe's chain has been followed. */
export interface ChainPlace {
  readonly seq: bigint;
  readonly hash: Buffer;
}

/**
 * Computes a link anew from the rows that it covers and the link before it, and checks that each transaction sums to
 * zero. Pure: the rows may come from a database or from an export.
 */
export function verifyLink(
  link: ChainLink,
  before: ChainPlace,
  rows: LinkRows,
  found: (finding: Finding) => void,
): void {
  const subject = `stripe ${link.stripe}, positions ${link.firstSeq} to ${link.lastSeq}`;
  const { events, entries, issuer } = rows;
  const dense = events.every((event, index) => event.seq === before.seq + BigInt(index) + 1n);
  if (!dense || link.firstSeq !== before.seq + 1n || BigInt(events.length) !== link.lastSeq - before.seq) {
    found({ code: 'journal-gap', subject, message: 'Events are missing, repeated or out of place.' });
  }
  const bySeq = new Map(events.map((event) => [event.seq, { sums: new Map<number, bigint>() }]));
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
  const leafHashes = [...events.map(({ leaf }) => leaf), ...attachedTexts(rows).map((text) => leafHash(text))];
  if (leafHashes.length === 0) return;
  const { firstSeq, lastSeq, stripe } = link;
  const computed = linkBatch(before.hash, { stripe, firstSeq, lastSeq, leafHashes });
  if (!computed.root.equals(link.root) || computed.leaves !== link.leaves) {
    found({ code: 'root-differs', subject, message: 'The stored rows are not those that were hashed.' });
  } else if (!computed.hash.equals(link.hash)) {
    found({ code: 'hash-differs', subject, message: 'The link does not continue the one before it.' });
  }
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
