package io.loyaltyos.sdk.webhooks;

import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.internal.Behaviour;
import io.loyaltyos.sdk.internal.JsonCodec;
import io.loyaltyos.sdk.json.JsonValue;
import io.loyaltyos.sdk.webhooks.WebhookVerificationException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies webhooks as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> are verified, and signs ones for tests.
 * Needs no client, and is safe to share between threads.
 *
 * <pre>{@code
 * Webhooks webhooks = Webhooks.withSecrets(System.getenv("LOYALTYOS_WEBHOOK_SECRET"));
 * WebhookEvent event = webhooks.verify(body, headers); // the body as it came, byte by byte
 * }</pre>
 */
public final class Webhooks {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,15}");

    private final List<byte[]> keys;
    private final Duration tolerance;
    private final Clock clock;

    private Webhooks(List<byte[]> keys, Duration tolerance, Clock clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * A verifier for an endpoint.
     *
     * @param secrets the endpoint's secret; while it is rolled, the new one and the old one. One that matches is enough.
     * @return a verifier that tolerates five minutes between the clocks.
     * @throws WebhookVerificationException when there is none, or one is not {@code whsec_} and base64.
     */
    public static Webhooks withSecrets(@Nullable String @Nullable... secrets) {
        // Whoever has no secret can believe nobody.
        if (secrets == null || secrets.length == 0) throw new WebhookVerificationException(Reason.INVALID_SECRET);
        List<byte[]> keys = new ArrayList<>();
        for (String secret : secrets) keys.add(keyOf(secret));
        return new Webhooks(
            List.copyOf(keys),
            Duration.ofSeconds(Behaviour.WEBHOOK_TOLERANCE_SECONDS),
            Clock.systemUTC()
        );
    }

    /**
     * The same verifier with another tolerance.
     *
     * @param tolerance how far the time of the signature may be from now, in both directions.
     * @return a verifier.
     */
    public Webhooks withTolerance(Duration tolerance) {
        return new Webhooks(keys, tolerance, clock);
    }

    /**
     * The same verifier with another clock, for tests.
     *
     * @param clock what says what time it is.
     * @return a verifier.
     */
    public Webhooks withClock(Clock clock) {
        return new Webhooks(keys, tolerance, clock);
    }

    /**
     * Proves that a webhook comes from whoever has the secret, and that it is fresh.
     *
     * @param payload the body exactly as it came.
     * @param headers the header fields; names are found whatever their case.
     * @return the event.
     * @throws WebhookVerificationException when it is not to be believed.
     */
    public WebhookEvent verify(String payload, Map<String, String> headers) {
        return verify(payload.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Proves that a webhook comes from whoever has the secret, and that it is fresh.
     *
     * @param payload the body exactly as it came.
     * @param headers the header fields; names are found whatever their case.
     * @return the event.
     * @throws WebhookVerificationException when it is not to be believed.
     */
    public WebhookEvent verify(byte[] payload, Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        String id = required(byName, Behaviour.WEBHOOK_ID_HEADER);
        String timestamp = required(byName, Behaviour.WEBHOOK_TIMESTAMP_HEADER);
        String signatures = required(byName, Behaviour.WEBHOOK_SIGNATURE_HEADER);
        checkAge(timestamp);
        if (!matches(signatures, keys, signedContent(id, timestamp, payload))) {
            throw new WebhookVerificationException(Reason.NO_MATCHING_SIGNATURE);
        }
        return eventOf(id, payload);
    }

    /**
     * Signs a webhook as LoyaltyOS would, so that an endpoint can be tested.
     *
     * @param id the id of the message.
     * @param timestamp when it is sent.
     * @param payload its body.
     * @param secret the endpoint's secret.
     * @return the three header fields that go with the body.
     * @throws WebhookVerificationException when the secret is not {@code whsec_} and base64.
     */
    public static Map<String, String> sign(String id, Instant timestamp, String payload, String secret) {
        String seconds = String.valueOf(timestamp.getEpochSecond());
        byte[] content = signedContent(id, seconds, payload.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Behaviour.WEBHOOK_ID_HEADER, id);
        headers.put(Behaviour.WEBHOOK_TIMESTAMP_HEADER, seconds);
        headers.put(Behaviour.WEBHOOK_SIGNATURE_HEADER, signature(keyOf(secret), content));
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) throw new WebhookVerificationException(Reason.MISSING_HEADER);
        return value;
    }

    private void checkAge(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) throw new WebhookVerificationException(Reason.INVALID_TIMESTAMP);
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        if (age > tolerance.toSeconds()) throw new WebhookVerificationException(Reason.TOO_OLD);
        if (age < -tolerance.toSeconds()) throw new WebhookVerificationException(Reason.TOO_NEW);
    }

    private static boolean matches(String signatures, List<byte[]> keys, byte[] content) {
        List<byte[]> expected = new ArrayList<>();
        for (byte[] key : keys) expected.add(signature(key, content).getBytes(StandardCharsets.UTF_8));
        // A list without end would let a stranger choose how long this takes.
        String[] parts = signatures.split(" ", Behaviour.WEBHOOK_MAX_SIGNATURES + 1);
        boolean matches = false;
        for (int index = 0; index < Math.min(parts.length, Behaviour.WEBHOOK_MAX_SIGNATURES); index++) {
            byte[] given = parts[index].getBytes(StandardCharsets.UTF_8);
            for (byte[] each : expected) matches |= MessageDigest.isEqual(each, given);
        }
        return matches;
    }

    /** A signature as it stands in its header: {@code v1,...}. */
    private static String signature(byte[] key, byte[] content) {
        return Behaviour.WEBHOOK_VERSION + "," + Base64.getEncoder().encodeToString(mac(key, content));
    }

    private static byte[] keyOf(@Nullable String secret) {
        if (secret == null) throw new WebhookVerificationException(Reason.INVALID_SECRET);
        boolean prefixed = secret.startsWith(Behaviour.WEBHOOK_SECRET_PREFIX);
        String encoded = prefixed ? secret.substring(Behaviour.WEBHOOK_SECRET_PREFIX.length()) : secret;
        try {
            byte[] key = Base64.getDecoder().decode(encoded);
            if (key.length > 0) return key;
        } catch (IllegalArgumentException notBase64) {
            // Refused as an empty one is: the text of the failure would tell part of the secret.
        }
        throw new WebhookVerificationException(Reason.INVALID_SECRET);
    }

    private static byte[] signedContent(String id, String timestamp, byte[] payload) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[head.length + payload.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(payload, 0, content, head.length, payload.length);
        return content;
    }

    private static byte[] mac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static WebhookEvent eventOf(String id, byte[] payload) {
        JsonValue event;
        try {
            event = JsonCodec.read(payload, JsonValue.class);
        } catch (InvalidResponseException notJson) {
            throw new WebhookVerificationException(Reason.INVALID_PAYLOAD);
        }
        JsonValue type = event.member("type");
        if (type == null || type.text() == null) throw new WebhookVerificationException(Reason.INVALID_PAYLOAD);
        JsonValue timestamp = event.member("timestamp");
        JsonValue data = event.member("data");
        return new WebhookEvent(
            id,
            type.text(),
            timestamp == null ? null : timestamp.text(),
            data == null ? JsonValue.of(null) : data,
            event
        );
    }
}
