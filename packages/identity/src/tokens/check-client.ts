import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { checkApiKey } from '../api-keys/check-api-key.ts';
import type { SecretHasher } from '../api-keys/secret-hasher.ts';
import { checkCertificate, findCertificate } from '../certificates/check-certificate.ts';
import { PLANS } from '../tenants/plans.ts';
import type { CallFacts } from './call-facts.ts';
import type { CertificateBinding, CheckedClient } from './issue-token.ts';

export interface ClientChecks {
  readonly database: Database;
  readonly clock: Clock;
  readonly hasher: SecretHasher;
}

/**
 * The client that names itself: by a secret, or without one by the certificate of its connection (RFC 8705, 2). One that has a
 * secret and shows a registered certificate gets tokens that are bound to it all the same.
 *
 * @throws Problem `invalid-client`, also where the host serves the other environment; `plan-limit`, `too-many-requests`.
 */
export async function checkClient(
  checks: ClientChecks,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret?: string | undefined },
  { environment, certificate }: CallFacts,
): Promise<CheckedClient> {
  const client = await (clientSecret === undefined
    ? byCertificate(checks, clientId, certificate)
    : bySecret(checks, clientId, clientSecret, certificate));
  if (environment !== undefined && client.tenant.environment !== environment) throw new Problem('invalid-client');
  return client;
}

async function byCertificate(
  checks: ClientChecks,
  clientId: string,
  certificate: CallFacts['certificate'],
): Promise<CheckedClient> {
  if (certificate === undefined) throw new Problem('invalid-client');
  return checkCertificate(checks, clientId, certificate);
}

async function bySecret(
  checks: ClientChecks,
  clientId: string,
  clientSecret: string,
  certificate: CallFacts['certificate'],
): Promise<CheckedClient> {
  const key = await checkApiKey(checks, clientId, clientSecret);
  if (certificate === undefined || !PLANS[key.tenant.plan].mutualTls) return { kind: 'key', ...key };
  const found = await findCertificate(checks, key.tenant.tenantId, certificate);
  if (found === undefined) return { kind: 'key', ...key };
  const { certificateId, thumbprint, notAfter } = found;
  const boundTo: CertificateBinding = { certificateId, thumbprint };
  return { kind: 'key', ...key, expiresAt: Math.min(key.expiresAt ?? Infinity, notAfter), boundTo };
}
