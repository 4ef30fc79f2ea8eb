package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What became of it.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class OrderStatus extends OpenEnum {

    /** {@code active} */
    public static final OrderStatus ACTIVE = new OrderStatus("active");

    /** {@code cancelled} */
    public static final OrderStatus CANCELLED = new OrderStatus("cancelled");

    /** {@code partially_returned} */
    public static final OrderStatus PARTIALLY_RETURNED = new OrderStatus("partially_returned");

    /** {@code returned} */
    public static final OrderStatus RETURNED = new OrderStatus("returned");

    private OrderStatus(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static OrderStatus of(String value) {
        return switch (value) {
            case "active" -> ACTIVE;
            case "cancelled" -> CANCELLED;
            case "partially_returned" -> PARTIALLY_RETURNED;
            case "returned" -> RETURNED;
            default -> new OrderStatus(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<OrderStatus> known() {
        return List.of(ACTIVE, CANCELLED, PARTIALLY_RETURNED, RETURNED);
    }
}
