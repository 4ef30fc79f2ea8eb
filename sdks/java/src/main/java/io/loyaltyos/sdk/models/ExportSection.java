package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What the record is about.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class ExportSection extends OpenEnum {

    /** {@code profile} */
    public static final ExportSection PROFILE = new ExportSection("profile");

    /** {@code membership} */
    public static final ExportSection MEMBERSHIP = new ExportSection("membership");

    /** {@code balance} */
    public static final ExportSection BALANCE = new ExportSection("balance");

    /** {@code lots} */
    public static final ExportSection LOTS = new ExportSection("lots");

    /** {@code ledger} */
    public static final ExportSection LEDGER = new ExportSection("ledger");

    /** {@code orders} */
    public static final ExportSection ORDERS = new ExportSection("orders");

    /** {@code redemptions} */
    public static final ExportSection REDEMPTIONS = new ExportSection("redemptions");

    /** {@code counters} */
    public static final ExportSection COUNTERS = new ExportSection("counters");

    /** {@code audit} */
    public static final ExportSection AUDIT = new ExportSection("audit");

    /** {@code tiers} */
    public static final ExportSection TIERS = new ExportSection("tiers");

    /** {@code events} */
    public static final ExportSection EVENTS = new ExportSection("events");

    /** {@code journal} */
    public static final ExportSection JOURNAL = new ExportSection("journal");

    private ExportSection(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static ExportSection of(String value) {
        return switch (value) {
            case "profile" -> PROFILE;
            case "membership" -> MEMBERSHIP;
            case "balance" -> BALANCE;
            case "lots" -> LOTS;
            case "ledger" -> LEDGER;
            case "orders" -> ORDERS;
            case "redemptions" -> REDEMPTIONS;
            case "counters" -> COUNTERS;
            case "audit" -> AUDIT;
            case "tiers" -> TIERS;
            case "events" -> EVENTS;
            case "journal" -> JOURNAL;
            default -> new ExportSection(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<ExportSection> known() {
        return List.of(
            PROFILE,
            MEMBERSHIP,
            BALANCE,
            LOTS,
            LEDGER,
            ORDERS,
            REDEMPTIONS,
            COUNTERS,
            AUDIT,
            TIERS,
            EVENTS,
            JOURNAL
        );
    }
}
