import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import { customerSummaryShape, type CustomerSummary } from '../../models/customer-summary.ts';
import type { EnrolmentRequest } from '../../models/enrolment-request.ts';

const ENROL_CUSTOMER: Operation<CustomerSummary> = {
  id: 'customers.enrol',
  method: 'POST',
  path: '/customers',
  idempotency: 'optional-key',
  result: customerSummaryShape,
};

/**
 * Enrol a customer.
 *
 * Makes a person a member, in the first tier. The same enrolment again answers the same: by `customerId`, or by
 * `Idempotency-Key` where the id is made here. What says who they are is encrypted under a key of their own.
 *
 * ```ts
 * const customerSummary = await client.customers.enrol({
 *   customerId: 'cust_new1',
 *   email: 'ada@example.com',
 *   firstName: 'Ada',
 * });
 * console.log(customerSummary);
 * ```
 *
 * @param client The client that calls.
 * @param body A person to enrol. Without `customerId` one is made.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-conflict`, `customer-erased`, `email-taken`, `idempotency-key-reused`
 */
export function enrolCustomer(
  client: LoyaltyOSCore,
  body: EnrolmentRequest,
  options?: CallOptions & IdempotencyOptions,
): Call<CustomerSummary> {
  return client.request(ENROL_CUSTOMER, { body }, options);
}
