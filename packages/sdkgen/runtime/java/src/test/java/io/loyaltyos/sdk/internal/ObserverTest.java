package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.loyaltyos.sdk.ClientHooks;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.errors.AuthenticationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObserverTest {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private final class Log implements System.Logger {

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            told.add(level + " " + message);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object @Nullable... parameters) {
            told.add(level + " " + format);
        }
    }

    @Test
    void hooksSeeEachAttempt() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        ClientHooks hooks = new ClientHooks() {
            @Override
            public void onRequest(RequestEvent event) {
                seen.add(
                    "request " +
                        event.operation() +
                        " " +
                        event.attempt() +
                        " " +
                        event.method() +
                        " " +
                        event.headers().get("authorization")
                );
            }

            @Override
            public void onResponse(ResponseEvent event) {
                seen.add(
                    "response " +
                        event.attempt() +
                        " " +
                        event.status() +
                        " " +
                        event.requestId() +
                        " " +
                        !event.duration().isNegative()
                );
            }

            @Override
            public void onError(ErrorEvent event) {
                seen.add(
                    "error " +
                        event.attempt() +
                        " " +
                        event.error().getClass().getSimpleName() +
                        " " +
                        event.willRetry() +
                        " " +
                        event.delay()
                );
            }
        };
        try (
            TestServer server = new TestServer();
            Core core = TestClient.core(server, new TestTimers(), draft -> draft.hooks = hooks)
        ) {
            server.answers(TestServer.drop(), TestServer.json(200, "{}", "Request-Id", "req_9"));
            core.await(TestClient.get());
        }
        assertEquals(
            List.of(
                "request oauth.token 1 POST [***]",
                "response 1 200 null true",
                "request customers.balance 1 GET [***]",
                "error 1 ApiConnectionException true PT0.5S",
                "request customers.balance 2 GET [***]",
                "response 2 200 req_9 true"
            ),
            seen
        );
    }

    @Test
    void aCallThatGetsNoTokenHasNoAttemptToTellOf() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        ClientHooks hooks = new ClientHooks() {
            @Override
            public void onError(ErrorEvent event) {
                seen.add(event.operation() + " " + event.attempt() + " " + event.willRetry());
            }
        };
        try (
            TestServer server = new TestServer();
            Core core = TestClient.core(server, new TestTimers(), draft -> draft.hooks = hooks)
        ) {
            server.tokenAnswers(TestServer.problem(401, "invalid-client", false));
            assertThrows(AuthenticationException.class, () -> core.await(TestClient.get()));
        }
        assertEquals(List.of("oauth.token 1 false"), seen);
    }

    @Test
    void hooksThatThrowFailNothing() throws Exception {
        ClientHooks hooks = new ClientHooks() {
            @Override
            public void onRequest(RequestEvent event) {
                throw new IllegalStateException("a hook");
            }
        };
        try (
            TestServer server = new TestServer();
            Core core = TestClient.core(server, new TestTimers(), draft -> {
                draft.hooks = hooks;
                draft.logger = new Log();
            })
        ) {
            assertEquals(200, core.await(TestClient.get()).status());
        }
        assertTrue(told.contains("WARNING A hook or a logger of the program failed."));
    }

    @Test
    void theLogHasALineForEachAttemptAndNoSecrets() throws Exception {
        try (
            TestServer server = new TestServer();
            Core core = TestClient.core(server, new TestTimers(), draft -> draft.logger = new Log())
        ) {
            server.answers(
                TestServer.problem(503, "unavailable", true),
                TestServer.json(200, "{\"secret\":\"of the answer\"}")
            );
            RequestOptions options = RequestOptions.builder().idempotencyKey("mine").header("X-Trace", "t1").build();
            core.await(TestClient.post().withIdempotencyKey().options(options));
        }
        assertEquals(3, told.size());
        assertTrue(told.get(2).startsWith("DEBUG orders.ingest, attempt 2: POST http://localhost:"));
        assertTrue(told.get(2).contains("X-Trace=[t1]"));
        Pattern secrets = Pattern.compile("token-1|los_sandbox|ord_1|of the answer|mine|nonce|Basic|Bearer");
        for (String line : told) assertFalse(secrets.matcher(line).find(), line);
    }
}
