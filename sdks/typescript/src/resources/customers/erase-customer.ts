import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { erasureCertificateShape, type ErasureCertificate } from '../../models/erasure-certificate.ts';

const ERASE_CUSTOMER: Operation<ErasureCertificate> = {
  id: 'customers.erase',
  method: 'DELETE',
  path: '/customers/{customerId}',
  idempotency: 'natural-key',
  result: erasureCertificateShape,
};

/**
 * Erase a customer.
 *
 * Destroys the key under which everything personal about the customer lies, for good, and what they are found by. What
 * they earned and spent stays in the ledger, by their id: no sum changes, and it verifies as before. Whatever comes for
 * them later is answered 410. The answer is a certificate that anybody can verify offline; asked for again it is the
 * same.
 *
 * ```ts
 * const erasureCertificate = await client.customers.erase('cust_a1b2');
 * console.log(erasureCertificate);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-not-found`
 */
export function eraseCustomer(
  client: LoyaltyOSCore,
  customerId: string,
  options?: CallOptions,
): Call<ErasureCertificate> {
  return client.request(ERASE_CUSTOMER, { path: { customerId } }, options);
}
