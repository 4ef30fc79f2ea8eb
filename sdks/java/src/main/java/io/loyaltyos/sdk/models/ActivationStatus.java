package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Whether it runs already.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class ActivationStatus extends OpenEnum {

    /** {@code active} */
    public static final ActivationStatus ACTIVE = new ActivationStatus("active");

    /** {@code scheduled} */
    public static final ActivationStatus SCHEDULED = new ActivationStatus("scheduled");

    private ActivationStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static ActivationStatus of(String value) {
        return switch (value) {
            case "active" -> ACTIVE;
            case "scheduled" -> SCHEDULED;
            default -> new ActivationStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<ActivationStatus> known() {
        return List.of(ACTIVE, SCHEDULED);
    }
}
