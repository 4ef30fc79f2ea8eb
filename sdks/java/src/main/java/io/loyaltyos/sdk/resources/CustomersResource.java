package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.Paged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.Balance;
import io.loyaltyos.sdk.models.BalanceAdjustmentRequest;
import io.loyaltyos.sdk.models.Customer;
import io.loyaltyos.sdk.models.CustomerPage;
import io.loyaltyos.sdk.models.CustomerPatch;
import io.loyaltyos.sdk.models.CustomerSummary;
import io.loyaltyos.sdk.models.CustomerToken;
import io.loyaltyos.sdk.models.EnrolmentRequest;
import io.loyaltyos.sdk.models.ErasureCertificate;
import io.loyaltyos.sdk.models.ExportPage;
import io.loyaltyos.sdk.models.ExportRecord;
import io.loyaltyos.sdk.models.LedgerEntry;
import io.loyaltyos.sdk.models.LedgerPage;
import io.loyaltyos.sdk.models.LookupRequest;
import io.loyaltyos.sdk.models.MovementResult;
import io.loyaltyos.sdk.models.PointsConversionRequest;
import io.loyaltyos.sdk.models.PointsTransferRequest;
import io.loyaltyos.sdk.params.ExportCustomerParams;
import io.loyaltyos.sdk.params.GetCustomerBalanceParams;
import io.loyaltyos.sdk.params.ListCustomerLedgerParams;
import io.loyaltyos.sdk.params.ListCustomersParams;

