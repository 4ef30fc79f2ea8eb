package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.ClockRequest;
import io.loyaltyos.sdk.models.ClockResult;
import java.util.concurrent.CompletableFuture;

/**
 * What only a sandbox can do.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncSandboxResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncSandboxResource(Core core) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<ClockResult> advanceClock(ClockRequest body) {
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
     * @return a future of what came of it.
     */
    public CompletableFuture<ClockResult> advanceClock(ClockRequest body, RequestOptions options) {
        return core.sendForData(SandboxCalls.advanceClock(body, options));
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ClockResult>> advanceClock(ClockRequest body) {
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
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<ClockResult>> advanceClock(ClockRequest body, RequestOptions options) {
            return core.send(SandboxCalls.advanceClock(body, options));
        }
    }
}
