import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { apiKeyShape, type ApiKey } from '../../models/api-key.ts';

const LIST_API_KEYS: Operation<PageBody<ApiKey>> = {
  id: 'apiKeys.list',
  method: 'GET',
  path: '/api-keys',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: apiKeyShape } } },
};

/**
 * List API keys.
 *
 * Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to read.
 *
 * ```ts
 * for await (const apiKey of client.apiKeys.list()) {
 *   console.log(apiKey);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listApiKeys(client: LoyaltyOSCore, query?: PageQuery, options?: CallOptions): PagedCall<ApiKey> {
  return requestPages(client, LIST_API_KEYS, { query }, options);
}
