package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.errors.AuthenticationException;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TokenTest {

    private final TestTimers timers = new TestTimers();
    private TestServer server;
    private Core core;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer();
        core = TestClient.core(server, timers);
    }

    @AfterEach
    void stop() {
        core.close();
        server.close();
    }

    @Test
    void asksAsRfc6749Says() {
        core.await(TestClient.get());
        TestServer.Request asked = server.tokenRequests().get(0);
        String pair = "acme-retail:" + TestServer.KEY;
        assertEquals(
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
            asked.header("Authorization")
        );
        assertEquals("grant_type=client_credentials", asked.body());
        assertEquals("Bearer token-1", server.requests().get(0).header("Authorization"));
    }

    @Test
    void fiftyCallersShareOneRequest() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.tokenAnswers(exchange -> {
            release.await();
            server.token(3600).give(exchange);
        });
        List<CompletableFuture<ApiResponse<JsonValue>>> calls = new ArrayList<>();
        for (int index = 0; index < 50; index++) calls.add(core.send(TestClient.get()));
        // One that gives up takes the token from nobody.
        assertTrue(calls.get(0).cancel(true));
        release.countDown();
        for (CompletableFuture<ApiResponse<JsonValue>> call : calls.subList(1, 50))
            assertEquals(200, call.get(20, TimeUnit.SECONDS).status());
        assertEquals(1, server.tokenRequests().size());
        assertEquals(49, server.requests().size());
    }

    @Test
    void aRefusalIsThrownToEachOfThemByItself() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.tokenAnswers(exchange -> {
            release.await();
            TestServer.json(401, "{\"error\":\"invalid_client\",\"code\":\"invalid-client\"}").give(exchange);
        });
        CompletableFuture<ApiResponse<JsonValue>> one = core.send(TestClient.get());
        CompletableFuture<ApiResponse<JsonValue>> other = core.send(TestClient.get());
        release.countDown();
        Throwable first = assertThrows(CompletionException.class, one::join).getCause();
        Throwable second = assertThrows(CompletionException.class, other::join).getCause();
        assertEquals("invalid-client", ((AuthenticationException) first).code());
        assertEquals(AuthenticationException.class, second.getClass());
        assertNotSame(first, second);
        assertFalse(first.getMessage().contains(TestServer.KEY));
        assertEquals(1, server.tokenRequests().size());
        assertEquals(0, server.requests().size());
    }

    @Test
    void aMalformedRefusalIsOneOfCredentialsToo() {
        server.tokenAnswers(TestServer.json(400, "{\"error\":\"invalid_request\",\"code\":\"malformed-request\"}"));
        AuthenticationException thrown = assertThrows(AuthenticationException.class, () ->
            core.await(TestClient.get())
        );
        assertEquals(400, thrown.status());
    }

    @Test
    void theTokenIsAskedForAgainAsCallsAre() {
        server.tokenAnswers(TestServer.drop(), TestServer.problem(503, "unavailable", true), server.token(3600));
        core.await(TestClient.get());
        assertEquals(3, server.tokenRequests().size());
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), timers.pauses());
    }

    @Test
    void isReplacedBesideTheCallsAfterFourFifthsOfItsLife() {
        server.tokenAnswers(server.token(100));
        core.await(TestClient.get());
        timers.advance(Duration.ofSeconds(79));
        core.await(TestClient.get());
        assertEquals(1, server.tokenRequests().size());
        timers.advance(Duration.ofSeconds(1));
        core.await(TestClient.get());
        assertEquals("Bearer token-1", server.requests().get(2).header("Authorization"));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            do core.await(TestClient.get()); while (!"Bearer token-2".equals(lastAuthorization()));
        });
        assertEquals(2, server.tokenRequests().size());
    }

    private @Nullable String lastAuthorization() {
        return server
            .requests()
            .get(server.requests().size() - 1)
            .header("Authorization");
    }

    @Test
    void livesOnWhereARefreshAheadOfTimeFails() {
        server.tokenAnswers(server.token(100));
        core.await(TestClient.get());
        timers.advance(Duration.ofSeconds(90));
        for (int index = 0; index < 2; index++) server.tokenAnswers(TestServer.problem(401, "invalid-client", false));
        for (int index = 0; index < 50; index++) assertEquals(200, core.await(TestClient.get()).status());
        assertEquals(2, server.tokenRequests().size(), "what failed is not asked for again at once");
        timers.advance(Duration.ofSeconds(10));
        assertThrows(AuthenticationException.class, () -> core.await(TestClient.get()));
    }

    @Test
    void oneThatIsRefusedIsReplacedOncePerCall() {
        server.answers(TestServer.problem(401, "invalid-token", false), TestServer.json(200, "{}"));
        core.await(TestClient.post().unrepeatable());
        assertEquals(
            List.of("Bearer token-1", "Bearer token-2"),
            server
                .requests()
                .stream()
                .map(each -> each.header("Authorization"))
                .toList()
        );
        assertEquals(List.of(), timers.pauses());
        server.answers(
            TestServer.problem(401, "invalid-token", false),
            TestServer.problem(401, "invalid-token", false)
        );
        assertThrows(AuthenticationException.class, () -> core.await(TestClient.get()));
        assertEquals(4, server.requests().size());
    }

    @Test
    void replacingItIsNoRetry() {
        server.answers(
            TestServer.problem(401, "invalid-token", false),
            TestServer.drop(),
            TestServer.drop(),
            TestServer.json(200, "{}")
        );
        core.await(TestClient.post());
        assertEquals(4, server.requests().size());
    }

    @Test
    void aCustomersTokenIsUsedUntilItIsRefused() {
        AtomicInteger given = new AtomicInteger();
        try (
            Core customers = TestClient.core(server, timers, draft -> {
                draft.apiKey = null;
                draft.customerToken = () -> "customer-" + given.incrementAndGet();
            })
        ) {
            customers.await(TestClient.get());
            customers.await(TestClient.get());
            server.answers(TestServer.problem(401, "invalid-token", false));
            customers.await(TestClient.get());
        }
        assertEquals(2, given.get());
        assertEquals(0, server.tokenRequests().size());
        assertNull(server.requests().get(0).header("Signature"));
        assertEquals("Bearer customer-2", server.requests().get(3).header("Authorization"));
    }

    @Test
    void whatIsNoTokenIsRefusedAndNotShown() {
        for (String answer : new String[] {
            "{\"access_token\":\"topsecret\\n\",\"expires_in\":60}",
            "{\"access_token\":\"\",\"expires_in\":60}",
            "{\"access_token\":\"topsecret\",\"expires_in\":0}",
        }) {
            server.tokenAnswers(TestServer.json(200, answer));
            InvalidResponseException thrown = assertThrows(InvalidResponseException.class, () ->
                core.await(TestClient.get())
            );
            assertEquals("The answer of the token endpoint has no token.", thrown.getMessage());
        }
    }

    @Test
    void aProviderThatThrowsIsNamed() {
        try (
            Core customers = TestClient.core(server, timers, draft -> {
                draft.apiKey = null;
                draft.customerToken = () -> {
                    throw new IllegalStateException("no session");
                };
            })
        ) {
            ConfigurationException thrown = assertThrows(ConfigurationException.class, () ->
                customers.await(TestClient.get())
            );
            assertEquals("no session", thrown.getCause().getMessage());
        }
    }
}
