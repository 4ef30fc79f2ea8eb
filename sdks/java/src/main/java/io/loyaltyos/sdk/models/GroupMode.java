package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * How the group decides.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class GroupMode extends OpenEnum {

    /** {@code best} */
    public static final GroupMode BEST = new GroupMode("best");

    /** {@code first} */
    public static final GroupMode FIRST = new GroupMode("first");

    /** {@code stack} */
    public static final GroupMode STACK = new GroupMode("stack");

    private GroupMode(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static GroupMode of(String value) {
        return switch (value) {
            case "best" -> BEST;
            case "first" -> FIRST;
            case "stack" -> STACK;
            default -> new GroupMode(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<GroupMode> known() {
        return List.of(BEST, FIRST, STACK);
    }
}
