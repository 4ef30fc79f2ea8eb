import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions, IfMatchOptions } from '../../core/options.ts';
import type { SecurityPolicyRequest } from '../../models/security-policy-request.ts';
import type { SecurityPolicy } from '../../models/security-policy.ts';
import { getSecurityPolicy } from './get-security-policy.ts';
import { putSecurityPolicy } from './put-security-policy.ts';

/** What the tenant asks of its callers. */
export class SecurityPolicyResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * Get the security policy.
   *
   * What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and no browser may hold a
   * token. Its `ETag` is what a change names as `If-Match`.
   *
   * ```ts
   * const securityPolicy = await client.securityPolicy.get();
   * console.log(securityPolicy);
   * ```
   *
   * @param options What this call has of its own.
   */
  get(options?: CallOptions): Call<SecurityPolicy> {
    return getSecurityPolicy(this.#client, options);
  }

  /**
   * Change the security policy.
   *
   * Writes the whole policy as the next version. `If-Match` names the version that you have seen. It takes effect
   * within 5 seconds in every process of the server.
   *
   * ```ts
   * const securityPolicy = await client.securityPolicy.put(
   *   { signatures: 'required', browserOrigins: ['https://shop.example.com'] },
   *   { ifMatch: '"1"' },
   * );
   * console.log(securityPolicy);
   * ```
   *
   * @param body The whole policy as it shall be.
   * @param options What this call has of its own.
   * @throws {ApiError} `precondition-failed`, `precondition-required`
   */
  put(body: SecurityPolicyRequest, options: CallOptions & IfMatchOptions): Call<SecurityPolicy> {
    return putSecurityPolicy(this.#client, body, options);
  }
}
