package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What a return does about units that were spent already: the customer owes them, or they are written
 * off.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class NegativeBalancePolicy extends OpenEnum {

    /** {@code allow_negative} */
    public static final NegativeBalancePolicy ALLOW_NEGATIVE = new NegativeBalancePolicy("allow_negative");

    /** {@code write_off} */
    public static final NegativeBalancePolicy WRITE_OFF = new NegativeBalancePolicy("write_off");

    private NegativeBalancePolicy(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static NegativeBalancePolicy of(String value) {
        return switch (value) {
            case "allow_negative" -> ALLOW_NEGATIVE;
            case "write_off" -> WRITE_OFF;
            default -> new NegativeBalancePolicy(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<NegativeBalancePolicy> known() {
        return List.of(ALLOW_NEGATIVE, WRITE_OFF);
    }
}
