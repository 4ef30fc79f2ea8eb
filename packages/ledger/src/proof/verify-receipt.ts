import {
  headerText,
  isSignedBy,
  leafHash,
  linkHash,
  linkLeaf,
  rootOfRange,
  stripeLeaf,
  type SealPublicKey,
} from '@loyaltyos/journal';
import { BUCKET_CODES } from '../codes.ts';
import type { PostingRows } from '../leaves.ts';
import { parseTransactionId } from '../transaction-id.ts';
import { parsePostings } from './parse-leaf.ts';
import { count, hash, instant, listOf, orNull, position, shape, ShapeError, signature, text } from './read-shape.ts';
import { RECEIPT_FORMAT } from './receipt.ts';

/** What a receipt that holds has shown. */
export interface Proven {
  readonly transactionId: string;
  readonly tenantId: string;
  readonly block: bigint;
  /** Microseconds since 1970. */
  readonly sealedAtMicros: bigint;
  /** The event, as it was hashed. */
  readonly event: string;
  readonly postings: PostingRows;
}

/** The receipt does not hold; the text says why. */
export class ReceiptRefused extends Error {
  override readonly name = 'ReceiptRefused';
}

const proof = listOf(hash);

const readReceipt = shape({
  format: text,
  transactionId: text,
  tenantId: text,
  event: shape({ text, proof }),
  postings: orNull(shape({ first: count, texts: listOf(text), proof })),
  link: shape({ firstSeq: position, lastSeq: position, leaves: count, previous: hash, index: count, proof }),
  stripe: shape({ firstSeq: position, lastSeq: position, hash, links: count, proof }),
  block: shape({ number: position, previous: hash, stripeCount: count, sealedAt: instant, keyId: text, signature }),
});

type ReadReceipt = ReturnType<typeof readReceipt>;

/**
 * Checks a receipt with nothing but public keys: from the texts of the event and the postings to the root of their batch,
 * from there to the link, to the links that the block seals, to the block's root, to the signature.
 *
 * @param document what the receipt's JSON says.
 * @param keys those that may have signed it.
 * @throws ReceiptRefused when anything in it was changed, or another key signed.
 */
export function verifyReceipt(document: unknown, keys: readonly SealPublicKey[]): Proven {
  try {
    return prove(readReceipt(document, 'receipt'), keys);
  } catch (error) {
    if (error instanceof ShapeError) throw new ReceiptRefused(`${error.message}.`);
    throw error;
  }
}

function prove(receipt: ReadReceipt, keys: readonly SealPublicKey[]): Proven {
  const { format, transactionId, tenantId, link, block } = receipt;
  if (format !== RECEIPT_FORMAT) throw new ReceiptRefused('It is no receipt of a form that is known here.');
  const place = parseTransactionId(transactionId);
  if (place === undefined || place.seq < link.firstSeq || place.seq > link.lastSeq) {
    throw new ReceiptRefused('The transaction is not one of the batch.');
  }
  const { stripe, seq } = place;
  const postings = parsePostings(receipt.postings?.texts ?? []);
  if (!receipt.event.text.startsWith(`journal\n${stripe}\n${seq}\n`) || postings === undefined) {
    throw new ReceiptRefused('The texts are not those of rows at the transaction’s place.');
  }
  checkPostings(postings, place);
  const root = rootOfBatch(receipt, seq);
  const { firstSeq, lastSeq, leaves } = link;
  const unlinked = { stripe, firstSeq, lastSeq, leaves, root };
  const linksRoot = rootOfRange({
    size: receipt.stripe.links,
    first: link.index,
    leaves: [linkLeaf({ ...unlinked, hash: linkHash(link.previous, unlinked) })],
    proof: link.proof,
  });
  if (linksRoot === undefined) throw new ReceiptRefused('The link is not proved.');
  const { stripeCount, previous, keyId } = block;
  const blockRoot = rootOfRange({
    size: stripeCount,
    first: stripe,
    leaves: [stripeLeaf({ ...receipt.stripe, stripe, linksRoot })],
    proof: receipt.stripe.proof,
  });
  if (blockRoot === undefined) throw new ReceiptRefused('The stripe is not proved.');
  const sealedAtMicros = block.sealedAt;
  const header = { tenantId, number: block.number, previous, root: blockRoot, stripeCount, sealedAtMicros, keyId };
  const key = keys.find((known) => known.keyId === keyId);
  if (key === undefined) throw new ReceiptRefused(`It says that it was signed with another key: ${keyId}.`);
  if (!isSignedBy(key, headerText(header), block.signature)) {
    throw new ReceiptRefused('The signature does not cover what the receipt says.');
  }
  return { transactionId, tenantId, block: block.number, sealedAtMicros, event: receipt.event.text, postings };
}

/** The root of the batch, to which the event and the postings must both lead. */
function rootOfBatch({ event, postings, link }: ReadReceipt, seq: bigint): Buffer {
  const size = link.leaves;
  const first = Number(seq - link.firstSeq);
  const root = rootOfRange({ size, first, leaves: [leafHash(event.text)], proof: event.proof });
  if (root === undefined) throw new ReceiptRefused('The event is not proved.');
  if (postings === null) return root;
  const events = link.lastSeq - link.firstSeq + 1n;
  const leaves = postings.texts.map((posted) => leafHash(posted));
  const same = rootOfRange({ size, first: postings.first, leaves, proof: postings.proof });
  if (BigInt(postings.first) < events || same === undefined || !same.equals(root)) {
    throw new ReceiptRefused('The postings are not proved.');
  }
  return root;
}

/** All of one place, none left out: lines without a gap, sums of zero. */
function checkPostings({ entries, issuer, lots, uses }: PostingRows, place: { stripe: number; seq: bigint }): void {
  const rows = [...entries, ...issuer, ...lots, ...uses];
  const here = rows.every((row) => row.seq === place.seq && (!('stripe' in row) || row.stripe === place.stripe));
  const dense = [entries, issuer].every((lines) => lines.every(({ line }, index) => line === index + 1));
  const sums = new Map<number, bigint>();
  for (const { account, bucket, amount } of entries) {
    sums.set(account, (sums.get(account) ?? 0n) + (bucket === BUCKET_CODES.debt ? -amount : amount));
  }
  for (const { account, amount } of issuer) sums.set(account, (sums.get(account) ?? 0n) + amount);
  if (here && dense && [...sums.values()].every((sum) => sum === 0n)) return;
  throw new ReceiptRefused('The postings are not all those of one transaction.');
}
