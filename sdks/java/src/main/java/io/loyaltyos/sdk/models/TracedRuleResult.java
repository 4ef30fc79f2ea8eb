package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * {@code event}, {@code currency}, {@code window}: not selected. {@code condition}: it did not hold.
 * {@code applied}: all held.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class TracedRuleResult extends OpenEnum {

    /** {@code event} */
    public static final TracedRuleResult EVENT = new TracedRuleResult("event");

    /** {@code currency} */
    public static final TracedRuleResult CURRENCY = new TracedRuleResult("currency");

    /** {@code window} */
    public static final TracedRuleResult WINDOW = new TracedRuleResult("window");

    /** {@code condition} */
    public static final TracedRuleResult CONDITION = new TracedRuleResult("condition");

    /** {@code applied} */
    public static final TracedRuleResult APPLIED = new TracedRuleResult("applied");

    private TracedRuleResult(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static TracedRuleResult of(String value) {
        return switch (value) {
            case "event" -> EVENT;
            case "currency" -> CURRENCY;
            case "window" -> WINDOW;
            case "condition" -> CONDITION;
            case "applied" -> APPLIED;
            default -> new TracedRuleResult(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<TracedRuleResult> known() {
        return List.of(EVENT, CURRENCY, WINDOW, CONDITION, APPLIED);
    }
}
