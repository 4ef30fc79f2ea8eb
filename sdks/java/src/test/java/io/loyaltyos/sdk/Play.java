package io.loyaltyos.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loyaltyos.sdk.errors.CancelledException;
import io.loyaltyos.sdk.internal.JsonCodec;
import io.loyaltyos.sdk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** A scenario that is played on a stage, which {@code LOYALTYOS_STAGE_URL} names. */
final class Play implements AutoCloseable {

    private final String stage;
    private final JsonValue begun;
    private boolean ended;

    private Play(String stage, JsonValue begun) {
        this.stage = stage;
        this.begun = begun;
    }

    /** Asks the stage to prepare a scenario. */
    static Play begin(String scenario, String column) throws Exception {
        String stage = System.getenv("LOYALTYOS_STAGE_URL");
        assumeTrue(stage != null && !stage.isEmpty(), "LOYALTYOS_STAGE_URL names no stage");
        JsonValue begun = post(stage, "/scenarios/" + scenario + "/begin", Map.of("language", column));
        return new Play(stage, begun);
    }

    private static JsonValue post(String stage, String path, Map<String, String> body) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create(stage + path)
            .toURL()
            .openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        // Scenarios take their time: a connection that is kept may be closed by then.
        connection.setRequestProperty("Connection", "close");
        connection.setReadTimeout(120_000);
        connection.setDoOutput(true);
        try (OutputStream output = connection.getOutputStream()) {
            output.write(JsonCodec.write(body));
        }
        int status = connection.getResponseCode();
        try (InputStream input = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            JsonValue answer = JsonCodec.read(input.readAllBytes(), JsonValue.class);
            if (status != 200) throw new IOException("The stage answered " + status + ": " + answer);
            return answer;
        }
    }

    private String text(JsonValue from, String name) {
        JsonValue member = from.member(name);
        assertNotNull(member, name);
        String text = member.text();
        assertNotNull(text, name);
        return text;
    }

    /** What is different in each run of a scenario. */
    String run() {
        return text(begun, "run");
    }

    /** A text of what a call of the stage gave. */
    String given(String path) {
        JsonValue variables = begun.member("variables");
        assertNotNull(variables, "variables");
        JsonValue at = variables;
        for (String name : path.split("\\.")) {
            at = name.matches("[0-9]+") ? at.element(Integer.parseInt(name)) : at.member(name);
            assertNotNull(at, path);
        }
        String found = at.text();
        assertNotNull(found, path);
        return found;
    }

    /** Sets a client up for the scenario, but for what is named. */
    <C> ClientBuilder<C> set(ClientBuilder<C> builder, String... without) {
        Set<String> left = Set.of(without);
        builder.environment(name -> null);
        if (!left.contains("baseUrl")) builder.baseUrl(text(begun, "baseUrl"));
        JsonValue customerToken = begun.member("customerToken");
        if (customerToken != null && customerToken.text() != null) {
            return builder.customerToken(() -> text(begun, "customerToken"));
        }
        if (!left.contains("tenantSlug")) builder.tenantSlug(text(begun, "tenantSlug"));
        if (!left.contains("apiKey")) builder.apiKey(text(begun, "apiKey"));
        return builder;
    }

    /** Hears what the stage has to say. */
    void end() throws Exception {
        ended = true;
        JsonValue verdict = post(stage, "/runs/" + text(begun, "runId") + "/end", Map.of());
        assertEquals(JsonValue.of(true), verdict.member("ok"), () -> String.valueOf(verdict.member("failures")));
    }

    /** Frees what the stage holds, where the test has failed before its end. */
    @Override
    public void close() throws Exception {
        if (!ended) post(stage, "/runs/" + text(begun, "runId") + "/end", Map.of());
    }

    /** What a future gives, or throws. */
    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(150, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) throw thrown;
            throw new IllegalStateException(failed.getCause());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void took(long began, long least, long most) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertTrue(millis >= least && millis <= most, () -> "took " + millis + " ms, not " + least + " to " + most);
    }

    static void present(@Nullable Object value) {
        assertNotNull(value);
        assertNotEquals("", value);
    }

    /** Does the same so many times at once. */
    static void atOnce(int times, Executable call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int index = 0; index < times; index++) {
                all.add(
                    threads.submit(() -> {
                        try {
                            call.execute();
                        } catch (Throwable failure) {
                            throw new AssertionError(failure);
                        }
                    })
                );
            }
            for (Future<?> each : all) each.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Interrupts the thread that waits for a call: it ends soon, and its flag is set. */
    static void interrupted(long afterMs, long withinMs, Executable call) throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                call.execute();
            } catch (Throwable failure) {
                thrown.set(failure);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        Thread.sleep(afterMs);
        caller.interrupt();
        caller.join(withinMs);
        assertInstanceOf(CancelledException.class, thrown.get());
        assertTrue(flag.get(), "the interrupt flag is set again");
    }

    /** Cancels a future while its call is under way. */
    static void cancelled(long afterMs, long withinMs, Supplier<CompletableFuture<?>> call) throws Exception {
        CompletableFuture<?> future = call.get();
        Thread.sleep(afterMs);
        assertTrue(future.cancel(true), "the call is under way");
        assertThrows(CancellationException.class, () -> future.get(withinMs, TimeUnit.MILLISECONDS));
    }
}
