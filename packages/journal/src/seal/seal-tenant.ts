import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { ledgerSealed, newEvent } from '@loyaltyos/events';
import { assert, formatInstant, type Clock } from '@loyaltyos/kernel';
import { appendBatch } from '../append-batch.ts';
import type { ChainLink } from '../chain.ts';
import { recordingInstant } from '../business-clock.ts';
import { lockStripes } from '../lock-stripes.ts';
import { readLinks } from '../read-stripe.ts';
import { TENANT_STRIPE } from '../stripe.ts';
import {
  blockHash,
  firstPrevious,
  headerText,
  sealedBehind,
  stripesRoot,
  unsealedStripe,
  type SealedStripe,
} from './block.ts';
import { blockFault, linksFollow } from './check-block.ts';
import type { SealKeys } from './seal-keys.ts';
import { readBlocks, readLastBlock, writeBlock, type StoredBlock } from './stored-blocks.ts';

/** Links that one block covers, an equal share of each stripe. It bounds a step of the sealer, and what a receipt has to read. */
const MOST_LINKS = 40_000;

/** Who is said to have caused what the sealer writes. */
const SEALER = 'system:seal';

/** What a step of sealing came to. */
export interface Sealing {
  /** The block that was made; undefined when there was nothing new, or somebody else sealed it meanwhile. */
  readonly block: StoredBlock | undefined;
  /** False when more waits to be sealed: the next step goes on. */
  readonly complete: boolean;
  /** The newest block that is known; 0 when there is none. */
  readonly number: bigint;
}

/** The stored chain does not continue what was sealed. Nothing is signed over it; the ledger must be verified. */
export class SealRefused extends Error {
  override readonly name = 'SealRefused';
}

interface Head {
  readonly stripe: number;
  readonly seq: bigint;
  readonly hash: Buffer;
}

const selectHeads = statement(
  'journal.seal-heads',
  'SELECT stripe, seq, hash FROM stripe_head WHERE tenant_id = $1 ORDER BY stripe',
);

/**
 * Makes a tenant's next block: reads the heads and the links since the last block in one snapshot, without a lock, checks
 * that the links continue what was sealed, and then, in a short transaction, writes the block and the event that
 * publishes it. A bounded step: what one block does not reach, the next one does. Of several processes one makes the block.
 *
 * @param limits for tests.
 * @throws SealRefused when the stored chain is not a continuation of the last block.
 */
export async function sealTenant(
  database: Database,
  tenantId: string,
  signing: { keys: SealKeys; clock: Clock },
  limits: { links: number } = { links: MOST_LINKS },
): Promise<Sealing> {
  const drafted = await database.transaction(
    tenantId,
    (tx) => draft(tx, tenantId, { keys: signing.keys, links: limits.links }),
    { isolation: 'repeatable read', readOnly: true },
  );
  const { last, stripes, complete } = drafted;
  const number = last?.number ?? 0n;
  if (stripes === undefined) return { block: undefined, complete, number };
  const block = await database.transaction(tenantId, (tx) => publish(tx, tenantId, { last, stripes, signing }));
  return { block, complete: complete && block !== undefined, number: block?.number ?? number };
}

/**
 * Seals until nothing is left.
 *
 * @returns the number of a block that seals every stripe as it stood at one moment; 0 when there is nothing to seal.
 */
export async function sealAll(
  database: Database,
  tenantId: string,
  signing: { keys: SealKeys; clock: Clock },
): Promise<bigint> {
  for (;;) {
    const { complete, number } = await sealTenant(database, tenantId, signing);
    if (complete) return number;
  }
}

interface Draft {
  readonly last: StoredBlock | undefined;
  /** Undefined when there is nothing new. */
  readonly stripes: readonly SealedStripe[] | undefined;
  readonly complete: boolean;
}

