import { constraintOf, type Database, statement, type Transaction } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { grantFaults } from '../api-keys/grant-faults.ts';
import { type KeyMaker, requireOwnScopes } from '../api-keys/key-maker.ts';
import { requireMakerInForce } from '../api-keys/maker-in-force.ts';
import { recordChange } from '../audit/record-change.ts';
import type { Scope } from '../scopes.ts';
import { lockTenant } from '../tenants/lock-tenant.ts';
import { requireInPlan } from '../tenants/plans.ts';
import type { ClientCertificate } from './certificate.ts';
import { parseCertificate } from './parse-certificate.ts';

/** What a certificate shall be registered for. */
export interface CertificateWish {
  /** For people, 1 to 100 characters. */
  readonly label: string;
  /** At least one, all of them its maker's own. */
  readonly scopes: readonly Scope[];
  /** One, in PEM. */
  readonly certificate: string;
}

/** How many certificates of a tenant may be in force at once. */
export const MAX_CERTIFICATES_IN_FORCE = 50;

const countInForce = statement(
  'identity.count-certificates-in-force',
  `SELECT count(*)::integer AS count FROM client_certificate
    WHERE tenant_id = $1 AND revoked_at IS NULL AND not_after >= $2`,
);
const insertCertificate = statement(
  'identity.insert-certificate',
  `INSERT INTO client_certificate (tenant_id, certificate_id, label, scopes, thumbprint, subject, issuer, serial_number,
                                   not_before, not_after, created_at, created_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

/**
 * Registers a client's certificate: from now on who shows it gets tokens of these scopes.
 *
 * @throws Problem `plan-limit`, `invalid-values`, `insufficient-scope`, `certificate-limit`, `certificate-conflict`.
 */
export async function registerCertificate(
  { database, clock }: { database: Database; clock: Clock },
  maker: KeyMaker,
  wish: CertificateWish,
): Promise<ClientCertificate> {
  const now = clock.now();
  requireInPlan(maker.tenant, 'mutualTls');
  const errors = grantFaults('certificate', wish);
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
  requireOwnScopes(maker, wish.scopes, (index) => `/scopes/${index}`);
  const { tenantId } = maker.tenant;
  const certificate: ClientCertificate = {
    ...parseCertificate(wish.certificate, now),
    certificateId: newId('certificate', now),
    tenantId,
    label: wish.label,
    scopes: [...new Set(wish.scopes)],
    createdAt: now,
    createdBy: maker.id,
  };
  try {
    await database.transaction(tenantId, async (tx) => {
      await lockTenant(tx, tenantId);
      await requireMakerInForce(tx, maker, now);
      await insert(tx, certificate, now);
      const subject = { kind: 'certificate', id: certificate.certificateId };
      const { label, scopes, thumbprint } = certificate;
      const details = { label, scopes: [...scopes], thumbprint, notAfter: formatInstant(certificate.notAfter) };
      await recordChange(tx, { tenantId, actor: maker, now }, { action: 'certificate.registered', subject, details });
    });
  } catch (error) {
    if (constraintOf(error) !== 'client_certificate_is_unique') throw error;
    throw new Problem('certificate-conflict', { detail: 'The tenant has registered this certificate.', cause: error });
  }
  return certificate;
}

async function insert(tx: Transaction, certificate: ClientCertificate, now: Instant): Promise<void> {
  const { tenantId, certificateId, label, scopes, thumbprint, subject, issuer, serialNumber } = certificate;
  const [row] = await tx.query<{ count: number }>(countInForce, [tenantId, formatInstant(now)]);
  if ((row?.count ?? 0) >= MAX_CERTIFICATES_IN_FORCE) {
    throw new Problem('certificate-limit', {
      detail: `The tenant has ${MAX_CERTIFICATES_IN_FORCE} certificates in force. Revoke those that nobody uses.`,
    });
  }
  const times = [certificate.notBefore, certificate.notAfter, certificate.createdAt].map(formatInstant);
  const names = [Buffer.from(thumbprint, 'base64url'), subject, issuer, serialNumber];
  const values = [tenantId, certificateId, label, scopes, ...names, ...times, certificate.createdBy];
  await tx.query(insertCertificate, values);
}
