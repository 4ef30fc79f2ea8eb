package io.loyaltyos.sdk.errors;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The thread that waited was interrupted. Its interrupt flag is set again, and the connection is closed. Whether the request was carried out is not known. */
public final class CancelledException extends LoyaltyOSException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The thread that waited was interrupted.
     *
     * @param message what happened.
     * @param cause why, where something else failed first.
     */
    public CancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
