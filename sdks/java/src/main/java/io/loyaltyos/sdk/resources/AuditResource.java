package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.Paged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.AuditPage;
import io.loyaltyos.sdk.models.AuditRecord;
import io.loyaltyos.sdk.params.ListAuditRecordsParams;

/**
 * Who changed what, when, and from where.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class AuditResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AuditResource(Core core) {
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
    public Paged<AuditRecord> list() {
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
    public Paged<AuditRecord> list(RequestOptions options) {
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
    public Paged<AuditRecord> list(ListAuditRecordsParams params) {
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
    public Paged<AuditRecord> list(ListAuditRecordsParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(AuditCalls.list(params, cursor, options)).data(),
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
         * @return what came of it, with the response.
         */
        public ApiResponse<AuditPage> list() {
            return list(ListAuditRecordsParams.none(), RequestOptions.none());
        }

        /**
         * List who changed what.
         *
         * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
         * somebody, of one kind, to one thing, in a span of time.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<AuditPage> list(RequestOptions options) {
            return list(ListAuditRecordsParams.none(), options);
        }

        /**
         * List who changed what.
         *
         * <p>Every change of configuration, of keys and people, of points by hand, newest first: all, or those of
         * somebody, of one kind, to one thing, in a span of time.
         *
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<AuditPage> list(ListAuditRecordsParams params) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<AuditPage> list(ListAuditRecordsParams params, RequestOptions options) {
            return core.await(AuditCalls.list(params, params.cursor(), options));
        }
    }
}
