import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { findActiveTenant } from '../tenants/find-tenant.ts';
import { requireInPlan } from '../tenants/plans.ts';
import type { CheckedClient } from '../tokens/issue-token.ts';
import { CERTIFICATE_COLUMNS, certificateFromRow, type CertificateRow, type ClientCertificate } from './certificate.ts';
import { isInForce, type PresentedCertificate } from './presented-certificate.ts';

const selectByThumbprint = statement(
  'identity.certificate-by-thumbprint',
  `SELECT ${CERTIFICATE_COLUMNS} FROM client_certificate
    WHERE tenant_id = $1 AND thumbprint = $2 AND revoked_at IS NULL`,
);
// To the minute: it is for people, and a row is not written for every token.
const noteUse = statement(
  'identity.note-use-of-certificate',
  `UPDATE client_certificate SET last_used_at = date_trunc('minute', $3::timestamptz)
    WHERE tenant_id = $1 AND certificate_id = $2`,
);
const MINUTE_MS = 60_000;

/**
 * The client of a certificate that stands in place of a secret (`tls_client_auth`, RFC 8705, 2.1). A slug or a certificate that
 * is unknown, expired or revoked: all answer alike.
 *
 * @throws Problem `invalid-client`; `plan-limit` where the tenant's plan does not have certificates any more.
 */
export async function checkCertificate(
  { database, clock }: { database: Database; clock: Clock },
  slug: string,
  presented: PresentedCertificate,
): Promise<CheckedClient> {
  const tenant = await findActiveTenant(database, slug);
  if (tenant === undefined) throw new Problem('invalid-client');
  const found = await findCertificate({ database, clock }, tenant.tenantId, presented);
  if (found === undefined) throw new Problem('invalid-client');
  requireInPlan(tenant, 'mutualTls');
  const { certificateId, thumbprint, scopes, notAfter } = found;
  const boundTo = { certificateId, thumbprint };
  return { kind: 'certificate', tenant, keyId: certificateId, scopes, expiresAt: notAfter, boundTo };
}

/** The tenant's registered certificate that is shown, if it is in force, and that it was used. */
export async function findCertificate(
  { database, clock }: { database: Database; clock: Clock },
  tenantId: string,
  presented: PresentedCertificate,
): Promise<ClientCertificate | undefined> {
  const now = clock.now();
  // What we recorded at its registration is the same: the thumbprint is over all of it.
  if (!isInForce(presented, now)) return undefined;
  return database.transaction(tenantId, async (tx) => {
    const thumbprint = Buffer.from(presented.thumbprint, 'base64url');
    const [row] = await tx.query<CertificateRow>(selectByThumbprint, [tenantId, thumbprint]);
    if (row === undefined) return undefined;
    if (isUseNews(row.last_used_at, now)) await tx.query(noteUse, [tenantId, row.certificate_id, formatInstant(now)]);
    return certificateFromRow(row);
  });
}

function isUseNews(lastUsedAt: Instant | null, now: Instant): boolean {
  return lastUsedAt === null || now - lastUsedAt >= MINUTE_MS;
}
