package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * {@code held}, then {@code captured}, {@code released} or {@code expired}; or {@code redeemed} in one
 * step. {@code reversed}: all was given back.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class RedemptionStatus extends OpenEnum {

    /** {@code held} */
    public static final RedemptionStatus HELD = new RedemptionStatus("held");

    /** {@code captured} */
    public static final RedemptionStatus CAPTURED = new RedemptionStatus("captured");

    /** {@code released} */
    public static final RedemptionStatus RELEASED = new RedemptionStatus("released");

    /** {@code expired} */
    public static final RedemptionStatus EXPIRED = new RedemptionStatus("expired");

    /** {@code redeemed} */
    public static final RedemptionStatus REDEEMED = new RedemptionStatus("redeemed");

    /** {@code reversed} */
    public static final RedemptionStatus REVERSED = new RedemptionStatus("reversed");

    private RedemptionStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static RedemptionStatus of(String value) {
        return switch (value) {
            case "held" -> HELD;
            case "captured" -> CAPTURED;
            case "released" -> RELEASED;
            case "expired" -> EXPIRED;
            case "redeemed" -> REDEEMED;
            case "reversed" -> REVERSED;
            default -> new RedemptionStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<RedemptionStatus> known() {
        return List.of(HELD, CAPTURED, RELEASED, EXPIRED, REDEEMED, REVERSED);
    }
}
