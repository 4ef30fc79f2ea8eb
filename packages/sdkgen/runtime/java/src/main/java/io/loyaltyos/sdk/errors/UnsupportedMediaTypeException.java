package io.loyaltyos.sdk.errors;

import io.loyaltyos.sdk.json.JsonValue;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Status 415: The body has a type that the operation does not read. */
public final class UnsupportedMediaTypeException extends ApiException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An answer with status 415.
     *
     * @param status the HTTP status.
     * @param headers the fields of the answer.
     * @param problem its problem document (RFC 9457); {@code null} where it has none.
     */
    public UnsupportedMediaTypeException(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
        super(status, headers, problem);
    }
}
