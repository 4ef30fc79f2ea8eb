package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.AsyncPaged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.ApiKey;
import io.loyaltyos.sdk.models.ApiKeyPage;
import io.loyaltyos.sdk.models.CreateApiKeyRequest;
import io.loyaltyos.sdk.models.CreatedApiKey;
import io.loyaltyos.sdk.models.RollApiKeyRequest;
import io.loyaltyos.sdk.models.RolledApiKey;
import io.loyaltyos.sdk.params.ListApiKeysParams;
import java.util.concurrent.CompletableFuture;

/**
 * What programs trade for tokens.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncApiKeysResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncApiKeysResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List API keys.
     *
     * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
     * read.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<ApiKey> list() {
        return list(ListApiKeysParams.none(), RequestOptions.none());
    }

    /**
     * List API keys.
     *
     * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
     * read.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<ApiKey> list(RequestOptions options) {
        return list(ListApiKeysParams.none(), options);
    }

    /**
     * List API keys.
     *
     * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
     * read.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<ApiKey> list(ListApiKeysParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List API keys.
     *
     * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
     * read.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public AsyncPaged<ApiKey> list(ListApiKeysParams params, RequestOptions options) {
        return AsyncPaged.of(
            cursor -> core.sendForData(ApiKeysCalls.list(params, cursor, options)),
            ApiKeyPage::data,
            ApiKeyPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Create an API key.
     *
     * <p>Makes a key of some of the scopes that the calling token has. The answer shows its secret, which
     * cannot be had again. A tenant has at most 100 keys in force.
     *
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<CreatedApiKey> create(CreateApiKeyRequest body) {
        return create(body, RequestOptions.none());
    }

    /**
     * Create an API key.
     *
     * <p>Makes a key of some of the scopes that the calling token has. The answer shows its secret, which
     * cannot be had again. A tenant has at most 100 keys in force.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<CreatedApiKey> create(CreateApiKeyRequest body, RequestOptions options) {
        return core.sendForData(ApiKeysCalls.create(body, options));
    }

    /**
     * Roll an API key.
     *
     * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
     * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
     * every scope of the key.
     *
     * @param keyId the id of the API key: not its secret.
     * @return a future of what came of it.
     */
    public CompletableFuture<RolledApiKey> roll(String keyId) {
        return roll(keyId, null, RequestOptions.none());
    }

    /**
     * Roll an API key.
     *
     * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
     * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
     * every scope of the key.
     *
     * @param keyId the id of the API key: not its secret.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RolledApiKey> roll(String keyId, RequestOptions options) {
        return roll(keyId, null, options);
    }

    /**
     * Roll an API key.
     *
     * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
     * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
     * every scope of the key.
     *
     * @param keyId the id of the API key: not its secret.
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<RolledApiKey> roll(String keyId, RollApiKeyRequest body) {
        return roll(keyId, body, RequestOptions.none());
    }

    /**
     * Roll an API key.
     *
     * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
     * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
     * every scope of the key.
     *
     * @param keyId the id of the API key: not its secret.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<RolledApiKey> roll(String keyId, RollApiKeyRequest body, RequestOptions options) {
        return core.sendForData(ApiKeysCalls.roll(keyId, body, options));
    }

    /**
     * Revoke an API key.
     *
     * <p>Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key
     * that was revoked before stays as it is. A key may revoke itself.
     *
     * @param keyId the id of the API key: not its secret.
     * @return a future of what came of it.
     */
    public CompletableFuture<ApiKey> revoke(String keyId) {
        return revoke(keyId, RequestOptions.none());
    }

    /**
     * Revoke an API key.
     *
     * <p>Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key
     * that was revoked before stays as it is. A key may revoke itself.
     *
     * @param keyId the id of the API key: not its secret.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<ApiKey> revoke(String keyId, RequestOptions options) {
        return core.sendForData(ApiKeysCalls.revoke(keyId, options));
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List API keys.
         *
         * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
         * read.
         *
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ApiKeyPage>> list() {
            return list(ListApiKeysParams.none(), RequestOptions.none());
        }

        /**
         * List API keys.
         *
         * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
         * read.
         *
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ApiKeyPage>> list(RequestOptions options) {
            return list(ListApiKeysParams.none(), options);
        }

        /**
         * List API keys.
         *
         * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
         * read.
         *
         * @param params what is asked for.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ApiKeyPage>> list(ListApiKeysParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List API keys.
         *
         * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
         * read.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ApiKeyPage>> list(ListApiKeysParams params, RequestOptions options) {
            return core.send(ApiKeysCalls.list(params, params.cursor(), options));
        }

        /**
         * Create an API key.
         *
         * <p>Makes a key of some of the scopes that the calling token has. The answer shows its secret, which
         * cannot be had again. A tenant has at most 100 keys in force.
         *
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CreatedApiKey>> create(CreateApiKeyRequest body) {
            return create(body, RequestOptions.none());
        }

        /**
         * Create an API key.
         *
         * <p>Makes a key of some of the scopes that the calling token has. The answer shows its secret, which
         * cannot be had again. A tenant has at most 100 keys in force.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<CreatedApiKey>> create(CreateApiKeyRequest body, RequestOptions options) {
            return core.send(ApiKeysCalls.create(body, options));
        }

        /**
         * Roll an API key.
         *
         * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
         * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
         * every scope of the key.
         *
         * @param keyId the id of the API key: not its secret.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RolledApiKey>> roll(String keyId) {
            return roll(keyId, null, RequestOptions.none());
        }

        /**
         * Roll an API key.
         *
         * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
         * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
         * every scope of the key.
         *
         * @param keyId the id of the API key: not its secret.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RolledApiKey>> roll(String keyId, RequestOptions options) {
            return roll(keyId, null, options);
        }

        /**
         * Roll an API key.
         *
         * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
         * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
         * every scope of the key.
         *
         * @param keyId the id of the API key: not its secret.
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RolledApiKey>> roll(String keyId, RollApiKeyRequest body) {
            return roll(keyId, body, RequestOptions.none());
        }

        /**
         * Roll an API key.
         *
         * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
         * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
         * every scope of the key.
         *
         * @param keyId the id of the API key: not its secret.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<RolledApiKey>> roll(
            String keyId,
            RollApiKeyRequest body,
            RequestOptions options
        ) {
            return core.send(ApiKeysCalls.roll(keyId, body, options));
        }

        /**
         * Revoke an API key.
         *
         * <p>Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key
         * that was revoked before stays as it is. A key may revoke itself.
         *
         * @param keyId the id of the API key: not its secret.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ApiKey>> revoke(String keyId) {
            return revoke(keyId, RequestOptions.none());
        }

        /**
         * Revoke an API key.
         *
         * <p>Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key
         * that was revoked before stays as it is. A key may revoke itself.
         *
         * @param keyId the id of the API key: not its secret.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ApiKey>> revoke(String keyId, RequestOptions options) {
            return core.send(ApiKeysCalls.revoke(keyId, options));
        }
    }
}
