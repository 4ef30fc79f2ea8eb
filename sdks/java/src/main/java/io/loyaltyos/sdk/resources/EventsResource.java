package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.EventRequest;
import io.loyaltyos.sdk.models.EventResult;

/**
 * What happens to customers besides orders.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class EventsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public EventsResource(Core core) {
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
     * @return what came of it.
     */
    public EventResult ingest(EventRequest body) {
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
     * @return what came of it.
     */
    public EventResult ingest(EventRequest body, RequestOptions options) {
        return core.await(EventsCalls.ingest(body, options)).data();
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
         * @return what came of it, with the response.
         */
        public ApiResponse<EventResult> ingest(EventRequest body) {
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
         * @return what came of it, with the response.
         */
        public ApiResponse<EventResult> ingest(EventRequest body, RequestOptions options) {
            return core.await(EventsCalls.ingest(body, options));
        }
    }
}
