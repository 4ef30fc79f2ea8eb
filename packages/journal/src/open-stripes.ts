import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { genesisHash } from './chain.ts';

const insertHeads = statement(
  'journal.open-stripes',
  `INSERT INTO stripe_head (tenant_id, stripe, seq, hash, recorded_at)
   SELECT $1, h.stripe, 0, h.hash, $4
     FROM unnest($2::smallint[], $3::bytea[]) AS h (stripe, hash)`,
);

/** Gives a new tenant its stripes, 0 to `stripeCount` - 1, each at position 0. */
export async function openStripes(tx: Transaction, tenantId: string, stripeCount: number, now: Instant): Promise<void> {
  const stripes = Array.from({ length: stripeCount }, (_, stripe) => stripe);
  const hashes = stripes.map((stripe) => genesisHash(tenantId, stripe));
  await tx.query(insertHeads, [tenantId, stripes, hashes, formatInstant(now)]);
}