async function draft(tx: Transaction, tenantId: string, options: { keys: SealKeys; links: number }): Promise<Draft> {
  const [heads, last] = await Promise.all([tx.query<Head>(selectHeads, [tenantId]), readLastBlock(tx, tenantId)]);
  if (!isSomethingNew(heads, last)) return { last, stripes: undefined, complete: true };
  if (last !== undefined) await checkLast(tx, last, options.keys);
  const stripes: SealedStripe[] = [];
  const most = Math.max(1, Math.floor(options.links / heads.length));
  let complete = true;
  for (const [index, head] of heads.entries()) {
    const before = last?.stripes[index] ?? unsealedStripe(tenantId, head.stripe);
    if (before.stripe !== head.stripe) throw new SealRefused(`Stripe ${head.stripe} was not sealed in its order.`);
    const links = await linksBehind(tx, tenantId, { before, head, most });
    const sealed = sealedBehind(before, links);
    complete &&= sealed.lastSeq === head.seq;
    stripes.push(sealed);
  }
  return { last, stripes, complete };
}

/** The event that published the last block is not news: sealing it alone would never end. */
function isSomethingNew(heads: readonly Head[], last: StoredBlock | undefined): boolean {
  return heads.some(({ stripe, seq }) => {
    const sealed = last?.stripes[stripe]?.lastSeq ?? 0n;
    if (seq === sealed) return false;
    return !(stripe === TENANT_STRIPE && seq === last?.publishedSeq && seq === sealed + 1n);
  });
}

async function checkLast(tx: Transaction, last: StoredBlock, keys: SealKeys): Promise<void> {
  const [before] = await readBlocks(tx, last.tenantId, { first: last.number - 1n, last: last.number - 1n });
  const fault = blockFault(last, before, keys.publicKeys);
  if (fault !== undefined) throw new SealRefused(`Block ${last.number}: ${fault.message}`);
}

async function linksBehind(
  tx: Transaction,
  tenantId: string,
  { before, head, most }: { before: SealedStripe; head: Head; most: number },
): Promise<readonly ChainLink[]> {
  const { stripe, lastSeq, hash } = before;
  const links = await readLinks(tx, tenantId, { stripe, after: lastSeq, limit: most });
  const end = links.at(-1) ?? before;
  const ended = links.length < most;
  const fits =
    linksFollow({ seq: lastSeq, hash }, links) &&
    end.lastSeq <= head.seq &&
    (end.lastSeq < head.seq || end.hash.equals(head.hash)) &&
    (!ended || end.lastSeq === head.seq);
  if (!fits) throw new SealRefused(`Stripe ${stripe} does not continue what was sealed up to ${lastSeq}.`);
  return links;
}

async function publish(
  tx: Transaction,
  tenantId: string,
  part: { last: StoredBlock | undefined; stripes: readonly SealedStripe[]; signing: { keys: SealKeys; clock: Clock } },
): Promise<StoredBlock | undefined> {
  const { last, stripes, signing } = part;
  const { keys, clock } = signing;
  const [head] = await lockStripes(tx, tenantId, [TENANT_STRIPE]);
  assert(head !== undefined, 'a tenant has a head for each of its stripes');
  const now = BigInt(clock.now()) * 1000n;
  const header = {
    tenantId,
    number: (last?.number ?? 0n) + 1n,
    previous: last?.hash ?? firstPrevious(tenantId),
    root: stripesRoot(stripes),
    stripeCount: stripes.length,
    sealedAtMicros: last !== undefined && last.sealedAtMicros > now ? last.sealedAtMicros : now,
    keyId: keys.keyId,
  };
  const publishedSeq = head.seq + 1n;
  const signature = keys.sign(headerText(header));
  const block = { ...header, stripes, hash: blockHash(header), signature, publishedSeq };
  if (!(await writeBlock(tx, block))) return undefined;
  const recordedAt = recordingInstant(head, clock.now());
  const event = { ...sealedEvent(block), seq: publishedSeq, actor: SEALER };
  appendBatch(tx, tenantId, { recordedAt, parts: [{ head, events: [event], attached: [] }] });
  return block;
}

/** The event that publishes a block, whole: whoever keeps it has what the signature covers. */
export function sealedEvent(block: Omit<StoredBlock, 'publishedSeq'>): ReturnType<typeof newEvent> {
  return newEvent(ledgerSealed, `block-${block.number}`, {
    number: Number(block.number),
    hash: block.hash.toString('hex'),
    previous: block.previous.toString('hex'),
    root: block.root.toString('hex'),
    stripeCount: block.stripeCount,
    sealedAt: formatInstant(Number(block.sealedAtMicros / 1000n)),
    keyId: block.keyId,
    signature: block.signature.toString('base64url'),
  });
}
