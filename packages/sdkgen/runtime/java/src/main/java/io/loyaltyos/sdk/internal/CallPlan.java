package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.internal.Configuration.Credentials;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls an operation of the API. */
final class CallPlan<T> implements Plan<ApiResponse<T>> {

    private final Call<T> call;
    private final Configuration configuration;
    private final TokenSource tokens;
    private final Timers timers;
    private final Supplier<String> nonces;
    private final URI url;
    private final @Nullable String idempotencyKey;

    CallPlan(Call<T> call, Configuration configuration, TokenSource tokens, Timers timers, Supplier<String> nonces) {
        this.call = call;
        this.configuration = configuration;
        this.tokens = tokens;
        this.timers = timers;
        this.nonces = nonces;
        this.url = URI.create(configuration.baseUrl() + Behaviour.API_PREFIX + call.target());
        this.idempotencyKey = idempotencyKeyOf(call);
    }

    /** One for all attempts of the call. */
    private static @Nullable String idempotencyKeyOf(Call<?> call) {
        String given = call.options.idempotencyKey();
        if (call.takesIdempotencyKey) return given == null ? UUID.randomUUID().toString() : given;
        if (given == null) return null;
        // Whoever sets one believes that it has an effect.
        throw new ConfigurationException(call.operation + " takes no idempotency key.", null);
    }

    @Override
    public String operation() {
        return call.operation;
    }

    @Override
    public boolean repeatable() {
        return call.repeatable;
    }

    @Override
    public int maxRetries() {
        return Objects.requireNonNullElse(call.options.maxRetries(), configuration.maxRetries());
    }

    @Override
    public Duration attemptTimeout() {
        return Objects.requireNonNullElse(call.options.attemptTimeout(), configuration.attemptTimeout());
    }

    @Override
    public Duration totalTimeout() {
        return Objects.requireNonNullElse(call.options.totalTimeout(), configuration.totalTimeout());
    }

    @Override
    public CompletableFuture<Outcome<Prepared>> prepare() {
        return tokens.get().thenApply(outcome -> {
            if (outcome instanceof Outcome.Success<Token> success) {
                return new Outcome.Success<>(new Prepared(requestWith(success.value()), success.value()));
            }
            return new Outcome.Failed<>(((Outcome.Failed<Token>) outcome).failure());
        });
    }

    private HttpRequest requestWith(Token token) {
        HttpRequest.Builder request = Requests.begin(url).header("Authorization", "Bearer " + token.access);
        Map<String, List<String>> signed = new HashMap<>();
        if (call.body != null) {
            String digest = RequestSigner.contentDigest(call.body);
            request.header("Content-Type", "application/json").header("Content-Digest", digest);
            signed.put("content-digest", List.of(digest));
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
            signed.put("idempotency-key", List.of(idempotencyKey));
        }
        String keyId = configuration.credentials() instanceof Credentials.TenantKey key ? keyIdOf(key.apiKey()) : null;
        if (token.signingKey != null && keyId != null) {
            var parameters = new RequestSigner.Parameters(timers.now().getEpochSecond(), nonces.get(), keyId);
            var signature = RequestSigner.sign(call.method, url, signed, token.signingKey, parameters);
            request.header("Signature-Input", signature.input()).header("Signature", signature.signature());
        }
        call.headers.forEach(request::header);
        call.options.headers().forEach(request::header);
        return request
            .method(
                call.method,
                call.body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(call.body)
            )
            .build();
    }

    /** What stands between the environment and the secret of a key; nothing in a key of another form. */
    static @Nullable String keyIdOf(String apiKey) {
        String[] parts = apiKey.split("_", 5);
        return parts.length < 5 || parts[3].isEmpty() ? null : "key_" + parts[3];
    }

    @Override
    public Outcome<ApiResponse<T>> read(HttpResponse<byte[]> response) {
        Outcome<T> outcome = Answers.read(response, call.type, false);
        if (outcome instanceof Outcome.Failed<T> failed) return new Outcome.Failed<>(failed.failure());
        T data = ((Outcome.Success<T>) outcome).value();
        return new Outcome.Success<>(new ApiResponse<>(data, response.statusCode(), response.headers().map()));
    }

    @Override
    public boolean renews(Failure failure, Prepared attempt) {
        if (
            !(failure instanceof Failure.Answer answer) || answer.status() != Behaviour.RETRY_ONCE_ON_STATUS
        ) return false;
        if (attempt.token() != null) tokens.drop(attempt.token());
        return true;
    }
}
