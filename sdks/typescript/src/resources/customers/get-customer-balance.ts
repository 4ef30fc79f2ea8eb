import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { InstantInput } from '../../core/values.ts';
import { balanceShape, type Balance } from '../../models/balance.ts';

const GET_CUSTOMER_BALANCE: Operation<Balance> = {
  id: 'customers.balance',
  method: 'GET',
  path: '/customers/{customerId}/balance',
  idempotency: 'read',
  query: ['at'],
  result: balanceShape,
};

/** What `getCustomerBalance` may be asked. */
export interface GetCustomerBalanceQuery {
  /** As it was recorded then. Absent: now. */
  readonly at?: InstantInput | undefined;
}

/**
 * Get a customer's balance.
 *
 * Points and store credit now, with what fell due by now, or as the ledger had recorded them by any past moment. One
 * consistent snapshot. The tier is today's either way, and what expires is told of now alone.
 *
 * A customer’s token may call it, for what is the customer’s own.
 *
 * ```ts
 * const balance = await client.customers.balance('cust_a1b2');
 * console.log(balance);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param query What is asked for.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`
 */
export function getCustomerBalance(
  client: LoyaltyOSCore,
  customerId: string,
  query?: GetCustomerBalanceQuery,
  options?: CallOptions,
): Call<Balance> {
  return client.request(GET_CUSTOMER_BALANCE, { path: { customerId }, query }, options);
}
