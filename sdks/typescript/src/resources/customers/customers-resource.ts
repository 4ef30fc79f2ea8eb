import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions, IdempotencyOptions, IfMatchOptions } from '../../core/options.ts';
import type { PageQuery, PagedCall } from '../../core/pages.ts';
import type { BalanceAdjustmentRequest } from '../../models/balance-adjustment-request.ts';
import type { Balance } from '../../models/balance.ts';
import type { CustomerPatch } from '../../models/customer-patch.ts';
import type { CustomerSummary } from '../../models/customer-summary.ts';
import type { CustomerToken } from '../../models/customer-token.ts';
import type { Customer } from '../../models/customer.ts';
import type { EnrolmentRequest } from '../../models/enrolment-request.ts';
import type { ErasureCertificate } from '../../models/erasure-certificate.ts';
import type { ExportRecord } from '../../models/export-record.ts';
import type { LedgerEntry } from '../../models/ledger-entry.ts';
import type { LookupRequest } from '../../models/lookup-request.ts';
import type { MovementResult } from '../../models/movement-result.ts';
import type { PointsConversionRequest } from '../../models/points-conversion-request.ts';
import type { PointsTransferRequest } from '../../models/points-transfer-request.ts';
import { adjustCustomerBalance } from './adjust-customer-balance.ts';
import { convertCustomerPoints } from './convert-customer-points.ts';
import { createCustomerToken } from './create-customer-token.ts';
import { enrolCustomer } from './enrol-customer.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';
import { getCustomerBalance, type GetCustomerBalanceQuery } from './get-customer-balance.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomerLedger, type ListCustomerLedgerQuery } from './list-customer-ledger.ts';
import { listCustomers, type ListCustomersQuery } from './list-customers.ts';
import { lookUpCustomer } from './look-up-customer.ts';
import { transferCustomerPoints } from './transfer-customer-points.ts';
import { updateCustomer } from './update-customer.ts';

