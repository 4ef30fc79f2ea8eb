package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * How far it is.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class BacktestStatus extends OpenEnum {

    /** {@code queued} */
    public static final BacktestStatus QUEUED = new BacktestStatus("queued");

    /** {@code running} */
    public static final BacktestStatus RUNNING = new BacktestStatus("running");

    /** {@code done} */
    public static final BacktestStatus DONE = new BacktestStatus("done");

    /** {@code cancelled} */
    public static final BacktestStatus CANCELLED = new BacktestStatus("cancelled");

    /** {@code failed} */
    public static final BacktestStatus FAILED = new BacktestStatus("failed");

    private BacktestStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static BacktestStatus of(String value) {
        return switch (value) {
            case "queued" -> QUEUED;
            case "running" -> RUNNING;
            case "done" -> DONE;
            case "cancelled" -> CANCELLED;
            case "failed" -> FAILED;
            default -> new BacktestStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<BacktestStatus> known() {
        return List.of(QUEUED, RUNNING, DONE, CANCELLED, FAILED);
    }
}
