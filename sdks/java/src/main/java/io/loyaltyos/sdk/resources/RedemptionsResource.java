package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.Paged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.CaptureRequest;
import io.loyaltyos.sdk.models.Redemption;
import io.loyaltyos.sdk.models.RedemptionPage;
import io.loyaltyos.sdk.models.RedemptionRequest;
import io.loyaltyos.sdk.models.RedemptionResult;
import io.loyaltyos.sdk.params.ListRedemptionsParams;

/**
 * Points and credit that are spent, at once or held first.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class RedemptionsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public RedemptionsResource(Core core) {
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
    public Paged<Redemption> list() {
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
    public Paged<Redemption> list(RequestOptions options) {
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
    public Paged<Redemption> list(ListRedemptionsParams params) {
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
    public Paged<Redemption> list(ListRedemptionsParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(RedemptionsCalls.list(params, cursor, options)).data(),
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
     * @return what came of it.
     */
    public RedemptionResult create(RedemptionRequest body) {
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
     * @return what came of it.
     */
    public RedemptionResult create(RedemptionRequest body, RequestOptions options) {
        return core.await(RedemptionsCalls.create(body, options)).data();
    }

    /**
     * Get a redemption.
     *
     * <p>What is held or was spent, and what of it came back.
     *
     * @param redemptionId the id of the redemption.
     * @return what came of it.
     */
    public Redemption get(String redemptionId) {
        return get(redemptionId, RequestOptions.none());
    }

    /**
     * Get a redemption.
     *
     * <p>What is held or was spent, and what of it came back.
     *
     * @param redemptionId the id of the redemption.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Redemption get(String redemptionId, RequestOptions options) {
        return core.await(RedemptionsCalls.get(redemptionId, options)).data();
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @return what came of it.
     */
    public RedemptionResult capture(String redemptionId) {
        return capture(redemptionId, null, RequestOptions.none());
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RedemptionResult capture(String redemptionId, RequestOptions options) {
        return capture(redemptionId, null, options);
    }

    /**
     * Capture what is held.
     *
     * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
     *
     * @param redemptionId the id of the redemption.
     * @param body what is sent.
     * @return what came of it.
     */
    public RedemptionResult capture(String redemptionId, CaptureRequest body) {
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
     * @return what came of it.
     */
    public RedemptionResult capture(String redemptionId, CaptureRequest body, RequestOptions options) {
        return core.await(RedemptionsCalls.capture(redemptionId, body, options)).data();
    }

    /**
     * Release what is held.
     *
     * <p>Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay
     * expired.
     *
     * @param redemptionId the id of the redemption.
     * @return what came of it.
     */
    public RedemptionResult release(String redemptionId) {
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
     * @return what came of it.
     */
    public RedemptionResult release(String redemptionId, RequestOptions options) {
        return core.await(RedemptionsCalls.release(redemptionId, options)).data();
    }

    /**
     * Reverse a redemption.
     *
     * <p>Gives back what a redemption spent, to the lots that it came from and with the expiry that they had;
     * what came back before by returns does not come back twice.
     *
     * @param redemptionId the id of the redemption.
     * @return what came of it.
     */
    public RedemptionResult reverse(String redemptionId) {
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
     * @return what came of it.
     */
    public RedemptionResult reverse(String redemptionId, RequestOptions options) {
        return core.await(RedemptionsCalls.reverse(redemptionId, options)).data();
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionPage> list() {
            return list(ListRedemptionsParams.none(), RequestOptions.none());
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionPage> list(RequestOptions options) {
            return list(ListRedemptionsParams.none(), options);
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionPage> list(ListRedemptionsParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List redemptions.
         *
         * <p>Redemptions, newest first: all, or those of a customer, of an order, in a state.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionPage> list(ListRedemptionsParams params, RequestOptions options) {
            return core.await(RedemptionsCalls.list(params, params.cursor(), options));
        }

        /**
         * Redeem points or credit.
         *
         * <p>Spends points or store credit of a customer, at once or held first. What expires soonest is spent
         * first. Where there is too little the answer is a 409 and nothing is written.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> create(RedemptionRequest body) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> create(RedemptionRequest body, RequestOptions options) {
            return core.await(RedemptionsCalls.create(body, options));
        }

        /**
         * Get a redemption.
         *
         * <p>What is held or was spent, and what of it came back.
         *
         * @param redemptionId the id of the redemption.
         * @return what came of it, with the response.
         */
        public ApiResponse<Redemption> get(String redemptionId) {
            return get(redemptionId, RequestOptions.none());
        }

        /**
         * Get a redemption.
         *
         * <p>What is held or was spent, and what of it came back.
         *
         * @param redemptionId the id of the redemption.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Redemption> get(String redemptionId, RequestOptions options) {
            return core.await(RedemptionsCalls.get(redemptionId, options));
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> capture(String redemptionId) {
            return capture(redemptionId, null, RequestOptions.none());
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> capture(String redemptionId, RequestOptions options) {
            return capture(redemptionId, null, options);
        }

        /**
         * Capture what is held.
         *
         * <p>Spends what a redemption holds, in whole or in part. What is not captured is released at once.
         *
         * @param redemptionId the id of the redemption.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> capture(String redemptionId, CaptureRequest body) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> capture(String redemptionId, CaptureRequest body, RequestOptions options) {
            return core.await(RedemptionsCalls.capture(redemptionId, body, options));
        }

        /**
         * Release what is held.
         *
         * <p>Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay
         * expired.
         *
         * @param redemptionId the id of the redemption.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> release(String redemptionId) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> release(String redemptionId, RequestOptions options) {
            return core.await(RedemptionsCalls.release(redemptionId, options));
        }

        /**
         * Reverse a redemption.
         *
         * <p>Gives back what a redemption spent, to the lots that it came from and with the expiry that they had;
         * what came back before by returns does not come back twice.
         *
         * @param redemptionId the id of the redemption.
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> reverse(String redemptionId) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RedemptionResult> reverse(String redemptionId, RequestOptions options) {
            return core.await(RedemptionsCalls.reverse(redemptionId, options));
        }
    }
}
