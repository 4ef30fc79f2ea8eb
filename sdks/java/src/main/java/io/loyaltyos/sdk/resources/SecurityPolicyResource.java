package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.SecurityPolicy;
import io.loyaltyos.sdk.models.SecurityPolicyRequest;

/**
 * What the tenant asks of its callers.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class SecurityPolicyResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public SecurityPolicyResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * Get the security policy.
     *
     * <p>What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and no
     * browser may hold a token. Its {@code ETag} is what a change names as {@code If-Match}.
     *
     * @return what came of it.
     */
    public SecurityPolicy get() {
        return get(RequestOptions.none());
    }

    /**
     * Get the security policy.
     *
     * <p>What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and no
     * browser may hold a token. Its {@code ETag} is what a change names as {@code If-Match}.
     *
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public SecurityPolicy get(RequestOptions options) {
        return core.await(SecurityPolicyCalls.get(options)).data();
    }

    /**
     * Change the security policy.
     *
     * <p>Writes the whole policy as the next version. {@code If-Match} names the version that you have seen.
     * It takes effect within 5 seconds in every process of the server.
     *
     * @param body what is sent.
     * @param ifMatch the version that is changed: the tag of the response that it was read with.
     * @return what came of it.
     */
    public SecurityPolicy put(SecurityPolicyRequest body, String ifMatch) {
        return put(body, ifMatch, RequestOptions.none());
    }

    /**
     * Change the security policy.
     *
     * <p>Writes the whole policy as the next version. {@code If-Match} names the version that you have seen.
     * It takes effect within 5 seconds in every process of the server.
     *
     * @param body what is sent.
     * @param ifMatch the version that is changed: the tag of the response that it was read with.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public SecurityPolicy put(SecurityPolicyRequest body, String ifMatch, RequestOptions options) {
        return core.await(SecurityPolicyCalls.put(body, ifMatch, options)).data();
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * Get the security policy.
         *
         * <p>What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and no
         * browser may hold a token. Its {@code ETag} is what a change names as {@code If-Match}.
         *
         * @return what came of it, with the response.
         */
        public ApiResponse<SecurityPolicy> get() {
            return get(RequestOptions.none());
        }

        /**
         * Get the security policy.
         *
         * <p>What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and no
         * browser may hold a token. Its {@code ETag} is what a change names as {@code If-Match}.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<SecurityPolicy> get(RequestOptions options) {
            return core.await(SecurityPolicyCalls.get(options));
        }

        /**
         * Change the security policy.
         *
         * <p>Writes the whole policy as the next version. {@code If-Match} names the version that you have seen.
         * It takes effect within 5 seconds in every process of the server.
         *
         * @param body what is sent.
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @return what came of it, with the response.
         */
        public ApiResponse<SecurityPolicy> put(SecurityPolicyRequest body, String ifMatch) {
            return put(body, ifMatch, RequestOptions.none());
        }

        /**
         * Change the security policy.
         *
         * <p>Writes the whole policy as the next version. {@code If-Match} names the version that you have seen.
         * It takes effect within 5 seconds in every process of the server.
         *
         * @param body what is sent.
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<SecurityPolicy> put(SecurityPolicyRequest body, String ifMatch, RequestOptions options) {
            return core.await(SecurityPolicyCalls.put(body, ifMatch, options));
        }
    }
}
