package io.loyaltyos.sdk.errors;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No whole answer came: no connection, or one that broke. Whether the request was carried out is not known. */
public class ApiConnectionException extends LoyaltyOSException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * No whole answer came.
     *
     * @param message what happened.
     * @param cause why, where something else failed first.
     */
    public ApiConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
