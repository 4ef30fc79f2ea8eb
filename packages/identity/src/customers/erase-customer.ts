import { statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import type { RecordKeys } from './customer-record.ts';

/** What of a customer was destroyed. */
export interface Destroyed {
  /** When the key was: everything that is encrypted under it is unreadable from then on. Wall time. */
  readonly shreddedAt: Instant;
  /** Under which epoch of the tenant's key-encryption key it lay: backups hold it, wrapped, until that epoch is destroyed. */
  readonly kekEpoch: number;
  /** Whether there was a key; somebody about whom nothing was ever encrypted has none. */
  readonly key: boolean;
  readonly record: boolean;
  readonly emailIndex: boolean;
}

const destroyKey = statement(
  'identity.destroy-customer-key',
  `UPDATE customer_key SET wrapped_dek = NULL, destroyed_at = $3
    WHERE tenant_id = $1 AND customer_id = $2 AND wrapped_dek IS NOT NULL
   RETURNING kek_epoch AS "kekEpoch"`,
);

// A tombstone where there was no key: the primary key keeps that id from ever getting one.
const insertTombstone = statement(
  'identity.insert-key-tombstone',
  `INSERT INTO customer_key (tenant_id, customer_id, kek_epoch, wrapped_dek, created_at, destroyed_at)
   VALUES ($1, $2, $3, NULL, $4, $4)
   ON CONFLICT (tenant_id, customer_id) DO NOTHING
   RETURNING kek_epoch AS "kekEpoch"`,
);

const emptyRecord = statement(
  'identity.empty-customer-record',
  `UPDATE customer_record AS r
      SET sealed_record = NULL, email_index = NULL, version = r.version + 1, updated_at = $3
     FROM (SELECT email_index IS NOT NULL AS indexed FROM customer_record
            WHERE tenant_id = $1 AND customer_id = $2) AS before
    WHERE r.tenant_id = $1 AND r.customer_id = $2
   RETURNING before.indexed AS indexed`,
);

/**
 * Destroys a customer's key for good, and empties the record and the index that e-mail addresses are found by. Call it under
 * the lock of whoever writes about the customer, and `forgetCustomer` once it is committed.
 */
export async function eraseCustomer(
  { clock, tenantKeys }: RecordKeys,
  tx: Transaction,
  tenantId: string,
  customerId: string,
): Promise<Destroyed> {
  const { epoch } = await tenantKeys.currentKek(tx, tenantId);
  const shreddedAt = clock.now();
  const at = formatInstant(shreddedAt);
  const [known] = await tx.query<{ kekEpoch: number }>(destroyKey, [tenantId, customerId, at]);
  if (known === undefined) {
    const made = await tx.query(insertTombstone, [tenantId, customerId, epoch, at]);
    assert(made.length === 1, 'a key is destroyed once, by whoever holds the lock');
  }
  const [record] = await tx.query<{ indexed: boolean }>(emptyRecord, [tenantId, customerId, at]);
  return {
    shreddedAt,
    kekEpoch: known?.kekEpoch ?? epoch,
    key: known !== undefined,
    record: record !== undefined,
    emailIndex: record?.indexed === true,
  };
}
