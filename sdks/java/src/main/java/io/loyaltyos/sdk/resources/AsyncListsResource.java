package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.AsyncPaged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.NamedList;
import io.loyaltyos.sdk.models.NamedListPage;
import io.loyaltyos.sdk.models.NamedListSummary;
import io.loyaltyos.sdk.models.PutListRequest;
import io.loyaltyos.sdk.params.GetNamedListParams;
import io.loyaltyos.sdk.params.ListNamedListsParams;
import io.loyaltyos.sdk.params.PutNamedListParams;
import java.util.concurrent.CompletableFuture;

/**
 * Values that rules look up.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncListsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncListsResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List the named lists.
     *
     * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<NamedListSummary> list() {
        return list(ListNamedListsParams.none(), RequestOptions.none());
    }

    /**
     * List the named lists.
     *
     * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<NamedListSummary> list(RequestOptions options) {
        return list(ListNamedListsParams.none(), options);
    }

    /**
     * List the named lists.
     *
     * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<NamedListSummary> list(ListNamedListsParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List the named lists.
     *
     * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<NamedListSummary> list(ListNamedListsParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(ListsCalls.list(params, cursor, options)),
            NamedListPage::data,
            NamedListPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Get a named list.
     *
     * <p>A list with its members, in its newest version or in an older one. A version never changes.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedList> get(String name) {
        return get(name, GetNamedListParams.none(), RequestOptions.none());
    }

    /**
     * Get a named list.
     *
     * <p>A list with its members, in its newest version or in an older one. A version never changes.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedList> get(String name, RequestOptions options) {
        return get(name, GetNamedListParams.none(), options);
    }

    /**
     * Get a named list.
     *
     * <p>A list with its members, in its newest version or in an older one. A version never changes.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param params what is asked for.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedList> get(String name, GetNamedListParams params) {
        return get(name, params, RequestOptions.none());
    }

    /**
     * Get a named list.
     *
     * <p>A list with its members, in its newest version or in an older one. A version never changes.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedList> get(String name, GetNamedListParams params, RequestOptions options) {
        return core.sendForData(ListsCalls.get(name, params, options));
    }

    /**
     * Write a named list.
     *
     * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
     * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
     * nobody overwrites what they have not seen.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedListSummary> put(String name, PutListRequest body) {
        return put(name, body, PutNamedListParams.none(), RequestOptions.none());
    }

    /**
     * Write a named list.
     *
     * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
     * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
     * nobody overwrites what they have not seen.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedListSummary> put(String name, PutListRequest body, RequestOptions options) {
        return put(name, body, PutNamedListParams.none(), options);
    }

    /**
     * Write a named list.
     *
     * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
     * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
     * nobody overwrites what they have not seen.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param body what is sent.
     * @param params what is asked for.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedListSummary> put(String name, PutListRequest body, PutNamedListParams params) {
        return put(name, body, params, RequestOptions.none());
    }

    /**
     * Write a named list.
     *
     * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
     * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
     * nobody overwrites what they have not seen.
     *
     * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
     * @param body what is sent.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<NamedListSummary> put(
        String name,
        PutListRequest body,
        PutNamedListParams params,
        RequestOptions options
    ) {
        return core.sendForData(ListsCalls.put(name, body, params, options));
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List the named lists.
         *
         * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
         *
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListPage>> list() {
            return list(ListNamedListsParams.none(), RequestOptions.none());
        }

        /**
         * List the named lists.
         *
         * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
         *
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListPage>> list(RequestOptions options) {
            return list(ListNamedListsParams.none(), options);
        }

        /**
         * List the named lists.
         *
         * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
         *
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListPage>> list(ListNamedListsParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List the named lists.
         *
         * <p>Every list that rules may look values up in, by name, in its newest version and without its members.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListPage>> list(ListNamedListsParams params, RequestOptions options) {
            return core.send(ListsCalls.list(params, params.cursor(), options));
        }

        /**
         * Get a named list.
         *
         * <p>A list with its members, in its newest version or in an older one. A version never changes.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedList>> get(String name) {
            return get(name, GetNamedListParams.none(), RequestOptions.none());
        }

        /**
         * Get a named list.
         *
         * <p>A list with its members, in its newest version or in an older one. A version never changes.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedList>> get(String name, RequestOptions options) {
            return get(name, GetNamedListParams.none(), options);
        }

        /**
         * Get a named list.
         *
         * <p>A list with its members, in its newest version or in an older one. A version never changes.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedList>> get(String name, GetNamedListParams params) {
            return get(name, params, RequestOptions.none());
        }

        /**
         * Get a named list.
         *
         * <p>A list with its members, in its newest version or in an older one. A version never changes.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedList>> get(
            String name,
            GetNamedListParams params,
            RequestOptions options
        ) {
            return core.send(ListsCalls.get(name, params, options));
        }

        /**
         * Write a named list.
         *
         * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
         * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
         * nobody overwrites what they have not seen.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListSummary>> put(String name, PutListRequest body) {
            return put(name, body, PutNamedListParams.none(), RequestOptions.none());
        }

        /**
         * Write a named list.
         *
         * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
         * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
         * nobody overwrites what they have not seen.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListSummary>> put(
            String name,
            PutListRequest body,
            RequestOptions options
        ) {
            return put(name, body, PutNamedListParams.none(), options);
        }

        /**
         * Write a named list.
         *
         * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
         * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
         * nobody overwrites what they have not seen.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param body what is sent.
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListSummary>> put(
            String name,
            PutListRequest body,
            PutNamedListParams params
        ) {
            return put(name, body, params, RequestOptions.none());
        }

        /**
         * Write a named list.
         *
         * <p>Writes the whole list as its next version; orders recorded after this answer look values up in it.
         * {@code If-Match} names the version that you have seen, {@code If-None-Match: *} creates a list:
         * nobody overwrites what they have not seen.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @param body what is sent.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<NamedListSummary>> put(
            String name,
            PutListRequest body,
            PutNamedListParams params,
            RequestOptions options
        ) {
            return core.send(ListsCalls.put(name, body, params, options));
        }
    }
}
