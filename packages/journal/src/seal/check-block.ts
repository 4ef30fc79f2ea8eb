import { linkHash, type ChainLink } from '../chain.ts';
import {
  blockHash,
  firstPrevious,
  headerText,
  stripesRoot,
  unsealedStripe,
  type Block,
  type SealedStripe,
} from './block.ts';
import { isSignedBy, type SealPublicKey } from './seal-keys.ts';

/** What is wrong with a block: the first thing that is found, in words. */
export interface BlockFault {
  readonly code: 'block-differs' | 'signature-differs';
  readonly message: string;
}

/**
 * Holds a block to the one before it, to its own hashes and to the keys that may have signed it. Pure.
 *
 * @param before undefined for the first block.
 * @param keys undefined leaves the signature alone.
 */
export function blockFault(
  block: Block,
  before: Block | undefined,
  keys: readonly SealPublicKey[] | undefined,
): BlockFault | undefined {
  const { tenantId, number, stripes } = block;
  if (number !== (before?.number ?? 0n) + 1n) return differs('A block is missing before it.');
  if (!block.previous.equals(before?.hash ?? firstPrevious(tenantId)))
    return differs('It does not continue the block before.');
  if (before !== undefined && block.sealedAtMicros < before.sealedAtMicros)
    return differs('It is older than the block before.');
  if (stripes.length !== block.stripeCount || stripes.length === 0) return differs('It does not have every stripe.');
  for (const [index, sealed] of stripes.entries()) {
    const was = before?.stripes[index] ?? unsealedStripe(tenantId, index);
    if (sealed.stripe !== index || !follows(sealed, was))
      return differs(`Stripe ${index} does not continue the block before.`);
  }
  if (before !== undefined && before.stripeCount !== block.stripeCount)
    return differs('It has other stripes than the block before.');
  if (!stripesRoot(stripes).equals(block.root)) return differs('Its root is not that of its stripes.');
  if (!blockHash(block).equals(block.hash)) return differs('Its hash is not that of its text.');
  if (keys === undefined) return undefined;
  const key = keys.find(({ keyId }) => keyId === block.keyId);
  if (key === undefined)
    return { code: 'signature-differs', message: `It names a key that is not known: ${block.keyId}.` };
  if (!isSignedBy(key, headerText(block), block.signature)) {
    return { code: 'signature-differs', message: 'Its signature is not that of the key which it names.' };
  }
  return undefined;
}

function follows(sealed: SealedStripe, was: SealedStripe): boolean {
  if (sealed.firstSeq !== was.lastSeq + 1n) return false;
  if (sealed.links > 0) return sealed.lastSeq >= sealed.firstSeq && sealed.linksRoot !== null;
  return sealed.lastSeq === was.lastSeq && sealed.hash.equals(was.hash) && sealed.linksRoot === null;
}

/** Whether the links follow each other from the place given, by position and by hash. */
export function linksFollow(from: { seq: bigint; hash: Buffer }, links: readonly ChainLink[]): boolean {
  let at = from;
  for (const link of links) {
    if (link.firstSeq !== at.seq + 1n || link.lastSeq < link.firstSeq) return false;
    if (!linkHash(at.hash, link).equals(link.hash)) return false;
    at = { seq: link.lastSeq, hash: link.hash };
  }
  return true;
}

function differs(message: string): BlockFault {
  return { code: 'block-differs', message };
}
