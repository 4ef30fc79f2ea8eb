import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IfMatchOptions } from '../../core/options.ts';
import type { CustomerPatch } from '../../models/customer-patch.ts';
import { customerShape, type Customer } from '../../models/customer.ts';

const UPDATE_CUSTOMER: Operation<Customer> = {
  id: 'customers.update',
  method: 'PATCH',
  path: '/customers/{customerId}',
  idempotency: 'none',
  result: customerShape,
};

/**
 * Change a customer.
 *
 * Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null removes, `address` and
 * `attributes` are changed member by member. `If-Match` names the version that you have seen. An e-mail address that
 * changes is what the customer is found by from then on. A change that changes nothing makes no version.
 *
 * ```ts
 * const customer = await client.customers.update(
 *   'cust_a1b2',
 *   { address: { line1: '2 High Street', postalCode: 'N1 9GU' } },
 *   { ifMatch: '"1"' },
 * );
 * console.log(customer);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param body What is to become of what is known: absent members stay, null removes.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`, `email-taken`, `precondition-failed`,
 * `precondition-required`
 */
export function updateCustomer(
  client: LoyaltyOSCore,
  customerId: string,
  body: CustomerPatch,
  options: CallOptions & IfMatchOptions,
): Call<Customer> {
  return client.request(UPDATE_CUSTOMER, { path: { customerId }, body }, options);
}
