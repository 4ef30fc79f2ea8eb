import { statement, type Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import type { StripeHead } from './lock-stripes.ts';
import { TENANT_STRIPE } from './stripe.ts';

// All heads of a tenant say the same: they are moved together, under all their locks.
const selectAhead = statement(
  'journal.clock-ahead',
  'SELECT clock_ahead_ms AS "aheadMs" FROM stripe_head WHERE tenant_id = $1 AND stripe = $2',
);

const selectTime = statement(
  'journal.tenant-time',
  `SELECT count(*)::int AS "stripeCount", max(clock_ahead_ms) AS "aheadMs", max(recorded_at) AS "recordedAt"
     FROM stripe_head
    WHERE tenant_id = $1`,
);

const updateAhead = statement(
  'journal.set-clock-ahead',
  'UPDATE stripe_head SET clock_ahead_ms = $2 WHERE tenant_id = $1',
);

/**
 * The moment of recording under a head's lock: the tenant's business time, and never before what the stripe recorded last.
 * `wallNow` is the clock's.
 */
export function recordingInstant(head: Pick<StripeHead, 'recordedAt' | 'clockAheadMs'>, wallNow: Instant): Instant {
  return Math.max(wallNow + head.clockAheadMs, head.recordedAt);
}

/** How far the tenant's business time is ahead of the wall clock, in milliseconds. */
export async function readClockAhead(tx: Transaction, tenantId: string): Promise<number> {
  const [head] = await tx.query<{ aheadMs: bigint }>(selectAhead, [tenantId, TENANT_STRIPE]);
  return Number(head?.aheadMs ?? 0n);
}

/** How a tenant's writing stands: its stripes, how far its clock is ahead, and the last moment of recording. */
export interface TenantTime {
  readonly stripeCount: number;
  /** Milliseconds. */
  readonly aheadMs: number;
  readonly recordedAt: Instant;
}

/** @returns undefined when there is no such tenant. */
export async function readTenantTime(tx: Transaction, tenantId: string): Promise<TenantTime | undefined> {
  const [row] = await tx.query<{ stripeCount: number; aheadMs: bigint | null; recordedAt: Instant | null }>(
    selectTime,
    [tenantId],
  );
  if (row === undefined || row.aheadMs === null || row.recordedAt === null) return undefined;
  return { stripeCount: row.stripeCount, aheadMs: Number(row.aheadMs), recordedAt: row.recordedAt };
}

/** Sets how far business time is ahead. The caller holds the locks of all the tenant's heads, and never sets it back. */
export async function setClockAhead(tx: Transaction, tenantId: string, aheadMs: number): Promise<void> {
  await tx.query(updateAhead, [tenantId, aheadMs]);
}
