import { createHash } from 'node:crypto';
import type { ChainLink } from '../chain.ts';
import { genesisHash } from '../chain.ts';
import { leafHash, merkleRoot } from '../merkle.ts';

/** A stripe as a block seals it: its head, and what came since the block before. */
export interface SealedStripe {
  readonly stripe: number;
  /** The position behind the last one that the block before sealed. */
  readonly firstSeq: bigint;
  readonly lastSeq: bigint;
  /** The hash of the link that ends at `lastSeq`. */
  readonly hash: Buffer;
  /** How many links came since the block before. */
  readonly links: number;
  /** The Merkle root over them; null when there are none. */
  readonly linksRoot: Buffer | null;
}

/** What is signed of a block. */
export interface BlockHeader {
  readonly tenantId: string;
  /** From 1, without a gap. */
  readonly number: bigint;
  /** The hash of the block before. */
  readonly previous: Buffer;
  /** The Merkle root over the stripes. */
  readonly root: Buffer;
  readonly stripeCount: number;
  /** Wall time, microseconds since 1970. */
  readonly sealedAtMicros: bigint;
  /** Of the key that signs. */
  readonly keyId: string;
}

/** The heads of a tenant's stripes at one moment, tied to the block before and signed. */
export interface Block extends BlockHeader {
  /** Every stripe of the tenant, ascending. */
  readonly stripes: readonly SealedStripe[];
  readonly hash: Buffer;
  /** Ed25519 over the header's text. */
  readonly signature: Buffer;
}

const BLOCK = Buffer.from([4]);
const GENESIS = Buffer.from([5]);

/** What a tenant's first block continues. */
export function firstPrevious(tenantId: string): Buffer {
  return createHash('sha256').update(GENESIS).update(tenantId).digest();
}

/** A stripe before any block. */
export function unsealedStripe(tenantId: string, stripe: number): SealedStripe {
  return { stripe, firstSeq: 1n, lastSeq: 0n, hash: genesisHash(tenantId, stripe), links: 0, linksRoot: null };
}

/** The text that is signed. */
export function headerText(header: BlockHeader): string {
  const { tenantId, number, previous, root, stripeCount, sealedAtMicros, keyId } = header;
  return [
    'loyaltyos-block-1',
    tenantId,
    number,
    previous.toString('hex'),
    root.toString('hex'),
    stripeCount,
    sealedAtMicros,
    keyId,
  ].join('\n');
}

export function blockHash(header: BlockHeader): Buffer {
  return createHash('sha256').update(BLOCK).update(headerText(header)).digest();
}

/** A stripe's leaf in its block's tree. */
export function stripeLeaf(sealed: SealedStripe): Buffer {
  const { stripe, firstSeq, lastSeq, hash, links, linksRoot } = sealed;
  const roots = [hash.toString('hex'), links, linksRoot?.toString('hex') ?? ''];
  return leafHash(['stripe', stripe, firstSeq, lastSeq, ...roots].join('\n'));
}

/** A link's leaf in its stripe's tree. */
export function linkLeaf({ stripe, firstSeq, lastSeq, leaves, root, hash }: ChainLink): Buffer {
  return leafHash(['link', stripe, firstSeq, lastSeq, leaves, root.toString('hex'), hash.toString('hex')].join('\n'));
}

/** The root over the stripes of a block. */
export function stripesRoot(stripes: readonly SealedStripe[]): Buffer {
  return merkleRoot(stripes.map(stripeLeaf));
}

/** A stripe with the links that follow what was sealed of it. They must have been checked to follow. */
export function sealedBehind(before: SealedStripe, links: readonly ChainLink[]): SealedStripe {
  const { stripe, lastSeq, hash } = before;
  const last = links.at(-1);
  if (last === undefined) return { stripe, firstSeq: lastSeq + 1n, lastSeq, hash, links: 0, linksRoot: null };
  const linksRoot = merkleRoot(links.map(linkLeaf));
  return { stripe, firstSeq: lastSeq + 1n, lastSeq: last.lastSeq, hash: last.hash, links: links.length, linksRoot };
}
