package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Added lines are in the later text only, removed ones in the earlier.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class LineChangeKind extends OpenEnum {

    /** {@code added} */
    public static final LineChangeKind ADDED = new LineChangeKind("added");

    /** {@code removed} */
    public static final LineChangeKind REMOVED = new LineChangeKind("removed");

    private LineChangeKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static LineChangeKind of(String value) {
        return switch (value) {
            case "added" -> ADDED;
            case "removed" -> REMOVED;
            default -> new LineChangeKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<LineChangeKind> known() {
        return List.of(ADDED, REMOVED);
    }
}
