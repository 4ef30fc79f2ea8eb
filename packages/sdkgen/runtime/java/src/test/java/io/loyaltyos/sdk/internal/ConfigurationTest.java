package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.errors.ConfigurationException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static Configuration.Draft draft(Map<String, String> environment) {
        Configuration.Draft draft = new Configuration.Draft();
        draft.environment = environment::get;
        draft.tenantSlug = "acme-retail";
        draft.apiKey = TestServer.KEY;
        return draft;
    }

    private static String refused(Configuration.Draft draft) {
        String message = assertThrows(ConfigurationException.class, draft::check).getMessage();
        assertFalse(message.contains(TestServer.KEY));
        return message;
    }

    @ParameterizedTest
    @CsvSource({ "los_sandbox_sk_a_b,https://sandbox-api.example.com", "los_live_sk_a_b,https://api.example.com" })
    void theKeyChoosesTheHostBelowTheDomain(String key, String url) {
        Configuration.Draft draft = draft(Map.of("LOYALTYOS_DOMAIN", "example.com"));
        draft.apiKey = key;
        assertEquals(url, draft.check().baseUrl().toString());
    }

    @Test
    void noHostIsGuessed() {
        assertTrue(refused(draft(Map.of())).contains("LOYALTYOS_BASE_URL"));
        Configuration.Draft customer = draft(Map.of("LOYALTYOS_DOMAIN", "example.com"));
        customer.apiKey = null;
        customer.customerToken = () -> "t";
        assertTrue(refused(customer).contains("which host"));
    }

    @Test
    void optionsWinOverTheEnvironment() {
        Configuration.Draft draft = draft(
            Map.of("LOYALTYOS_BASE_URL", "https://a.example", "LOYALTYOS_DOMAIN", "b.example")
        );
        assertEquals("https://a.example", draft.check().baseUrl().toString());
        draft.domain = "c.example";
        assertEquals("https://sandbox-api.c.example", draft.check().baseUrl().toString());
        draft.domain = null;
        draft.baseUrl = "https://D.example:443/loyalty/";
        assertEquals("https://d.example/loyalty", draft.check().baseUrl().toString());
    }

    @Test
    void oneThingSaysWhereTheServerIs() {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = "https://a.example";
        draft.domain = "b.example";
        assertEquals("Give baseUrl or domain, not both.", refused(draft));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://a.example/api/v1", "https://a.example/api/v1/", "https://a.example/x/v1" })
    void thePrefixOfTheApiIsNotPartOfTheBaseUrl(String url) {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = url;
        assertEquals("baseUrl must not end in /api/v1: the SDK adds it.", refused(draft));
        assertTrue(refused(draft(Map.of("LOYALTYOS_BASE_URL", url))).contains("/api/v1"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "some-other-key",
            "los_test_sk_a_b",
            "los_sandbox_sk_",
            "los_sandbox_sk_a",
            "los_sandbox_sk_a_",
            "los_live_sk__b",
        }
    )
    void whatIsNoKeyIsRefusedWithoutBeingQuoted(String key) {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = "https://a.example";
        draft.apiKey = key;
        assertEquals(
            "apiKey is no API key: one looks like los_live_sk_\u2026 or los_sandbox_sk_\u2026.",
            refused(draft)
        );
    }

    @Test
    void aDomainIsNoMoreThanThatAndAKeyIsVisible() {
        for (String domain : new String[] { "a.example/path", "u@a.example", "https://a.example", "a b" }) {
            Configuration.Draft draft = draft(Map.of());
            draft.domain = domain;
            assertTrue(refused(draft).contains("domain must be"));
        }
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = "https://a.example";
        draft.apiKey = "line\n";
        assertTrue(refused(draft).contains("apiKey must be"));
    }

    @Test
    void credentialsComeFromTheEnvironment() {
        Configuration.Draft draft = new Configuration.Draft();
        draft.baseUrl = "https://a.example";
        draft.environment = Map.of("LOYALTYOS_API_KEY", TestServer.KEY, "LOYALTYOS_TENANT", "t")::get;
        assertEquals(new Configuration.Credentials.TenantKey("t", TestServer.KEY), draft.check().credentials());
        draft.environment = Map.of("LOYALTYOS_API_KEY", "k", "LOYALTYOS_TENANT", " ")::get;
        assertTrue(refused(draft).contains("LOYALTYOS_TENANT"));
        draft.environment = name -> null;
        assertTrue(refused(draft).contains("LOYALTYOS_API_KEY"));
        draft.apiKey = "k";
        draft.customerToken = () -> "t";
        assertTrue(refused(draft).contains("either"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "http://localhost:4400",
            "http://127.0.0.1",
            "http://127.9.9.9:1",
            "http://[::1]:4400",
            "http://[0:0:0:0:0:0:0:1]",
        }
    )
    void thisMachineMayBeCalledWithoutTls(String url) {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = url;
        draft.check();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "http://example.com",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "http://[::2]",
            "http://10.0.0.1",
        }
    )
    void nothingElseMay(String url) {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = url;
        assertTrue(refused(draft).contains("https"));
        draft.allowInsecureHttp = true;
        draft.check();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "ftp://a.example",
            "a.example",
            "https://",
            "https://u:p@a.example",
            "https://a.example?x=1",
            "https://a.example#x",
            "https://a b",
        }
    )
    void whatIsNoBaseUrlIsRefused(String url) {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = url;
        refused(draft);
    }

    @Test
    void redirectsAreNeverFollowed() {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = "https://a.example";
        draft.httpClient = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        assertTrue(refused(draft).contains("redirects"));
    }

    @Test
    void nobodySeesTheKey() {
        Configuration.Draft draft = draft(Map.of());
        draft.baseUrl = "https://a.example";
        Configuration configuration = draft.check();
        assertFalse(configuration.toString().contains(TestServer.KEY));
        assertFalse(configuration.credentials().toString().contains(TestServer.KEY));
        assertEquals("https://a.example", new Core(configuration).toString());
    }

    @Test
    void figuresAreChecked() {
        RequestOptions.Builder options = RequestOptions.builder();
        assertThrows(ConfigurationException.class, () -> options.maxRetries(-1));
        assertThrows(ConfigurationException.class, () -> options.maxRetries(11));
        assertThrows(ConfigurationException.class, () -> options.attemptTimeout(Duration.ZERO));
        assertThrows(ConfigurationException.class, () -> options.totalTimeout(Duration.ofSeconds(-1)));
        assertThrows(ConfigurationException.class, () -> options.totalTimeout(Duration.ofDays(366)));
        assertThrows(ConfigurationException.class, () -> options.idempotencyKey(""));
        assertThrows(ConfigurationException.class, () -> options.idempotencyKey("a b"));
        assertThrows(ConfigurationException.class, () -> options.header("Authorization", "x"));
        for (String own : Behaviour.OWN_HEADERS) {
            assertThrows(ConfigurationException.class, () -> options.header(own, "x"));
        }
        assertThrows(ConfigurationException.class, () -> options.header("signature-INPUT", "x"));
        assertThrows(ConfigurationException.class, () -> options.header("X Y", "x"));
        assertThrows(ConfigurationException.class, () -> options.header("X", "a\r\nB: c"));
        assertEquals(Map.of("X-Trace", "1"), options.header("X-Trace", "1").build().headers());
    }

    @Test
    void keysSayTheirId() {
        assertEquals("key_3h8v2m", CallPlan.keyIdOf("los_sandbox_sk_3h8v2m_secret_with_more"));
        assertNull(CallPlan.keyIdOf("los_sandbox_sk"));
        assertNull(CallPlan.keyIdOf("other"));
    }

    @Test
    void pathsAndQueriesAreEscaped() {
        Call<?> call = Call.of("lists.get", Object.class).request("GET", "/lists/{name}/x/{id}", "a/b ü~%", 7);
        call.query("at", "2026-01-01T00:00:00Z").query("none", null).query("c d", "e&f=+");
        assertEquals("/lists/a%2Fb%20%C3%BC~%25/x/7?at=2026-01-01T00%3A00%3A00Z&c%20d=e%26f%3D%2B", call.target());
        ConfigurationException missing = assertThrows(ConfigurationException.class, () ->
            Call.of("a", Object.class).request("GET", "/customers/{customerId}", (Object) null)
        );
        assertEquals("customerId is missing.", missing.getMessage());
        for (String bad : new String[] { "", ".", ".." }) {
            assertThrows(ConfigurationException.class, () -> Call.of("a", Object.class).request("GET", "/a/{b}", bad));
        }
    }
}
