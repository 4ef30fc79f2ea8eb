package io.loyaltyos.sdk.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures that all SDKs share. */
public final class Behaviour {

    static final String BASE_URL_VARIABLE = "LOYALTYOS_BASE_URL";
    static final String DOMAIN_VARIABLE = "LOYALTYOS_DOMAIN";
    static final String API_KEY_VARIABLE = "LOYALTYOS_API_KEY";
    static final String TENANT_VARIABLE = "LOYALTYOS_TENANT";

    /** The host below the domain, by what a key begins with. */
    static final Map<String, String> HOSTS = Map.of("los_sandbox_sk_", "sandbox-api", "los_live_sk_", "api");

    static final String API_PREFIX = "/api/v1";
    static final String TOKEN_PATH = "/oauth/token";
    static final int REFRESH_AT_PERCENT_OF_LIFE = 80;
    static final int RETRY_ONCE_ON_STATUS = 401;

    static final String SIGNATURE_ALGORITHM = "hmac-sha256";
    static final String SIGNATURE_TAG = "loyaltyos-v1";
    static final String SIGNATURE_LABEL = "sig";
    static final List<String> SIGNED_COMPONENTS = List.of(
        "@method",
        "@authority",
        "@path",
        "@query",
        "content-digest",
        "idempotency-key"
    );
    static final String DIGEST = "sha-256";
    static final int NONCE_BYTES = 16;

    static final int MAX_RETRIES = 2;
    static final int MOST_MAX_RETRIES = 10;
    static final boolean RETRY_CONNECTION_ERRORS = true;
    static final Set<Integer> RETRIED_STATUSES = Set.of(408, 429);
    static final int RETRIED_STATUSES_FROM = 500;
    static final int CONFLICT_STATUS = 409;
    static final Set<Integer> UNREPEATABLE_RETRIED_STATUSES = Set.of(408, 429);
    static final Set<String> UNREPEATABLE_RETRIED_PROBLEMS = Set.of("too-busy");
    static final Duration BASE_DELAY = Duration.ofMillis(500);
    static final Duration MAX_DELAY = Duration.ofMillis(8000);
    static final int JITTER_PERCENT = 25;
    static final Duration MAX_RETRY_AFTER = Duration.ofMillis(60000);

    static final Duration ATTEMPT_TIMEOUT = Duration.ofMillis(30000);
    static final Duration TOTAL_TIMEOUT = Duration.ofMillis(120000);
    static final int MAX_RESPONSE_BYTES = 33554432;

    /** How many items a page may have at most. */
    public static final int MAX_PAGE_LIMIT = 200;

    static final Set<String> OWN_HEADERS = Set.of(
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-digest",
        "content-encoding",
        "content-length",
        "content-type",
        "cookie",
        "date",
        "expect",
        "host",
        "idempotency-key",
        "if-match",
        "if-none-match",
        "origin",
        "signature",
        "signature-input",
        "transfer-encoding",
        "upgrade",
        "user-agent"
    );

    static final Set<String> REDACTED_HEADERS = Set.of(
        "authorization",
        "cookie",
        "set-cookie",
        "signature",
        "signature-input",
        "idempotency-key",
        "x-csrf-token"
    );

    /** What a webhook's secret begins with. */
    public static final String WEBHOOK_SECRET_PREFIX = "whsec_";
    /** The header that names the message. */
    public static final String WEBHOOK_ID_HEADER = "webhook-id";
    /** The header that says when the message was sent. */
    public static final String WEBHOOK_TIMESTAMP_HEADER = "webhook-timestamp";
    /** The header that proves who sent it. */
    public static final String WEBHOOK_SIGNATURE_HEADER = "webhook-signature";
    /** The version of signatures that is known. */
    public static final String WEBHOOK_VERSION = "v1";
    /** How far the clocks may differ. */
    public static final int WEBHOOK_TOLERANCE_SECONDS = 300;
    /** How many signatures are looked at. */
    public static final int WEBHOOK_MAX_SIGNATURES = 16;

    private Behaviour() {}

    /**
     * Whether an answer of a status is worth another attempt, whatever it says.
     *
     * @param status the HTTP status.
     * @return whether it is.
     */
    public static boolean isRetried(int status) {
        return RETRIED_STATUSES.contains(status) || status >= RETRIED_STATUSES_FROM;
    }
}
