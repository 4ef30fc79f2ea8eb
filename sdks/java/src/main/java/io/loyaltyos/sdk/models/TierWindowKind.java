package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * All; those of the last {@code months}; those of the year that begins on {@code startsOn}.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class TierWindowKind extends OpenEnum {

    /** {@code lifetime} */
    public static final TierWindowKind LIFETIME = new TierWindowKind("lifetime");

    /** {@code rolling} */
    public static final TierWindowKind ROLLING = new TierWindowKind("rolling");

    /** {@code programme_year} */
    public static final TierWindowKind PROGRAMME_YEAR = new TierWindowKind("programme_year");

    private TierWindowKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static TierWindowKind of(String value) {
        return switch (value) {
            case "lifetime" -> LIFETIME;
            case "rolling" -> ROLLING;
            case "programme_year" -> PROGRAMME_YEAR;
            default -> new TierWindowKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<TierWindowKind> known() {
        return List.of(LIFETIME, ROLLING, PROGRAMME_YEAR);
    }
}
