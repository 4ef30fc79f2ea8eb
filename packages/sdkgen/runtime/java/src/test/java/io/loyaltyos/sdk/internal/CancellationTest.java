package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.errors.ApiTimeoutException;
import io.loyaltyos.sdk.errors.CancelledException;
import io.loyaltyos.sdk.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the time of this machine, with sockets that are watched from the other side. */
@Timeout(30)
class CancellationTest {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private TestServer server;
    private Core core;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        core = new Core(TestClient.draft(server).check());
    }

    @AfterEach
    void stop() {
        core.close();
        server.close();
    }

    /** A head at once, and a body that goes on until nobody listens. */
    private void dribble(HttpExchange exchange) throws Exception {
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int index = 0; index < 2000; index++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                reached.countDown();
                Thread.sleep(5);
            }
        } catch (IOException nobodyListens) {
            closed.countDown();
        }
    }

    /** No head for a while; then it is seen whether anybody still listens. */
    private void silent(HttpExchange exchange) throws Exception {
        reached.countDown();
        Thread.sleep(300);
        dribble(exchange);
    }

    private void assertClosedSoon() throws InterruptedException {
        assertTrue(closed.await(5, TimeUnit.SECONDS), "the connection is closed");
    }

    @Test
    void anInterruptReachesABody() throws Exception {
        interruptWhile(this::dribble);
        assertClosedSoon();
    }

    @Test
    void anInterruptReachesARequestWithoutAnAnswer() throws Exception {
        interruptWhile(this::silent);
        assertClosedSoon();
    }

    @Test
    void anInterruptEndsAPause() throws Exception {
        interruptWhile(exchange -> {
            reached.countDown();
            TestServer.problem(503, "unavailable", true, "Retry-After", "30").give(exchange);
        });
        assertEquals(1, server.requests().size());
    }

    private void interruptWhile(TestServer.Answer answer) throws Exception {
        server.answers(answer);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                core.await(TestClient.get());
            } catch (Throwable failure) {
                thrown.set(failure);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        assertTrue(reached.await(5, TimeUnit.SECONDS));
        Thread.sleep(50);
        long before = System.nanoTime();
        caller.interrupt();
        caller.join(5000);
        assertInstanceOf(CancelledException.class, thrown.get());
        assertTrue(flag.get(), "the flag is set again");
        assertTrue(System.nanoTime() - before < 1_000_000_000L, "at once");
    }

    @Test
    void aThreadThatIsInterruptedSendsNothing() {
        Thread.currentThread().interrupt();
        assertThrows(CancelledException.class, () -> core.await(TestClient.get()));
        assertTrue(Thread.interrupted());
        assertEquals(0, server.tokenRequests().size());
    }

    @Test
    void cancellingReachesABody() throws Exception {
        server.answers(this::dribble);
        CompletableFuture<JsonValue> call = core.sendForData(TestClient.get());
        assertTrue(reached.await(5, TimeUnit.SECONDS));
        assertTrue(call.cancel(true));
        assertThrows(CancellationException.class, call::join);
        assertClosedSoon();
    }

    @Test
    void cancellingReachesARequestWithoutAnAnswer() throws Exception {
        server.answers(this::silent);
        CompletableFuture<?> call = core.send(TestClient.get());
        assertTrue(reached.await(5, TimeUnit.SECONDS));
        assertTrue(call.cancel(true));
        assertClosedSoon();
        assertEquals(1, server.requests().size());
    }

    @Test
    void cancellingEndsAPause() throws Exception {
        server.answers(TestServer.problem(503, "unavailable", true, "Retry-After", "1"));
        CompletableFuture<?> call = core.send(TestClient.get());
        for (int tries = 0; tries < 500 && server.requests().isEmpty(); tries++) Thread.sleep(5);
        Thread.sleep(200);
        assertTrue(call.cancel(true));
        Thread.sleep(1200);
        assertEquals(1, server.requests().size());
    }

    @Test
    void anAttemptIsLimitedToTheEndOfItsBody() throws Exception {
        server.answers(this::dribble, TestServer.json(200, "{}"));
        Call<JsonValue> call = TestClient.get().options(
            RequestOptions.builder().attemptTimeout(Duration.ofMillis(200)).build()
        );
        assertEquals(200, core.await(call).status());
        assertEquals(2, server.requests().size());
        assertClosedSoon();
    }

    @Test
    void theCallIsLimitedToo() throws Exception {
        server.otherwise(this::dribble);
        Call<JsonValue> call = TestClient.get().options(
            RequestOptions.builder().totalTimeout(Duration.ofMillis(300)).build()
        );
        long before = System.nanoTime();
        ApiTimeoutException thrown = assertThrows(ApiTimeoutException.class, () -> core.await(call));
        assertEquals("customers.balance did not end within PT0.3S.", thrown.getMessage());
        assertTrue(System.nanoTime() - before < 2_000_000_000L);
        assertClosedSoon();
    }

    @Test
    void theCallIsLimitedWhileItWaitsForAToken() throws Exception {
        server.tokenAnswers(exchange -> Thread.sleep(2000));
        Call<JsonValue> call = TestClient.get().options(
            RequestOptions.builder().totalTimeout(Duration.ofMillis(200)).build()
        );
        assertThrows(ApiTimeoutException.class, () -> core.await(call));
        assertEquals(0, server.requests().size());
    }

    @Test
    void aTimedOutAttemptOfWhatIsNotRepeatableIsTheLast() {
        server.otherwise(this::dribble);
        RequestOptions options = RequestOptions.builder().attemptTimeout(Duration.ofMillis(200)).build();
        assertThrows(ApiTimeoutException.class, () -> core.await(TestClient.post().unrepeatable().options(options)));
        assertEquals(1, server.requests().size());
    }
}
