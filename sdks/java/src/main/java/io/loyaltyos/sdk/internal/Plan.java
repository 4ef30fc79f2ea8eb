package io.loyaltyos.sdk.internal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What an execution carries out: a call of the API, or the request for a token.
 *
 * @param <T> what comes of it.
 */
interface Plan<T> {
    String operation();

    /** Whether the same request may be sent again when nobody knows what became of it. */
    boolean repeatable();

    int maxRetries();

    Duration attemptTimeout();

    Duration totalTimeout();

    /** The request of one attempt: each has a signature of its own. */
    CompletableFuture<Outcome<Prepared>> prepare();

    /** What an answer says. */
    Outcome<T> read(HttpResponse<byte[]> response);

    /** Gives up a token that was refused; whether there is hope for another one. */
    boolean renews(Failure failure, Prepared attempt);

    /** A request, and the token that it was made with. */
    record Prepared(HttpRequest request, @Nullable Token token) {}
}
