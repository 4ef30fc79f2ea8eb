import { constraintOf, statement, type Transaction } from '@loyaltyos/database';
import { assert, type Clock, Defect, formatInstant, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import { bindingOf } from '../crypto/binding.ts';
import { Secret } from '../crypto/secret.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';
import type { CustomerKeys } from './customer-keys.ts';
import { emailIndex } from './email-index.ts';

/** All that says who a customer is. Identity looks at nothing in it but the e-mail address. */
export interface CustomerRecord {
  readonly email?: string;
  readonly [field: string]: Json | undefined;
}

/** What sealing and opening records needs. */
export interface RecordKeys {
  readonly clock: Clock;
  readonly tenantKeys: TenantKeys;
  readonly customerKeys: CustomerKeys;
}

/** How often a write may meet another one of the same record. */
const MAX_ATTEMPTS = 3;

const selectVersion = statement(
  'identity.customer-record-version',
  `SELECT (SELECT r.version FROM customer_record r WHERE r.tenant_id = $1 AND r.customer_id = $2) AS version,
          EXISTS (SELECT FROM customer_record o
                   WHERE o.tenant_id = $1 AND o.email_index = $3 AND o.customer_id <> $2) AS taken`,
);
// Writes only the version that follows the one stored: of two writers at once, the second sees no row and reads again.
const writeRecord = statement(
  'identity.write-customer-record',
  `INSERT INTO customer_record AS r (tenant_id, customer_id, version, sealed_record, email_index, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (tenant_id, customer_id) DO UPDATE
      SET version = excluded.version, sealed_record = excluded.sealed_record,
          email_index = excluded.email_index, updated_at = excluded.updated_at
    WHERE r.version = excluded.version - 1
   RETURNING r.version`,
);
const selectRecords = statement(
  'identity.customer-records',
  `SELECT r.customer_id, r.version, r.sealed_record
     FROM unnest($2::text[]) AS wanted (customer_id)
    CROSS JOIN LATERAL (
          SELECT c.customer_id, c.version, c.sealed_record FROM customer_record c
           WHERE c.tenant_id = $1 AND c.customer_id = wanted.customer_id COLLATE "C" OFFSET 0) r`,
);
const selectRecordVersion = statement(
  'identity.record-version',
  'SELECT version FROM customer_record WHERE tenant_id = $1 AND customer_id = $2',
);

const selectByEmail = statement(
  'identity.customer-by-email',
  'SELECT customer_id FROM customer_record WHERE tenant_id = $1 AND email_index = $2',
);

/**
 * Writes a customer's whole record, encrypted under the customer's key, which is made when it is the first.
 *
 * @returns the record's version: 1, then one more with each writing.
 * @throws Problem `customer-erased`; `email-taken` when another customer of the tenant has the address. After
 *   `email-taken` the transaction may have failed: let it roll back.
 */
export async function sealCustomerRecord(
  { clock, tenantKeys, customerKeys }: RecordKeys,
  tx: Transaction,
  tenantId: string,
  customerId: string,
  record: CustomerRecord,
): Promise<number> {
  const key = await customerKeys.findOrMakeFresh(tx, tenantId, customerId);
  assert(key !== undefined, 'a customer has a key once it was made');
  if (key === 'erased') throw new Problem('customer-erased');
  const { email } = record;
  const index = email === undefined ? null : emailIndex(await tenantKeys.secretFor(tx, tenantId, 'email-index'), email);
  const plaintext = Buffer.from(JSON.stringify(record), 'utf8');
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const [stored] = await tx.query<{ version: number | null; taken: boolean }>(selectVersion, [
      tenantId,
      customerId,
      index,
    ]);
    if (stored?.taken === true) throw new Problem('email-taken');
    const version = (stored?.version ?? 0) + 1;
    const sealed = sealBytes(key, recordBinding(tenantId, customerId, version), plaintext);
    const values = [tenantId, customerId, version, sealed, index, formatInstant(clock.now())];
    const written = await tx.query(writeRecord, values).catch((error: unknown) => {
      if (constraintOf(error) !== 'customer_record_email_is_unique') throw error;
      throw new Problem('email-taken', { cause: error });
    });
    if (written.length > 0) return version;
  }
  throw new Defect('a customer record was written by others at every attempt: lock the customer first');
}

/** The record of a customer; undefined when there is none, `erased` when its key was destroyed. */
export async function openCustomerRecord(
  keys: RecordKeys,
  tx: Transaction,
  tenantId: string,
  customerId: string,
): Promise<Secret<CustomerRecord> | 'erased' | undefined> {
  return (await openCustomerRecords(keys, tx, tenantId, [customerId])).get(customerId);
}

/** The records of those customers who have one, or `erased`. */
export async function openCustomerRecords(
  { customerKeys }: RecordKeys,
  tx: Transaction,
  tenantId: string,
  customerIds: readonly string[],
): Promise<Map<string, Secret<CustomerRecord> | 'erased'>> {
  const rows = await tx.query<{ customer_id: string; version: number; sealed_record: Buffer | null }>(selectRecords, [
    tenantId,
    customerIds,
  ]);
  const keys = await customerKeys.find(
    tx,
    tenantId,
    rows.map((row) => row.customer_id),
  );
  const opened = new Map<string, Secret<CustomerRecord> | 'erased'>();
  for (const { customer_id: customerId, version, sealed_record: sealed } of rows) {
    const key = keys.get(customerId);
    assert(key !== undefined, 'what is encrypted has a key');
    if (key === 'erased' || sealed === null) {
      opened.set(customerId, 'erased');
      continue;
    }
    const plaintext = openBytes(key, recordBinding(tenantId, customerId, version), sealed);
    opened.set(customerId, new Secret(JSON.parse(plaintext.toString('utf8')) as CustomerRecord));
  }
  return opened;
}

/** How often the customer's record was written; 0 where there is none. */
export async function readRecordVersion(tx: Transaction, tenantId: string, customerId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(selectRecordVersion, [tenantId, customerId]);
  return row?.version ?? 0;
}

/** The id of the tenant's customer with this address, found by its blind index. */
export async function findCustomerByEmail(
  { tenantKeys }: RecordKeys,
  tx: Transaction,
  tenantId: string,
  email: string,
): Promise<string | undefined> {
  const index = emailIndex(await tenantKeys.secretFor(tx, tenantId, 'email-index'), email);
  const [row] = await tx.query<{ customer_id: string }>(selectByEmail, [tenantId, index]);
  return row?.customer_id;
}

function recordBinding(tenantId: string, customerId: string, version: number): Buffer {
  return bindingOf({ tenantId, customerId, table: 'customer_record', column: 'sealed_record', version });
}
