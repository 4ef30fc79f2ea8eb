package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.AsyncPaged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.CaptureRequest;
import io.loyaltyos.sdk.models.Redemption;
import io.loyaltyos.sdk.models.RedemptionPage;
import io.loyaltyos.sdk.models.RedemptionRequest;
import io.loyaltyos.sdk.models.RedemptionResult;
import io.loyaltyos.sdk.params.ListRedemptionsParams;
import java.util.concurrent.CompletableFuture;

/**
 * Points and credit that are spent, at once or held first.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncRedemptionsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncRedemptionsResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List redemptions.
     *
     * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<Redemption> list() {
        return list(ListRedemptionsParams.none(), RequestOptions.none());
    }

    /**
     * List redemptions.
     *
     * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<Redemption> list(RequestOptions options) {
        return list(ListRedemptionsParams.none(), options);
    }

    /**
     * List redemptions.
     *
     * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<Redemption> list(ListRedemptionsParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List redemptions.
     *
     * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<Redemption> list(ListRedemptionsParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(RedemptionsCalls.list(params, cursor, options)),
            RedemptionPage::data,
            RedemptionPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Redeem points or credit.
     *
     * <p>Spends points or store credit of a customer, at once or held first. What expires soonest is spent
     * first. Where there is too little the answer is a 409 and nothing is written.
     *
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> create(RedemptionRequest body) {
        return create(body, RequestOptions.none());
    }

    /**
     * Redeem points or credit.
     *
     * <p>Spends points or store credit of a customer, at once or held first. What expires soonest is spent
     * first. Where there is too little the answer is a 409 and nothing is written.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> create(RedemptionRequest body, RequestOptions options) {
        return core.sendForData(RedemptionsCalls.create(body, options));
    }

    /**
     * Get a redemption.
     *
     * <p>What is held or was spent, and what of it came back.
     *
     * @param redemptionId the id of the redemption.
     * @return a future of what came of it.
     */
    public CompletableFuture<Redemption> get(String redemptionId) {
        return get(redemptionId, RequestOptions.none());
    }

    /**
     * Get a redemption.
     *
     * <p>What is held or was spent, and what of it came back.
     *
     * @param redemptionId the id of the redemption.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<Redemption> get(String redemptionId, RequestOptions options) {
        return core.sendForData(RedemptionsCalls.get(redemptionId, options));
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> capture(String redemptionId) {
        return capture(redemptionId, null, RequestOptions.none());
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> capture(String redemptionId, RequestOptions options) {
        return capture(redemptionId, null, options);
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> capture(String redemptionId, CaptureRequest body) {
        return capture(redemptionId, body, RequestOptions.none());
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> capture(
        String redemptionId,
        CaptureRequest body,
        RequestOptions options
    ) {
        return core.sendForData(RedemptionsCalls.capture(redemptionId, body, options));
    }

    /**
     * Release what is held.
     *
     * <p>Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay
     * expired.
     *
     * @param redemptionId the id of the redemption.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> release(String redemptionId) {
        return release(redemptionId, RequestOptions.none());
    }

    /**
     * Release what is held.
     *
     * <p>Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay
     * expired.
     *
     * @param redemptionId the id of the redemption.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> release(String redemptionId, RequestOptions options) {
        return core.sendForData(RedemptionsCalls.release(redemptionId, options));
    }

    /**
     * Reverse a redemption.
     *
     * <p>Gives back what a redemption spent, to the lots that it came from and with the expiry that they had;
     * what came back before by returns does not come back twice.
     *
     * @param redemptionId the id of the redemption.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> reverse(String redemptionId) {
        return reverse(redemptionId, RequestOptions.none());
    }

    /**
     * Reverse a redemption.
     *
     * <p>Gives back what a redemption spent, to the lots that it came from and with the expiry that they had;
     * what came back before by returns does not come back twice.
     *
     * @param redemptionId the id of the redemption.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RedemptionResult> reverse(String redemptionId, RequestOptions options) {
        return core.sendForData(RedemptionsCalls.reverse(redemptionId, options));
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionPage>> list() {
            return list(ListRedemptionsParams.none(), RequestOptions.none());
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionPage>> list(RequestOptions options) {
            return list(ListRedemptionsParams.none(), options);
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionPage>> list(ListRedemptionsParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionPage>> list(
            ListRedemptionsParams params,
            RequestOptions options
        ) {
            return core.send(RedemptionsCalls.list(params, params.cursor(), options));
        }

        /**
         * Redeem points or credit.
         *
         * <p>Spends points or store credit of a customer, at once or held first. What expires soonest is spent
         * first. Where there is too little the answer is a 409 and nothing is written.
         *
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> create(RedemptionRequest body) {
            return create(body, RequestOptions.none());
        }

        /**
         * Redeem points or credit.
         *
         * <p>Spends points or store credit of a customer, at once or held first. What expires soonest is spent
         * first. Where there is too little the answer is a 409 and nothing is written.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> create(RedemptionRequest body, RequestOptions options) {
            return core.send(RedemptionsCalls.create(body, options));
        }

        /**
         * Get a redemption.
         *
         * <p>What is held or was spent, and what of it came back.
         *
         * @param redemptionId the id of the redemption.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Redemption>> get(String redemptionId) {
            return get(redemptionId, RequestOptions.none());
        }

        /**
         * Get a redemption.
         *
         * <p>What is held or was spent, and what of it came back.
         *
         * @param redemptionId the id of the redemption.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Redemption>> get(String redemptionId, RequestOptions options) {
            return core.send(RedemptionsCalls.get(redemptionId, options));
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> capture(String redemptionId) {
            return capture(redemptionId, null, RequestOptions.none());
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> capture(String redemptionId, RequestOptions options) {
            return capture(redemptionId, null, options);
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> capture(String redemptionId, CaptureRequest body) {
            return capture(redemptionId, body, RequestOptions.none());
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> capture(
            String redemptionId,
            CaptureRequest body,
            RequestOptions options
        ) {
            return core.send(RedemptionsCalls.capture(redemptionId, body, options));
        }

        /**
         * Release what is held.
         *
         * <p>Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay
         * expired.
         *
         * @param redemptionId the id of the redemption.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> release(String redemptionId) {
            return release(redemptionId, RequestOptions.none());
        }

        /**
         * Release what is held.
         *
         * <p>Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay
         * expired.
         *
         * @param redemptionId the id of the redemption.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> release(String redemptionId, RequestOptions options) {
            return core.send(RedemptionsCalls.release(redemptionId, options));
        }

        /**
         * Reverse a redemption.
         *
         * <p>Gives back what a redemption spent, to the lots that it came from and with the expiry that they had;
         * what came back before by returns does not come back twice.
         *
         * @param redemptionId the id of the redemption.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> reverse(String redemptionId) {
            return reverse(redemptionId, RequestOptions.none());
        }

        /**
         * Reverse a redemption.
         *
         * <p>Gives back what a redemption spent, to the lots that it came from and with the expiry that they had;
         * what came back before by returns does not come back twice.
         *
         * @param redemptionId the id of the redemption.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RedemptionResult>> reverse(String redemptionId, RequestOptions options) {
            return core.send(RedemptionsCalls.reverse(redemptionId, options));
        }
    }
}
