package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What became of the order.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class BatchOutcomeStatus extends OpenEnum {

    /** {@code created} */
    public static final BatchOutcomeStatus CREATED = new BatchOutcomeStatus("created");

    /** {@code replayed} */
    public static final BatchOutcomeStatus REPLAYED = new BatchOutcomeStatus("replayed");

    /** {@code failed} */
    public static final BatchOutcomeStatus FAILED = new BatchOutcomeStatus("failed");

    private BatchOutcomeStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static BatchOutcomeStatus of(String value) {
        return switch (value) {
            case "created" -> CREATED;
            case "replayed" -> REPLAYED;
            case "failed" -> FAILED;
            default -> new BatchOutcomeStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<BatchOutcomeStatus> known() {
        return List.of(CREATED, REPLAYED, FAILED);
    }
}
