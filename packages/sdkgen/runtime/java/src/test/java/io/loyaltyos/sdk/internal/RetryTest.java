package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.errors.ApiConnectionException;
import io.loyaltyos.sdk.errors.ApiException;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.errors.ConflictException;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.errors.RateLimitException;
import io.loyaltyos.sdk.errors.ServerException;
import io.loyaltyos.sdk.json.JsonValue;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

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

    @ParameterizedTest
    @ValueSource(ints = { 408, 429, 500, 502, 503, 599 })
    void triesAgainWhereThatMayHelp(int status) {
        server.answers(
            TestServer.problem(status, "busy", true),
            TestServer.problem(status, "busy", true),
            TestServer.json(200, "{\"ok\":true}")
        );
        assertEquals(JsonValue.of(true), core.await(TestClient.post()).data().member("ok"));
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), timers.pauses());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 403, 404, 410, 412, 413, 415, 422, 428, 302, 418 })
    void doesNotWhereItDoesNot(int status) {
        server.answers(TestServer.problem(status, "no", true, "Location", "/elsewhere"));
        ApiException thrown = assertThrows(ApiException.class, () -> core.await(TestClient.post()));
        assertEquals(status, thrown.status());
        assertEquals("no", thrown.code());
        assertEquals("req_1", thrown.requestId());
        assertEquals(1, server.requests().size());
    }

    @Test
    void triesAgainAfterAConnectionThatBreaks() {
        server.answers(TestServer.drop(), TestServer.truncated(), TestServer.json(200, "{}"));
        core.await(TestClient.post());
        assertEquals(3, server.requests().size());
        Set<String> bodies = server.requests().stream().map(TestServer.Request::body).collect(Collectors.toSet());
        assertEquals(Set.of("{\"orderId\":\"ord_1\"}"), bodies);
    }

    @Test
    void aReadThatIsDroppedIsCountedAsOftenAsItIsSent() {
        core.await(TestClient.get());
        server.answers(TestServer.drop(), TestServer.drop(), TestServer.drop());
        assertThrows(ApiConnectionException.class, () -> core.await(TestClient.get()));
        assertEquals(4, server.requests().size());
        assertEquals(
            4,
            server
                .requests()
                .stream()
                .map(request -> request.header("Signature-Input"))
                .distinct()
                .count()
        );
    }

    @Test
    void namesTheHostThatGaveNoAnswer() {
        server.otherwise(TestServer.drop());
        String message = assertThrows(ApiConnectionException.class, () -> core.await(TestClient.post())).getMessage();
        String host = server.url().substring("http://".length());
        assertTrue(message.matches("No whole answer from " + host + ": [A-Za-z]+\\."), message);
        server.close();
        message = assertThrows(ApiConnectionException.class, () -> core.await(TestClient.post())).getMessage();
        assertEquals("No whole answer from " + host + ": ConnectException.", message);
    }

    @Test
    void aClosedClientCallsNobody() {
        core.close();
        var thrown = assertThrows(ConfigurationException.class, () -> core.await(TestClient.get()));
        assertEquals("The client is closed.", thrown.getMessage());
        var failed = assertThrows(CompletionException.class, () -> core.sendForData(TestClient.get()).join());
        assertEquals(ConfigurationException.class, failed.getCause().getClass());
        assertEquals(List.of(), server.tokenRequests());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
            "'title':'No'|409 c: No.",
            "'title':'No.','requestId':'r'|409 c: No. (request r)",
            "'title':'No','detail':'Why.','requestId':'r'|409 c: No. Why. (request r)",
            "'title':'No','detail':'Why.','errors':[{'pointer':'/a','code':'x','message':'Bad.'},{'pointer':'/b'}]|409 c: No. Why. /a: Bad.",
            "'title':'No','errors':[{'pointer':'','code':'x','message':'Bad.'}]|409 c: No. Bad.",
        },
        quoteCharacter = '"'
    )
    void anErrorSaysWhatHappened(String members, String message) {
        server.answers(TestServer.json(409, ("{'code':'c'," + members + "}").replace('\'', '"')));
        assertEquals(message, assertThrows(ConflictException.class, () -> core.await(TestClient.post())).getMessage());
    }

    @Test
    void givesUpAfterAsManyAsAreAllowed() {
        server.otherwise(TestServer.drop());
        assertThrows(ApiConnectionException.class, () -> core.await(TestClient.post()));
        assertEquals(3, server.requests().size());
        assertThrows(ApiConnectionException.class, () ->
            core.await(TestClient.post().options(RequestOptions.builder().maxRetries(0).build()))
        );
        assertEquals(4, server.requests().size());
    }

    @Test
    void aConflictIsRepeatedOnlyWhereTheProblemSaysSo() {
        server.answers(TestServer.problem(409, "order-conflict", false));
        ConflictException thrown = assertThrows(ConflictException.class, () -> core.await(TestClient.post()));
        assertEquals("order-conflict", thrown.code());
        server.answers(TestServer.problem(409, "in-progress", true), TestServer.json(200, "{}"));
        core.await(TestClient.post());
        assertEquals(3, server.requests().size());
    }

    @Test
    void whatIsNotRepeatableIsSentAgainOnlyIfNothingWasDone() {
        for (TestServer.Answer answer : List.of(
            TestServer.drop(),
            TestServer.problem(500, "internal", true),
            TestServer.problem(503, "unavailable", true)
        )) {
            int before = server.requests().size();
            server.answers(answer);
            assertThrows(Exception.class, () -> core.await(TestClient.post().unrepeatable()));
            assertEquals(before + 1, server.requests().size());
        }
        for (TestServer.Answer answer : List.of(
            TestServer.problem(429, "rate-limited", true),
            TestServer.problem(503, "too-busy", true)
        )) {
            int before = server.requests().size();
            server.answers(answer);
            core.await(TestClient.post().unrepeatable());
            assertEquals(before + 2, server.requests().size());
        }
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.answers(
            TestServer.problem(429, "rate-limited", true, "Retry-After", "7"),
            TestServer.problem(503, "unavailable", true, "Retry-After", "Thu, 01 Jan 2026 00:00:09 GMT"),
            TestServer.json(200, "{}")
        );
        core.await(TestClient.get());
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(9)), timers.pauses());
    }

    @Test
    void butNoLongerThanAMinute() {
        server.answers(TestServer.problem(429, "rate-limited", true, "Retry-After", "61"));
        RateLimitException thrown = assertThrows(RateLimitException.class, () -> core.await(TestClient.get()));
        assertEquals(List.of("61"), thrown.headers().get("retry-after"));
        assertEquals(List.of(), timers.pauses());
    }

    @Test
    void andNotPastTheEndOfTheCall() {
        server.answers(
            TestServer.problem(503, "unavailable", true, "Retry-After", "59"),
            TestServer.problem(503, "unavailable", true, "Retry-After", "60")
        );
        timers.advance(Duration.ZERO);
        server.answers(TestServer.problem(503, "unavailable", true, "Retry-After", "60"));
        assertThrows(ServerException.class, () -> core.await(TestClient.get()));
        // 59 + 60 seconds fit into two minutes; another minute does not, and no retry is left anyway.
        assertEquals(List.of(Duration.ofSeconds(59), Duration.ofSeconds(60)), timers.pauses());
        Call<JsonValue> patient = TestClient.get().options(RequestOptions.builder().maxRetries(9).build());
        server.answers(
            TestServer.problem(503, "unavailable", true, "Retry-After", "60"),
            TestServer.problem(503, "unavailable", true, "Retry-After", "60")
        );
        assertThrows(ServerException.class, () -> core.await(patient));
        assertEquals(3, timers.pauses().size());
    }

    @Test
    void jitterOnlyShortensPauses() {
        Failure failure = new Failure.Connection("", null);
        assertEquals(Duration.ofMillis(375), RetryPolicy.delay(failure, 0, 1, Instant.EPOCH));
        assertEquals(Duration.ofMillis(6000), RetryPolicy.delay(failure, 9, 1, Instant.EPOCH));
        assertEquals(Duration.ofMillis(8000), RetryPolicy.delay(failure, 9, 0, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = { "soon", "-1", "1.5", "" })
    void aRetryAfterThatIsNoneIsNotObeyed(String value) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, each) -> true);
        Failure failure = new Failure.Answer(503, headers, null, false);
        assertEquals(Duration.ofMillis(500), RetryPolicy.delay(failure, 0, 0, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = { "61", "99999999999", "99999999999999999999" })
    void aRetryAfterBeyondAMinuteEndsTheCallHoweverLong(String value) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, each) -> true);
        assertNull(RetryPolicy.delay(new Failure.Answer(503, headers, null, false), 0, 0, Instant.EPOCH));
    }

    @Test
    void everyAttemptHasTheSameKeyAndANonceOfItsOwn() {
        server.answers(TestServer.drop(), TestServer.drop(), TestServer.json(200, "{}"));
        core.await(TestClient.post().withIdempotencyKey());
        List<TestServer.Request> sent = server.requests();
        assertEquals(
            1,
            sent
                .stream()
                .map(request -> request.header("Idempotency-Key"))
                .distinct()
                .count()
        );
        assertEquals(
            3,
            sent
                .stream()
                .map(request -> request.header("Signature-Input"))
                .distinct()
                .count()
        );
        for (TestServer.Request request : sent) {
            assertNotNull(request.header("Idempotency-Key"));
            assertTrue(request.header("Signature-Input").contains("\"idempotency-key\");created=1767225600;nonce=\""));
            assertTrue(request.header("Signature-Input").contains("keyid=\"key_3h8v2m\""));
        }
    }

    @Test
    void theKeyIsTheCallersWhereOneIsGiven() {
        Call<JsonValue> call = TestClient.post()
            .withIdempotencyKey()
            .options(RequestOptions.builder().idempotencyKey("mine").build());
        core.await(call);
        assertEquals("mine", server.requests().get(0).header("Idempotency-Key"));
        core.await(TestClient.post());
        assertNull(server.requests().get(1).header("Idempotency-Key"));
        RequestOptions options = RequestOptions.builder().idempotencyKey("mine").build();
        assertThrows(ConfigurationException.class, () -> core.await(TestClient.post().options(options)));
    }

    @Test
    void anAnswerThatIsNoJsonIsNotRepeated() {
        server.answers(TestServer.json(200, "<html>secret</html>"));
        InvalidResponseException thrown = assertThrows(InvalidResponseException.class, () ->
            core.await(TestClient.get())
        );
        assertFalse(thrown.getMessage().contains("secret"));
        assertEquals(1, server.requests().size());
    }

    @Test
    void anAnswerThatIsTooLongIsNotRead() {
        server.answers(TestServer.json(200, "\"" + "x".repeat(2000) + "\""));
        assertThrows(InvalidResponseException.class, () -> core.await(TestClient.get()));
        assertEquals(1, server.requests().size());
    }

    @Test
    void aFailureThatIsNoProblemHasAnUnknownCode() {
        server.otherwise(TestServer.json(502, "<html>a whole page</html>"));
        ServerException thrown = assertThrows(ServerException.class, () -> core.await(TestClient.get()));
        assertEquals("unknown", thrown.code());
        assertEquals("502 unknown", thrown.getMessage());
        assertNull(thrown.problem());
        assertTrue(thrown.retryable());
        assertEquals(3, server.requests().size());
    }

    @Test
    void theTextOfAProblemHasItsDetailAndItsStatusSaysWhatItDoesNot() {
        String problem = "{\"code\":\"too-busy\",\"title\":\"Busy\",\"detail\":\"Try later.\",\"requestId\":\"r1\"}";
        server.otherwise(TestServer.json(503, problem));
        ServerException thrown = assertThrows(ServerException.class, () -> core.await(TestClient.get()));
        assertEquals("503 too-busy: Busy. Try later. (request r1)", thrown.getMessage());
        assertEquals("Try later.", thrown.detail());
        assertTrue(thrown.retryable());
    }

    @Test
    void theStackOfAnExceptionNamesTheCaller() {
        server.answers(TestServer.problem(404, "customer-not-found", false));
        ApiException thrown = assertThrows(ApiException.class, () -> core.await(TestClient.get()));
        assertTrue(
            java.util.Arrays.stream(thrown.getStackTrace()).anyMatch(frame ->
                frame.getClassName().equals(RetryTest.class.getName())
            )
        );
    }
}
