import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { RollApiKeyRequest } from '../../models/roll-api-key-request.ts';
import { rolledApiKeyShape, type RolledApiKey } from '../../models/rolled-api-key.ts';

const ROLL_API_KEY: Operation<RolledApiKey> = {
  id: 'apiKeys.roll',
  method: 'POST',
  path: '/api-keys/{keyId}/roll',
  idempotency: 'none',
  result: rolledApiKeyShape,
};

/**
 * Roll an API key.
 *
 * Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends after the
 * overlap, without one at once and its tokens within 5 seconds. The calling token must have every scope of the key.
 *
 * ```ts
 * const rolledApiKey = await client.apiKeys.roll('key_01kjmy2cm2w3q1pfy2bdf3h0aa');
 * console.log(rolledApiKey);
 * ```
 *
 * @param client The client that calls.
 * @param keyId The id of the API key: not its secret.
 * @param body How long the key that is replaced goes on.
 * @param options What this call has of its own.
 * @throws {ApiError} `api-key-ended`, `api-key-limit`, `api-key-not-found`
 */
export function rollApiKey(
  client: LoyaltyOSCore,
  keyId: string,
  body?: RollApiKeyRequest,
  options?: CallOptions,
): Call<RolledApiKey> {
  return client.request(ROLL_API_KEY, { path: { keyId }, body }, options);
}
