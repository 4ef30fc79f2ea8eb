package io.loyaltyos.sdk;

import io.loyaltyos.sdk.errors.LoyaltyOSException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a client does, for metrics and traces. Hooks cannot change a request, and one that throws fails nothing. They run in
 * the threads of the client and must not block.
 */
public interface ClientHooks {
    /**
     * An attempt is about to be made.
     *
     * @param event which.
     */
    default void onRequest(RequestEvent event) {}

    /**
     * An answer has come whole, whatever its status.
     *
     * @param event which.
     */
    default void onResponse(ResponseEvent event) {}

    /**
     * An attempt has failed.
     *
     * @param event which.
     */
    default void onError(ErrorEvent event) {}

    /** Something about an attempt. */
    interface Event {
        /**
         * The operation.
         *
         * @return its id, such as {@code orders.ingest}.
         */
        String operation();

        /**
         * Which attempt of the call it is.
         *
         * @return its number, from 1.
         */
        int attempt();
    }

    /** An attempt that is about to be made. */
    interface RequestEvent extends Event {
        /**
         * The method.
         *
         * @return the method in capitals.
         */
        String method();

        /**
         * Where to.
         *
         * @return the URL.
         */
        URI url();

        /**
         * The fields. Those that hold secrets are there, and their values are not.
         *
         * @return the fields.
         */
        Map<String, List<String>> headers();
    }

    /** An answer that has come whole. */
    interface ResponseEvent extends Event {
        /**
         * The HTTP status.
         *
         * @return the status.
         */
        int status();

        /**
         * What names the request in the logs of the server.
         *
         * @return the id, or {@code null} where the answer has none.
         */
        @Nullable
        String requestId();

        /**
         * How long the attempt took.
         *
         * @return how long.
         */
        Duration duration();
    }

    /** An attempt that has failed. */
    interface ErrorEvent extends Event {
        /**
         * What went wrong.
         *
         * @return the exception that is thrown, or would be if there were no further attempt.
         */
        LoyaltyOSException error();

        /**
         * Whether there will be another attempt.
         *
         * @return whether there will be one.
         */
        boolean willRetry();

        /**
         * How long the client waits before it.
         *
         * @return how long; nothing where there is none.
         */
        Duration delay();
    }
}
