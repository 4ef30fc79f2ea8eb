import { merkleRoot } from './merkle.ts';
import { sha256 } from './sha256.ts';

/** One batch of a stripe, tied to the one before it. */
export interface ChainLink {
  readonly stripe: number;
  readonly firstSeq: bigint;
  readonly lastSeq: bigint;
  readonly leaves: number;
  readonly root: Buffer;
  readonly hash: Buffer;
}

const LINK = Buffer.from([2]);
const GENESIS = Buffer.from([3]);

/** What a stripe's first link continues: it depends on tenant and stripe, so that no stripe can stand in for another. */
export function genesisHash(tenantId: string, stripe: number): Buffer {
  return sha256(Buffer.concat([GENESIS, Buffer.from(`${tenantId}/${stripe}`)]));
}

/** Ties the leaf hashes of a batch to the hash before it. */
export function linkBatch(
  previous: Buffer,
  batch: { stripe: number; firstSeq: bigint; lastSeq: bigint; leafHashes: readonly Buffer[] },
): ChainLink {
  const { stripe, firstSeq, lastSeq, leafHashes } = batch;
  const link = { stripe, firstSeq, lastSeq, leaves: leafHashes.length, root: merkleRoot(leafHashes) };
  return { ...link, hash: linkHash(previous, link) };
}

/** The hash of a link that continues `previous`. */
export function linkHash(previous: Buffer, link: Omit<ChainLink, 'hash'>): Buffer {
  const { stripe, firstSeq, lastSeq, leaves, root } = link;
  const place = Buffer.from(`${stripe}/${firstSeq}/${lastSeq}/${leaves}`);
  return sha256(Buffer.concat([LINK, previous, root, place]));
}
