package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * {@code rolling}: {@code days} or {@code months} after they were earned. {@code calendar}: at the
 * next of {@code dates}.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class ExpiryKind extends OpenEnum {

    /** {@code never} */
    public static final ExpiryKind NEVER = new ExpiryKind("never");

    /** {@code rolling} */
    public static final ExpiryKind ROLLING = new ExpiryKind("rolling");

    /** {@code calendar} */
    public static final ExpiryKind CALENDAR = new ExpiryKind("calendar");

    private ExpiryKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static ExpiryKind of(String value) {
        return switch (value) {
            case "never" -> NEVER;
            case "rolling" -> ROLLING;
            case "calendar" -> CALENDAR;
            default -> new ExpiryKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<ExpiryKind> known() {
        return List.of(NEVER, ROLLING, CALENDAR);
    }
}
