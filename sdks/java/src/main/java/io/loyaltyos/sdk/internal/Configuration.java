package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.ClientHooks;
import io.loyaltyos.sdk.errors.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a client is set up, checked.
 *
 * @param baseUrl without a slash at its end.
 * @param credentials who calls.
 * @param maxRetries how often a failed attempt is made again.
 * @param attemptTimeout how long one attempt may take.
 * @param totalTimeout how long a call may take.
 * @param httpClient what sends; {@code null} for one of the SDK's own.
 * @param hooks what sees it.
 * @param logger where each attempt is told at level DEBUG.
 */
public record Configuration(
    URI baseUrl,
    Credentials credentials,
    int maxRetries,
    Duration attemptTimeout,
    Duration totalTimeout,
    @Nullable HttpClient httpClient,
    ClientHooks hooks,
    System.Logger logger
) {
    /** Who calls. */
    public sealed interface Credentials {
        /**
         * A tenant, by a key.
         *
         * @param tenantSlug the tenant.
         * @param apiKey its key.
         */
        record TenantKey(String tenantSlug, String apiKey) implements Credentials {
            /** Does not show the key. */
            @Override
            public String toString() {
                return "TenantKey[tenantSlug=" + tenantSlug + "]";
            }
        }

        /**
         * A customer, by tokens that the program gets for them.
         *
         * @param provider gives a token.
         */
        record CustomerToken(Supplier<String> provider) implements Credentials {}
    }

    /** Does not show who calls. */
    @Override
    public String toString() {
        return "Configuration[baseUrl=" + baseUrl + "]";
    }

    /** The last part of the prefix of the API. */
    private static final String API_VERSION = Behaviour.API_PREFIX.substring(Behaviour.API_PREFIX.lastIndexOf('/'));

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]+(?::[0-9]+)?");

    /** What was set, before it is checked and before the environment fills its gaps. */
    public static final class Draft {

        /** Reads the environment. */
        public UnaryOperator<@Nullable String> environment = System::getenv;
        /** The tenant. */
        public @Nullable String tenantSlug;
        /** Its key. */
        public @Nullable String apiKey;
        /** Gives tokens of a customer. */
        public @Nullable Supplier<String> customerToken;
        /** Where the API is. */
        public @Nullable String baseUrl;
        /** The domain below which the hosts are. */
        public @Nullable String domain;
        /** Whether anything but this machine may be called without TLS. */
        public boolean allowInsecureHttp;
        /** How often a failed attempt is made again. */
        public int maxRetries = Behaviour.MAX_RETRIES;
        /** How long one attempt may take. */
        public Duration attemptTimeout = Behaviour.ATTEMPT_TIMEOUT;
        /** How long a call may take. */
        public Duration totalTimeout = Behaviour.TOTAL_TIMEOUT;
        /** What sends. */
        public @Nullable HttpClient httpClient;
        /** What sees it. */
        public ClientHooks hooks = new ClientHooks() {};
        /** Where it is told. */
        public System.@Nullable Logger logger;

        /** Nothing set yet. */
        public Draft() {}

        /**
         * Checks it.
         *
         * @return the configuration.
         * @throws ConfigurationException when something is missing or wrong.
         */
        public Configuration check() {
            Credentials who = credentials();
            if (httpClient != null && httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new ConfigurationException(
                    "httpClient must not follow redirects: a signed request is for one host.",
                    null
                );
            }
            return new Configuration(
                baseUrl(who),
                who,
                maxRetries,
                attemptTimeout,
                totalTimeout,
                httpClient,
                hooks,
                logger == null ? System.getLogger("io.loyaltyos.sdk") : logger
            );
        }

        private Credentials credentials() {
            if (customerToken != null) {
                if (apiKey != null) throw new ConfigurationException("Set either apiKey or customerToken.", null);
                return new Credentials.CustomerToken(customerToken);
            }
            String key = apiKey == null ? fromEnvironment(Behaviour.API_KEY_VARIABLE) : apiKey;
            String tenant = tenantSlug == null ? fromEnvironment(Behaviour.TENANT_VARIABLE) : tenantSlug;
            if (key == null) throw missing("apiKey", Behaviour.API_KEY_VARIABLE);
            if (tenant == null) throw missing("tenantSlug", Behaviour.TENANT_VARIABLE);
            if (!isApiKey(Checks.token("apiKey", key))) {
                throw new ConfigurationException(
                    "apiKey is no API key: one looks like " +
                        Behaviour.HOSTS.keySet()
                            .stream()
                            .sorted()
                            .collect(Collectors.joining("\u2026 or ", "", "\u2026")) +
                        ".",
                    null
                );
            }
            return new Credentials.TenantKey(tenant, key);
        }

        /** A prefix, an id and a secret. */
        private static boolean isApiKey(String text) {
            return hostOf(text) != null && CallPlan.keyIdOf(text) != null && text.split("_", 5)[4].length() > 0;
        }

        private static ConfigurationException missing(String option, String variable) {
            return new ConfigurationException("Set " + option + ", or " + variable + " in the environment.", null);
        }

        private @Nullable String fromEnvironment(String variable) {
            String value = environment.apply(variable);
            return value == null || value.isBlank() ? null : value;
        }

        private URI baseUrl(Credentials who) {
            if (baseUrl != null && domain != null) {
                throw new ConfigurationException("Give baseUrl or domain, not both.", null);
            }
            if (baseUrl != null) return checkedUrl(baseUrl, allowInsecureHttp);
            // What is set in the program wins over the environment, whichever of the two it is.
            String url = domain == null ? fromEnvironment(Behaviour.BASE_URL_VARIABLE) : null;
            if (url != null) return checkedUrl(url, allowInsecureHttp);
            String below = domain == null ? fromEnvironment(Behaviour.DOMAIN_VARIABLE) : domain;
            String host = who instanceof Credentials.TenantKey key ? hostOf(key.apiKey()) : null;
            if (below != null && !DOMAIN.matcher(below).matches()) {
                throw new ConfigurationException("domain must be a domain, such as example.com.", null);
            }
            if (below != null && host != null) return checkedUrl("https://" + host + "." + below, allowInsecureHttp);
            throw new ConfigurationException(
                "Nothing says where LoyaltyOS is. Set baseUrl, or " +
                    Behaviour.BASE_URL_VARIABLE +
                    " in the environment" +
                    (below == null
                        ? "; or domain (" + Behaviour.DOMAIN_VARIABLE + "), below which the key chooses the host."
                        : ": the domain alone is not enough, since only an API key says which host it is for."),
                null
            );
        }

        private static @Nullable String hostOf(String apiKey) {
            for (Map.Entry<String, String> row : Behaviour.HOSTS.entrySet()) {
                if (apiKey.startsWith(row.getKey())) return row.getValue();
            }
            return null;
        }
    }

    static URI checkedUrl(String text, boolean allowInsecureHttp) {
        URI url;
        try {
            url = new URI(text.strip().replaceFirst("/+$", ""));
        } catch (URISyntaxException failure) {
            throw new ConfigurationException("baseUrl is no URL.", null);
        }
        String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new ConfigurationException("baseUrl must begin with https://.", null);
        }
        if (
            url.getHost() == null ||
            url.getRawUserInfo() != null ||
            url.getRawQuery() != null ||
            url.getRawFragment() != null
        ) {
            throw new ConfigurationException(
                "baseUrl must be a scheme, a host and perhaps a path, and nothing else.",
                null
            );
        }
        if (scheme.equals("http") && !allowInsecureHttp && !isThisMachine(url.getHost())) {
            throw new ConfigurationException(
                "baseUrl must begin with https://, since the host is not this machine. " +
                    "allowInsecureHttp() sends keys and tokens in clear.",
                null
            );
        }
        String path = Objects.requireNonNullElse(url.getRawPath(), "");
        if (path.endsWith(API_VERSION)) {
            throw new ConfigurationException(
                "baseUrl must not end in " + Behaviour.API_PREFIX + ": the SDK adds it.",
                null
            );
        }
        return URI.create(scheme + "://" + RequestSigner.authority(url) + path);
    }

    private static boolean isThisMachine(String host) {
        // 127.example.com is not this machine.
        return (
            host.equalsIgnoreCase("localhost") ||
            host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}") ||
            RequestSigner.authority(URI.create("http://" + host)).equals("[::1]")
        );
    }
}
