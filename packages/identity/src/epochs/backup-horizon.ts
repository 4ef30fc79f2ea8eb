import { statement, type Transaction } from '@loyaltyos/database';
import { assert, type Instant } from '@loyaltyos/kernel';
import { dueAt, ROTATION_ALLOWANCE_MS, type RotationTimes } from './rotation-times.ts';

/** From when no backup shows what is destroyed now, and the epoch that it hangs on. */
export interface BackupHorizon {
  /** The tenant's current epoch: what is in use now is wrapped under it or an earlier one. */
  readonly epoch: number;
  readonly at: Instant;
}

const selectHorizon = statement(
  'identity.backup-horizon',
  `SELECT (SELECT max(epoch) FROM tenant_kek WHERE tenant_id = $1) AS epoch,
          (SELECT created_at FROM root_version WHERE replaced_at IS NULL) AS root_since`,
);

/**
 * The instant from which no backup can show what is wrapped under the tenant's current epoch: by then the epoch has been
 * replaced, the last backup with anything under it has expired, and the keys that such a backup would need are destroyed.
 * Later than planned only if rotation fails for longer than a day.
 *
 * @param destructionTakesMs how long the key service takes to destroy a key.
 */
export async function backupHorizon(
  tx: Transaction,
  tenantId: string,
  { now, times, destructionTakesMs }: { now: Instant; times: RotationTimes; destructionTakesMs: number },
): Promise<BackupHorizon> {
  const [row] = await tx.query<{ epoch: number; root_since: Instant | null }>(selectHorizon, [tenantId]);
  assert(row?.epoch != null, 'a tenant has a key-encryption key');
  // Overdue, it is replaced as soon as somebody does it.
  const end = Math.max(now, dueAt(row.root_since ?? now, times));
  return { epoch: row.epoch, at: end + ROTATION_ALLOWANCE_MS + times.backupRetentionMs + destructionTakesMs };
}
