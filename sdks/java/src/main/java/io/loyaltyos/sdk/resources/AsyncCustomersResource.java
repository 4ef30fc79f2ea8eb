package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.AsyncPaged;
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
import java.util.concurrent.CompletableFuture;

/**
 * Members: enrolment, balances, ledger.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncCustomersResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncCustomersResource(Core core) {
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
    public AsyncPaged<CustomerSummary> list() {
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
    public AsyncPaged<CustomerSummary> list(RequestOptions options) {
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
    public AsyncPaged<CustomerSummary> list(ListCustomersParams params) {
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
    public AsyncPaged<CustomerSummary> list(ListCustomersParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(CustomersCalls.list(params, cursor, options)),
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
     * @return a future of what came of it.
     */
    public CompletableFuture<CustomerSummary> enrol(EnrolmentRequest body) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<CustomerSummary> enrol(EnrolmentRequest body, RequestOptions options) {
        return core.sendForData(CustomersCalls.enrol(body, options));
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Customer> lookup(LookupRequest body) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Customer> lookup(LookupRequest body, RequestOptions options) {
        return core.sendForData(CustomersCalls.lookup(body, options));
    }

    /**
     * Get a customer.
     *
     * <p>A customer by id. Name, e-mail and the like are there only for tokens with the scope
     * {@code pii:read}.
     *
     * @param customerId the merchant's id of the customer.
     * @return a future of what came of it.
     */
    public CompletableFuture<Customer> get(String customerId) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Customer> get(String customerId, RequestOptions options) {
        return core.sendForData(CustomersCalls.get(customerId, options));
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Customer> update(String customerId, CustomerPatch body, String ifMatch) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Customer> update(
        String customerId,
        CustomerPatch body,
        String ifMatch,
        RequestOptions options
    ) {
        return core.sendForData(CustomersCalls.update(customerId, body, ifMatch, options));
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
     * @return a future of what came of it.
     */
    public CompletableFuture<ErasureCertificate> erase(String customerId) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<ErasureCertificate> erase(String customerId, RequestOptions options) {
        return core.sendForData(CustomersCalls.erase(customerId, options));
    }

    /**
     * Get a customer's balance.
     *
     * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
     * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
     * now alone.
     *
     * @param customerId the merchant's id of the customer.
     * @return a future of what came of it.
     */
    public CompletableFuture<Balance> balance(String customerId) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Balance> balance(String customerId, RequestOptions options) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Balance> balance(String customerId, GetCustomerBalanceParams params) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<Balance> balance(
        String customerId,
        GetCustomerBalanceParams params,
        RequestOptions options
    ) {
        return core.sendForData(CustomersCalls.balance(customerId, params, options));
    }

    /**
     * List a customer's ledger.
     *
     * <p>Every posting on the accounts of the customer, newest first.
     *
     * @param customerId the merchant's id of the customer.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<LedgerEntry> ledger(String customerId) {
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
    public AsyncPaged<LedgerEntry> ledger(String customerId, RequestOptions options) {
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
    public AsyncPaged<LedgerEntry> ledger(String customerId, ListCustomerLedgerParams params) {
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
    public AsyncPaged<LedgerEntry> ledger(String customerId, ListCustomerLedgerParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(CustomersCalls.ledger(customerId, params, cursor, options)),
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
    public AsyncPaged<ExportRecord> export(String customerId) {
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
    public AsyncPaged<ExportRecord> export(String customerId, RequestOptions options) {
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
    public AsyncPaged<ExportRecord> export(String customerId, ExportCustomerParams params) {
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
    public AsyncPaged<ExportRecord> export(String customerId, ExportCustomerParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(CustomersCalls.export(customerId, params, cursor, options)),
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
     * @return a future of what came of it.
     */
    public CompletableFuture<CustomerToken> createToken(String customerId) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<CustomerToken> createToken(String customerId, RequestOptions options) {
        return core.sendForData(CustomersCalls.createToken(customerId, options));
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
     * @return a future of what came of it.
     */
    public CompletableFuture<MovementResult> adjust(String customerId, BalanceAdjustmentRequest body) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<MovementResult> adjust(
        String customerId,
        BalanceAdjustmentRequest body,
        RequestOptions options
    ) {
        return core.sendForData(CustomersCalls.adjust(customerId, body, options));
    }

    /**
     * Convert points to credit.
     *
     * <p>Turns points into store credit at the programme's rate, in one transaction on both accounts. The
     * points expiring soonest go first; the credit expires as the programme says.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<MovementResult> convert(String customerId, PointsConversionRequest body) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<MovementResult> convert(
        String customerId,
        PointsConversionRequest body,
        RequestOptions options
    ) {
        return core.sendForData(CustomersCalls.convert(customerId, body, options));
    }

    /**
     * Transfer points to another customer.
     *
     * <p>Moves points from the customer of the path to another one, where the programme allows it. The points
     * expiring soonest go first, and keep their expiry. The answer is about the one who gives.
     *
     * @param customerId the merchant's id of the customer.
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<MovementResult> transfer(String customerId, PointsTransferRequest body) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<MovementResult> transfer(
        String customerId,
        PointsTransferRequest body,
        RequestOptions options
    ) {
        return core.sendForData(CustomersCalls.transfer(customerId, body, options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerPage>> list() {
            return list(ListCustomersParams.none(), RequestOptions.none());
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerPage>> list(RequestOptions options) {
            return list(ListCustomersParams.none(), options);
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerPage>> list(ListCustomersParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List customers.
         *
         * <p>The customers of the tenant, without PII.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerPage>> list(ListCustomersParams params, RequestOptions options) {
            return core.send(CustomersCalls.list(params, params.cursor(), options));
        }

        /**
         * Enrol a customer.
         *
         * <p>Makes a person a member, in the first tier. The same enrolment again answers the same: by
         * {@code customerId}, or by {@code Idempotency-Key} where the id is made here. What says who they are
         * is encrypted under a key of their own.
         *
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerSummary>> enrol(EnrolmentRequest body) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerSummary>> enrol(EnrolmentRequest body, RequestOptions options) {
            return core.send(CustomersCalls.enrol(body, options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Customer>> lookup(LookupRequest body) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Customer>> lookup(LookupRequest body, RequestOptions options) {
            return core.send(CustomersCalls.lookup(body, options));
        }

        /**
         * Get a customer.
         *
         * <p>A customer by id. Name, e-mail and the like are there only for tokens with the scope
         * {@code pii:read}.
         *
         * @param customerId the merchant's id of the customer.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Customer>> get(String customerId) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Customer>> get(String customerId, RequestOptions options) {
            return core.send(CustomersCalls.get(customerId, options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Customer>> update(String customerId, CustomerPatch body, String ifMatch) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Customer>> update(
            String customerId,
            CustomerPatch body,
            String ifMatch,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.update(customerId, body, ifMatch, options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ErasureCertificate>> erase(String customerId) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ErasureCertificate>> erase(String customerId, RequestOptions options) {
            return core.send(CustomersCalls.erase(customerId, options));
        }

        /**
         * Get a customer's balance.
         *
         * <p>Points and store credit now, with what fell due by now, or as the ledger had recorded them by any
         * past moment. One consistent snapshot. The tier is today's either way, and what expires is told of
         * now alone.
         *
         * @param customerId the merchant's id of the customer.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Balance>> balance(String customerId) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Balance>> balance(String customerId, RequestOptions options) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Balance>> balance(String customerId, GetCustomerBalanceParams params) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Balance>> balance(
            String customerId,
            GetCustomerBalanceParams params,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.balance(customerId, params, options));
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<LedgerPage>> ledger(String customerId) {
            return ledger(customerId, ListCustomerLedgerParams.none(), RequestOptions.none());
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<LedgerPage>> ledger(String customerId, RequestOptions options) {
            return ledger(customerId, ListCustomerLedgerParams.none(), options);
        }

        /**
         * List a customer's ledger.
         *
         * <p>Every posting on the accounts of the customer, newest first.
         *
         * @param customerId the merchant's id of the customer.
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<LedgerPage>> ledger(String customerId, ListCustomerLedgerParams params) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<LedgerPage>> ledger(
            String customerId,
            ListCustomerLedgerParams params,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.ledger(customerId, params, params.cursor(), options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ExportPage>> export(String customerId) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ExportPage>> export(String customerId, RequestOptions options) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ExportPage>> export(String customerId, ExportCustomerParams params) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ExportPage>> export(
            String customerId,
            ExportCustomerParams params,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.export(customerId, params, params.cursor(), options));
        }

        /**
         * Make a customer's token.
         *
         * <p>A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for
         * reading their own profile, balance and ledger. It shows who they are only if your own token may. It
         * ends with the key that made it. Browsers may use it on the origins of the tenant's security policy.
         *
         * @param customerId the merchant's id of the customer.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerToken>> createToken(String customerId) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CustomerToken>> createToken(String customerId, RequestOptions options) {
            return core.send(CustomersCalls.createToken(customerId, options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<MovementResult>> adjust(String customerId, BalanceAdjustmentRequest body) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<MovementResult>> adjust(
            String customerId,
            BalanceAdjustmentRequest body,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.adjust(customerId, body, options));
        }

        /**
         * Convert points to credit.
         *
         * <p>Turns points into store credit at the programme's rate, in one transaction on both accounts. The
         * points expiring soonest go first; the credit expires as the programme says.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<MovementResult>> convert(String customerId, PointsConversionRequest body) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<MovementResult>> convert(
            String customerId,
            PointsConversionRequest body,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.convert(customerId, body, options));
        }

        /**
         * Transfer points to another customer.
         *
         * <p>Moves points from the customer of the path to another one, where the programme allows it. The points
         * expiring soonest go first, and keep their expiry. The answer is about the one who gives.
         *
         * @param customerId the merchant's id of the customer.
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<MovementResult>> transfer(String customerId, PointsTransferRequest body) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<MovementResult>> transfer(
            String customerId,
            PointsTransferRequest body,
            RequestOptions options
        ) {
            return core.send(CustomersCalls.transfer(customerId, body, options));
        }
    }
}
