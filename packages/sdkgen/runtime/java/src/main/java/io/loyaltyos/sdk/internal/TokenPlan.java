package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks for a token: OAuth 2.0 client credentials, with the tenant and its key as RFC 6749 writes them. */
final class TokenPlan implements Plan<Token> {

    private final Configuration configuration;
    private final Configuration.Credentials.TenantKey key;
    private final Timers timers;
    private volatile long askedAt;

    TokenPlan(Configuration configuration, Configuration.Credentials.TenantKey key, Timers timers) {
        this.configuration = configuration;
        this.key = key;
        this.timers = timers;
    }

    @Override
    public String operation() {
        return "oauth.token";
    }

    /** Each token is as good as another: one that nobody has seen does no harm. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public int maxRetries() {
        return configuration.maxRetries();
    }

    @Override
    public Duration attemptTimeout() {
        return configuration.attemptTimeout();
    }

    @Override
    public Duration totalTimeout() {
        return configuration.totalTimeout();
    }

    @Override
    public CompletableFuture<Outcome<Prepared>> prepare() {
        String pair = formEncoded(key.tenantSlug()) + ":" + formEncoded(key.apiKey());
        HttpRequest.Builder request = Requests.begin(URI.create(configuration.baseUrl() + Behaviour.TOKEN_PATH))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
            )
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        // Its life is counted from before the server began to count.
        askedAt = timers.nanoTime();
        return CompletableFuture.completedFuture(new Outcome.Success<>(new Prepared(request.build(), null)));
    }

    private static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Outcome<Token> read(HttpResponse<byte[]> response) {
        Outcome<JsonValue> answer = Answers.read(response, JsonValue.class, true);
        if (answer instanceof Outcome.Failed<JsonValue> failed) return new Outcome.Failed<>(failed.failure());
        JsonValue body = ((Outcome.Success<JsonValue>) answer).value();
        JsonValue access = body.member("access_token");
        JsonValue life = body.member("expires_in");
        BigDecimal seconds = life == null ? null : life.number();
        if (access == null || !Checks.isToken(access.text()) || seconds == null || seconds.signum() <= 0) {
            return new Outcome.Failed<>(new Failure.Invalid("The answer of the token endpoint has no token.", null));
        }
        try {
            long nanos = seconds.min(BigDecimal.valueOf(31_536_000)).movePointRight(9).longValue();
            long refreshAt = askedAt + (nanos / 100) * Behaviour.REFRESH_AT_PERCENT_OF_LIFE;
            return new Outcome.Success<>(new Token(access.text(), signingKey(body), refreshAt, askedAt + nanos));
        } catch (InvalidResponseException failure) {
            return new Outcome.Failed<>(new Failure.Invalid(String.valueOf(failure.getMessage()), null));
        }
    }

    private static byte @Nullable [] signingKey(JsonValue body) {
        JsonValue encoded = body.member("signing_key");
        if (encoded == null || encoded.text() == null) return null;
        try {
            return Base64.getUrlDecoder().decode(encoded.text());
        } catch (IllegalArgumentException failure) {
            // The cause would quote the key.
            throw new InvalidResponseException("The signing key of the token is not base64url.", null);
        }
    }

    @Override
    public boolean renews(Failure failure, Prepared attempt) {
        return false;
    }
}
