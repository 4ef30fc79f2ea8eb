package io.loyaltyos.sdk.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** What all requests have. */
final class Requests {

    private static final String USER_AGENT =
        "loyaltyos-java/" + Version.VERSION + " (Java " + System.getProperty("java.version", "unknown") + ")";

    private Requests() {}

    static HttpRequest.Builder begin(URI url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
            .header("Accept", "application/json")
            .header("User-Agent", USER_AGENT);
        // Without TLS, HTTP/2 is asked for by a header that not every proxy understands.
        if (url.getScheme().equals("http")) request.version(HttpClient.Version.HTTP_1_1);
        return request;
    }
}
