package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.EventRequest;
import io.loyaltyos.sdk.models.EventResult;
import java.util.concurrent.CompletableFuture;

/**
 * What happens to customers besides orders.
 *
 * <p>No method waits: each gives a future, and cancelling it closes the connection.
 *
 * <p>Safe to share between threads.
 */
public final class AsyncEventsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public AsyncEventsResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * Ingest an event.
     *
     * <p>Runs the active rules that are on events of this type, and moves the points in one transaction. A
     * rule set declares the type and its fields. The same event again answers the same; another one under
     * its id is a 409 that names what differs. What events earn counts towards no tier.
     *
     * @param body what is sent.
     * @return a future of what came of it.
     */
    public CompletableFuture<EventResult> ingest(EventRequest body) {
        return ingest(body, RequestOptions.none());
    }

    /**
     * Ingest an event.
     *
     * <p>Runs the active rules that are on events of this type, and moves the points in one transaction. A
     * rule set declares the type and its fields. The same event again answers the same; another one under
     * its id is a 409 that names what differs. What events earn counts towards no tier.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return a future of what came of it.
     */
    public CompletableFuture<EventResult> ingest(EventRequest body, RequestOptions options) {
        return core.sendForData(EventsCalls.ingest(body, options));
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * Ingest an event.
         *
         * <p>Runs the active rules that are on events of this type, and moves the points in one transaction. A
         * rule set declares the type and its fields. The same event again answers the same; another one under
         * its id is a 409 that names what differs. What events earn counts towards no tier.
         *
         * @param body what is sent.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<EventResult>> ingest(EventRequest body) {
            return ingest(body, RequestOptions.none());
        }

        /**
         * Ingest an event.
         *
         * <p>Runs the active rules that are on events of this type, and moves the points in one transaction. A
         * rule set declares the type and its fields. The same event again answers the same; another one under
         * its id is a 409 that names what differs. What events earn counts towards no tier.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return a future of what came of it, with the response.
         */
        public CompletableFuture<ApiResponse<EventResult>> ingest(EventRequest body, RequestOptions options) {
            return core.send(EventsCalls.ingest(body, options));
        }
    }
}
