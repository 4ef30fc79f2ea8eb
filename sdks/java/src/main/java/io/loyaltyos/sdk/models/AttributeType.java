package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What its value is.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class AttributeType extends OpenEnum {

    /** {@code string} */
    public static final AttributeType STRING = new AttributeType("string");

    /** {@code int} */
    public static final AttributeType INT = new AttributeType("int");

    /** {@code decimal} */
    public static final AttributeType DECIMAL = new AttributeType("decimal");

    /** {@code bool} */
    public static final AttributeType BOOL = new AttributeType("bool");

    /** {@code date} */
    public static final AttributeType DATE = new AttributeType("date");

    private AttributeType(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static AttributeType of(String value) {
        return switch (value) {
            case "string" -> STRING;
            case "int" -> INT;
            case "decimal" -> DECIMAL;
            case "bool" -> BOOL;
            case "date" -> DATE;
            default -> new AttributeType(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<AttributeType> known() {
        return List.of(STRING, INT, DECIMAL, BOOL, DATE);
    }
}
