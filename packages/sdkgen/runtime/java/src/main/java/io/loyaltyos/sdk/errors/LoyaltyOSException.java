package io.loyaltyos.sdk.errors;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Whatever goes wrong in this SDK. Its text never holds a key, a token or a body. */
public class LoyaltyOSException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Something went wrong.
     *
     * @param message what.
     * @param cause why, where something else failed first.
     */
    public LoyaltyOSException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
