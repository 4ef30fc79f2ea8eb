package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.errors.ConfigurationException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, as it is written down before it is made. The code of each operation makes one and hands it over; from
 * then on nobody changes it.
 *
 * @param <T> what the operation gives.
 */
public final class Call<T> {

    final String operation;
    final Class<T> type;
    final Map<String, String> headers = new LinkedHashMap<>();
    String method = "GET";
    boolean repeatable = true;
    boolean takesIdempotencyKey;
    byte @Nullable [] body;
    RequestOptions options = RequestOptions.none();

    private String path = "/";
    private final StringBuilder query = new StringBuilder();

    private Call(String operation, Class<T> type) {
        this.operation = operation;
        this.type = type;
    }

    /**
     * Begins a call.
     *
     * @param operation the operation, such as {@code orders.ingest}.
     * @param type what it gives.
     * @param <T> what it gives.
     * @return the call.
     */
    public static <T> Call<T> of(String operation, Class<T> type) {
        return new Call<>(operation, type);
    }

    /**
     * Where to.
     *
     * @param method the method in capitals.
     * @param template the path below the prefix of the API, with its parameters: {@code /orders/{orderId}}.
     * @param parameters their values, in order.
     * @return this call.
     */
    public Call<T> request(String method, String template, @Nullable Object... parameters) {
        this.method = method;
        StringBuilder filled = new StringBuilder();
        int index = 0;
        for (int at = 0; at < template.length(); at++) {
            if (template.charAt(at) != '{') {
                filled.append(template.charAt(at));
                continue;
            }
            int end = template.indexOf('}', at);
            filled.append(segment(template.substring(at + 1, end), parameters[index++]));
            at = end;
        }
        path = filled.toString();
        return this;
    }

    /**
     * The same request must not be sent again when nobody knows what became of it.
     *
     * @return this call.
     */
    public Call<T> unrepeatable() {
        repeatable = false;
        return this;
    }

    /**
     * A key goes with it, which makes it safe to send again.
     *
     * @return this call.
     */
    public Call<T> withIdempotencyKey() {
        takesIdempotencyKey = true;
        return this;
    }

    /**
     * A parameter of the query.
     *
     * @param name its name.
     * @param value its value; {@code null} leaves it out.
     * @return this call.
     */
    public Call<T> query(String name, @Nullable Object value) {
        if (value == null) return this;
        query
            .append(query.length() == 0 ? '?' : '&')
            .append(escaped(name))
            .append('=')
            .append(escaped(plain(value)));
        return this;
    }

    /**
     * What is sent.
     *
     * @param model the body; {@code null} for none.
     * @return this call.
     */
    public Call<T> body(@Nullable Object model) {
        body = model == null ? null : JsonCodec.write(model);
        return this;
    }

    /**
     * Only if the thing still has this version.
     *
     * @param tag its tag; {@code null} for no such condition.
     * @return this call.
     */
    public Call<T> ifMatch(@Nullable String tag) {
        if (tag != null) headers.put("If-Match", Checks.headerValue("If-Match", Checks.notBlank("ifMatch", tag)));
        return this;
    }

    /**
     * Only if there is no such thing yet.
     *
     * @param absent whether that is a condition; {@code null} for no.
     * @return this call.
     */
    public Call<T> ifNoneMatch(@Nullable Boolean absent) {
        if (Boolean.TRUE.equals(absent)) headers.put("If-None-Match", "*");
        return this;
    }

    /**
     * What it does otherwise than the client does.
     *
     * @param options the options.
     * @return this call.
     */
    public Call<T> options(RequestOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        return this;
    }

    /** The path and the query, with escapes. */
    String target() {
        return path + query;
    }

    private static String segment(String name, @Nullable Object value) {
        if (value == null) throw new ConfigurationException(name + " is missing.", null);
        String text = plain(value);
        // Proxies take these for a way up the path, whatever their escapes.
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new ConfigurationException(name + " must not be empty, and neither . nor ...", null);
        }
        return escaped(text);
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** Percent-encoded, but for what RFC 3986 calls unreserved. */
    static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean letterOrDigit =
                (character >= 'a' && character <= 'z') ||
                (character >= 'A' && character <= 'Z') ||
                (character >= '0' && character <= '9');
            if (letterOrDigit || "-._~".indexOf(character) >= 0) result.append(character);
            else result.append(String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return result.toString();
    }
}
