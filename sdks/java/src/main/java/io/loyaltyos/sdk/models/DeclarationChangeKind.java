package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What became of it.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class DeclarationChangeKind extends OpenEnum {

    /** {@code added} */
    public static final DeclarationChangeKind ADDED = new DeclarationChangeKind("added");

    /** {@code removed} */
    public static final DeclarationChangeKind REMOVED = new DeclarationChangeKind("removed");

    /** {@code changed} */
    public static final DeclarationChangeKind CHANGED = new DeclarationChangeKind("changed");

    private DeclarationChangeKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static DeclarationChangeKind of(String value) {
        return switch (value) {
            case "added" -> ADDED;
            case "removed" -> REMOVED;
            case "changed" -> CHANGED;
            default -> new DeclarationChangeKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<DeclarationChangeKind> known() {
        return List.of(ADDED, REMOVED, CHANGED);
    }
}
