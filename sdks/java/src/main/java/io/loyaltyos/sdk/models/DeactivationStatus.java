package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Whether it runs no more already.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class DeactivationStatus extends OpenEnum {

    /** {@code inactive} */
    public static final DeactivationStatus INACTIVE = new DeactivationStatus("inactive");

    /** {@code scheduled} */
    public static final DeactivationStatus SCHEDULED = new DeactivationStatus("scheduled");

    private DeactivationStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static DeactivationStatus of(String value) {
        return switch (value) {
            case "inactive" -> INACTIVE;
            case "scheduled" -> SCHEDULED;
            default -> new DeactivationStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<DeactivationStatus> known() {
        return List.of(INACTIVE, SCHEDULED);
    }
}
