import { statement, type Transaction } from '@loyaltyos/database';
import type { Block, SealedStripe } from './block.ts';

/** A block with the place of the event that published it, on the tenant's stripe. */
export interface StoredBlock extends Block {
  readonly publishedSeq: bigint;
}

const BLOCK_COLUMNS = `number, previous, root, hash, (extract(epoch FROM recorded_at) * 1000000)::bigint AS "sealedAtMicros",
       key_id AS "keyId", signature, published_seq AS "publishedSeq"`;

const selectBlocks = statement(
  'journal.read-blocks',
  `SELECT ${BLOCK_COLUMNS}
     FROM tenant_block
    WHERE tenant_id = $1 AND number BETWEEN $2 AND $3
    ORDER BY number`,
);
const selectLast = statement(
  'journal.last-block',
  'SELECT number FROM tenant_block WHERE tenant_id = $1 ORDER BY number DESC LIMIT 1',
);
const selectStripes = statement(
  'journal.read-block-stripes',
  `SELECT number, stripe, first_seq AS "firstSeq", last_seq AS "lastSeq", hash, links, links_root AS "linksRoot"
     FROM block_stripe
    WHERE tenant_id = $1 AND number BETWEEN $2 AND $3
    ORDER BY number, stripe`,
);
// The earliest block that reaches as far as the position.
const selectSealing = statement(
  'journal.sealing-block',
  `SELECT number
     FROM block_stripe
    WHERE tenant_id = $1 AND stripe = $2 AND last_seq >= $3
    ORDER BY last_seq, number
    LIMIT 1`,
);
// Of two who seal at once, the second finds the number taken.
const insertBlock = statement(
  'journal.insert-block',
  `INSERT INTO tenant_block (tenant_id, number, previous, root, hash, recorded_at, key_id, signature, published_seq)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (tenant_id, number) DO NOTHING
   RETURNING number`,
);
const insertStripes = statement(
  'journal.insert-block-stripes',
  `INSERT INTO block_stripe (tenant_id, number, stripe, first_seq, last_seq, hash, links, links_root)
   SELECT $1, $2, s.stripe, s.first_seq, s.last_seq, s.hash, s.links, s.links_root
     FROM unnest($3::smallint[], $4::bigint[], $5::bigint[], $6::bytea[], $7::integer[], $8::bytea[])
       AS s (stripe, first_seq, last_seq, hash, links, links_root)`,
);

type BlockRow = Omit<StoredBlock, 'tenantId' | 'stripes' | 'stripeCount'>;

/** The blocks of the numbers from `first` to `last`, in order, each with its stripes. */
export async function readBlocks(
  tx: Transaction,
  tenantId: string,
  range: { first: bigint; last: bigint },
): Promise<readonly StoredBlock[]> {
  const values = [tenantId, range.first, range.last];
  const [blocks, stripes] = await Promise.all([
    tx.query<BlockRow>(selectBlocks, values),
    tx.query<SealedStripe & { readonly number: bigint }>(selectStripes, values),
  ]);
  const byNumber = new Map<bigint, SealedStripe[]>(blocks.map(({ number }) => [number, []]));
  for (const { number, ...sealed } of stripes) byNumber.get(number)?.push(sealed);
  return blocks.map((block) => {
    const own = byNumber.get(block.number)!;
    return { ...block, tenantId, stripes: own, stripeCount: own.length };
  });
}

/** The number of a tenant's newest block; 0 when there is none. */
export async function readLastNumber(tx: Transaction, tenantId: string): Promise<bigint> {
  const [row] = await tx.query<{ number: bigint }>(selectLast, [tenantId]);
  return row?.number ?? 0n;
}

/** A tenant's newest block. */
export async function readLastBlock(tx: Transaction, tenantId: string): Promise<StoredBlock | undefined> {
  const number = await readLastNumber(tx, tenantId);
  if (number === 0n) return undefined;
  const [block] = await readBlocks(tx, tenantId, { first: number, last: number });
  return block;
}

/** The block that sealed a position of a stripe; undefined while none did. */
export async function readSealingBlock(
  tx: Transaction,
  tenantId: string,
  place: { stripe: number; seq: bigint },
): Promise<StoredBlock | undefined> {
  const [row] = await tx.query<{ number: bigint }>(selectSealing, [tenantId, place.stripe, place.seq]);
  if (row === undefined) return undefined;
  const [block] = await readBlocks(tx, tenantId, { first: row.number, last: row.number });
  return block;
}

/** @returns false when the number is taken: then nothing was written. */
export async function writeBlock(tx: Transaction, block: StoredBlock): Promise<boolean> {
  const { tenantId, number, previous, root, hash, sealedAtMicros, keyId, signature, publishedSeq, stripes } = block;
  const at = new Date(Number(sealedAtMicros / 1000n)).toISOString();
  const taken = await tx.query(insertBlock, [
    tenantId,
    number,
    previous,
    root,
    hash,
    at,
    keyId,
    signature,
    publishedSeq,
  ]);
  if (taken.length === 0) return false;
  await tx.query(insertStripes, [
    tenantId,
    number,
    stripes.map(({ stripe }) => stripe),
    stripes.map(({ firstSeq }) => firstSeq),
    stripes.map(({ lastSeq }) => lastSeq),
    stripes.map((sealed) => sealed.hash),
    stripes.map(({ links }) => links),
    stripes.map(({ linksRoot }) => linksRoot),
  ]);
  return true;
}
