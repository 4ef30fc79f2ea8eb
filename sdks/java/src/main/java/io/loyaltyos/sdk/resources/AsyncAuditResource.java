package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.AsyncPaged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.AuditPage;
import io.loyaltyos.sdk.models.AuditRecord;
import io.loyaltyos.sdk.params.ListAuditRecordsParams;
import java.util.concurrent.CompletableFuture;

/**
 * Who changed what, when, and from where.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncAuditResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncAuditResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List who changed what.
     *
     * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
     * somebody, of one kind, to one thing, in a span of time.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<AuditRecord> list() {
        return list(ListAuditRecordsParams.none(), RequestOptions.none());
    }

    /**
     * List who changed what.
     *
     * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
     * somebody, of one kind, to one thing, in a span of time.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<AuditRecord> list(RequestOptions options) {
        return list(ListAuditRecordsParams.none(), options);
    }

    /**
     * List who changed what.
     *
     * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
     * somebody, of one kind, to one thing, in a span of time.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<AuditRecord> list(ListAuditRecordsParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List who changed what.
     *
     * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
     * somebody, of one kind, to one thing, in a span of time.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<AuditRecord> list(ListAuditRecordsParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(AuditCalls.list(params, cursor, options)),
            AuditPage::data,
            AuditPage::nextCursor,
            params.cursor()
        );
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List who changed what.
         *
         * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
         * somebody, of one kind, to one thing, in a span of time.
         *
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<AuditPage>> list() {
            return list(ListAuditRecordsParams.none(), RequestOptions.none());
        }

        /**
         * List who changed what.
         *
         * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
         * somebody, of one kind, to one thing, in a span of time.
         *
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<AuditPage>> list(RequestOptions options) {
            return list(ListAuditRecordsParams.none(), options);
        }

        /**
         * List who changed what.
         *
         * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
         * somebody, of one kind, to one thing, in a span of time.
         *
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<AuditPage>> list(ListAuditRecordsParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List who changed what.
         *
         * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
         * somebody, of one kind, to one thing, in a span of time.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<AuditPage>> list(ListAuditRecordsParams params, RequestOptions options) {
            return core.send(AuditCalls.list(params, params.cursor(), options));
        }
    }
}
