package io.loyaltyos.sdk.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of a client. However many callers want one, one request for it is under way; it belongs to none of them, and goes on
 * when they give up. While a token lives, nobody waits for the next one.
 */
final class TokenSource {

    private final Timers timers;
    private final Supplier<CompletableFuture<Outcome<Token>>> request;

    // Guarded by this.
    private @Nullable Token token;
    private @Nullable CompletableFuture<Outcome<Token>> refresh;

    /** Until then no other is asked for ahead of time, because that has just failed. Guarded by this. */
    private long patientUntil;

    TokenSource(Timers timers, Supplier<CompletableFuture<Outcome<Token>>> request) {
        this.timers = timers;
        this.request = request;
        this.patientUntil = timers.nanoTime();
    }

    /** A token that lives. When one nears its end, the next is asked for beside the calls that use it. */
    CompletableFuture<Outcome<Token>> get() {
        CompletableFuture<Outcome<Token>> promise;
        Token living;
        boolean begins = false;
        synchronized (this) {
            long now = timers.nanoTime();
            living = token != null && now - token.expiresAt < 0 ? token : null;
            if (living != null && (now - living.refreshAt < 0 || now - patientUntil < 0)) return done(living);
            if (refresh == null) {
                refresh = new CompletableFuture<>();
                begins = true;
            }
            promise = refresh;
        }
        // Outside of the lock: a request may end at once.
        if (begins) begin(promise);
        // A future of its own: nobody who waits may complete it for the others.
        return living != null ? done(living) : promise.copy();
    }

    private void begin(CompletableFuture<Outcome<Token>> promise) {
        request.get().whenComplete((outcome, defect) -> {
            synchronized (this) {
                refresh = null;
                if (outcome instanceof Outcome.Success<Token> success) token = success.value();
                else patientUntil = timers.nanoTime() + Behaviour.MAX_DELAY.toNanos();
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
