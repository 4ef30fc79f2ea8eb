import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { customerShape, type Customer } from '../../models/customer.ts';
import type { LookupRequest } from '../../models/lookup-request.ts';

const LOOK_UP_CUSTOMER: Operation<Customer> = {
  id: 'customers.lookup',
  method: 'POST',
  path: '/customers/lookup',
  idempotency: 'read',
  result: customerShape,
};

/**
 * Look a customer up.
 *
 * The customer with an e-mail address, however it is written: upper and lower case, and the forms that Unicode counts
 * as the same, are one address. The address stands in the body, because addresses of requests are kept in logs. Who the
 * customer is is shown only to tokens with the scope `pii:read`.
 *
 * ```ts
 * const customer = await client.customers.lookup({ email: 'ada@example.com' });
 * console.log(customer);
 * ```
 *
 * @param client The client that calls.
 * @param body Whom to look for.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`
 */
export function lookUpCustomer(client: LoyaltyOSCore, body: LookupRequest, options?: CallOptions): Call<Customer> {
  return client.request(LOOK_UP_CUSTOMER, { body }, options);
}
