import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { CreateApiKeyRequest } from '../../models/create-api-key-request.ts';
import { createdApiKeyShape, type CreatedApiKey } from '../../models/created-api-key.ts';

const CREATE_API_KEY: Operation<CreatedApiKey> = {
  id: 'apiKeys.create',
  method: 'POST',
  path: '/api-keys',
  idempotency: 'none',
  result: createdApiKeyShape,
};

/**
 * Create an API key.
 *
 * Makes a key of some of the scopes that the calling token has. The answer shows its secret, which cannot be had again.
 * A tenant has at most 100 keys in force.
 *
 * ```ts
 * const createdApiKey = await client.apiKeys.create({
 *   label: 'Checkout',
 *   scopes: ['orders:write', 'customers:read'],
 * });
 * console.log(createdApiKey);
 * ```
 *
 * @param client The client that calls.
 * @param body What the key is for, and what its tokens may do.
 * @param options What this call has of its own.
 * @throws {ApiError} `api-key-limit`
 */
export function createApiKey(
  client: LoyaltyOSCore,
  body: CreateApiKeyRequest,
  options?: CallOptions,
): Call<CreatedApiKey> {
  return client.request(CREATE_API_KEY, { body }, options);
}
