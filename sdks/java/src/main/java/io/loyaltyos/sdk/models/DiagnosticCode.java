package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What kind of thing it is: each has a page in the language reference.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class DiagnosticCode extends OpenEnum {

    /** {@code E101} */
    public static final DiagnosticCode E101 = new DiagnosticCode("E101");

    /** {@code E201} */
    public static final DiagnosticCode E201 = new DiagnosticCode("E201");

    /** {@code E202} */
    public static final DiagnosticCode E202 = new DiagnosticCode("E202");

    /** {@code E203} */
    public static final DiagnosticCode E203 = new DiagnosticCode("E203");

    /** {@code E301} */
    public static final DiagnosticCode E301 = new DiagnosticCode("E301");

    /** {@code E302} */
    public static final DiagnosticCode E302 = new DiagnosticCode("E302");

    /** {@code E401} */
    public static final DiagnosticCode E401 = new DiagnosticCode("E401");

    /** {@code E402} */
    public static final DiagnosticCode E402 = new DiagnosticCode("E402");

    /** {@code E403} */
    public static final DiagnosticCode E403 = new DiagnosticCode("E403");

    /** {@code E404} */
    public static final DiagnosticCode E404 = new DiagnosticCode("E404");

    /** {@code E501} */
    public static final DiagnosticCode E501 = new DiagnosticCode("E501");

    /** {@code E502} */
    public static final DiagnosticCode E502 = new DiagnosticCode("E502");

    /** {@code E503} */
    public static final DiagnosticCode E503 = new DiagnosticCode("E503");

    /** {@code E601} */
    public static final DiagnosticCode E601 = new DiagnosticCode("E601");

    /** {@code E602} */
    public static final DiagnosticCode E602 = new DiagnosticCode("E602");

    /** {@code E701} */
    public static final DiagnosticCode E701 = new DiagnosticCode("E701");

    /** {@code W801} */
    public static final DiagnosticCode W801 = new DiagnosticCode("W801");

    /** {@code W802} */
    public static final DiagnosticCode W802 = new DiagnosticCode("W802");

    /** {@code W803} */
    public static final DiagnosticCode W803 = new DiagnosticCode("W803");

    /** {@code W804} */
    public static final DiagnosticCode W804 = new DiagnosticCode("W804");

    /** {@code W805} */
    public static final DiagnosticCode W805 = new DiagnosticCode("W805");

    /** {@code W806} */
    public static final DiagnosticCode W806 = new DiagnosticCode("W806");

    /** {@code W807} */
    public static final DiagnosticCode W807 = new DiagnosticCode("W807");

    /** {@code W808} */
    public static final DiagnosticCode W808 = new DiagnosticCode("W808");

    private DiagnosticCode(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static DiagnosticCode of(String value) {
        return switch (value) {
            case "E101" -> E101;
            case "E201" -> E201;
            case "E202" -> E202;
            case "E203" -> E203;
            case "E301" -> E301;
            case "E302" -> E302;
            case "E401" -> E401;
            case "E402" -> E402;
            case "E403" -> E403;
            case "E404" -> E404;
            case "E501" -> E501;
            case "E502" -> E502;
            case "E503" -> E503;
            case "E601" -> E601;
            case "E602" -> E602;
            case "E701" -> E701;
            case "W801" -> W801;
            case "W802" -> W802;
            case "W803" -> W803;
            case "W804" -> W804;
            case "W805" -> W805;
            case "W806" -> W806;
            case "W807" -> W807;
            case "W808" -> W808;
            default -> new DiagnosticCode(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<DiagnosticCode> known() {
        return List.of(
            E101,
            E201,
            E202,
            E203,
            E301,
            E302,
            E401,
            E402,
            E403,
            E404,
            E501,
            E502,
            E503,
            E601,
            E602,
            E701,
            W801,
            W802,
            W803,
            W804,
            W805,
            W806,
            W807,
            W808
        );
    }
}
