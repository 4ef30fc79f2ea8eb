package io.loyaltyos.sdk.webhooks;

import io.loyaltyos.sdk.errors.LoyaltyOSException;
import java.io.Serial;

/** A webhook is not to be believed. Answer it with 400 and do nothing. */
public final class WebhookVerificationException extends LoyaltyOSException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why it is not to be believed. */
    private final Reason reason;

    WebhookVerificationException(Reason reason) {
        super(reason.message, null);
        this.reason = reason;
    }

    /**
     * Why it is not to be believed.
     *
     * @return the reason.
     */
    public Reason reason() {
        return reason;
    }

    /** Why a webhook is not to be believed. Later versions may know more reasons. */
    public enum Reason {
        /** One of the three headers is missing. */
        MISSING_HEADER("missing-header", "A header of the signature is missing."),
        /** The secret is not {@code whsec_} and base64. */
        INVALID_SECRET("invalid-secret", "The secret is not whsec_ and base64."),
        /** The time is no whole number of seconds. */
        INVALID_TIMESTAMP("invalid-timestamp", "The timestamp is no whole number of seconds."),
        /** It was signed too long ago: it may be sent again by someone else. */
        TOO_OLD("too-old", "The webhook was signed too long ago."),
        /** It was signed too far in the future: the clocks differ. */
        TOO_NEW("too-new", "The webhook was signed too far in the future."),
        /** No signature was made with one of the secrets. */
        NO_MATCHING_SIGNATURE("no-matching-signature", "No signature was made with the secret."),
        /** What is signed is no event. */
        INVALID_PAYLOAD("invalid-payload", "The payload is no event.");

        private final String code;
        private final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }

        /**
         * The reason as all SDKs call it.
         *
         * @return the code, such as {@code too-old}.
         */
        public String code() {
            return code;
        }
    }
}
