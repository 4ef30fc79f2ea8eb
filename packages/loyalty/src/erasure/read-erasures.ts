import { type Database, statement } from '@loyaltyos/database';
import { everyTenant } from '@loyaltyos/identity';
import type { ErasureCertificate } from './certificate.ts';

const CERTIFICATES = 500;

const selectErasures = statement(
  'loyalty.erasures-page',
  `SELECT customer_id AS "customerId", certificate::text AS certificate FROM erasure
    WHERE tenant_id = $1 AND customer_id > $2 ORDER BY customer_id LIMIT $3`,
);

/** The certificates of every erasure of every tenant, some at a time. */
export async function* readErasures(database: Database): AsyncGenerator<ErasureCertificate> {
  for await (const tenantId of everyTenant(database)) yield* erasuresOf(database, tenantId);
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
