package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.Programme;
import io.loyaltyos.sdk.models.ProgrammeRequest;

/**
 * A tenant's settings.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class ProgrammeResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public ProgrammeResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * Get the programme.
     *
     * <p>The tenant's settings as one document: currencies, time zone, tiers, how long points and credit
     * live, what may be converted, transferred and adjusted. Its {@code ETag} is what a change names as
     * {@code If-Match}.
     *
     * @return what came of it.
     */
    public Programme get() {
        return get(RequestOptions.none());
    }

    /**
     * Get the programme.
     *
     * <p>The tenant's settings as one document: currencies, time zone, tiers, how long points and credit
     * live, what may be converted, transferred and adjusted. Its {@code ETag} is what a change names as
     * {@code If-Match}.
     *
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Programme get(RequestOptions options) {
        return core.await(ProgrammeCalls.get(options)).data();
    }

    /**
     * Change the programme.
     *
     * <p>Writes the whole document as the next version, which every order recorded after this answer meets.
     * {@code If-Match} names the version that you have seen. Units that were earned keep their dates.
     * Where tiers change, members are moved behind the answer, and rule sets that run or are scheduled are
     * compiled again; when one would not compile any more the answer is 422 with {@code diagnostics}, and
     * nothing changes. The base currency stays once anything has been recorded.
     *
     * @param body what is sent.
     * @param ifMatch the version that is changed: the tag of the response that it was read with.
     * @return what came of it.
     */
    public Programme put(ProgrammeRequest body, String ifMatch) {
        return put(body, ifMatch, RequestOptions.none());
    }

    /**
     * Change the programme.
     *
     * <p>Writes the whole document as the next version, which every order recorded after this answer meets.
     * {@code If-Match} names the version that you have seen. Units that were earned keep their dates.
     * Where tiers change, members are moved behind the answer, and rule sets that run or are scheduled are
     * compiled again; when one would not compile any more the answer is 422 with {@code diagnostics}, and
     * nothing changes. The base currency stays once anything has been recorded.
     *
     * @param body what is sent.
     * @param ifMatch the version that is changed: the tag of the response that it was read with.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Programme put(ProgrammeRequest body, String ifMatch, RequestOptions options) {
        return core.await(ProgrammeCalls.put(body, ifMatch, options)).data();
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * Get the programme.
         *
         * <p>The tenant's settings as one document: currencies, time zone, tiers, how long points and credit
         * live, what may be converted, transferred and adjusted. Its {@code ETag} is what a change names as
         * {@code If-Match}.
         *
         * @return what came of it, with the response.
         */
        public ApiResponse<Programme> get() {
            return get(RequestOptions.none());
        }

        /**
         * Get the programme.
         *
         * <p>The tenant's settings as one document: currencies, time zone, tiers, how long points and credit
         * live, what may be converted, transferred and adjusted. Its {@code ETag} is what a change names as
         * {@code If-Match}.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Programme> get(RequestOptions options) {
            return core.await(ProgrammeCalls.get(options));
        }

        /**
         * Change the programme.
         *
         * <p>Writes the whole document as the next version, which every order recorded after this answer meets.
         * {@code If-Match} names the version that you have seen. Units that were earned keep their dates.
         * Where tiers change, members are moved behind the answer, and rule sets that run or are scheduled are
         * compiled again; when one would not compile any more the answer is 422 with {@code diagnostics}, and
         * nothing changes. The base currency stays once anything has been recorded.
         *
         * @param body what is sent.
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @return what came of it, with the response.
         */
        public ApiResponse<Programme> put(ProgrammeRequest body, String ifMatch) {
            return put(body, ifMatch, RequestOptions.none());
        }

        /**
         * Change the programme.
         *
         * <p>Writes the whole document as the next version, which every order recorded after this answer meets.
         * {@code If-Match} names the version that you have seen. Units that were earned keep their dates.
         * Where tiers change, members are moved behind the answer, and rule sets that run or are scheduled are
         * compiled again; when one would not compile any more the answer is 422 with {@code diagnostics}, and
         * nothing changes. The base currency stays once anything has been recorded.
         *
         * @param body what is sent.
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Programme> put(ProgrammeRequest body, String ifMatch, RequestOptions options) {
            return core.await(ProgrammeCalls.put(body, ifMatch, options));
        }
    }
}
