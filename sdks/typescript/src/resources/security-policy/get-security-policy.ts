import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { securityPolicyShape, type SecurityPolicy } from '../../models/security-policy.ts';

const GET_SECURITY_POLICY: Operation<SecurityPolicy> = {
  id: 'securityPolicy.get',
  method: 'GET',
  path: '/security-policy',
  idempotency: 'read',
  result: securityPolicyShape,
};

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
 * @param client The client that calls.
 * @param options What this call has of its own.
 */
export function getSecurityPolicy(client: LoyaltyOSCore, options?: CallOptions): Call<SecurityPolicy> {
  return client.request(GET_SECURITY_POLICY, {}, options);
}
