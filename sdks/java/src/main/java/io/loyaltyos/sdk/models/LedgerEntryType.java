package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What happened.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class LedgerEntryType extends OpenEnum {

    /** {@code earn} */
    public static final LedgerEntryType EARN = new LedgerEntryType("earn");

    /** {@code mature} */
    public static final LedgerEntryType MATURE = new LedgerEntryType("mature");

    /** {@code hold} */
    public static final LedgerEntryType HOLD = new LedgerEntryType("hold");

    /** {@code release} */
    public static final LedgerEntryType RELEASE = new LedgerEntryType("release");

    /** {@code redeem} */
    public static final LedgerEntryType REDEEM = new LedgerEntryType("redeem");

    /** {@code convert} */
    public static final LedgerEntryType CONVERT = new LedgerEntryType("convert");

    /** {@code expire} */
    public static final LedgerEntryType EXPIRE = new LedgerEntryType("expire");

    /** {@code void} */
    public static final LedgerEntryType VOID = new LedgerEntryType("void");

    /** {@code restore} */
    public static final LedgerEntryType RESTORE = new LedgerEntryType("restore");

    /** {@code repay} */
    public static final LedgerEntryType REPAY = new LedgerEntryType("repay");

    /** {@code adjust} */
    public static final LedgerEntryType ADJUST = new LedgerEntryType("adjust");

    /** {@code transfer_in} */
    public static final LedgerEntryType TRANSFER_IN = new LedgerEntryType("transfer_in");

    /** {@code transfer_out} */
    public static final LedgerEntryType TRANSFER_OUT = new LedgerEntryType("transfer_out");

    /** {@code write_off} */
    public static final LedgerEntryType WRITE_OFF = new LedgerEntryType("write_off");

    private LedgerEntryType(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static LedgerEntryType of(String value) {
        return switch (value) {
            case "earn" -> EARN;
            case "mature" -> MATURE;
            case "hold" -> HOLD;
            case "release" -> RELEASE;
            case "redeem" -> REDEEM;
            case "convert" -> CONVERT;
            case "expire" -> EXPIRE;
            case "void" -> VOID;
            case "restore" -> RESTORE;
            case "repay" -> REPAY;
            case "adjust" -> ADJUST;
            case "transfer_in" -> TRANSFER_IN;
            case "transfer_out" -> TRANSFER_OUT;
            case "write_off" -> WRITE_OFF;
            default -> new LedgerEntryType(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<LedgerEntryType> known() {
        return List.of(
            EARN,
            MATURE,
            HOLD,
            RELEASE,
            REDEEM,
            CONVERT,
            EXPIRE,
            VOID,
            RESTORE,
            REPAY,
            ADJUST,
            TRANSFER_IN,
            TRANSFER_OUT,
            WRITE_OFF
        );
    }
}
