import { type Database, statement } from '@loyaltyos/database';
import { type Page, pageOf, type PageQuery } from '@loyaltyos/kernel';
import { CERTIFICATE_COLUMNS, certificateFromRow, type CertificateRow, type ClientCertificate } from './certificate.ts';

// Ids sort by time.
const selectPage = statement(
  'identity.certificate-page',
  `SELECT ${CERTIFICATE_COLUMNS} FROM client_certificate
    WHERE tenant_id = $1 AND ($2::text IS NULL OR certificate_id < $2) ORDER BY certificate_id DESC LIMIT $3`,
);

/** A page of the tenant's certificates, newest first, those that have ended among them. `next` is absent on the last page. */
export async function listCertificates(
  database: Database,
  tenantId: string,
  { limit, after }: PageQuery,
): Promise<Page<ClientCertificate>> {
  const values = [tenantId, typeof after === 'string' ? after : null, limit + 1];
  const found = await database.transaction(tenantId, (tx) => tx.query<CertificateRow>(selectPage, values));
  return pageOf(found.map(certificateFromRow), limit, ({ certificateId }) => certificateId);
}
