import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { PageQuery, PagedCall } from '../../core/pages.ts';
import type { Certificate } from '../../models/certificate.ts';
import type { RegisterCertificateRequest } from '../../models/register-certificate-request.ts';
import { listCertificates } from './list-certificates.ts';
import { registerCertificate } from './register-certificate.ts';
import { revokeCertificate } from './revoke-certificate.ts';

/** What programs may show in place of a secret. */
export class CertificatesResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * List clients' certificates.
   *
   * Every certificate of the tenant, newest first, those that have ended among them.
   *
   * ```ts
   * for await (const certificate of client.certificates.list()) {
   *   console.log(certificate);
   * }
   * ```
   *
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: PageQuery, options?: CallOptions): PagedCall<Certificate> {
    return listCertificates(this.#client, query, options);
  }

  /**
   * Register a client's certificate.
   *
   * From now on a client that shows the certificate gets tokens of some of the scopes that the calling token has,
   * without a secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has at most 50 certificates in
   * force.
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
   * @param body A certificate, and what its tokens may do.
   * @param options What this call has of its own.
   * @throws {ApiError} `certificate-conflict`, `certificate-limit`, `plan-limit`
   */
  register(body: RegisterCertificateRequest, options?: CallOptions): Call<Certificate> {
    return registerCertificate(this.#client, body, options);
  }

  /**
   * Revoke a client's certificate.
   *
   * Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends within 5 seconds.
   * One that was revoked before stays as it is. The same certificate may be registered again.
   *
   * ```ts
   * const certificate = await client.certificates.revoke('crt_01kjmma2g0dx7vnwde3me88vnh');
   * console.log(certificate);
   * ```
   *
   * @param certificateId The id of the certificate.
   * @param options What this call has of its own.
   * @throws {ApiError} `certificate-not-found`
   */
  revoke(certificateId: string, options?: CallOptions): Call<Certificate> {
    return revokeCertificate(this.#client, certificateId, options);
  }
}