/**
 * Members: enrolment, balances, ledger.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class CustomersResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public CustomersResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List customers.
     *
     * <p>The customers of the tenant, without PII.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<CustomerSummary> list() {
        return list(ListCustomersParams.none(), RequestOptions.none());
    }

    /**
     * List customers.
     *
     * <p>The customers of the tenant, without PII.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<CustomerSummary> list(RequestOptions options) {
        return list(ListCustomersParams.none(), options);
    }

    /**
     * List customers.
     *
     * <p>The customers of the tenant, without PII.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<CustomerSummary> list(ListCustomersParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List customers.
     *
     * <p>The customers of the tenant, without PII.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<CustomerSummary> list(ListCustomersParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(CustomersCalls.list(params, cursor, options)).data(),
            CustomerPage::data,
            CustomerPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Enrol a customer.
     *
     * <p>Makes a person a member, in the first tier. The same enrolment again answers the same: by
     * {@code customerId}, or by {@code Idempotency-Key} where the id is made here. What says who they are
     * is encrypted under a key of their own.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public CustomerSummary enrol(EnrolmentRequest body) {
        return enrol(body, RequestOptions.none());
    }

    /**
     * Enrol a customer.
     *
     * <p>Makes a person a member, in the first tier. The same enrolment again answers the same: by
     * {@code customerId}, or by {@code Idempotency-Key} where the id is made here. What says who they are
     * is encrypted under a key of their own.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public CustomerSummary enrol(EnrolmentRequest body, RequestOptions options) {
        return core.await(CustomersCalls.enrol(body, options)).data();
    }

    /**
     * Look a customer up.
     *
     * <p>The customer with an e-mail address, however it is written: upper and lower case, and the forms that
     * Unicode counts as the same, are one address. The address stands in the body, because addresses of
     * requests are kept in logs. Who the customer is is shown only to tokens with the scope
     * {@code pii:read}.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public Customer lookup(LookupRequest body) {
        return lookup(body, RequestOptions.none());
    }

    /**
     * Look a customer up.
     *
     * <p>The customer with an e-mail address, however it is written: upper and lower case, and the forms that
     * Unicode counts as the same, are one address. The address stands in the body, because addresses of
     * requests are kept in logs. Who the customer is is shown only to tokens with the scope
     * {@code pii:read}.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Customer lookup(LookupRequest body, RequestOptions options) {
        return core.await(CustomersCalls.lookup(body, options)).data();
    }

    /**
     * Get a customer.
     *
     * <p>A customer by id. Name, e-mail and the like are there only for tokens with the scope
     * {@code pii:read}.
     *
     * @param customerId the merchant's id of the customer.
     * @return what came of it.
     */
    public Customer get(String customerId) {
        return get(customerId, RequestOptions.none());
    }

    /**
     * Get a customer.
     *
     * <p>A customer by id. Name, e-mail and the like are there only for tokens with the scope
     * {@code pii:read}.
     *
     * @param customerId the merchant's id of the customer.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Customer get(String customerId, RequestOptions options) {
        return core.await(CustomersCalls.get(customerId, options)).data();
    }

    /**
     * Change a customer.
     *
     * <p>Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null removes,
     * {@code address} and {@code attributes} are changed member by member. {@code If-Match} names the
     * version that you have seen. An e-mail address that changes is what the customer is found by from
     * then on. A change that changes nothing makes no version.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @param ifMatch the version that is changed: the tag of the response that it was read with.
     * @return what came of it.
     */
    public Customer update(String customerId, CustomerPatch body, String ifMatch) {
        return update(customerId, body, ifMatch, RequestOptions.none());
    }

    /**
     * Change a customer.
     *
     * <p>Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null removes,
     * {@code address} and {@code attributes} are changed member by member. {@code If-Match} names the
     * version that you have seen. An e-mail address that changes is what the customer is found by from
     * then on. A change that changes nothing makes no version.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @param ifMatch the version that is changed: the tag of the response that it was read with.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Customer update(String customerId, CustomerPatch body, String ifMatch, RequestOptions options) {
        return core.await(CustomersCalls.update(customerId, body, ifMatch, options)).data();
    }

    /**
     * Erase a customer.
     *
     * <p>Destroys the key under which everything personal about the customer lies, for good, and what they
     * are found by. What they earned and spent stays in the ledger, by their id: no sum changes, and it
     * verifies as before. Whatever comes for them later is answered 410. The answer is a certificate that
     * anybody can verify offline; asked for again it is the same.
     *
     * @param customerId the merchant's id of the customer.
     * @return what came of it.
     */
    public ErasureCertificate erase(String customerId) {
        return erase(customerId, RequestOptions.none());
    }

    /**
     * Erase a customer.
     *
     * <p>Destroys the key under which everything personal about the customer lies, for good, and what they
     * are found by. What they earned and spent stays in the ledger, by their id: no sum changes, and it
     * verifies as before. Whatever comes for them later is answered 410. The answer is a certificate that
     * anybody can verify offline; asked for again it is the same.
     *
     * @param customerId the merchant's id of the customer.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public ErasureCertificate erase(String customerId, RequestOptions options) {
        return core.await(CustomersCalls.erase(customerId, options)).data();
    }

    /**
     * Get a customer's balance.
     *
     * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
     * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
     * now alone.
     *
     * @param customerId the merchant's id of the customer.
     * @return what came of it.
     */
    public Balance balance(String customerId) {
        return balance(customerId, GetCustomerBalanceParams.none(), RequestOptions.none());
    }

    /**
     * Get a customer's balance.
     *
     * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
     * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
     * now alone.
     *
     * @param customerId the merchant's id of the customer.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Balance balance(String customerId, RequestOptions options) {
        return balance(customerId, GetCustomerBalanceParams.none(), options);
    }

    /**
     * Get a customer's balance.
     *
     * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
     * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
     * now alone.
     *
     * @param customerId the merchant's id of the customer.
     * @param params what is asked for.
     * @return what came of it.
     */
    public Balance balance(String customerId, GetCustomerBalanceParams params) {
        return balance(customerId, params, RequestOptions.none());
    }

    /**
     * Get a customer's balance.
     *
     * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
     * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
     * now alone.
     *
     * @param customerId the merchant's id of the customer.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Balance balance(String customerId, GetCustomerBalanceParams params, RequestOptions options) {
        return core.await(CustomersCalls.balance(customerId, params, options)).data();
    }

    /**
     * List a customer's ledger.
     *
     * <p>Every posting on the accounts of the customer, newest first.
     *
     * @param customerId the merchant's id of the customer.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<LedgerEntry> ledger(String customerId) {
        return ledger(customerId, ListCustomerLedgerParams.none(), RequestOptions.none());
    }

    /**
     * List a customer's ledger.
     *
     * <p>Every posting on the accounts of the customer, newest first.
     *
     * @param customerId the merchant's id of the customer.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<LedgerEntry> ledger(String customerId, RequestOptions options) {
        return ledger(customerId, ListCustomerLedgerParams.none(), options);
    }

    /**
     * List a customer's ledger.
     *
     * <p>Every posting on the accounts of the customer, newest first.
     *
     * @param customerId the merchant's id of the customer.
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<LedgerEntry> ledger(String customerId, ListCustomerLedgerParams params) {
        return ledger(customerId, params, RequestOptions.none());
    }

    /**
     * List a customer's ledger.
     *
     * <p>Every posting on the accounts of the customer, newest first.
     *
     * @param customerId the merchant's id of the customer.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<LedgerEntry> ledger(String customerId, ListCustomerLedgerParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(CustomersCalls.ledger(customerId, params, cursor, options)).data(),
            LedgerPage::data,
            LedgerPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Export a customer.
     *
     * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
     * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
     * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
     * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
     * export was begun is in the audit log.
     *
     * @param customerId the merchant's id of the customer.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ExportRecord> export(String customerId) {
        return export(customerId, ExportCustomerParams.none(), RequestOptions.none());
    }

    /**
     * Export a customer.
     *
     * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
     * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
     * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
     * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
     * export was begun is in the audit log.
     *
     * @param customerId the merchant's id of the customer.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ExportRecord> export(String customerId, RequestOptions options) {
        return export(customerId, ExportCustomerParams.none(), options);
    }

    /**
     * Export a customer.
     *
     * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
     * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
     * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
     * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
     * export was begun is in the audit log.
     *
     * @param customerId the merchant's id of the customer.
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ExportRecord> export(String customerId, ExportCustomerParams params) {
        return export(customerId, params, RequestOptions.none());
    }

    /**
     * Export a customer.
     *
     * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
     * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
     * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
     * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
     * export was begun is in the audit log.
     *
     * @param customerId the merchant's id of the customer.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ExportRecord> export(String customerId, ExportCustomerParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(CustomersCalls.export(customerId, params, cursor, options)).data(),
            ExportPage::data,
            ExportPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Make a customer's token.
     *
     * <p>A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for
     * reading their own profile, balance and ledger. It shows who they are only if your own token may. It
     * ends with the key that made it. Browsers may use it on the origins of the tenant's security policy.
     *
     * @param customerId the merchant's id of the customer.
     * @return what came of it.
     */
    public CustomerToken createToken(String customerId) {
        return createToken(customerId, RequestOptions.none());
    }

    /**
     * Make a customer's token.
     *
     * <p>A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for
     * reading their own profile, balance and ledger. It shows who they are only if your own token may. It
     * ends with the key that made it. Browsers may use it on the origins of the tenant's security policy.
     *
     * @param customerId the merchant's id of the customer.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public CustomerToken createToken(String customerId, RequestOptions options) {
        return core.await(CustomersCalls.createToken(customerId, options)).data();
    }

    /**
     * Adjust a balance.
     *
     * <p>Gives points or store credit, takes what is available, or forgives debt. What is given is one lot,
     * which expires as the programme says, and repays debt first; it counts towards no tier. The programme
     * bounds what one adjustment may move, unless the token has the scope {@code points:adjust:unlimited}.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @return what came of it.
     */
    public MovementResult adjust(String customerId, BalanceAdjustmentRequest body) {
        return adjust(customerId, body, RequestOptions.none());
    }

    /**
     * Adjust a balance.
     *
     * <p>Gives points or store credit, takes what is available, or forgives debt. What is given is one lot,
     * which expires as the programme says, and repays debt first; it counts towards no tier. The programme
     * bounds what one adjustment may move, unless the token has the scope {@code points:adjust:unlimited}.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public MovementResult adjust(String customerId, BalanceAdjustmentRequest body, RequestOptions options) {
        return core.await(CustomersCalls.adjust(customerId, body, options)).data();
    }

    /**
     * Convert points to credit.
     *
     * <p>Turns points into store credit at the programme's rate, in one transaction on both accounts. The
     * points expiring soonest go first; the credit expires as the programme says.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @return what came of it.
     */
    public MovementResult convert(String customerId, PointsConversionRequest body) {
        return convert(customerId, body, RequestOptions.none());
    }

    /**
     * Convert points to credit.
     *
     * <p>Turns points into store credit at the programme's rate, in one transaction on both accounts. The
     * points expiring soonest go first; the credit expires as the programme says.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public MovementResult convert(String customerId, PointsConversionRequest body, RequestOptions options) {
        return core.await(CustomersCalls.convert(customerId, body, options)).data();
    }

    /**
     * Transfer points to another customer.
     *
     * <p>Moves points from the customer of the path to another one, where the programme allows it. The points
     * expiring soonest go first, and keep their expiry. The answer is about the one who gives.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @return what came of it.
     */
    public MovementResult transfer(String customerId, PointsTransferRequest body) {
        return transfer(customerId, body, RequestOptions.none());
    }

    /**
     * Transfer points to another customer.
     *
     * <p>Moves points from the customer of the path to another one, where the programme allows it. The points
     * expiring soonest go first, and keep their expiry. The answer is about the one who gives.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public MovementResult transfer(String customerId, PointsTransferRequest body, RequestOptions options) {
        return core.await(CustomersCalls.transfer(customerId, body, options)).data();
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerPage> list() {
            return list(ListCustomersParams.none(), RequestOptions.none());
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerPage> list(RequestOptions options) {
            return list(ListCustomersParams.none(), options);
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerPage> list(ListCustomersParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerPage> list(ListCustomersParams params, RequestOptions options) {
            return core.await(CustomersCalls.list(params, params.cursor(), options));
        }

        /**
         * Enrol a customer.
         *
         * <p>Makes a person a member, in the first tier. The same enrolment again answers the same: by
         * {@code customerId}, or by {@code Idempotency-Key} where the id is made here. What says who they are
         * is encrypted under a key of their own.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerSummary> enrol(EnrolmentRequest body) {
            return enrol(body, RequestOptions.none());
        }

        /**
         * Enrol a customer.
         *
         * <p>Makes a person a member, in the first tier. The same enrolment again answers the same: by
         * {@code customerId}, or by {@code Idempotency-Key} where the id is made here. What says who they are
         * is encrypted under a key of their own.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerSummary> enrol(EnrolmentRequest body, RequestOptions options) {
            return core.await(CustomersCalls.enrol(body, options));
        }

        /**
         * Look a customer up.
         *
         * <p>The customer with an e-mail address, however it is written: upper and lower case, and the forms that
         * Unicode counts as the same, are one address. The address stands in the body, because addresses of
         * requests are kept in logs. Who the customer is is shown only to tokens with the scope
         * {@code pii:read}.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<Customer> lookup(LookupRequest body) {
            return lookup(body, RequestOptions.none());
        }

        /**
         * Look a customer up.
         *
         * <p>The customer with an e-mail address, however it is written: upper and lower case, and the forms that
         * Unicode counts as the same, are one address. The address stands in the body, because addresses of
         * requests are kept in logs. Who the customer is is shown only to tokens with the scope
         * {@code pii:read}.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Customer> lookup(LookupRequest body, RequestOptions options) {
            return core.await(CustomersCalls.lookup(body, options));
        }

        /**
         * Get a customer.
         *
         * <p>A customer by id. Name, e-mail and the like are there only for tokens with the scope
         * {@code pii:read}.
         *
         * @param customerId the merchant's id of the customer.
         * @return what came of it, with the response.
         */
        public ApiResponse<Customer> get(String customerId) {
            return get(customerId, RequestOptions.none());
        }

        /**
         * Get a customer.
         *
         * <p>A customer by id. Name, e-mail and the like are there only for tokens with the scope
         * {@code pii:read}.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Customer> get(String customerId, RequestOptions options) {
            return core.await(CustomersCalls.get(customerId, options));
        }

        /**
         * Change a customer.
         *
         * <p>Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null removes,
         * {@code address} and {@code attributes} are changed member by member. {@code If-Match} names the
         * version that you have seen. An e-mail address that changes is what the customer is found by from
         * then on. A change that changes nothing makes no version.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @return what came of it, with the response.
         */
        public ApiResponse<Customer> update(String customerId, CustomerPatch body, String ifMatch) {
            return update(customerId, body, ifMatch, RequestOptions.none());
        }

        /**
         * Change a customer.
         *
         * <p>Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null removes,
         * {@code address} and {@code attributes} are changed member by member. {@code If-Match} names the
         * version that you have seen. An e-mail address that changes is what the customer is found by from
         * then on. A change that changes nothing makes no version.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Customer> update(
            String customerId,
            CustomerPatch body,
            String ifMatch,
            RequestOptions options
        ) {
            return core.await(CustomersCalls.update(customerId, body, ifMatch, options));
        }

        /**
         * Erase a customer.
         *
         * <p>Destroys the key under which everything personal about the customer lies, for good, and what they
         * are found by. What they earned and spent stays in the ledger, by their id: no sum changes, and it
         * verifies as before. Whatever comes for them later is answered 410. The answer is a certificate that
         * anybody can verify offline; asked for again it is the same.
         *
         * @param customerId the merchant's id of the customer.
         * @return what came of it, with the response.
         */
        public ApiResponse<ErasureCertificate> erase(String customerId) {
            return erase(customerId, RequestOptions.none());
        }

        /**
         * Erase a customer.
         *
         * <p>Destroys the key under which everything personal about the customer lies, for good, and what they
         * are found by. What they earned and spent stays in the ledger, by their id: no sum changes, and it
         * verifies as before. Whatever comes for them later is answered 410. The answer is a certificate that
         * anybody can verify offline; asked for again it is the same.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ErasureCertificate> erase(String customerId, RequestOptions options) {
            return core.await(CustomersCalls.erase(customerId, options));
        }

        /**
         * Get a customer's balance.
         *
         * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
         * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
         * now alone.
         *
         * @param customerId the merchant's id of the customer.
         * @return what came of it, with the response.
         */
        public ApiResponse<Balance> balance(String customerId) {
            return balance(customerId, GetCustomerBalanceParams.none(), RequestOptions.none());
        }

        /**
         * Get a customer's balance.
         *
         * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
         * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
         * now alone.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Balance> balance(String customerId, RequestOptions options) {
            return balance(customerId, GetCustomerBalanceParams.none(), options);
        }

        /**
         * Get a customer's balance.
         *
         * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
         * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
         * now alone.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<Balance> balance(String customerId, GetCustomerBalanceParams params) {
            return balance(customerId, params, RequestOptions.none());
        }

        /**
         * Get a customer's balance.
         *
         * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
         * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
         * now alone.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Balance> balance(
            String customerId,
            GetCustomerBalanceParams params,
            RequestOptions options
        ) {
            return core.await(CustomersCalls.balance(customerId, params, options));
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @return what came of it, with the response.
         */
        public ApiResponse<LedgerPage> ledger(String customerId) {
            return ledger(customerId, ListCustomerLedgerParams.none(), RequestOptions.none());
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<LedgerPage> ledger(String customerId, RequestOptions options) {
            return ledger(customerId, ListCustomerLedgerParams.none(), options);
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<LedgerPage> ledger(String customerId, ListCustomerLedgerParams params) {
            return ledger(customerId, params, RequestOptions.none());
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<LedgerPage> ledger(
            String customerId,
            ListCustomerLedgerParams params,
            RequestOptions options
        ) {
            return core.await(CustomersCalls.ledger(customerId, params, params.cursor(), options));
        }

        /**
         * Export a customer.
         *
         * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
         * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
         * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
         * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
         * export was begun is in the audit log.
         *
         * @param customerId the merchant's id of the customer.
         * @return what came of it, with the response.
         */
        public ApiResponse<ExportPage> export(String customerId) {
            return export(customerId, ExportCustomerParams.none(), RequestOptions.none());
        }

        /**
         * Export a customer.
         *
         * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
         * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
         * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
         * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
         * export was begun is in the audit log.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ExportPage> export(String customerId, RequestOptions options) {
            return export(customerId, ExportCustomerParams.none(), options);
        }

        /**
         * Export a customer.
         *
         * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
         * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
         * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
         * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
         * export was begun is in the audit log.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<ExportPage> export(String customerId, ExportCustomerParams params) {
            return export(customerId, params, RequestOptions.none());
        }

        /**
         * Export a customer.
         *
         * <p>Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance,
         * lots, ledger, orders with their returns and free attributes, redemptions, counters of caps, audit
         * records, and what the journal tells, with tiers and custom events. Section by section, in pages; a
         * page may be short, even empty, and more follow as long as there is a {@code nextCursor}. That an
         * export was begun is in the audit log.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ExportPage> export(String customerId, ExportCustomerParams params, RequestOptions options) {
            return core.await(CustomersCalls.export(customerId, params, params.cursor(), options));
        }

        /**
         * Make a customer's token.
         *
         * <p>A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for
         * reading their own profile, balance and ledger. It shows who they are only if your own token may. It
         * ends with the key that made it. Browsers may use it on the origins of the tenant's security policy.
         *
         * @param customerId the merchant's id of the customer.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerToken> createToken(String customerId) {
            return createToken(customerId, RequestOptions.none());
        }

        /**
         * Make a customer's token.
         *
         * <p>A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for
         * reading their own profile, balance and ledger. It shows who they are only if your own token may. It
         * ends with the key that made it. Browsers may use it on the origins of the tenant's security policy.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<CustomerToken> createToken(String customerId, RequestOptions options) {
            return core.await(CustomersCalls.createToken(customerId, options));
        }

        /**
         * Adjust a balance.
         *
         * <p>Gives points or store credit, takes what is available, or forgives debt. What is given is one lot,
         * which expires as the programme says, and repays debt first; it counts towards no tier. The programme
         * bounds what one adjustment may move, unless the token has the scope {@code points:adjust:unlimited}.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<MovementResult> adjust(String customerId, BalanceAdjustmentRequest body) {
            return adjust(customerId, body, RequestOptions.none());
        }

        /**
         * Adjust a balance.
         *
         * <p>Gives points or store credit, takes what is available, or forgives debt. What is given is one lot,
         * which expires as the programme says, and repays debt first; it counts towards no tier. The programme
         * bounds what one adjustment may move, unless the token has the scope {@code points:adjust:unlimited}.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<MovementResult> adjust(
            String customerId,
            BalanceAdjustmentRequest body,
            RequestOptions options
        ) {
            return core.await(CustomersCalls.adjust(customerId, body, options));
        }

        /**
         * Convert points to credit.
         *
         * <p>Turns points into store credit at the programme's rate, in one transaction on both accounts. The
         * points expiring soonest go first; the credit expires as the programme says.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<MovementResult> convert(String customerId, PointsConversionRequest body) {
            return convert(customerId, body, RequestOptions.none());
        }

        /**
         * Convert points to credit.
         *
         * <p>Turns points into store credit at the programme's rate, in one transaction on both accounts. The
         * points expiring soonest go first; the credit expires as the programme says.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<MovementResult> convert(
            String customerId,
            PointsConversionRequest body,
            RequestOptions options
        ) {
            return core.await(CustomersCalls.convert(customerId, body, options));
        }

        /**
         * Transfer points to another customer.
         *
         * <p>Moves points from the customer of the path to another one, where the programme allows it. The points
         * expiring soonest go first, and keep their expiry. The answer is about the one who gives.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<MovementResult> transfer(String customerId, PointsTransferRequest body) {
            return transfer(customerId, body, RequestOptions.none());
        }

        /**
         * Transfer points to another customer.
         *
         * <p>Moves points from the customer of the path to another one, where the programme allows it. The points
         * expiring soonest go first, and keep their expiry. The answer is about the one who gives.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<MovementResult> transfer(
            String customerId,
            PointsTransferRequest body,
            RequestOptions options
        ) {
            return core.await(CustomersCalls.transfer(customerId, body, options));
        }
    }
}
