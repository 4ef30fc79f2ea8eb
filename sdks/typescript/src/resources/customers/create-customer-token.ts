import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { CustomerToken } from '../../models/customer-token.ts';

const CREATE_CUSTOMER_TOKEN: Operation<CustomerToken> = {
  id: 'customers.createToken',
  method: 'POST',
  path: '/customers/{customerId}/tokens',
  idempotency: 'none',
};

/**
 * Make a customer's token.
 *
 * A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for reading their own
 * profile, balance and ledger. It shows who they are only if your own token may. It ends with the key that made it.
 * Browsers may use it on the origins of the tenant's security policy.
 *
 * ```ts
 * const customerToken = await client.customers.createToken('cust_a1b2');
 * console.log(customerToken);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`
 */
export function createCustomerToken(
  client: LoyaltyOSCore,
  customerId: string,
  options?: CallOptions,
): Call<CustomerToken> {
  return client.request(CREATE_CUSTOMER_TOKEN, { path: { customerId } }, options);
}
