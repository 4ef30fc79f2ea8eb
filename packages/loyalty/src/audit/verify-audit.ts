import { type Database, statement } from '@loyaltyos/database';
import { auditRecordHash, originHash, STORED_AUDIT_RECORD, type StoredAuditRecord } from '@loyaltyos/identity';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import type { FurtherCheck } from '@loyaltyos/ledger';

const RECORDS_AT_ONCE = 1000;

/** Positions of the journal that are looked through at once: few of them are of the audit log. */
const POSITIONS_AT_ONCE = 20_000n;

const selectHead = statement(
  'loyalty.verify-audit-head',
  'SELECT seq FROM stripe_head WHERE tenant_id = $1 AND stripe = $2',
);

const selectTold = statement(
  'loyalty.verify-audit-events',
  `SELECT j.subject AS told, j.payload ->> 'recordHash' AS "recordHash", r.*
     FROM (SELECT seq, subject, payload
             FROM journal
            WHERE tenant_id = $1 AND stripe = $2 AND seq > $3 AND seq <= $4 AND type = 'audit.recorded'
            ORDER BY seq) AS j
     LEFT JOIN LATERAL (SELECT ${STORED_AUDIT_RECORD}
                          FROM audit_record AS r
                         WHERE r.tenant_id = $1 AND r.audit_id = j.subject
                        OFFSET 0) AS r ON true`,
);

// A record that the journal does not know yet has a place that is open; one that has none was put there by hand.
const selectRecords = statement(
  'loyalty.verify-audit-records',
  `SELECT r.audit_id AS "auditId", p.audit_id IS NOT NULL AND p.seq IS NULL AS open, j.subject AS told,
          r.origin_hash AS "originHash", o.salt, o.remote_address AS "remoteAddress"
     FROM (SELECT audit_id, origin_hash
             FROM audit_record
            WHERE tenant_id = $1 AND audit_id > $3
            ORDER BY audit_id
            LIMIT $4) AS r
     LEFT JOIN LATERAL (SELECT audit_id, seq
                          FROM audit_place
                         WHERE tenant_id = $1 AND audit_id = r.audit_id
                        OFFSET 0) AS p ON true
     LEFT JOIN LATERAL (SELECT subject
                          FROM journal
                         WHERE tenant_id = $1 AND stripe = $2 AND seq = p.seq AND type = 'audit.recorded'
                        OFFSET 0) AS j ON true
     LEFT JOIN LATERAL (SELECT salt, remote_address
                          FROM audit_origin
                         WHERE tenant_id = $1 AND audit_id = r.audit_id
                        OFFSET 0) AS o ON true
    ORDER BY r.audit_id`,
);

interface PlacedRecord {
  readonly auditId: string;
  readonly open: boolean;
  readonly told: string | null;
  readonly originHash: Buffer | null;
  readonly salt: Buffer | null;
  readonly remoteAddress: string | null;
}

type Told = { readonly told: string; readonly recordHash: string | null } & (
  | StoredAuditRecord
  | { readonly auditId: null }
);

/**
 * Holds every record of the audit log to what the journal told of it, and the journal to its records still being there: a record
 * that was changed, removed, or put there by hand is found once the journal has told of it.
 */
export function verifyAudit(database: Database, tenantId: string): FurtherCheck {
  return {
    async whole(found) {
      await checkTold(database, tenantId, found);
      await checkRecords(database, tenantId, found);
    },
  };
}

type Found = Parameters<FurtherCheck['whole']>[0];

async function checkTold(database: Database, tenantId: string, found: Found): Promise<void> {
  const [head] = await database.transaction(tenantId, (tx) =>
    tx.query<{ seq: bigint }>(selectHead, [tenantId, TENANT_STRIPE]),
  );
  for (let after = 0n; after < (head?.seq ?? 0n); after += POSITIONS_AT_ONCE) {
    const from = after;
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<Told>(selectTold, [tenantId, TENANT_STRIPE, from, from + POSITIONS_AT_ONCE]),
    );
    for (const row of rows) {
      const subject = `audit record ${row.told}`;
      if (row.auditId === null) {
        found({ code: 'audit-differs', subject, message: 'The journal tells of it, and it is not there.' });
      } else if (auditRecordHash(row) !== row.recordHash) {
        found({ code: 'audit-differs', subject, message: 'It is not what the journal told of.' });
      }
    }
  }
}

async function checkRecords(database: Database, tenantId: string, found: Found): Promise<void> {
  let after = '';
  for (;;) {
    const from = after;
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<PlacedRecord>(selectRecords, [tenantId, TENANT_STRIPE, from, RECORDS_AT_ONCE]),
    );
    for (const row of rows) {
      const subject = `audit record ${row.auditId}`;
      if (!row.open && row.told !== row.auditId) {
        found({ code: 'audit-differs', subject, message: 'The journal does not tell of it where it should.' });
      }
      if (!isOriginKept(row)) {
        found({ code: 'audit-differs', subject, message: 'The address is not the one that was recorded.' });
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < RECORDS_AT_ONCE) return;
    after = last.auditId;
  }
}

/** Whether the address, unless it was forgotten, is the one that the record has the hash of. */
function isOriginKept({ originHash: kept, salt, remoteAddress }: PlacedRecord): boolean {
  if (salt === null || remoteAddress === null) return true;
  return kept?.equals(originHash(salt, remoteAddress)) === true;
}
