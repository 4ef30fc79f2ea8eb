package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What it is.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class DeclarationKind extends OpenEnum {

    /** {@code rule} */
    public static final DeclarationKind RULE = new DeclarationKind("rule");

    /** {@code group} */
    public static final DeclarationKind GROUP = new DeclarationKind("group");

    /** {@code event} */
    public static final DeclarationKind EVENT = new DeclarationKind("event");

    /** {@code setting} */
    public static final DeclarationKind SETTING = new DeclarationKind("setting");

    private DeclarationKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static DeclarationKind of(String value) {
        return switch (value) {
            case "rule" -> RULE;
            case "group" -> GROUP;
            case "event" -> EVENT;
            case "setting" -> SETTING;
            default -> new DeclarationKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<DeclarationKind> known() {
        return List.of(RULE, GROUP, EVENT, SETTING);
    }
}
