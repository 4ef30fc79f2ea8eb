import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { certificateShape, type Certificate } from '../../models/certificate.ts';

const LIST_CERTIFICATES: Operation<PageBody<Certificate>> = {
  id: 'certificates.list',
  method: 'GET',
  path: '/certificates',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: certificateShape } } },
};

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
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listCertificates(
  client: LoyaltyOSCore,
  query?: PageQuery,
  options?: CallOptions,
): PagedCall<Certificate> {
  return requestPages(client, LIST_CERTIFICATES, { query }, options);
}
