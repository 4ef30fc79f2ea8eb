package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * An error keeps the source from being saved.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class DiagnosticSeverity extends OpenEnum {

    /** {@code error} */
    public static final DiagnosticSeverity ERROR = new DiagnosticSeverity("error");

    /** {@code warning} */
    public static final DiagnosticSeverity WARNING = new DiagnosticSeverity("warning");

    private DiagnosticSeverity(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static DiagnosticSeverity of(String value) {
        return switch (value) {
            case "error" -> ERROR;
            case "warning" -> WARNING;
            default -> new DiagnosticSeverity(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<DiagnosticSeverity> known() {
        return List.of(ERROR, WARNING);
    }
}
