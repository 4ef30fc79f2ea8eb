import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { apiKeyShape, type ApiKey } from '../../models/api-key.ts';

const REVOKE_API_KEY: Operation<ApiKey> = {
  id: 'apiKeys.revoke',
  method: 'DELETE',
  path: '/api-keys/{keyId}',
  idempotency: 'none',
  result: apiKeyShape,
};

/**
 * Revoke an API key.
 *
 * Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key that was revoked
 * before stays as it is. A key may revoke itself.
 *
 * ```ts
 * const apiKey = await client.apiKeys.revoke('key_01kjmma2g0dx7vnwde3me88vnh');
 * console.log(apiKey);
 * ```
 *
 * @param client The client that calls.
 * @param keyId The id of the API key: not its secret.
 * @param options What this call has of its own.
 * @throws {ApiError} `api-key-not-found`
 */
export function revokeApiKey(client: LoyaltyOSCore, keyId: string, options?: CallOptions): Call<ApiKey> {
  return client.request(REVOKE_API_KEY, { path: { keyId } }, options);
}
