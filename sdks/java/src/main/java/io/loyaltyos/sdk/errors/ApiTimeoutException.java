package io.loyaltyos.sdk.errors;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No whole answer came in time. Whether the request was carried out is not known. */
public final class ApiTimeoutException extends ApiConnectionException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * No whole answer came in time.
     *
     * @param message what happened.
     * @param cause why, where something else failed first.
     */
    public ApiTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
