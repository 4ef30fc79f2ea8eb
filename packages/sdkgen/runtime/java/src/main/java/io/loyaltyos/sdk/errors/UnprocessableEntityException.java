package io.loyaltyos.sdk.errors;

import io.loyaltyos.sdk.json.JsonValue;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Status 422: The request is well-formed, and its values are wrong. */
public final class UnprocessableEntityException extends ApiException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An answer with status 422.
     *
     * @param status the HTTP status.
     * @param headers the fields of the answer.
     * @param problem its problem document (RFC 9457); {@code null} where it has none.
     */
    public UnprocessableEntityException(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
        super(status, headers, problem);
    }
}