/** Members: enrolment, balances, ledger. */
export class CustomersResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * List customers.
   *
   * The customers of the tenant, without PII.
   *
   * ```ts
   * for await (const customerSummary of client.customers.list()) {
   *   console.log(customerSummary);
   * }
   * ```
   *
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: ListCustomersQuery, options?: CallOptions): PagedCall<CustomerSummary> {
    return listCustomers(this.#client, query, options);
  }

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
   * @param body A person to enrol. Without `customerId` one is made.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-conflict`, `customer-erased`, `email-taken`, `idempotency-key-reused`
   */
  enrol(body: EnrolmentRequest, options?: CallOptions & IdempotencyOptions): Call<CustomerSummary> {
    return enrolCustomer(this.#client, body, options);
  }

  /**
   * Look a customer up.
   *
   * The customer with an e-mail address, however it is written: upper and lower case, and the forms that Unicode counts
   * as the same, are one address. The address stands in the body, because addresses of requests are kept in logs. Who
   * the customer is is shown only to tokens with the scope `pii:read`.
   *
   * ```ts
   * const customer = await client.customers.lookup({ email: 'ada@example.com' });
   * console.log(customer);
   * ```
   *
   * @param body Whom to look for.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`
   */
  lookup(body: LookupRequest, options?: CallOptions): Call<Customer> {
    return lookUpCustomer(this.#client, body, options);
  }

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
   * @param customerId The merchant's id of the customer.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`
   */
  get(customerId: string, options?: CallOptions): Call<Customer> {
    return getCustomer(this.#client, customerId, options);
  }

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
   * @param customerId The merchant's id of the customer.
   * @param body What is to become of what is known: absent members stay, null removes.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`, `email-taken`, `precondition-failed`,
   * `precondition-required`
   */
  update(customerId: string, body: CustomerPatch, options: CallOptions & IfMatchOptions): Call<Customer> {
    return updateCustomer(this.#client, customerId, body, options);
  }

  /**
   * Erase a customer.
   *
   * Destroys the key under which everything personal about the customer lies, for good, and what they are found by.
   * What they earned and spent stays in the ledger, by their id: no sum changes, and it verifies as before. Whatever
   * comes for them later is answered 410. The answer is a certificate that anybody can verify offline; asked for again
   * it is the same.
   *
   * ```ts
   * const erasureCertificate = await client.customers.erase('cust_a1b2');
   * console.log(erasureCertificate);
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-not-found`
   */
  erase(customerId: string, options?: CallOptions): Call<ErasureCertificate> {
    return eraseCustomer(this.#client, customerId, options);
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
   * @param customerId The merchant's id of the customer.
   * @param query What is asked for.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`
   */
  balance(customerId: string, query?: GetCustomerBalanceQuery, options?: CallOptions): Call<Balance> {
    return getCustomerBalance(this.#client, customerId, query, options);
  }

  /**
   * List a customer's ledger.
   *
   * Every posting on the accounts of the customer, newest first.
   *
   * A customer’s token may call it, for what is the customer’s own.
   *
   * ```ts
   * for await (const ledgerEntry of client.customers.ledger('cust_a1b2')) {
   *   console.log(ledgerEntry);
   * }
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`, `invalid-cursor`
   */
  ledger(customerId: string, query?: ListCustomerLedgerQuery, options?: CallOptions): PagedCall<LedgerEntry> {
    return listCustomerLedger(this.#client, customerId, query, options);
  }

  /**
   * Export a customer.
   *
   * Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance, lots, ledger,
   * orders with their returns and free attributes, redemptions, counters of caps, audit records, and what the journal
   * tells, with tiers and custom events. Section by section, in pages; a page may be short, even empty, and more follow
   * as long as there is a `nextCursor`. That an export was begun is in the audit log.
   *
   * ```ts
   * for await (const exportRecord of client.customers.export('cust_a1b2')) {
   *   console.log(exportRecord);
   * }
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`, `invalid-cursor`
   */
  export(customerId: string, query?: PageQuery, options?: CallOptions): PagedCall<ExportRecord> {
    return exportCustomer(this.#client, customerId, query, options);
  }

  /**
   * Make a customer's token.
   *
   * A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for reading their
   * own profile, balance and ledger. It shows who they are only if your own token may. It ends with the key that made
   * it. Browsers may use it on the origins of the tenant's security policy.
   *
   * ```ts
   * const customerToken = await client.customers.createToken('cust_a1b2');
   * console.log(customerToken);
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `customer-not-found`
   */
  createToken(customerId: string, options?: CallOptions): Call<CustomerToken> {
    return createCustomerToken(this.#client, customerId, options);
  }

  /**
   * Adjust a balance.
   *
   * Gives points or store credit, takes what is available, or forgives debt. What is given is one lot, which expires as
   * the programme says, and repays debt first; it counts towards no tier. The programme bounds what one adjustment may
   * move, unless the token has the scope `points:adjust:unlimited`.
   *
   * ```ts
   * const movementResult = await client.customers.adjust('cust_a1b2', {
   *   points: 250,
   *   reason: 'goodwill',
   * });
   * console.log(movementResult);
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param body What is set right: one of `points`, `credit` and `writeOff`.
   * @param options What this call has of its own.
   * @throws {ApiError} `adjustment-limit`, `balance-limit`, `customer-erased`, `customer-not-found`,
   * `idempotency-key-required`, `idempotency-key-reused`, `insufficient-credit`, `insufficient-points`
   */
  adjust(
    customerId: string,
    body: BalanceAdjustmentRequest,
    options?: CallOptions & IdempotencyOptions,
  ): Call<MovementResult> {
    return adjustCustomerBalance(this.#client, customerId, body, options);
  }

  /**
   * Convert points to credit.
   *
   * Turns points into store credit at the programme's rate, in one transaction on both accounts. The points expiring
   * soonest go first; the credit expires as the programme says.
   *
   * ```ts
   * const movementResult = await client.customers.convert('cust_a1b2', { points: 500 });
   * console.log(movementResult);
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param body How many points become credit.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `conversion-not-allowed`, `customer-erased`, `customer-not-found`,
   * `idempotency-key-required`, `idempotency-key-reused`, `insufficient-points`
   */
  convert(
    customerId: string,
    body: PointsConversionRequest,
    options?: CallOptions & IdempotencyOptions,
  ): Call<MovementResult> {
    return convertCustomerPoints(this.#client, customerId, body, options);
  }

  /**
   * Transfer points to another customer.
   *
   * Moves points from the customer of the path to another one, where the programme allows it. The points expiring
   * soonest go first, and keep their expiry. The answer is about the one who gives.
   *
   * ```ts
   * const movementResult = await client.customers.transfer('cust_a1b2', {
   *   toCustomerId: 'cust_c3d4',
   *   points: 200,
   * });
   * console.log(movementResult);
   * ```
   *
   * @param customerId The merchant's id of the customer.
   * @param body How many points go to whom.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `customer-erased`, `customer-not-found`, `idempotency-key-required`,
   * `idempotency-key-reused`, `insufficient-points`, `transfer-not-allowed`, `unknown-customer`
   */
  transfer(
    customerId: string,
    body: PointsTransferRequest,
    options?: CallOptions & IdempotencyOptions,
  ): Call<MovementResult> {
    return transferCustomerPoints(this.#client, customerId, body, options);
  }
}
