import type { Transaction } from '@loyaltyos/database';
import { lockStripes, setClockAhead, type StripeHead } from '@loyaltyos/journal';
import { assert, type Instant } from '@loyaltyos/kernel';

/** Locks all stripes of a tenant, so that nobody writes at any time while its clock is moved. */
export async function lockAllStripes(
  tx: Transaction,
  { tenantId, stripeCount }: { tenantId: string; stripeCount: number },
): Promise<readonly StripeHead[]> {
  return lockStripes(
    tx,
    tenantId,
    Array.from({ length: stripeCount }, (_, stripe) => stripe),
  );
}

/** Moves business time to an instant, or leaves it where it is if it is later already. The stripes are locked. */
export async function moveClock(
  tx: Transaction,
  tenantId: string,
  move: { heads: readonly StripeHead[]; to: Instant; wallNow: Instant },
): Promise<void> {
  const [head] = move.heads;
  assert(head !== undefined, 'a tenant has a stripe');
  const aheadMs = move.to - move.wallNow;
  if (aheadMs > head.clockAheadMs) await setClockAhead(tx, tenantId, aheadMs);
}
