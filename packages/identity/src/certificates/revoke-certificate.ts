import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { KeyMaker } from '../api-keys/key-maker.ts';
import { recordChange } from '../audit/record-change.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import { CERTIFICATE_COLUMNS, certificateFromRow, type CertificateRow, type ClientCertificate } from './certificate.ts';

const selectCertificate = statement(
  'identity.certificate-to-end',
  `SELECT ${CERTIFICATE_COLUMNS} FROM client_certificate
    WHERE tenant_id = $1 AND certificate_id = $2 FOR NO KEY UPDATE`,
);
const revoke = statement(
  'identity.revoke-certificate',
  'UPDATE client_certificate SET revoked_at = $3 WHERE tenant_id = $1 AND certificate_id = $2',
);

/**
 * Ends a certificate. It gives no more tokens from now on, and all tokens that are bound to it end within 5 s in every
 * process, at once in this one. One that was revoked before stays as it is.
 *
 * @throws Problem `certificate-not-found`.
 */
export async function revokeCertificate(
  { database, clock, standings }: { database: Database; clock: Clock; standings: TenantStandings },
  maker: KeyMaker,
  certificateId: string,
): Promise<ClientCertificate> {
  const { tenantId } = maker.tenant;
  const now = clock.now();
  const revoked = await database.transaction(tenantId, async (tx) => {
    const [row] = await tx.query<CertificateRow>(selectCertificate, [tenantId, certificateId]);
    if (row === undefined) throw new Problem('certificate-not-found');
    const certificate = certificateFromRow(row);
    if (certificate.revokedAt !== undefined) return certificate;
    await tx.query(revoke, [tenantId, certificateId, formatInstant(now)]);
    const change = { action: 'certificate.revoked', subject: { kind: 'certificate', id: certificateId } } as const;
    await recordChange(tx, { tenantId, actor: maker, now }, { ...change, details: { label: certificate.label } });
    return { ...certificate, revokedAt: now };
  });
  standings.forget(tenantId);
  return revoked;
}
