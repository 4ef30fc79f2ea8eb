package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * So many {@code months}, or to the end of the year that begins on {@code startsOn}.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class TierPeriodKind extends OpenEnum {

    /** {@code months} */
    public static final TierPeriodKind MONTHS = new TierPeriodKind("months");

    /** {@code programme_year} */
    public static final TierPeriodKind PROGRAMME_YEAR = new TierPeriodKind("programme_year");

    private TierPeriodKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static TierPeriodKind of(String value) {
        return switch (value) {
            case "months" -> MONTHS;
            case "programme_year" -> PROGRAMME_YEAR;
            default -> new TierPeriodKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<TierPeriodKind> known() {
        return List.of(MONTHS, PROGRAMME_YEAR);
    }
}
