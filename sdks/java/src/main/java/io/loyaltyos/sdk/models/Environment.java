package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Where it is good.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class Environment extends OpenEnum {

    /** {@code sandbox} */
    public static final Environment SANDBOX = new Environment("sandbox");

    /** {@code production} */
    public static final Environment PRODUCTION = new Environment("production");

    private Environment(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static Environment of(String value) {
        return switch (value) {
            case "sandbox" -> SANDBOX;
            case "production" -> PRODUCTION;
            default -> new Environment(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<Environment> known() {
        return List.of(SANDBOX, PRODUCTION);
    }
}
