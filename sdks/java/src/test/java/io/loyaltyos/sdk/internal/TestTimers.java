package io.loyaltyos.sdk.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Time that passes when it is waited for: pauses are over at once, and kept to be looked at. Time limits never pass. */
final class TestTimers implements Timers {

    static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(30);
    static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(120);

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5;

    synchronized void advance(Duration time) {
        nanos += time.toNanos();
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }

    @Override
    public Cancellable schedule(Duration delay, Runnable task) {
        if (delay.equals(ATTEMPT_TIMEOUT) || delay.equals(TOTAL_TIMEOUT)) return () -> {};
        synchronized (this) {
            pauses.add(delay);
            nanos += delay.toNanos();
        }
        CompletableFuture.runAsync(task);
        return () -> {};
    }

    @Override
    public void close() {}
}
