package io.loyaltyos.sdk.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs requests after RFC 9421 with HMAC-SHA-256, and digests their bodies after RFC 9530. */
final class RequestSigner {

    private RequestSigner() {}

    /** What differs from one signature to the next. */
    record Parameters(long created, String nonce, String keyId) {}

    /** The fields of a signature, and the text that was signed. */
    record Signature(String base, String input, String signature) {}

    /** The value of {@code Content-Digest}. */
    static String contentDigest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Behaviour.DIGEST + "=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Signs a request.
     *
     * @param url with escapes as they are sent.
     * @param fields by their names in lower case; of those that are signed, the ones that are there.
     */
    static Signature sign(String method, URI url, Map<String, List<String>> fields, byte[] key, Parameters parameters) {
        Map<String, String> components = new LinkedHashMap<>();
        for (String name : Behaviour.SIGNED_COMPONENTS) {
            String value = component(name, method, url, fields);
            if (value != null) components.put(name, value);
        }
        String input = input(components, parameters);
        StringJoiner base = new StringJoiner("\n");
        components.forEach((name, value) -> base.add("\"" + name + "\": " + value));
        base.add("\"@signature-params\": " + input);
        String signature = Base64.getEncoder().encodeToString(
            mac(key, base.toString().getBytes(StandardCharsets.UTF_8))
        );
        String label = Behaviour.SIGNATURE_LABEL;
        return new Signature(base.toString(), label + "=" + input, label + "=:" + signature + ":");
    }

    private static @Nullable String component(String name, String method, URI url, Map<String, List<String>> fields) {
        return switch (name) {
            case "@method" -> method;
            case "@authority" -> authority(url);
            case "@path" -> url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            case "@query" -> "?" + (url.getRawQuery() == null ? "" : url.getRawQuery());
            default -> {
                List<String> lines = fields.get(name);
                yield lines == null ? null : lines.stream().map(String::strip).collect(Collectors.joining(", "));
            }
        };
    }

    private static String input(Map<String, String> components, Parameters parameters) {
        String names = components
            .keySet()
            .stream()
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(" "));
        return String.format(
            Locale.ROOT,
            "(%s);created=%d;nonce=\"%s\";keyid=\"%s\";alg=\"%s\";tag=\"%s\"",
            names,
            parameters.created(),
            parameters.nonce(),
            parameters.keyId(),
            Behaviour.SIGNATURE_ALGORITHM,
            Behaviour.SIGNATURE_TAG
        );
    }

    /** Host and port as the server knows them: in lower case, without the scheme's own port, addresses in their short form. */
    static String authority(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean own = url.getPort() == -1 || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
        return (host.startsWith("[") ? shortAddress(host) : host) + (own ? "" : ":" + url.getPort());
    }

    /** An IPv6 address after RFC 5952: the longest run of zeros, of two and more, becomes two colons. */
    private static String shortAddress(String bracketed) {
        byte[] bytes;
        try {
            // An address is read, and no name is looked up.
            bytes = InetAddress.getByName(bracketed).getAddress();
        } catch (UnknownHostException noAddress) {
            return bracketed;
        }
        // An IPv4 address in the clothes of IPv6 comes back as what it is.
        if (bytes.length != 16) return bracketed;
        List<String> groups = new ArrayList<>();
        for (int index = 0; index < bytes.length; index += 2) {
            groups.add(Integer.toHexString(((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff)));
        }
        int start = 0;
        int length = 0;
        for (int from = 0; from < groups.size(); from++) {
            int to = from;
            while (to < groups.size() && groups.get(to).equals("0")) to++;
            if (to - from > length) {
                start = from;
                length = to - from;
            }
        }
        if (length < 2) return "[" + String.join(":", groups) + "]";
        return (
            "[" +
            String.join(":", groups.subList(0, start)) +
            "::" +
            String.join(":", groups.subList(start + length, groups.size())) +
            "]"
        );
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
