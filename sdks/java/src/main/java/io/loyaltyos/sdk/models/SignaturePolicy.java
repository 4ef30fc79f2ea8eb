package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What is asked of request signatures. {@code off}: they are not looked at. {@code required}: a
 * request that writes is signed. {@code strict}: and no nonce counts twice.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class SignaturePolicy extends OpenEnum {

    /** {@code off} */
    public static final SignaturePolicy OFF = new SignaturePolicy("off");

    /** {@code required} */
    public static final SignaturePolicy REQUIRED = new SignaturePolicy("required");

    /** {@code strict} */
    public static final SignaturePolicy STRICT = new SignaturePolicy("strict");

    private SignaturePolicy(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static SignaturePolicy of(String value) {
        return switch (value) {
            case "off" -> OFF;
            case "required" -> REQUIRED;
            case "strict" -> STRICT;
            default -> new SignaturePolicy(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<SignaturePolicy> known() {
        return List.of(OFF, REQUIRED, STRICT);
    }
}
