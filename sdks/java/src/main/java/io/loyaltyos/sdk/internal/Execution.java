package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.internal.Plan.Prepared;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call: its attempts, the pauses between them, and its end, whichever comes first. No thread waits for it; each step is
 * begun by the end of the one before.
 */
final class Execution<T> implements Timers.Cancellable {

    private static final Timers.Cancellable NOTHING = () -> {};

    private final Setting setting;
    private final Plan<T> plan;
    private final CompletableFuture<Outcome<T>> end = new CompletableFuture<>();
    private final long deadline;

    // Steps follow each other, so that these have one writer at a time.
    private volatile int attempts;
    private volatile int retries;
    private volatile boolean renewed;

    /** Whether hooks know of an attempt whose end they have not been told. */
    private final AtomicBoolean told = new AtomicBoolean();

    /** The attempt or the pause that is under way. Guarded by this. */
    private Timers.Cancellable underWay = NOTHING;

    /** What all calls of a client share. */
    record Setting(Timers timers, Transport transport, Observer observer, DoubleSupplier random) {}

    private Execution(Setting setting, Plan<T> plan) {
        this.setting = setting;
        this.plan = plan;
        this.deadline = setting.timers().nanoTime() + plan.totalTimeout().toNanos();
    }

    static <T> Execution<T> start(Setting setting, Plan<T> plan) {
        Execution<T> execution = new Execution<>(setting, plan);
        Timers.Cancellable timer = setting.timers().schedule(plan.totalTimeout(), execution::runOut);
        execution.end.whenComplete((outcome, defect) -> {
            timer.cancel();
            execution.hold(NOTHING);
        });
        execution.attempt();
        return execution;
    }

    CompletableFuture<Outcome<T>> end() {
        return end;
    }

    /** Nobody waits any more: closes the connection, or ends the pause. */
    @Override
    public void cancel() {
        end.cancel(false);
    }

    private void runOut() {
        String text = String.format(Locale.ROOT, "%s did not end within %s.", plan.operation(), plan.totalTimeout());
        fail(new Failure.Timeout(text, false));
    }

    private void attempt() {
        if (end.isDone()) return;
        plan.prepare().whenComplete((outcome, defect) ->
            step(defect, () -> {
                if (outcome instanceof Outcome.Success<Prepared> success) send(success.value());
                else if (outcome instanceof Outcome.Failed<Prepared> failed) fail(failed.failure());
            })
        );
    }

    private void send(Prepared prepared) {
        if (end.isDone()) return;
        int number = ++attempts;
        long began = setting.timers().nanoTime();
        told.set(true);
        setting.observer().requested(plan.operation(), number, prepared.request());
        Transport.Exchange exchange = setting.transport().send(prepared.request());
        AtomicBoolean settled = new AtomicBoolean();
        Timers.Cancellable timer = setting.timers().schedule(plan.attemptTimeout(), () -> {
            if (!settled.compareAndSet(false, true)) return;
            exchange.abandon().cancel();
            String text = String.format(
                Locale.ROOT,
                "%s had no whole answer within %s.",
                plan.operation(),
                plan.attemptTimeout()
            );
            step(null, () -> unanswered(prepared, new Failure.Timeout(text, true)));
        });
        hold(() -> {
            timer.cancel();
            if (settled.compareAndSet(false, true)) exchange.abandon().cancel();
        });
        exchange.response().whenComplete((response, thrown) -> {
            timer.cancel();
            if (!settled.compareAndSet(false, true)) return;
            step(null, () -> {
                if (thrown != null) unanswered(prepared, failureOf(thrown, prepared.request().uri()));
                else answered(prepared, response, Duration.ofNanos(setting.timers().nanoTime() - began));
            });
        });
    }

    private void answered(Prepared prepared, HttpResponse<byte[]> response, Duration duration) {
        setting.observer().answered(plan.operation(), attempts, prepared.request(), response, duration);
        Outcome<T> outcome = plan.read(response);
        if (outcome instanceof Outcome.Failed<T> failed) retry(prepared, failed.failure());
        else end.complete(outcome);
    }

    private void unanswered(Prepared prepared, Failure failure) {
        setting.observer().unanswered(plan.operation(), attempts, prepared.request(), failure);
        retry(prepared, failure);
    }

    private void retry(Prepared prepared, Failure failure) {
        if (!renewed && plan.renews(failure, prepared)) {
            renewed = true;
            told.set(false);
            setting.observer().failed(plan.operation(), attempts, failure, Duration.ZERO);
            attempt();
            return;
        }
        Duration delay = delayAfter(failure);
        if (delay == null) {
            fail(failure);
            return;
        }
        retries++;
        told.set(false);
        setting.observer().failed(plan.operation(), attempts, failure, delay);
        hold(setting.timers().schedule(delay, () -> step(null, this::attempt)));
    }

    /** How long to wait before the next attempt; nothing where there is none. */
    private @Nullable Duration delayAfter(Failure failure) {
        if (retries >= plan.maxRetries() || !RetryPolicy.allows(failure, plan.repeatable())) return null;
        Timers timers = setting.timers();
        Duration delay = RetryPolicy.delay(failure, retries, setting.random().getAsDouble(), timers.now());
        // Whoever would wait past the end of the call is told at once.
        return delay == null || timers.nanoTime() + delay.toNanos() - deadline >= 0 ? null : delay;
    }

    private void fail(Failure failure) {
        if (end.isDone()) return;
        // Hooks first: whoever waits for the call finds that they have been told.
        if (told.getAndSet(false)) setting.observer().failed(plan.operation(), attempts, failure, null);
        end.complete(new Outcome.Failed<>(failure));
    }

    /** Keeps what is under way, so that the end of the call ends it too. */
    private void hold(Timers.Cancellable next) {
        Timers.Cancellable last;
        synchronized (this) {
            last = underWay;
            underWay = next;
        }
        if (!end.isDone()) return;
        last.cancel();
        next.cancel();
    }

    /** A defect of the SDK, or of a transport that the program gave it, ends the call: nobody may wait for ever. */
    private void step(@Nullable Throwable defect, Runnable work) {
        if (defect != null) {
            end.completeExceptionally(defect);
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | Error thrown) {
            end.completeExceptionally(thrown);
        }
    }

    private static Failure failureOf(Throwable thrown, URI url) {
        Throwable cause =
            thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Transport.TooLong) return new Failure.Invalid(String.valueOf(each.getMessage()), null);
        }
        String kind = cause instanceof IOException ? cause.getClass().getSimpleName() : cause.getClass().getName();
        return new Failure.Connection("No whole answer from " + url.getRawAuthority() + ": " + kind + ".", cause);
    }
}
