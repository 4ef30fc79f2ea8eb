package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Which bucket of the account changed.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class BalanceBucket extends OpenEnum {

    /** {@code pending} */
    public static final BalanceBucket PENDING = new BalanceBucket("pending");

    /** {@code available} */
    public static final BalanceBucket AVAILABLE = new BalanceBucket("available");

    /** {@code held} */
    public static final BalanceBucket HELD = new BalanceBucket("held");

    /** {@code debt} */
    public static final BalanceBucket DEBT = new BalanceBucket("debt");

    private BalanceBucket(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static BalanceBucket of(String value) {
        return switch (value) {
            case "pending" -> PENDING;
            case "available" -> AVAILABLE;
            case "held" -> HELD;
            case "debt" -> DEBT;
            default -> new BalanceBucket(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<BalanceBucket> known() {
        return List.of(PENDING, AVAILABLE, HELD, DEBT);
    }
}
