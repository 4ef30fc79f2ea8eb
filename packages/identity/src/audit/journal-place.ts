import { statement, type Transaction } from '@loyaltyos/database';
import { STORED_AUDIT_RECORD, type StoredAuditRecord } from './audit-record.ts';

const selectUntold = statement(
  'identity.untold-audit-records',
  `SELECT ${STORED_AUDIT_RECORD}
     FROM audit_place AS p
     JOIN audit_record AS r ON r.tenant_id = p.tenant_id AND r.audit_id = p.audit_id
    WHERE p.tenant_id = $1 AND p.seq IS NULL
    ORDER BY p.audit_id
    LIMIT $2`,
);

const updatePlaces = statement(
  'identity.place-audit-records',
  `UPDATE audit_place AS p
      SET seq = t.seq
     FROM unnest($2::text[], $3::bigint[]) AS t (audit_id, seq)
    WHERE p.tenant_id = $1 AND p.audit_id = t.audit_id COLLATE "C"`,
);

/**
 * The records that the journal does not tell of yet, oldest first. Who tells of them holds the lock of the tenant's stripe, so
 * that nobody else reads the same ones.
 */
export function readUntoldRecords(
  tx: Transaction,
  tenantId: string,
  limit: number,
): Promise<readonly StoredAuditRecord[]> {
  return tx.query<StoredAuditRecord>(selectUntold, [tenantId, limit]);
}

/** Notes where on the tenant's stripe the journal tells of records, in the transaction that appends there. */
export function placeAuditRecords(
  tx: Transaction,
  tenantId: string,
  places: readonly { readonly auditId: string; readonly seq: bigint }[],
): void {
  tx.send(updatePlaces, [tenantId, places.map(({ auditId }) => auditId), places.map(({ seq }) => seq)]);
}
