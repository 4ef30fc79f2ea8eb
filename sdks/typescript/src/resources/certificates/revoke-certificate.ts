import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { certificateShape, type Certificate } from '../../models/certificate.ts';

const REVOKE_CERTIFICATE: Operation<Certificate> = {
  id: 'certificates.revoke',
  method: 'DELETE',
  path: '/certificates/{certificateId}',
  idempotency: 'none',
  result: certificateShape,
};

/**
 * Revoke a client's certificate.
 *
 * Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends within 5 seconds. One
 * that was revoked before stays as it is. The same certificate may be registered again.
 *
 * ```ts
 * const certificate = await client.certificates.revoke('crt_01kjmma2g0dx7vnwde3me88vnh');
 * console.log(certificate);
 * ```
 *
 * @param client The client that calls.
 * @param certificateId The id of the certificate.
 * @param options What this call has of its own.
 * @throws {ApiError} `certificate-not-found`
 */
export function revokeCertificate(
  client: LoyaltyOSCore,
  certificateId: string,
  options?: CallOptions,
): Call<Certificate> {
  return client.request(REVOKE_CERTIFICATE, { path: { certificateId } }, options);
}
