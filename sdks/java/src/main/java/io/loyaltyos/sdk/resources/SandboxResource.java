package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.ClockRequest;
import io.loyaltyos.sdk.models.ClockResult;

/**
 * What only a sandbox can do.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class SandboxResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public SandboxResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * Advance a sandbox's clock.
     *
     * <p>Moves a sandbox's business time ahead and does what falls due on the way, in order: points mature
     * and expire, holds run out, tiers end. Tokens and signatures go by the wall clock nevertheless. Only
     * in a sandbox.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public ClockResult advanceClock(ClockRequest body) {
        return advanceClock(body, RequestOptions.none());
    }

    /**
     * Advance a sandbox's clock.
     *
     * <p>Moves a sandbox's business time ahead and does what falls due on the way, in order: points mature
     * and expire, holds run out, tiers end. Tokens and signatures go by the wall clock nevertheless. Only
     * in a sandbox.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public ClockResult advanceClock(ClockRequest body, RequestOptions options) {
        return core.await(SandboxCalls.advanceClock(body, options)).data();
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * Advance a sandbox's clock.
         *
         * <p>Moves a sandbox's business time ahead and does what falls due on the way, in order: points mature
         * and expire, holds run out, tiers end. Tokens and signatures go by the wall clock nevertheless. Only
         * in a sandbox.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<ClockResult> advanceClock(ClockRequest body) {
            return advanceClock(body, RequestOptions.none());
        }

        /**
         * Advance a sandbox's clock.
         *
         * <p>Moves a sandbox's business time ahead and does what falls due on the way, in order: points mature
         * and expire, holds run out, tiers end. Tokens and signatures go by the wall clock nevertheless. Only
         * in a sandbox.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ClockResult> advanceClock(ClockRequest body, RequestOptions options) {
            return core.await(SandboxCalls.advanceClock(body, options));
        }
    }
}
