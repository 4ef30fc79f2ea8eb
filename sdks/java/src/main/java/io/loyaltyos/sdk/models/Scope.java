package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * A scope.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class Scope extends OpenEnum {

    /** {@code orders:write} */
    public static final Scope ORDERS_WRITE = new Scope("orders:write");

    /** {@code orders:read} */
    public static final Scope ORDERS_READ = new Scope("orders:read");

    /** {@code customers:write} */
    public static final Scope CUSTOMERS_WRITE = new Scope("customers:write");

    /** {@code customers:read} */
    public static final Scope CUSTOMERS_READ = new Scope("customers:read");

    /** {@code customers:token} */
    public static final Scope CUSTOMERS_TOKEN = new Scope("customers:token");

    /** {@code customers:erase} */
    public static final Scope CUSTOMERS_ERASE = new Scope("customers:erase");

    /** {@code pii:read} */
    public static final Scope PII_READ = new Scope("pii:read");

    /** {@code points:redeem} */
    public static final Scope POINTS_REDEEM = new Scope("points:redeem");

    /** {@code points:adjust} */
    public static final Scope POINTS_ADJUST = new Scope("points:adjust");

    /** {@code points:adjust:unlimited} */
    public static final Scope POINTS_ADJUST_UNLIMITED = new Scope("points:adjust:unlimited");

    /** {@code ledger:read} */
    public static final Scope LEDGER_READ = new Scope("ledger:read");

    /** {@code programme:read} */
    public static final Scope PROGRAMME_READ = new Scope("programme:read");

    /** {@code programme:write} */
    public static final Scope PROGRAMME_WRITE = new Scope("programme:write");

    /** {@code sandbox:write} */
    public static final Scope SANDBOX_WRITE = new Scope("sandbox:write");

    /** {@code rules:read} */
    public static final Scope RULES_READ = new Scope("rules:read");

    /** {@code rules:write} */
    public static final Scope RULES_WRITE = new Scope("rules:write");

    /** {@code rules:activate} */
    public static final Scope RULES_ACTIVATE = new Scope("rules:activate");

    /** {@code keys:read} */
    public static final Scope KEYS_READ = new Scope("keys:read");

    /** {@code keys:write} */
    public static final Scope KEYS_WRITE = new Scope("keys:write");

    /** {@code security:read} */
    public static final Scope SECURITY_READ = new Scope("security:read");

    /** {@code security:write} */
    public static final Scope SECURITY_WRITE = new Scope("security:write");

    /** {@code audit:read} */
    public static final Scope AUDIT_READ = new Scope("audit:read");

    private Scope(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static Scope of(String value) {
        return switch (value) {
            case "orders:write" -> ORDERS_WRITE;
            case "orders:read" -> ORDERS_READ;
            case "customers:write" -> CUSTOMERS_WRITE;
            case "customers:read" -> CUSTOMERS_READ;
            case "customers:token" -> CUSTOMERS_TOKEN;
            case "customers:erase" -> CUSTOMERS_ERASE;
            case "pii:read" -> PII_READ;
            case "points:redeem" -> POINTS_REDEEM;
            case "points:adjust" -> POINTS_ADJUST;
            case "points:adjust:unlimited" -> POINTS_ADJUST_UNLIMITED;
            case "ledger:read" -> LEDGER_READ;
            case "programme:read" -> PROGRAMME_READ;
            case "programme:write" -> PROGRAMME_WRITE;
            case "sandbox:write" -> SANDBOX_WRITE;
            case "rules:read" -> RULES_READ;
            case "rules:write" -> RULES_WRITE;
            case "rules:activate" -> RULES_ACTIVATE;
            case "keys:read" -> KEYS_READ;
            case "keys:write" -> KEYS_WRITE;
            case "security:read" -> SECURITY_READ;
            case "security:write" -> SECURITY_WRITE;
            case "audit:read" -> AUDIT_READ;
            default -> new Scope(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<Scope> known() {
        return List.of(
            ORDERS_WRITE,
            ORDERS_READ,
            CUSTOMERS_WRITE,
            CUSTOMERS_READ,
            CUSTOMERS_TOKEN,
            CUSTOMERS_ERASE,
            PII_READ,
            POINTS_REDEEM,
            POINTS_ADJUST,
            POINTS_ADJUST_UNLIMITED,
            LEDGER_READ,
            PROGRAMME_READ,
            PROGRAMME_WRITE,
            SANDBOX_WRITE,
            RULES_READ,
            RULES_WRITE,
            RULES_ACTIVATE,
            KEYS_READ,
            KEYS_WRITE,
            SECURITY_READ,
            SECURITY_WRITE,
            AUDIT_READ
        );
    }
}
