package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.LedgerTransaction;
import io.loyaltyos.sdk.models.Receipt;
import java.util.concurrent.CompletableFuture;

/**
 * What was posted, and the proof of it.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncLedgerResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncLedgerResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * Get a ledger transaction.
     *
     * <p>Everything that it posted: on customers’ accounts, on yours, and from which lots.
     *
     * @param ledgerTransactionId the ledger transaction that moved the points.
     * @return a future of what came of it.
     */
    public CompletableFuture<LedgerTransaction> transaction(String ledgerTransactionId) {
        return transaction(ledgerTransactionId, RequestOptions.none());
    }

    /**
     * Get a ledger transaction.
     *
     * <p>Everything that it posted: on customers’ accounts, on yours, and from which lots.
     *
     * @param ledgerTransactionId the ledger transaction that moved the points.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<LedgerTransaction> transaction(String ledgerTransactionId, RequestOptions options) {
        return core.sendForData(LedgerCalls.transaction(ledgerTransactionId, options));
    }

    /**
     * Get the receipt of a ledger transaction.
     *
     * <p>The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a
     * receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be verified
     * without us.
     *
     * @param ledgerTransactionId the ledger transaction that moved the points.
     * @return a future of what came of it.
     */
    public CompletableFuture<Receipt> receipt(String ledgerTransactionId) {
        return receipt(ledgerTransactionId, RequestOptions.none());
    }

    /**
     * Get the receipt of a ledger transaction.
     *
     * <p>The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a
     * receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be verified
     * without us.
     *
     * @param ledgerTransactionId the ledger transaction that moved the points.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<Receipt> receipt(String ledgerTransactionId, RequestOptions options) {
        return core.sendForData(LedgerCalls.receipt(ledgerTransactionId, options));
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * Get a ledger transaction.
         *
         * <p>Everything that it posted: on customers’ accounts, on yours, and from which lots.
         *
         * @param ledgerTransactionId the ledger transaction that moved the points.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<LedgerTransaction>> transaction(String ledgerTransactionId) {
            return transaction(ledgerTransactionId, RequestOptions.none());
        }

        /**
         * Get a ledger transaction.
         *
         * <p>Everything that it posted: on customers’ accounts, on yours, and from which lots.
         *
         * @param ledgerTransactionId the ledger transaction that moved the points.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<LedgerTransaction>> transaction(
            String ledgerTransactionId,
            RequestOptions options
        ) {
            return core.send(LedgerCalls.transaction(ledgerTransactionId, options));
        }

        /**
         * Get the receipt of a ledger transaction.
         *
         * <p>The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a
         * receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be verified
         * without us.
         *
         * @param ledgerTransactionId the ledger transaction that moved the points.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Receipt>> receipt(String ledgerTransactionId) {
            return receipt(ledgerTransactionId, RequestOptions.none());
        }

        /**
         * Get the receipt of a ledger transaction.
         *
         * <p>The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a
         * receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be verified
         * without us.
         *
         * @param ledgerTransactionId the ledger transaction that moved the points.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Receipt>> receipt(String ledgerTransactionId, RequestOptions options) {
            return core.send(LedgerCalls.receipt(ledgerTransactionId, options));
        }
    }
}
