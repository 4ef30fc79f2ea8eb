package io.loyaltyos.sdk;

import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.internal.Checks;
import io.loyaltyos.sdk.internal.Configuration;
import io.loyaltyos.sdk.internal.Core;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a client. What is not set is taken from the environment: {@code LOYALTYOS_API_KEY}, {@code LOYALTYOS_TENANT},
 * {@code LOYALTYOS_BASE_URL} and {@code LOYALTYOS_DOMAIN}.
 *
 * @param <C> the client.
 */
public final class ClientBuilder<C> {

    private final Configuration.Draft draft = new Configuration.Draft();
    private final Function<Core, C> make;

    ClientBuilder(Function<Core, C> make) {
        this.make = make;
    }

    /**
     * The tenant.
     *
     * @param tenantSlug its slug, such as {@code acme-retail}.
     * @return this builder.
     */
    public ClientBuilder<C> tenantSlug(String tenantSlug) {
        draft.tenantSlug = Checks.notBlank("tenantSlug", tenantSlug);
        return this;
    }

    /**
     * The tenant's API key. It belongs on servers, never in an app.
     *
     * @param apiKey the key.
     * @return this builder.
     */
    public ClientBuilder<C> apiKey(String apiKey) {
        draft.apiKey = Checks.notBlank("apiKey", apiKey);
        return this;
    }

    /**
     * Calls as a customer, with tokens that your server makes by {@code customers.createToken}. Takes the place of the API key;
     * requests are not signed. A token is used until it is refused, then another one is asked for, once per call.
     *
     * @param provider gives a token; it may block.
     * @return this builder.
     */
    public ClientBuilder<C> customerToken(Supplier<String> provider) {
        draft.customerToken = Objects.requireNonNull(provider, "provider");
        return this;
    }

    /**
     * Where LoyaltyOS is. Give it or the domain, not both.
     *
     * @param baseUrl scheme, host and perhaps a path. Without TLS only this machine may be called.
     * @return this builder.
     */
    public ClientBuilder<C> baseUrl(String baseUrl) {
        draft.baseUrl = Checks.notBlank("baseUrl", baseUrl);
        return this;
    }

    /**
     * The domain of your LoyaltyOS. The key chooses the host below it: {@code sandbox-api} or {@code api}.
     *
     * @param domain the domain, such as {@code loyalty.example.com}.
     * @return this builder.
     */
    public ClientBuilder<C> domain(String domain) {
        draft.domain = Checks.notBlank("domain", domain);
        return this;
    }

    /**
     * Allows a base URL without TLS that is not this machine. Keys, tokens and bodies are sent in clear.
     *
     * @return this builder.
     */
    public ClientBuilder<C> allowInsecureHttp() {
        draft.allowInsecureHttp = true;
        return this;
    }

    /**
     * How often a failed attempt is made again where that is safe; 2 unless it is set.
     *
     * @param maxRetries 0 to 10.
     * @return this builder.
     */
    public ClientBuilder<C> maxRetries(int maxRetries) {
        draft.maxRetries = Checks.maxRetries(maxRetries);
        return this;
    }

    /**
     * How long one attempt may take, until the last byte of its answer; 30 seconds unless it is set.
     *
     * @param attemptTimeout longer than nothing.
     * @return this builder.
     */
    public ClientBuilder<C> attemptTimeout(Duration attemptTimeout) {
        draft.attemptTimeout = Checks.timeout("attemptTimeout", attemptTimeout);
        return this;
    }

    /**
     * How long a call may take with all of its attempts, the pauses between them and the token; 2 minutes unless it is set.
     *
     * @param totalTimeout longer than nothing.
     * @return this builder.
     */
    public ClientBuilder<C> totalTimeout(Duration totalTimeout) {
        draft.totalTimeout = Checks.timeout("totalTimeout", totalTimeout);
        return this;
    }

    /**
     * What sends the requests, for a proxy, a trust store or an executor of your own. It must not follow redirects. Whoever gives
     * it closes it.
     *
     * @param httpClient the client of the JDK.
     * @return this builder.
     */
    public ClientBuilder<C> httpClient(HttpClient httpClient) {
        draft.httpClient = Objects.requireNonNull(httpClient, "httpClient");
        return this;
    }

    /**
     * What sees each attempt.
     *
     * @param hooks the hooks.
     * @return this builder.
     */
    public ClientBuilder<C> hooks(ClientHooks hooks) {
        draft.hooks = Objects.requireNonNull(hooks, "hooks");
        return this;
    }

    /**
     * Where each attempt is told, in one line at level DEBUG, without bodies and without what is secret. Unless it is set, that is
     * the logger {@code io.loyaltyos.sdk} of {@link System#getLogger(String)}.
     *
     * @param logger the logger.
     * @return this builder.
     */
    public ClientBuilder<C> logger(System.Logger logger) {
        draft.logger = Objects.requireNonNull(logger, "logger");
        return this;
    }

    ClientBuilder<C> environment(UnaryOperator<@Nullable String> environment) {
        draft.environment = environment;
        return this;
    }

    /**
     * The client.
     *
     * @return a client that is safe to share between threads.
     * @throws ConfigurationException when something is missing, or two things contradict each other.
     */
    public C build() {
        return make.apply(new Core(draft.check()));
    }
}
