import type { Database, Transaction } from '@loyaltyos/database';
import { readBlocks, readLinks, type StoredBlock } from '@loyaltyos/journal';
import type { Finding } from './finding.ts';
import type { BlockPlace } from './verify-blocks.ts';
import type { ChainPlace } from './verify-link.ts';
import type { VerifiedUpTo } from './verify-state.ts';

/** Whether a stripe's chain still has the link that ended at a place. */
export async function chainPasses(
  tx: Transaction,
  tenantId: string,
  stripe: number,
  { seq, hash }: ChainPlace,
): Promise<boolean> {
  if (seq === 0n) return true;
  const [link] = await readLinks(tx, tenantId, { stripe, after: seq - 1n, limit: 1 });
  return link?.lastSeq === seq && link.hash.equals(hash);
}

/** The block of that number, if it still is the one with that hash. */
export async function standingBlock(
  tx: Transaction,
  tenantId: string,
  { number, hash }: BlockPlace,
): Promise<StoredBlock | undefined> {
  const [block] = await readBlocks(tx, tenantId, { first: number, last: number });
  return block?.hash.equals(hash) === true ? block : undefined;
}

export function rewrittenChain(stripe: number, { seq }: ChainPlace): Finding {
  const message = `The chain no longer passes through what was verified at ${seq}.`;
  return { code: 'history-rewritten', subject: `stripe ${stripe}`, message };
}

export function rewrittenBlock({ number }: BlockPlace): Finding {
  const message = 'The block that was verified here is gone, or is another one.';
  return { code: 'history-rewritten', subject: `block ${number}`, message };
}

/** Holds a ledger to what an earlier run remembers of it. */
export async function verifyWitness(
  database: Database,
  tenantId: string,
  { stripes, block }: VerifiedUpTo,
  found: (finding: Finding) => void,
): Promise<void> {
  await database.transaction(tenantId, async (tx) => {
    for (const [stripe, place] of stripes.entries()) {
      if (!(await chainPasses(tx, tenantId, stripe, place))) found(rewrittenChain(stripe, place));
    }
    if (block !== undefined && (await standingBlock(tx, tenantId, block)) === undefined) found(rewrittenBlock(block));
  });
}
