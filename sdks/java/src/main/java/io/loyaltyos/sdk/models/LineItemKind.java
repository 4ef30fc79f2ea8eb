package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What the line is. Absent: {@code product}.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class LineItemKind extends OpenEnum {

    /** {@code product} */
    public static final LineItemKind PRODUCT = new LineItemKind("product");

    /** {@code service} */
    public static final LineItemKind SERVICE = new LineItemKind("service");

    /** {@code shipping} */
    public static final LineItemKind SHIPPING = new LineItemKind("shipping");

    /** {@code gift_card} */
    public static final LineItemKind GIFT_CARD = new LineItemKind("gift_card");

    /** {@code fee} */
    public static final LineItemKind FEE = new LineItemKind("fee");

    private LineItemKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static LineItemKind of(String value) {
        return switch (value) {
            case "product" -> PRODUCT;
            case "service" -> SERVICE;
            case "shipping" -> SHIPPING;
            case "gift_card" -> GIFT_CARD;
            case "fee" -> FEE;
            default -> new LineItemKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<LineItemKind> known() {
        return List.of(PRODUCT, SERVICE, SHIPPING, GIFT_CARD, FEE);
    }
}
