package io.loyaltyos.sdk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a call gives, with the answer that it came in.
 *
 * @param <T> what the call gives.
 */
public final class ApiResponse<T> {

    private final T data;
    private final int status;
    private final Map<String, List<String>> headers;

    /**
     * An answer; programs make them for their tests.
     *
     * @param data what the call gives.
     * @param status the HTTP status.
     * @param headers the fields of the answer.
     */
    public ApiResponse(T data, int status, Map<String, List<String>> headers) {
        this.data = data;
        this.status = status;
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> byName.put(name, List.copyOf(values)));
        this.headers = Collections.unmodifiableMap(byName);
    }

    /**
     * What the call gives.
     *
     * @return the data.
     */
    public T data() {
        return data;
    }

    /**
     * The HTTP status.
     *
     * @return the status.
     */
    public int status() {
        return status;
    }

    /**
     * The fields of the answer. Names are found whatever their case.
     *
     * @return the fields.
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * What names the request in the logs of the server.
     *
     * @return the id, or {@code null} where the answer has none.
     */
    public @Nullable String requestId() {
        return header("Request-Id");
    }

    /**
     * The version of what was read or written, for {@code ifMatch}.
     *
     * @return the tag with its quotes, or {@code null} where the answer has none.
     */
    public @Nullable String etag() {
        return header("ETag");
    }

    /**
     * Whether this is the answer of an earlier request, and nothing was done this time.
     *
     * @return whether it is.
     */
    public boolean replayed() {
        return "true".equals(header("Idempotent-Replayed"));
    }

    private @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", requestId=" + requestId() + ", data=" + data + "]";
    }
}
