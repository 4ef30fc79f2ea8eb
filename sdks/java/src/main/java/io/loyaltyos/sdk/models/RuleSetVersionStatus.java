package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Whether it runs.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class RuleSetVersionStatus extends OpenEnum {

    /** {@code active} */
    public static final RuleSetVersionStatus ACTIVE = new RuleSetVersionStatus("active");

    /** {@code scheduled} */
    public static final RuleSetVersionStatus SCHEDULED = new RuleSetVersionStatus("scheduled");

    /** {@code draft} */
    public static final RuleSetVersionStatus DRAFT = new RuleSetVersionStatus("draft");

    private RuleSetVersionStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static RuleSetVersionStatus of(String value) {
        return switch (value) {
            case "active" -> ACTIVE;
            case "scheduled" -> SCHEDULED;
            case "draft" -> DRAFT;
            default -> new RuleSetVersionStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<RuleSetVersionStatus> known() {
        return List.of(ACTIVE, SCHEDULED, DRAFT);
    }
}
