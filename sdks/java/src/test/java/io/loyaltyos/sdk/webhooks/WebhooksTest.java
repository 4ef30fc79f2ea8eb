package io.loyaltyos.sdk.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import io.loyaltyos.sdk.internal.JsonCodec;
import io.loyaltyos.sdk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

public class WebhooksTest {

    /** All vectors, for whoever wants no tests of their own. */
    public static void checkAll() throws Throwable {
        WebhooksTest tests = new WebhooksTest();
        for (DynamicTest test : tests.signsAsTheVectorsDo().toList()) test.getExecutable().execute();
        for (DynamicTest test : tests.verifiesAsTheVectorsDo().toList()) test.getExecutable().execute();
    }

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String PAYLOAD =
        "{\"type\":\"order.ingested\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{\"é\":1}}";

    @TestFactory
    Stream<DynamicTest> signsAsTheVectorsDo() throws IOException {
        return list("signed").map(vector ->
            DynamicTest.dynamicTest(text(vector, "name"), () -> {
                Instant timestamp = Instant.ofEpochSecond(member(vector, "timestamp").number().longValueExact());
                Map<String, String> headers = Webhooks.sign(
                    text(vector, "id"),
                    timestamp,
                    text(vector, "payload"),
                    text(vector, "secret")
                );
                assertEquals(text(vector, "signature"), headers.get("webhook-signature"));
            })
        );
    }

    @TestFactory
    Stream<DynamicTest> verifiesAsTheVectorsDo() throws IOException {
        return list("verified").map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> verify(vector)));
    }

    private static void verify(JsonValue vector) {
        String[] secrets = ((JsonValue.Array) member(vector, "secrets"))
            .elements()
            .stream()
            .map(JsonValue::text)
            .toArray(String[]::new);
        Instant now = Instant.ofEpochSecond(member(vector, "now").number().longValueExact());
        String expected = text(vector, "expect");
        if (expected.equals("invalid-secret")) {
            // Before anything comes.
            var refused = assertThrows(WebhookVerificationException.class, () -> Webhooks.withSecrets(secrets));
            assertRefused(expected, refused, secrets);
            return;
        }
        Webhooks webhooks = Webhooks.withSecrets(secrets).withClock(Clock.fixed(now, ZoneOffset.UTC));
        JsonValue tolerance = vector.member("toleranceSeconds");
        if (tolerance != null) webhooks = webhooks.withTolerance(
            Duration.ofSeconds(tolerance.number().longValueExact())
        );
        Map<String, String> headers = new LinkedHashMap<>();
        ((JsonValue.Members) member(vector, "headers"))
            .members()
            .forEach((name, value) -> headers.put(name, value.text()));
        JsonValue bytes = vector.member("payloadBase64");
        byte[] payload =
            bytes == null
                ? text(vector, "payload").getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(bytes.text());
        Webhooks verifier = webhooks;
        if (expected.equals("ok")) {
            WebhookEvent event = verifier.verify(payload, headers);
            assertFalse(event.type().isEmpty());
            assertFalse(event.id().isEmpty());
            return;
        }
        var refused = assertThrows(WebhookVerificationException.class, () -> verifier.verify(payload, headers));
        assertRefused(expected, refused, secrets);
    }

    private static void assertRefused(String expected, WebhookVerificationException refused, String... secrets) {
        assertEquals(expected, refused.reason().code());
        for (String secret : secrets)
            if (secret.length() > "whsec_".length()) assertFalse(refused.getMessage().contains(secret));
    }

    @Test
    void theStockVerifierBelievesWhatWeSign() throws Exception {
        Map<String, String> headers = Webhooks.sign("msg_1", Instant.now(), PAYLOAD, SECRET);
        Map<String, List<String>> lists = headers
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        new Webhook(SECRET).verify(PAYLOAD, HttpHeaders.of(lists, (name, value) -> true));
    }

    @Test
    void weBelieveWhatTheStockSignerSigns() throws Exception {
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(SECRET).sign("msg_1", now, PAYLOAD);
        WebhookEvent event = Webhooks.withSecrets(SECRET).verify(
            PAYLOAD,
            Map.of("Webhook-Id", "msg_1", "Webhook-Timestamp", String.valueOf(now), "Webhook-Signature", signature)
        );
        assertEquals("msg_1", event.id());
        assertEquals("order.ingested", event.type());
        assertEquals("2026-01-01T00:00:00Z", event.timestamp());
        assertEquals(JsonValue.of(Map.of("é", 1)), event.data());
        assertFalse(event.toString().contains("é"));
    }

    @Test
    void noSecretIsNoNullPointer() {
        for (String[] none : new String[][] { null, {}, { null }, { SECRET, null } }) {
            var refused = assertThrows(WebhookVerificationException.class, () -> Webhooks.withSecrets(none));
            assertEquals("invalid-secret", refused.reason().code());
        }
    }

    private static Stream<JsonValue> list(String name) throws IOException {
        try (InputStream stream = WebhooksTest.class.getResourceAsStream("/webhook-vectors.json")) {
            assertNotNull(stream, "webhook-vectors.json");
            JsonValue vectors = JsonCodec.read(stream.readAllBytes(), JsonValue.class);
            return ((JsonValue.Array) member(vectors, name)).elements().stream();
        }
    }

    private static JsonValue member(JsonValue object, String name) {
        JsonValue member = object.member(name);
        assertNotNull(member, name);
        return member;
    }

    private static String text(JsonValue object, String name) {
        String text = member(object, name).text();
        assertNotNull(text, name);
        return text;
    }
}
