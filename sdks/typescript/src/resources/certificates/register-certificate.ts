import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { certificateShape, type Certificate } from '../../models/certificate.ts';
import type { RegisterCertificateRequest } from '../../models/register-certificate-request.ts';

const REGISTER_CERTIFICATE: Operation<Certificate> = {
  id: 'certificates.register',
  method: 'POST',
  path: '/certificates',
  idempotency: 'none',
  result: certificateShape,
};

/**
 * Register a client's certificate.
 *
 * From now on a client that shows the certificate gets tokens of some of the scopes that the calling token has, without
 * a secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has at most 50 certificates in force.
 *
 * ```ts
 * const certificate = await client.certificates.register({
 *   label: 'Tills, region north',
 *   scopes: ['orders:write', 'customers:read'],
 *   certificate: '-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----\n',
 * });
 * console.log(certificate);
 * ```
 *
 * @param client The client that calls.
 * @param body A certificate, and what its tokens may do.
 * @param options What this call has of its own.
 * @throws {ApiError} `certificate-conflict`, `certificate-limit`, `plan-limit`
 */
export function registerCertificate(
  client: LoyaltyOSCore,
  body: RegisterCertificateRequest,
  options?: CallOptions,
): Call<Certificate> {
  return client.request(REGISTER_CERTIFICATE, { body }, options);
}
