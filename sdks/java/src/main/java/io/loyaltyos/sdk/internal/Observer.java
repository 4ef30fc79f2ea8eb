package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.ClientHooks;
import io.loyaltyos.sdk.errors.LoyaltyOSException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells hooks and the log what is done. What they do with it changes nothing. */
final class Observer {

    private final ClientHooks hooks;
    private final System.Logger logger;

    Observer(ClientHooks hooks, System.Logger logger) {
        this.hooks = hooks;
        this.logger = logger;
    }

    private record Request(
        String operation,
        int attempt,
        String method,
        URI url,
        Map<String, List<String>> headers
    ) implements ClientHooks.RequestEvent {}

    private record Response(
        String operation,
        int attempt,
        int status,
        @Nullable String requestId,
        Duration duration
    ) implements ClientHooks.ResponseEvent {}

    private record Error(
        String operation,
        int attempt,
        LoyaltyOSException error,
        boolean willRetry,
        Duration delay
    ) implements ClientHooks.ErrorEvent {}

    void requested(String operation, int attempt, HttpRequest request) {
        quietly(() ->
            hooks.onRequest(
                new Request(operation, attempt, request.method(), request.uri(), redacted(request.headers().map()))
            )
        );
    }

    void answered(
        String operation,
        int attempt,
        HttpRequest request,
        HttpResponse<byte[]> response,
        Duration duration
    ) {
        String requestId = response.headers().firstValue("Request-Id").orElse(null);
        log(
            operation,
            attempt,
            request,
            response.statusCode() + " " + requestId + " in " + duration.toMillis() + " ms"
        );
        quietly(() -> hooks.onResponse(new Response(operation, attempt, response.statusCode(), requestId, duration)));
    }

    /** No answer came, so that the log has no line for the attempt yet. */
    void unanswered(String operation, int attempt, HttpRequest request, Failure failure) {
        log(operation, attempt, request, failure.toException().getMessage());
    }

    void failed(String operation, int attempt, Failure failure, @Nullable Duration retryIn) {
        Duration delay = retryIn == null ? Duration.ZERO : retryIn;
        quietly(() -> hooks.onError(new Error(operation, attempt, failure.toException(), retryIn != null, delay)));
    }

    private void log(String operation, int attempt, HttpRequest request, String result) {
        quietly(() ->
            logger.log(System.Logger.Level.DEBUG, () ->
                String.format(
                    Locale.ROOT,
                    "%s, attempt %d: %s %s %s: %s",
                    operation,
                    attempt,
                    request.method(),
                    request.uri(),
                    redacted(request.headers().map()),
                    result
                )
            )
        );
    }

    private static Map<String, List<String>> redacted(Map<String, List<String>> headers) {
        Map<String, List<String>> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
            result.put(
                name,
                Behaviour.REDACTED_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? List.of("***") : values
            )
        );
        return result;
    }

    private void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException thrown) {
            try {
                logger.log(System.Logger.Level.WARNING, "A hook or a logger of the program failed.", thrown);
            } catch (RuntimeException again) {
                // A logger that fails has nowhere to say so.
            }
        }
    }
}
