import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IfMatchOptions } from '../../core/options.ts';
import type { SecurityPolicyRequest } from '../../models/security-policy-request.ts';
import { securityPolicyShape, type SecurityPolicy } from '../../models/security-policy.ts';

const PUT_SECURITY_POLICY: Operation<SecurityPolicy> = {
  id: 'securityPolicy.put',
  method: 'PUT',
  path: '/security-policy',
  idempotency: 'none',
  result: securityPolicyShape,
};

/**
 * Change the security policy.
 *
 * Writes the whole policy as the next version. `If-Match` names the version that you have seen. It takes effect within
 * 5 seconds in every process of the server.
 *
 * ```ts
 * const securityPolicy = await client.securityPolicy.put(
 *   { signatures: 'required', browserOrigins: ['https://shop.example.com'] },
 *   { ifMatch: '"1"' },
 * );
 * console.log(securityPolicy);
 * ```
 *
 * @param client The client that calls.
 * @param body The whole policy as it shall be.
 * @param options What this call has of its own.
 * @throws {ApiError} `precondition-failed`, `precondition-required`
 */
export function putSecurityPolicy(
  client: LoyaltyOSCore,
  body: SecurityPolicyRequest,
  options: CallOptions & IfMatchOptions,
): Call<SecurityPolicy> {
  return client.request(PUT_SECURITY_POLICY, { body }, options);
}
