import { type Database, statement } from '@loyaltyos/database';
import type { ErasureCertificate } from './certificate.ts';

const TENANTS = 200;
const CERTIFICATES = 500;

const selectTenants = statement(
  'loyalty.tenants-with-erasures',
  'SELECT tenant_id AS "tenantId" FROM tenant WHERE tenant_id > $1 ORDER BY tenant_id LIMIT $2',
);
const selectErasures = statement(
  'loyalty.erasures-page',
  `SELECT customer_id AS "customerId", certificate::text AS certificate FROM erasure
    WHERE tenant_id = $1 AND customer_id > $2 ORDER BY customer_id LIMIT $3`,
);

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The certificates of every erasure of every tenant, some at a time. */
export async function* readErasures(database: Database): AsyncGenerator<ErasureCertificate> {
  for (let after = BEFORE_ALL; ;) {
    const tenants = await database.directory((tx) => tx.query<{ tenantId: string }>(selectTenants, [after, TENANTS]));
    for (const { tenantId } of tenants) yield* erasuresOf(database, tenantId);
    const last = tenants.at(-1);
    if (last === undefined) return;
    after = last.tenantId;
  }
}

async function* erasuresOf(database: Database, tenantId: string): AsyncGenerator<ErasureCertificate> {
  for (let after = ''; ;) {
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<{ customerId: string; certificate: string }>(selectErasures, [tenantId, after, CERTIFICATES]),
    );
    for (const { certificate } of rows) yield JSON.parse(certificate) as ErasureCertificate;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CERTIFICATES) return;
    after = last.customerId;
  }
}
