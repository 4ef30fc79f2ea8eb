import type { Database, Transaction } from '@loyaltyos/database';
import {
  blockFault,
  readBlocks,
  readLastNumber,
  readLinks,
  readStripe,
  sealedBehind,
  sealedEvent,
  stripeLeaf,
  TENANT_STRIPE,
  unsealedStripe,
  type SealPublicKey,
  type StoredBlock,
} from '@loyaltyos/journal';
import { canonicalJson } from '@loyaltyos/kernel';
import type { Finding } from './finding.ts';
import { rewrittenBlock, standingBlock } from './verify-witness.ts';

/** How many blocks one snapshot reads. */
const BLOCKS_AT_ONCE = 50n;

/** How far a tenant's blocks have been followed. */
export interface BlockPlace {
  readonly number: bigint;
  readonly hash: Buffer;
}

/**
 * Walks the blocks behind a place: each continues the one before, is signed by a key that is known, and seals just the
 * links that the chain has. Whoever rewrote the chain, its heads included, is found here: the signatures cannot be
 * made without the key.
 *
 * @param from undefined for all; else where an earlier walk ended: that block must still be there.
 */
export async function verifyBlocks(
  database: Database,
  tenantId: string,
  walk: { keys: readonly SealPublicKey[] | undefined; from: BlockPlace | undefined },
  report: { found: (finding: Finding) => void; passed: (place: BlockPlace) => Promise<void> },
): Promise<void> {
  const { keys, from } = walk;
  const last = await database.transaction(tenantId, (tx) => readLastNumber(tx, tenantId));
  let before: StoredBlock | undefined;
  if (from !== undefined) {
    before = await database.transaction(tenantId, (tx) => standingBlock(tx, tenantId, from));
    if (before === undefined) {
      report.found(rewrittenBlock(from));
      return;
    }
  }
  for (let first = (from?.number ?? 0n) + 1n; first <= last; first += BLOCKS_AT_ONCE) {
    const end = first + BLOCKS_AT_ONCE - 1n < last ? first + BLOCKS_AT_ONCE - 1n : last;
    const blocks = await database.transaction(tenantId, (tx) => readBlocks(tx, tenantId, { first, last: end }));
    for (const block of blocks) {
      const fault = blockFault(block, before, keys);
      const subject = `block ${block.number}`;
      if (fault !== undefined) report.found({ ...fault, subject });
      await database.transaction(tenantId, (tx) => verifyContent(tx, block, before, report.found), {
        isolation: 'repeatable read',
        readOnly: true,
      });
      before = block;
    }
    if (BigInt(blocks.length) !== end - first + 1n) {
      const message = 'Blocks are missing.';
      report.found({ code: 'block-differs', subject: `blocks ${first} to ${end}`, message });
    }
    if (before !== undefined) await report.passed({ number: before.number, hash: before.hash });
  }
}

/** Holds what a block says of each stripe to the chain, and the journal to having published it. */
async function verifyContent(
  tx: Transaction,
  block: StoredBlock,
  before: StoredBlock | undefined,
  found: (finding: Finding) => void,
): Promise<void> {
  const { tenantId, stripes } = block;
  for (const [index, sealed] of stripes.entries()) {
    const { stripe, firstSeq, links: count } = sealed;
    const links = await readLinks(tx, tenantId, { stripe, after: firstSeq - 1n, limit: count });
    const was = before?.stripes[index] ?? unsealedStripe(tenantId, stripe);
    if (stripeLeaf(sealedBehind(was, links)).equals(stripeLeaf(sealed))) continue;
    const message = 'The chain is not the one that was sealed.';
    found({ code: 'block-differs', subject: `block ${block.number}, stripe ${stripe}`, message });
  }
  const { publishedSeq } = block;
  const [event] = await readStripe(tx, tenantId, { stripe: TENANT_STRIPE, first: publishedSeq, last: publishedSeq });
  const published = sealedEvent(block);
  if (event?.type === published.type && event.payload === canonicalJson(published.payload)) return;
  found({ code: 'block-differs', subject: `block ${block.number}`, message: 'The journal did not publish it so.' });
}
