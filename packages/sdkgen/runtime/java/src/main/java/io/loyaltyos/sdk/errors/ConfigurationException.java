package io.loyaltyos.sdk.errors;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The client, or a call, is not set up as it has to be. Nothing was sent. */
public final class ConfigurationException extends LoyaltyOSException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The client, or a call, is not set up as it has to be.
     *
     * @param message what happened.
     * @param cause why, where something else failed first.
     */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
