import { statement, type Transaction } from '@loyaltyos/database';
import {
  genesisHash,
  journalLeaf,
  journalText,
  leafHash,
  linkLeaf,
  rangeProof,
  readLinks,
  readSealingBlock,
  readStripe,
  stripeLeaf,
  type ChainLink,
  type StoredBlock,
} from '@loyaltyos/journal';
import { assert, formatInstant } from '@loyaltyos/kernel';
import { attachedTexts } from '../leaves.ts';
import { readPostings } from '../read-postings.ts';
import { formatTransactionId } from '../transaction-id.ts';
import { RECEIPT_FORMAT, type Receipt } from './receipt.ts';

const selectHash = statement(
  'ledger.hash-of-link',
  'SELECT hash FROM chain_link WHERE tenant_id = $1 AND stripe = $2 AND last_seq = $3',
);

/**
 * Gathers a transaction's receipt. Reads the one batch that it was written in and the links of the one block that sealed
 * it: bounded, however long the history is.
 *
 * @returns undefined while no block seals it. The place must be one that the journal has.
 */
export async function buildReceipt(
  tx: Transaction,
  tenantId: string,
  place: { stripe: number; seq: bigint },
): Promise<Receipt | undefined> {
  const { stripe, seq } = place;
  const block = await readSealingBlock(tx, tenantId, place);
  const sealed = block?.stripes[stripe];
  if (block === undefined || sealed === undefined) return undefined;
  const links = await readLinks(tx, tenantId, { stripe, after: sealed.firstSeq - 1n, limit: sealed.links });
  const index = links.findIndex((link) => link.lastSeq >= seq);
  const link = links[index];
  assert(link !== undefined, 'a block seals the links that it covers');
  const range = { stripe, first: link.firstSeq, last: link.lastSeq };
  const [events, postings, previous] = await Promise.all([
    readStripe(tx, tenantId, range),
    readPostings(tx, tenantId, range),
    hashBefore(tx, tenantId, link),
  ]);
  const event = events[Number(seq - link.firstSeq)];
  assert(event !== undefined, 'a link covers events without a gap');
  const attached = attachedTexts(postings);
  const leaves = [...events.map(journalLeaf), ...attached.map((text) => leafHash(text))];
  const own = attachedTexts({
    entries: postings.entries.filter((row) => row.seq === seq),
    issuer: postings.issuer.filter((row) => row.seq === seq),
    lots: postings.lots.filter((row) => row.seq === seq),
    uses: postings.uses.filter((row) => row.seq === seq),
  });
  const first = events.length + (own.length === 0 ? 0 : attached.indexOf(own[0]!));
  return {
    format: RECEIPT_FORMAT,
    transactionId: formatTransactionId(place),
    tenantId,
    event: {
      text: journalText(event),
      proof: hex(rangeProof(leaves, { first: Number(seq - link.firstSeq), count: 1 })),
    },
    postings:
      own.length === 0 ? null : { first, texts: own, proof: hex(rangeProof(leaves, { first, count: own.length })) },
    ...upFromLink(block, stripe, { links, index, previous }),
  };
}

/** From the link to what is signed. */
function upFromLink(
  block: StoredBlock,
  stripe: number,
  at: { links: readonly ChainLink[]; index: number; previous: Buffer },
): Pick<Receipt, 'link' | 'stripe' | 'block'> {
  const { links, index, previous } = at;
  const { firstSeq, lastSeq, leaves } = links[index]!;
  const sealed = block.stripes[stripe]!;
  return {
    link: {
      firstSeq: String(firstSeq),
      lastSeq: String(lastSeq),
      leaves,
      previous: previous.toString('hex'),
      index,
      proof: hex(rangeProof(links.map(linkLeaf), { first: index, count: 1 })),
    },
    stripe: {
      firstSeq: String(sealed.firstSeq),
      lastSeq: String(sealed.lastSeq),
      hash: sealed.hash.toString('hex'),
      links: sealed.links,
      proof: hex(rangeProof(block.stripes.map(stripeLeaf), { first: stripe, count: 1 })),
    },
    block: {
      number: String(block.number),
      previous: block.previous.toString('hex'),
      stripeCount: block.stripeCount,
      sealedAt: formatInstant(Number(block.sealedAtMicros / 1000n)),
      keyId: block.keyId,
      signature: block.signature.toString('base64url'),
    },
  };
}

async function hashBefore(tx: Transaction, tenantId: string, { stripe, firstSeq }: ChainLink): Promise<Buffer> {
  if (firstSeq === 1n) return genesisHash(tenantId, stripe);
  const [row] = await tx.query<{ hash: Buffer }>(selectHash, [tenantId, stripe, firstSeq - 1n]);
  assert(row !== undefined, 'a link continues another');
  return row.hash;
}

function hex(hashes: readonly Buffer[]): readonly string[] {
  return hashes.map((hash) => hash.toString('hex'));
}
