package io.loyaltyos.sdk.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future that cancels what it waits for when it is cancelled itself, which those of the JDK do not.
 *
 * @param <T> what it gives.
 */
public final class LinkedFuture<T> extends CompletableFuture<T> {

    private Timers.@Nullable Cancellable source;

    /** A future that waits for nothing yet. */
    public LinkedFuture() {}

    /**
     * A future that gives something else than the one that it waits for.
     *
     * @param source what it waits for.
     * @param map what it makes of it.
     * @param <S> what it waits for.
     * @param <T> what it gives.
     * @return the future.
     */
    public static <S, T> CompletableFuture<T> map(CompletableFuture<S> source, Function<? super S, ? extends T> map) {
        LinkedFuture<T> result = new LinkedFuture<>();
        result.follow(source);
        source.whenComplete((value, failure) -> {
            if (failure != null) {
                result.completeExceptionally(unwrapped(failure));
                return;
            }
            try {
                result.complete(map.apply(value));
            } catch (RuntimeException | Error thrown) {
                result.completeExceptionally(thrown);
            }
        });
        return result;
    }

    /**
     * What failed, without what futures put around it.
     *
     * @param failure as a future tells it.
     * @return as it was thrown.
     */
    public static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /**
     * From now on it waits for another one.
     *
     * @param next what it waits for.
     */
    public void follow(CompletableFuture<?> next) {
        follow(() -> next.cancel(true));
    }

    void follow(Timers.Cancellable next) {
        synchronized (this) {
            source = next;
        }
        if (isCancelled()) next.cancel();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Timers.Cancellable current;
        synchronized (this) {
            current = source;
        }
        if (cancelled && current != null) current.cancel();
        return cancelled;
    }
}
