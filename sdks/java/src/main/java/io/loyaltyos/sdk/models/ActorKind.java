package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What did it.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class ActorKind extends OpenEnum {

    /** {@code key} */
    public static final ActorKind KEY = new ActorKind("key");

    /** {@code certificate} */
    public static final ActorKind CERTIFICATE = new ActorKind("certificate");

    /** {@code member} */
    public static final ActorKind MEMBER = new ActorKind("member");

    /** {@code customer} */
    public static final ActorKind CUSTOMER = new ActorKind("customer");

    /** {@code operator} */
    public static final ActorKind OPERATOR = new ActorKind("operator");

    /** {@code system} */
    public static final ActorKind SYSTEM = new ActorKind("system");

    private ActorKind(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static ActorKind of(String value) {
        return switch (value) {
            case "key" -> KEY;
            case "certificate" -> CERTIFICATE;
            case "member" -> MEMBER;
            case "customer" -> CUSTOMER;
            case "operator" -> OPERATOR;
            case "system" -> SYSTEM;
            default -> new ActorKind(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<ActorKind> known() {
        return List.of(KEY, CERTIFICATE, MEMBER, CUSTOMER, OPERATOR, SYSTEM);
    }
}
