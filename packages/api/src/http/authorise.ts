import { requireScope } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Endpoint } from '../endpoint.ts';
import type { Principal } from '../principal.ts';

/**
 * Whether the caller may do this at all. A customer may do what operations allow to customers, about themselves: of anybody else
 * they cannot tell whether there is such a customer.
 *
 * @param path the parameters of the path as they were sent, decoded.
 * @throws Problem `insufficient-scope`; to a customer `customer-token-refused` and `customer-not-found`.
 */
export function authorise(
  principal: Principal,
  { scope, furtherScopes = [], customerToken }: Pick<Endpoint, 'scope' | 'furtherScopes' | 'customerToken'>,
  path: Readonly<Record<string, string>>,
): void {
  if (principal.kind === 'customer') {
    if (!customerToken) throw new Problem('customer-token-refused');
    if (path['customerId'] !== principal.id) throw new Problem('customer-not-found');
  }
  if (scope !== null) requireScope(principal, scope);
  for (const needed of furtherScopes) requireScope(principal, needed);
}
