package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What counts: points earned on orders, or spend; less returns.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class TierMeasure extends OpenEnum {

    /** {@code points} */
    public static final TierMeasure POINTS = new TierMeasure("points");

    /** {@code spend} */
    public static final TierMeasure SPEND = new TierMeasure("spend");

    private TierMeasure(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static TierMeasure of(String value) {
        return switch (value) {
            case "points" -> POINTS;
            case "spend" -> SPEND;
            default -> new TierMeasure(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<TierMeasure> known() {
        return List.of(POINTS, SPEND);
    }
}
