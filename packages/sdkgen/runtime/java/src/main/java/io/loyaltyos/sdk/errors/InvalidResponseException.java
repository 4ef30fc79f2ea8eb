package io.loyaltyos.sdk.errors;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The answer came whole, and is not what the API promises. The request may have been carried out. */
public final class InvalidResponseException extends LoyaltyOSException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The answer is not what the API promises.
     *
     * @param message what happened.
     * @param cause why, where something else failed first.
     */
    public InvalidResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
