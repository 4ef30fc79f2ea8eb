package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * {@code shared-caps}: caps of all customers together were taken up customer by customer, not in order
 * of time.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class BacktestApproximation extends OpenEnum {

    /** {@code shared-caps} */
    public static final BacktestApproximation SHARED_CAPS = new BacktestApproximation("shared-caps");

    private BacktestApproximation(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static BacktestApproximation of(String value) {
        return switch (value) {
            case "shared-caps" -> SHARED_CAPS;
            default -> new BacktestApproximation(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<BacktestApproximation> known() {
        return List.of(SHARED_CAPS);
    }
}
