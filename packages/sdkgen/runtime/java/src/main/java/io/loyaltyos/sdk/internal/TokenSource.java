package io.loyaltyos.sdk.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of a client. However many callers want one, one request for it is under way; it belongs to none of them, and goes on
 * when they give up.
 */
final class TokenSource {

    private final Timers timers;
    private final Supplier<CompletableFuture<Outcome<Token>>> request;

    // Guarded by this.
    private @Nullable Token token;
    private @Nullable CompletableFuture<Outcome<Token>> refresh;

    TokenSource(Timers timers, Supplier<CompletableFuture<Outcome<Token>>> request) {
        this.timers = timers;
        this.request = request;
    }

    /** A token that lives. One that nears its end is replaced ahead of time, and used where that fails. */
    CompletableFuture<Outcome<Token>> get() {
        CompletableFuture<Outcome<Token>> promise;
        Token current;
        boolean begins = false;
        synchronized (this) {
            current = token;
            if (current != null && timers.nanoTime() - current.refreshAt < 0) return done(current);
            if (refresh == null) {
                refresh = new CompletableFuture<>();
                begins = true;
            }
            promise = refresh;
        }
        // Outside of the lock: a request may end at once.
        if (begins) begin(promise);
        // A future of its own: nobody who waits may complete it for the others.
        return promise.thenApply(outcome ->
            outcome instanceof Outcome.Failed<Token> ? orElse(current, outcome) : outcome
        );
    }

    private Outcome<Token> orElse(@Nullable Token current, Outcome<Token> failed) {
        boolean lives = current != null && timers.nanoTime() - current.expiresAt < 0;
        return lives ? new Outcome.Success<>(current) : failed;
    }

    private void begin(CompletableFuture<Outcome<Token>> promise) {
        request.get().whenComplete((outcome, defect) -> {
            synchronized (this) {
                refresh = null;
                if (outcome instanceof Outcome.Success<Token> success) token = success.value();
            }
            if (defect != null) promise.completeExceptionally(defect);
            else promise.complete(outcome);
        });
    }

    /** Forgets a token that was refused, unless there is another one already. */
    synchronized void drop(Token refused) {
        if (token == refused) token = null;
    }

    private static CompletableFuture<Outcome<Token>> done(Token token) {
        return CompletableFuture.completedFuture(new Outcome.Success<>(token));
    }
}
