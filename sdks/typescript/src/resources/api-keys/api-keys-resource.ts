import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { PageQuery, PagedCall } from '../../core/pages.ts';
import type { ApiKey } from '../../models/api-key.ts';
import type { CreateApiKeyRequest } from '../../models/create-api-key-request.ts';
import type { CreatedApiKey } from '../../models/created-api-key.ts';
import type { RollApiKeyRequest } from '../../models/roll-api-key-request.ts';
import type { RolledApiKey } from '../../models/rolled-api-key.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rollApiKey } from './roll-api-key.ts';

/** What programs trade for tokens. */
export class ApiKeysResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

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
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: PageQuery, options?: CallOptions): PagedCall<ApiKey> {
    return listApiKeys(this.#client, query, options);
  }

  /**
   * Create an API key.
   *
   * Makes a key of some of the scopes that the calling token has. The answer shows its secret, which cannot be had
   * again. A tenant has at most 100 keys in force.
   *
   * ```ts
   * const createdApiKey = await client.apiKeys.create({
   *   label: 'Checkout',
   *   scopes: ['orders:write', 'customers:read'],
   * });
   * console.log(createdApiKey);
   * ```
   *
   * @param body What the key is for, and what its tokens may do.
   * @param options What this call has of its own.
   * @throws {ApiError} `api-key-limit`
   */
  create(body: CreateApiKeyRequest, options?: CallOptions): Call<CreatedApiKey> {
    return createApiKey(this.#client, body, options);
  }

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
   * @param keyId The id of the API key: not its secret.
   * @param body How long the key that is replaced goes on.
   * @param options What this call has of its own.
   * @throws {ApiError} `api-key-ended`, `api-key-limit`, `api-key-not-found`
   */
  roll(keyId: string, body?: RollApiKeyRequest, options?: CallOptions): Call<RolledApiKey> {
    return rollApiKey(this.#client, keyId, body, options);
  }

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
   * @param keyId The id of the API key: not its secret.
   * @param options What this call has of its own.
   * @throws {ApiError} `api-key-not-found`
   */
  revoke(keyId: string, options?: CallOptions): Call<ApiKey> {
    return revokeApiKey(this.#client, keyId, options);
  }
}
