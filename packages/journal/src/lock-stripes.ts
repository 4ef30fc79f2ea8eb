import { statement, type Transaction } from '@loyaltyos/database';
import { assert, type Instant } from '@loyaltyos/kernel';

/** Where a stripe stands. Whoever holds its row lock, and nobody else, may write what comes next. */
export interface StripeHead {
  readonly stripe: number;
  readonly seq: bigint;
  readonly hash: Buffer;
  readonly recordedAt: Instant;
}

// Ascending, so that two transactions which need the same stripes cannot wait for each other.
const lockHeads = statement(
  'journal.lock-stripes',
  `SELECT stripe, seq, hash, recorded_at AS "recordedAt"
     FROM stripe_head
    WHERE tenant_id = $1 AND stripe = ANY ($2::smallint[])
    ORDER BY stripe
      FOR UPDATE`,
);

/** Locks the heads of the stripes until the transaction ends, in ascending order, and reads them. */
export async function lockStripes(
  tx: Transaction,
  tenantId: string,
  stripes: readonly number[],
): Promise<readonly StripeHead[]> {
  const heads = await tx.query<StripeHead>(lockHeads, [tenantId, [...stripes]]);
  assert(heads.length === new Set(stripes).size, 'a tenant has a head for each of its stripes');
  return heads;
}
