package io.loyaltyos.sdk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.loyaltyos.sdk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published vectors, byte by byte. */
public class SigningVectorsTest {

    /** All of them, for whoever wants no tests of their own. */
    public static void checkAll() throws Throwable {
        for (DynamicTest test : new SigningVectorsTest().signs().toList()) test.getExecutable().execute();
    }

    @TestFactory
    Stream<DynamicTest> signs() throws IOException {
        JsonValue vectors = vectors();
        byte[] key = Base64.getUrlDecoder().decode(text(vectors, "key"));
        JsonValue given = member(vectors, "parameters");
        var parameters = new RequestSigner.Parameters(
            member(given, "created").number().longValueExact(),
            text(given, "nonce"),
            text(given, "keyId")
        );
        return ((JsonValue.Array) member(vectors, "signed"))
            .elements()
            .stream()
            .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> check(vector, key, parameters)));
    }

    private static void check(JsonValue vector, byte[] key, RequestSigner.Parameters parameters) {
        Map<String, List<String>> fields = new HashMap<>();
        for (JsonValue field : ((JsonValue.Array) member(vector, "fields")).elements()) {
            String name = field.element(0).text().toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(name, missing -> new ArrayList<>()).add(field.element(1).text());
        }
        String body = member(vector, "body").text();
        if (body != null && !fields.containsKey("content-digest")) {
            String digest = RequestSigner.contentDigest(body.getBytes(StandardCharsets.UTF_8));
            assertEquals(text(vector, "contentDigest"), digest);
            fields.put("content-digest", List.of(digest));
        }
        // Escapes letters that are not ASCII, as whoever makes a URL has to.
        URI url = URI.create(URI.create(text(vector, "url")).toASCIIString());
        RequestSigner.Signature signature = RequestSigner.sign(text(vector, "method"), url, fields, key, parameters);
        assertEquals(text(vector, "authority"), RequestSigner.authority(url));
        assertEquals(text(vector, "signatureBase"), signature.base());
        assertEquals(text(vector, "signatureInput"), signature.input());
        assertEquals(text(vector, "signature"), signature.signature());
    }

    private static JsonValue vectors() throws IOException {
        try (InputStream stream = SigningVectorsTest.class.getResourceAsStream("/signing-vectors.json")) {
            assertNotNull(stream, "signing-vectors.json");
            return JsonCodec.read(stream.readAllBytes(), JsonValue.class);
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
