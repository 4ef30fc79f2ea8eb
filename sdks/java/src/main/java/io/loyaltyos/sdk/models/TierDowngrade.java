package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What the end of the period does to who has not reached the tier again.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class TierDowngrade extends OpenEnum {

    /** {@code never} */
    public static final TierDowngrade NEVER = new TierDowngrade("never");

    /** {@code to_earned} */
    public static final TierDowngrade TO_EARNED = new TierDowngrade("to_earned");

    /** {@code one_level} */
    public static final TierDowngrade ONE_LEVEL = new TierDowngrade("one_level");

    private TierDowngrade(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static TierDowngrade of(String value) {
        return switch (value) {
            case "never" -> NEVER;
            case "to_earned" -> TO_EARNED;
            case "one_level" -> ONE_LEVEL;
            default -> new TierDowngrade(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<TierDowngrade> known() {
        return List.of(NEVER, TO_EARNED, ONE_LEVEL);
    }
}
