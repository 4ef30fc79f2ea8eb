package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.Paged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.ApiKey;
import io.loyaltyos.sdk.models.ApiKeyPage;
import io.loyaltyos.sdk.models.CreateApiKeyRequest;
import io.loyaltyos.sdk.models.CreatedApiKey;
import io.loyaltyos.sdk.models.RollApiKeyRequest;
import io.loyaltyos.sdk.models.RolledApiKey;
import io.loyaltyos.sdk.params.ListApiKeysParams;

/**
 * What programs trade for tokens.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class ApiKeysResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public ApiKeysResource(Core core) {
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
    public Paged<ApiKey> list() {
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
    public Paged<ApiKey> list(RequestOptions options) {
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
    public Paged<ApiKey> list(ListApiKeysParams params) {
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
    public Paged<ApiKey> list(ListApiKeysParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(ApiKeysCalls.list(params, cursor, options)).data(),
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
     * @return what came of it.
     */
    public CreatedApiKey create(CreateApiKeyRequest body) {
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
     * @return what came of it.
     */
    public CreatedApiKey create(CreateApiKeyRequest body, RequestOptions options) {
        return core.await(ApiKeysCalls.create(body, options)).data();
    }

    /**
     * Roll an API key.
     *
     * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
     * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
     * every scope of the key.
     *
     * @param keyId the id of the API key: not its secret.
     * @return what came of it.
     */
    public RolledApiKey roll(String keyId) {
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
     * @return what came of it.
     */
    public RolledApiKey roll(String keyId, RequestOptions options) {
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
     * @return what came of it.
     */
    public RolledApiKey roll(String keyId, RollApiKeyRequest body) {
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
     * @return what came of it.
     */
    public RolledApiKey roll(String keyId, RollApiKeyRequest body, RequestOptions options) {
        return core.await(ApiKeysCalls.roll(keyId, body, options)).data();
    }

    /**
     * Revoke an API key.
     *
     * <p>Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key
     * that was revoked before stays as it is. A key may revoke itself.
     *
     * @param keyId the id of the API key: not its secret.
     * @return what came of it.
     */
    public ApiKey revoke(String keyId) {
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
     * @return what came of it.
     */
    public ApiKey revoke(String keyId, RequestOptions options) {
        return core.await(ApiKeysCalls.revoke(keyId, options)).data();
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
         * @return what came of it, with the response.
         */
        public ApiResponse<ApiKeyPage> list() {
            return list(ListApiKeysParams.none(), RequestOptions.none());
        }

        /**
         * List API keys.
         *
         * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
         * read.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ApiKeyPage> list(RequestOptions options) {
            return list(ListApiKeysParams.none(), options);
        }

        /**
         * List API keys.
         *
         * <p>Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to
         * read.
         *
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<ApiKeyPage> list(ListApiKeysParams params) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<ApiKeyPage> list(ListApiKeysParams params, RequestOptions options) {
            return core.await(ApiKeysCalls.list(params, params.cursor(), options));
        }

        /**
         * Create an API key.
         *
         * <p>Makes a key of some of the scopes that the calling token has. The answer shows its secret, which
         * cannot be had again. A tenant has at most 100 keys in force.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<CreatedApiKey> create(CreateApiKeyRequest body) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<CreatedApiKey> create(CreateApiKeyRequest body, RequestOptions options) {
            return core.await(ApiKeysCalls.create(body, options));
        }

        /**
         * Roll an API key.
         *
         * <p>Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends
         * after the overlap, without one at once and its tokens within 5 seconds. The calling token must have
         * every scope of the key.
         *
         * @param keyId the id of the API key: not its secret.
         * @return what came of it, with the response.
         */
        public ApiResponse<RolledApiKey> roll(String keyId) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RolledApiKey> roll(String keyId, RequestOptions options) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RolledApiKey> roll(String keyId, RollApiKeyRequest body) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<RolledApiKey> roll(String keyId, RollApiKeyRequest body, RequestOptions options) {
            return core.await(ApiKeysCalls.roll(keyId, body, options));
        }

        /**
         * Revoke an API key.
         *
         * <p>Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key
         * that was revoked before stays as it is. A key may revoke itself.
         *
         * @param keyId the id of the API key: not its secret.
         * @return what came of it, with the response.
         */
        public ApiResponse<ApiKey> revoke(String keyId) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<ApiKey> revoke(String keyId, RequestOptions options) {
            return core.await(ApiKeysCalls.revoke(keyId, options));
        }
    }
}
