package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.Cancellation;
import io.loyaltyos.sdk.models.Order;
import io.loyaltyos.sdk.models.OrderBatchRequest;
import io.loyaltyos.sdk.models.OrderBatchResult;
import io.loyaltyos.sdk.models.OrderRequest;
import io.loyaltyos.sdk.models.OrderResult;
import io.loyaltyos.sdk.models.ReturnOutcome;
import io.loyaltyos.sdk.models.ReturnRequest;
import io.loyaltyos.sdk.models.Simulation;
import io.loyaltyos.sdk.models.SimulationRequest;

/**
 * Orders go in, points come out.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class OrdersResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public OrdersResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * Ingest an order.
     *
     * <p>Runs the active rules on the order and moves the points, in one transaction; the answer says what
     * was earned and what the customer has now. The same order again answers the same; another order under
     * its id is a 409 that names what differs.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public OrderResult ingest(OrderRequest body) {
        return ingest(body, RequestOptions.none());
    }

    /**
     * Ingest an order.
     *
     * <p>Runs the active rules on the order and moves the points, in one transaction; the answer says what
     * was earned and what the customer has now. The same order again answers the same; another order under
     * its id is a 409 that names what differs.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public OrderResult ingest(OrderRequest body, RequestOptions options) {
        return core.await(OrdersCalls.ingest(body, options)).data();
    }

    /**
     * Ingest up to 500 orders.
     *
     * <p>Each order is ingested as if it had been sent alone, in the order of the list: one that fails does
     * not touch the others. The answer has one outcome per order, at the same place. Sending a batch again
     * is safe.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public OrderBatchResult ingestBatch(OrderBatchRequest body) {
        return ingestBatch(body, RequestOptions.none());
    }

    /**
     * Ingest up to 500 orders.
     *
     * <p>Each order is ingested as if it had been sent alone, in the order of the list: one that fails does
     * not touch the others. The answer has one outcome per order, at the same place. Sending a batch again
     * is safe.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public OrderBatchResult ingestBatch(OrderBatchRequest body, RequestOptions options) {
        return core.await(OrdersCalls.ingestBatch(body, options)).data();
    }

    /**
     * Get an order.
     *
     * <p>The order as it is stored, the answer of its ingestion, what has come back of it since, and all
     * ledger transactions that belong to it.
     *
     * @param orderId the merchant's id of the order.
     * @return what came of it.
     */
    public Order get(String orderId) {
        return get(orderId, RequestOptions.none());
    }

    /**
     * Get an order.
     *
     * <p>The order as it is stored, the answer of its ingestion, what has come back of it since, and all
     * ledger transactions that belong to it.
     *
     * @param orderId the merchant's id of the order.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Order get(String orderId, RequestOptions options) {
        return core.await(OrdersCalls.get(orderId, options)).data();
    }

    /**
     * Cancel an order.
     *
     * <p>Takes back all that is left of what the order earned, and gives back what was spent on it, in one
     * transaction. Rules do not run again. Cancelling it again answers the first answer.
     *
     * @param orderId the merchant's id of the order.
     * @return what came of it.
     */
    public Cancellation cancel(String orderId) {
        return cancel(orderId, RequestOptions.none());
    }

    /**
     * Cancel an order.
     *
     * <p>Takes back all that is left of what the order earned, and gives back what was spent on it, in one
     * transaction. Rules do not run again. Cancelling it again answers the first answer.
     *
     * @param orderId the merchant's id of the order.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Cancellation cancel(String orderId, RequestOptions options) {
        return core.await(OrdersCalls.cancel(orderId, options)).data();
    }

    /**
     * Return part of an order.
     *
     * <p>Takes back what the order earned, in proportion to what was refunded of it so far, and gives back
     * what was spent on it in the same proportion, in one transaction: partial returns add up to exactly
     * what was earned. Rules do not run again. With {@code park} a return may come before its order.
     *
     * @param orderId the merchant's id of the order.
     * @param body what is sent.
     * @return what came of it.
     */
    public ReturnOutcome returnOrder(String orderId, ReturnRequest body) {
        return returnOrder(orderId, body, RequestOptions.none());
    }

    /**
     * Return part of an order.
     *
     * <p>Takes back what the order earned, in proportion to what was refunded of it so far, and gives back
     * what was spent on it in the same proportion, in one transaction: partial returns add up to exactly
     * what was earned. Rules do not run again. With {@code park} a return may come before its order.
     *
     * @param orderId the merchant's id of the order.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public ReturnOutcome returnOrder(String orderId, ReturnRequest body, RequestOptions options) {
        return core.await(OrdersCalls.returnOrder(orderId, body, options)).data();
    }

    /**
     * Simulate an order.
     *
     * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
     * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
     * text that is not saved; with {@code source} only that program runs.
     *
     * @param orderId the merchant's id of the order.
     * @return what came of it.
     */
    public Simulation simulate(String orderId) {
        return simulate(orderId, null, RequestOptions.none());
    }

    /**
     * Simulate an order.
     *
     * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
     * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
     * text that is not saved; with {@code source} only that program runs.
     *
     * @param orderId the merchant's id of the order.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Simulation simulate(String orderId, RequestOptions options) {
        return simulate(orderId, null, options);
    }

    /**
     * Simulate an order.
     *
     * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
     * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
     * text that is not saved; with {@code source} only that program runs.
     *
     * @param orderId the merchant's id of the order.
     * @param body what is sent.
     * @return what came of it.
     */
    public Simulation simulate(String orderId, SimulationRequest body) {
        return simulate(orderId, body, RequestOptions.none());
    }

    /**
     * Simulate an order.
     *
     * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
     * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
     * text that is not saved; with {@code source} only that program runs.
     *
     * @param orderId the merchant's id of the order.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Simulation simulate(String orderId, SimulationRequest body, RequestOptions options) {
        return core.await(OrdersCalls.simulate(orderId, body, options)).data();
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * Ingest an order.
         *
         * <p>Runs the active rules on the order and moves the points, in one transaction; the answer says what
         * was earned and what the customer has now. The same order again answers the same; another order under
         * its id is a 409 that names what differs.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<OrderResult> ingest(OrderRequest body) {
            return ingest(body, RequestOptions.none());
        }

        /**
         * Ingest an order.
         *
         * <p>Runs the active rules on the order and moves the points, in one transaction; the answer says what
         * was earned and what the customer has now. The same order again answers the same; another order under
         * its id is a 409 that names what differs.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<OrderResult> ingest(OrderRequest body, RequestOptions options) {
            return core.await(OrdersCalls.ingest(body, options));
        }

        /**
         * Ingest up to 500 orders.
         *
         * <p>Each order is ingested as if it had been sent alone, in the order of the list: one that fails does
         * not touch the others. The answer has one outcome per order, at the same place. Sending a batch again
         * is safe.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<OrderBatchResult> ingestBatch(OrderBatchRequest body) {
            return ingestBatch(body, RequestOptions.none());
        }

        /**
         * Ingest up to 500 orders.
         *
         * <p>Each order is ingested as if it had been sent alone, in the order of the list: one that fails does
         * not touch the others. The answer has one outcome per order, at the same place. Sending a batch again
         * is safe.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<OrderBatchResult> ingestBatch(OrderBatchRequest body, RequestOptions options) {
            return core.await(OrdersCalls.ingestBatch(body, options));
        }

        /**
         * Get an order.
         *
         * <p>The order as it is stored, the answer of its ingestion, what has come back of it since, and all
         * ledger transactions that belong to it.
         *
         * @param orderId the merchant's id of the order.
         * @return what came of it, with the response.
         */
        public ApiResponse<Order> get(String orderId) {
            return get(orderId, RequestOptions.none());
        }

        /**
         * Get an order.
         *
         * <p>The order as it is stored, the answer of its ingestion, what has come back of it since, and all
         * ledger transactions that belong to it.
         *
         * @param orderId the merchant's id of the order.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Order> get(String orderId, RequestOptions options) {
            return core.await(OrdersCalls.get(orderId, options));
        }

        /**
         * Cancel an order.
         *
         * <p>Takes back all that is left of what the order earned, and gives back what was spent on it, in one
         * transaction. Rules do not run again. Cancelling it again answers the first answer.
         *
         * @param orderId the merchant's id of the order.
         * @return what came of it, with the response.
         */
        public ApiResponse<Cancellation> cancel(String orderId) {
            return cancel(orderId, RequestOptions.none());
        }

        /**
         * Cancel an order.
         *
         * <p>Takes back all that is left of what the order earned, and gives back what was spent on it, in one
         * transaction. Rules do not run again. Cancelling it again answers the first answer.
         *
         * @param orderId the merchant's id of the order.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Cancellation> cancel(String orderId, RequestOptions options) {
            return core.await(OrdersCalls.cancel(orderId, options));
        }

        /**
         * Return part of an order.
         *
         * <p>Takes back what the order earned, in proportion to what was refunded of it so far, and gives back
         * what was spent on it in the same proportion, in one transaction: partial returns add up to exactly
         * what was earned. Rules do not run again. With {@code park} a return may come before its order.
         *
         * @param orderId the merchant's id of the order.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<ReturnOutcome> returnOrder(String orderId, ReturnRequest body) {
            return returnOrder(orderId, body, RequestOptions.none());
        }

        /**
         * Return part of an order.
         *
         * <p>Takes back what the order earned, in proportion to what was refunded of it so far, and gives back
         * what was spent on it in the same proportion, in one transaction: partial returns add up to exactly
         * what was earned. Rules do not run again. With {@code park} a return may come before its order.
         *
         * @param orderId the merchant's id of the order.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ReturnOutcome> returnOrder(String orderId, ReturnRequest body, RequestOptions options) {
            return core.await(OrdersCalls.returnOrder(orderId, body, options));
        }

        /**
         * Simulate an order.
         *
         * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
         * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
         * text that is not saved; with {@code source} only that program runs.
         *
         * @param orderId the merchant's id of the order.
         * @return what came of it, with the response.
         */
        public ApiResponse<Simulation> simulate(String orderId) {
            return simulate(orderId, null, RequestOptions.none());
        }

        /**
         * Simulate an order.
         *
         * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
         * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
         * text that is not saved; with {@code source} only that program runs.
         *
         * @param orderId the merchant's id of the order.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Simulation> simulate(String orderId, RequestOptions options) {
            return simulate(orderId, null, options);
        }

        /**
         * Simulate an order.
         *
         * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
         * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
         * text that is not saved; with {@code source} only that program runs.
         *
         * @param orderId the merchant's id of the order.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<Simulation> simulate(String orderId, SimulationRequest body) {
            return simulate(orderId, body, RequestOptions.none());
        }

        /**
         * Simulate an order.
         *
         * <p>What an order would earn, with a trace of every rule, and nothing written. The order is the stored
         * one of the path, or the one in the body. The rules are the active ones, a stored version, or source
         * text that is not saved; with {@code source} only that program runs.
         *
         * @param orderId the merchant's id of the order.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Simulation> simulate(String orderId, SimulationRequest body, RequestOptions options) {
            return core.await(OrdersCalls.simulate(orderId, body, options));
        }
    }
}
