package io.loyaltyos.sdk.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time, as everything here sees it. */
public interface Timers extends AutoCloseable {
    /**
     * A clock that never goes back.
     *
     * @return nanoseconds since some instant.
     */
    long nanoTime();

    /**
     * What time it is.
     *
     * @return now.
     */
    Instant now();

    /**
     * Does something later, unless it is cancelled before.
     *
     * @param delay how much later.
     * @param task what to do; it may take its time.
     * @return what cancels it.
     */
    Cancellable schedule(Duration delay, Runnable task);

    /** Forgets whatever was to be done. */
    @Override
    void close();

    /** Something under way that nobody may want any more. */
    @FunctionalInterface
    interface Cancellable {
        /** Ends it, if it has not ended. */
        void cancel();
    }

    /**
     * The time of this machine.
     *
     * @return timers with a thread of their own, which runs while something is to be done.
     */
    static Timers system() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "loyaltyos-timers");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(10, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return new Timers() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public Cancellable schedule(Duration delay, Runnable task) {
                // The one thread only tells the time: what is due runs where futures run.
                ScheduledFuture<?> scheduled = executor.schedule(
                    () -> CompletableFuture.runAsync(task),
                    delay.toNanos(),
                    TimeUnit.NANOSECONDS
                );
                return () -> scheduled.cancel(false);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
