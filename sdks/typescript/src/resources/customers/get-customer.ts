import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { customerShape, type Customer } from '../../models/customer.ts';

const GET_CUSTOMER: Operation<Customer> = {
  id: 'customers.get',
  method: 'GET',
  path: '/customers/{customerId}',
  idempotency: 'read',
  result: customerShape,
};

/**
 * Get a customer.
 *
 * A customer by id. Name, e-mail and the like are there only for tokens with the scope `pii:read`.
 *
 * A customer’s token may call it, for what is the customer’s own.
 *
 * ```ts
 * const customer = await client.customers.get('cust_a1b2');
 * console.log(customer);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`
 */
export function getCustomer(client: LoyaltyOSCore, customerId: string, options?: CallOptions): Call<Customer> {
  return client.request(GET_CUSTOMER, { path: { customerId } }, options);
}
