package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Which of your accounts takes the other side: {@code breakage} what expired, {@code loss} what was
 * written off, {@code transit} what is under way from one customer to another.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class IssuerSide extends OpenEnum {

    /** {@code issued} */
    public static final IssuerSide ISSUED = new IssuerSide("issued");

    /** {@code redeemed} */
    public static final IssuerSide REDEEMED = new IssuerSide("redeemed");

    /** {@code breakage} */
    public static final IssuerSide BREAKAGE = new IssuerSide("breakage");

    /** {@code loss} */
    public static final IssuerSide LOSS = new IssuerSide("loss");

    /** {@code transit} */
    public static final IssuerSide TRANSIT = new IssuerSide("transit");

    private IssuerSide(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static IssuerSide of(String value) {
        return switch (value) {
            case "issued" -> ISSUED;
            case "redeemed" -> REDEEMED;
            case "breakage" -> BREAKAGE;
            case "loss" -> LOSS;
            case "transit" -> TRANSIT;
            default -> new IssuerSide(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<IssuerSide> known() {
        return List.of(ISSUED, REDEEMED, BREAKAGE, LOSS, TRANSIT);
    }
}
