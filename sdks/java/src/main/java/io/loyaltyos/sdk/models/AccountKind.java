package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What is granted.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class AccountKind extends OpenEnum {

    /** {@code points} */
    public static final AccountKind POINTS = new AccountKind("points");

    /** {@code credit} */
    public static final AccountKind CREDIT = new AccountKind("credit");

    private AccountKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static AccountKind of(String value) {
        return switch (value) {
            case "points" -> POINTS;
            case "credit" -> CREDIT;
            default -> new AccountKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<AccountKind> known() {
        return List.of(POINTS, CREDIT);
    }
}
