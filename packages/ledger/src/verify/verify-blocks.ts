import type { Database, Transaction } from '@loyaltyos/database';
import {
  blockFault,
  readBlocks,
  readEventsAt,
  readLastNumber,
  readLinks,
  sealedBehind,
  sealedEvent,
  stripeLeaf,
  TENANT_STRIPE,
  type SealedStripe,
  type SealPublicKey,
  type StoredBlock,
} from '@loyaltyos/journal';
import { canonicalJson } from '@loyaltyos/kernel';
import type { Finding } from './finding.ts';
import { rewrittenBlock, standingBlock } from './verify-witness.ts';

/** How many blocks are held in memory at once. */
const BLOCKS_AT_ONCE = 200n;

/** How many links of a stripe are read at once, unless one block has more. */
const LINKS_AT_ONCE = 20_000;

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
      before = block;
    }
    await verifyContents(database, tenantId, blocks, report.found);
    if (BigInt(blocks.length) !== end - first + 1n) {
      const message = 'Blocks are missing.';
      report.found({ code: 'block-differs', subject: `blocks ${first} to ${end}`, message });
    }
    if (before !== undefined) await report.passed({ number: before.number, hash: before.hash });
  }
}

/** Holds what blocks say of each stripe to the chain, and the journal to having published them. */
async function verifyContents(
  database: Database,
  tenantId: string,
  blocks: readonly StoredBlock[],
  found: (finding: Finding) => void,
): Promise<void> {
  const stripes = Math.max(0, ...blocks.map((block) => block.stripes.length));
  for (let stripe = 0; stripe < stripes; stripe += 1) {
    const sealed = blocks.flatMap(({ number, stripes: all }): readonly StripeOfBlock[] => {
      const own = all[stripe];
      return own === undefined ? [] : [{ number, stripe: own }];
    });
    for (const run of runsOf(sealed)) {
      await database.transaction(tenantId, (tx) => verifyStripeOfBlocks(tx, tenantId, run, found));
    }
  }
  const seqs = blocks.map(({ publishedSeq }) => publishedSeq);
  const events = await database.transaction(tenantId, (tx) =>
    readEventsAt(tx, tenantId, { stripe: TENANT_STRIPE, seqs }),
  );
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  for (const block of blocks) {
    const event = bySeq.get(block.publishedSeq);
    const published = sealedEvent(block);
    if (event?.type === published.type && event.payload === canonicalJson(published.payload)) continue;
    found({ code: 'block-differs', subject: `block ${block.number}`, message: 'The journal did not publish it so.' });
  }
}

/** What a block says of one stripe. */
interface StripeOfBlock {
  readonly number: bigint;
  readonly stripe: SealedStripe;
}

/** Blocks in a row whose links are read at once: as many as stay within the bound, and always one. */
function runsOf(sealed: readonly StripeOfBlock[]): readonly (readonly StripeOfBlock[])[] {
  const runs: StripeOfBlock[][] = [];
  let links = 0;
  for (const one of sealed) {
    const run = runs.at(-1);
    links += one.stripe.links;
    if (run === undefined || links > LINKS_AT_ONCE) {
      runs.push([one]);
      links = one.stripe.links;
    } else run.push(one);
  }
  return runs;
}

/** Deals the chain's links out to the blocks, and derives from them what each block must say. */
async function verifyStripeOfBlocks(
  tx: Transaction,
  tenantId: string,
  run: readonly StripeOfBlock[],
  found: (finding: Finding) => void,
): Promise<void> {
  const { stripe, firstSeq } = run[0]!.stripe;
  const count = run.reduce((sum, one) => sum + one.stripe.links, 0);
  const links = await readLinks(tx, tenantId, { stripe, after: firstSeq - 1n, limit: count });
  let taken = 0;
  for (const { number, stripe: sealed } of run) {
    const own = links.slice(taken, taken + sealed.links);
    taken += sealed.links;
    // Whether it continues the block before is checked with the block itself.
    const was = { ...sealed, lastSeq: sealed.firstSeq - 1n };
    if (own.length === sealed.links && stripeLeaf(sealedBehind(was, own)).equals(stripeLeaf(sealed))) continue;
    const message = 'The chain is not the one that was sealed.';
    found({ code: 'block-differs', subject: `block ${number}, stripe ${stripe}`, message });
  }
}
