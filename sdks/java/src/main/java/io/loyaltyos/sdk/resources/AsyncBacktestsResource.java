package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.AsyncPaged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.Backtest;
import io.loyaltyos.sdk.models.BacktestPage;
import io.loyaltyos.sdk.models.BacktestRequest;
import io.loyaltyos.sdk.models.BacktestSummary;
import io.loyaltyos.sdk.params.ListBacktestsParams;
import java.util.concurrent.CompletableFuture;

/**
 * Trials of rule sets on stored orders.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncBacktestsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncBacktestsResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List backtests.
     *
     * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<BacktestSummary> list() {
        return list(ListBacktestsParams.none(), RequestOptions.none());
    }

    /**
     * List backtests.
     *
     * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<BacktestSummary> list(RequestOptions options) {
        return list(ListBacktestsParams.none(), options);
    }

    /**
     * List backtests.
     *
     * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<BacktestSummary> list(ListBacktestsParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List backtests.
     *
     * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<BacktestSummary> list(ListBacktestsParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(BacktestsCalls.list(params, cursor, options)),
            BacktestPage::data,
            BacktestPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Try a rule set on stored orders.
     *
     * <p>Runs a program against the stored orders of a period and reports what it would have granted against
     * what was really granted. It runs behind this answer: read the address of {@code Location} until its
     * status is {@code done}. Nothing is written to the ledger.
     *
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<Backtest> create(BacktestRequest body) {
        return create(body, RequestOptions.none());
    }

    /**
     * Try a rule set on stored orders.
     *
     * <p>Runs a program against the stored orders of a period and reports what it would have granted against
     * what was really granted. It runs behind this answer: read the address of {@code Location} until its
     * status is {@code done}. Nothing is written to the ledger.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<Backtest> create(BacktestRequest body, RequestOptions options) {
        return core.sendForData(BacktestsCalls.create(body, options));
    }

    /**
     * Get a backtest.
     *
     * <p>How far a trial on stored orders is, and its report when it is done.
     *
     * @param backtestId the id of the backtest.
     * @return a future of what came of it.
     */
    public CompletableFuture<Backtest> get(String backtestId) {
        return get(backtestId, RequestOptions.none());
    }

    /**
     * Get a backtest.
     *
     * <p>How far a trial on stored orders is, and its report when it is done.
     *
     * @param backtestId the id of the backtest.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<Backtest> get(String backtestId, RequestOptions options) {
        return core.sendForData(BacktestsCalls.get(backtestId, options));
    }

    /**
     * Cancel a backtest.
     *
     * <p>Ends a trial that waits or runs. One that has ended stays as it is, with its report.
     *
     * @param backtestId the id of the backtest.
     * @return a future of what came of it.
     */
    public CompletableFuture<Backtest> cancel(String backtestId) {
        return cancel(backtestId, RequestOptions.none());
    }

    /**
     * Cancel a backtest.
     *
     * <p>Ends a trial that waits or runs. One that has ended stays as it is, with its report.
     *
     * @param backtestId the id of the backtest.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<Backtest> cancel(String backtestId, RequestOptions options) {
        return core.sendForData(BacktestsCalls.cancel(backtestId, options));
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List backtests.
         *
         * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
         *
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<BacktestPage>> list() {
            return list(ListBacktestsParams.none(), RequestOptions.none());
        }

        /**
         * List backtests.
         *
         * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
         *
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<BacktestPage>> list(RequestOptions options) {
            return list(ListBacktestsParams.none(), options);
        }

        /**
         * List backtests.
         *
         * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
         *
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<BacktestPage>> list(ListBacktestsParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List backtests.
         *
         * <p>Every trial on stored orders, newest first, without its report and the source that it tries.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<BacktestPage>> list(ListBacktestsParams params, RequestOptions options) {
            return core.send(BacktestsCalls.list(params, params.cursor(), options));
        }

        /**
         * Try a rule set on stored orders.
         *
         * <p>Runs a program against the stored orders of a period and reports what it would have granted against
         * what was really granted. It runs behind this answer: read the address of {@code Location} until its
         * status is {@code done}. Nothing is written to the ledger.
         *
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Backtest>> create(BacktestRequest body) {
            return create(body, RequestOptions.none());
        }

        /**
         * Try a rule set on stored orders.
         *
         * <p>Runs a program against the stored orders of a period and reports what it would have granted against
         * what was really granted. It runs behind this answer: read the address of {@code Location} until its
         * status is {@code done}. Nothing is written to the ledger.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Backtest>> create(BacktestRequest body, RequestOptions options) {
            return core.send(BacktestsCalls.create(body, options));
        }

        /**
         * Get a backtest.
         *
         * <p>How far a trial on stored orders is, and its report when it is done.
         *
         * @param backtestId the id of the backtest.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Backtest>> get(String backtestId) {
            return get(backtestId, RequestOptions.none());
        }

        /**
         * Get a backtest.
         *
         * <p>How far a trial on stored orders is, and its report when it is done.
         *
         * @param backtestId the id of the backtest.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Backtest>> get(String backtestId, RequestOptions options) {
            return core.send(BacktestsCalls.get(backtestId, options));
        }

        /**
         * Cancel a backtest.
         *
         * <p>Ends a trial that waits or runs. One that has ended stays as it is, with its report.
         *
         * @param backtestId the id of the backtest.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Backtest>> cancel(String backtestId) {
            return cancel(backtestId, RequestOptions.none());
        }

        /**
         * Cancel a backtest.
         *
         * <p>Ends a trial that waits or runs. One that has ended stays as it is, with its report.
         *
         * @param backtestId the id of the backtest.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<Backtest>> cancel(String backtestId, RequestOptions options) {
            return core.send(BacktestsCalls.cancel(backtestId, options));
        }
    }
}
