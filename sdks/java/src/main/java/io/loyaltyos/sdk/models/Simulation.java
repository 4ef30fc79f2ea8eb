package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What an order would earn. Nothing is written. */
@JsonDeserialize(builder = Simulation.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Simulation {

    private final String orderId;
    private final String customerId;
    private final long pointsEarned;
    private final BigDecimal creditEarned;
    private final @Nullable String tier;
    private final List<RuleSetVersionRef> ruleSetVersions;
    private final List<RuleShare> rules;
    private final Trace trace;
    private final Map<String, JsonValue> additionalProperties;

    private Simulation(Builder builder) {
        this.orderId = Fields.required("orderId", builder.orderId);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.pointsEarned = Fields.required("pointsEarned", builder.pointsEarned);
        this.creditEarned = Fields.required("creditEarned", builder.creditEarned);
        this.tier = builder.tier;
        this.ruleSetVersions = Fields.required("ruleSetVersions", Fields.copy(builder.ruleSetVersions));
        this.rules = Fields.required("rules", Fields.copy(builder.rules));
        this.trace = Fields.required("trace", builder.trace);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.orderId = orderId;
        builder.customerId = customerId;
        builder.pointsEarned = pointsEarned;
        builder.creditEarned = creditEarned;
        builder.tier = tier;
        builder.ruleSetVersions = ruleSetVersions;
        builder.rules = rules;
        builder.trace = trace;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the order} */
    @JsonProperty("orderId")
    public String orderId() {
        return orderId;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return points that it earned} */
    @JsonProperty("pointsEarned")
    public long pointsEarned() {
        return pointsEarned;
    }

    /** {@return store credit that it earned, in the programme's base currency} */
    @JsonProperty("creditEarned")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditEarned() {
        return creditEarned;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return the rule sets that ran} */
    @JsonProperty("ruleSetVersions")
    public List<RuleSetVersionRef> ruleSetVersions() {
        return ruleSetVersions;
    }

    /** {@return what each rule granted} */
    @JsonProperty("rules")
    public List<RuleShare> rules() {
        return rules;
    }

    /** {@return the trace} */
    @JsonProperty("trace")
    public Trace trace() {
        return trace;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Simulation that &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(customerId, that.customerId) &&
            pointsEarned == that.pointsEarned &&
            Objects.equals(creditEarned, that.creditEarned) &&
            Objects.equals(tier, that.tier) &&
            Objects.equals(ruleSetVersions, that.ruleSetVersions) &&
            Objects.equals(rules, that.rules) &&
            Objects.equals(trace, that.trace) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            orderId,
            customerId,
            pointsEarned,
            creditEarned,
            tier,
            ruleSetVersions,
            rules,
            trace,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Simulation[", "]")
            .add("orderId=" + orderId)
            .add("customerId=" + customerId)
            .add("pointsEarned=" + pointsEarned)
            .add("creditEarned=" + creditEarned)
            .add("tier=" + tier)
            .add("ruleSetVersions=" + ruleSetVersions)
            .add("rules=" + rules)
            .add("trace=" + trace)
            .toString();
    }

    /** Builds {@link Simulation}. */
    public static final class Builder {

        private @Nullable String orderId;
        private @Nullable String customerId;
        private @Nullable Long pointsEarned;
        private @Nullable BigDecimal creditEarned;
        private @Nullable String tier;
        private @Nullable List<RuleSetVersionRef> ruleSetVersions;
        private @Nullable List<RuleShare> rules;
        private @Nullable Trace trace;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the order.
         *
         * @param orderId the merchant's id of the order.
         * @return this builder.
         */
        @JsonProperty("orderId")
        public Builder orderId(String orderId) {
            this.orderId = orderId;
            return this;
        }

        /**
         * The merchant's id of the customer.
         *
         * @param customerId the merchant's id of the customer.
         * @return this builder.
         */
        @JsonProperty("customerId")
        public Builder customerId(String customerId) {
            this.customerId = customerId;
            return this;
        }

        /**
         * Points that it earned.
         *
         * @param pointsEarned points that it earned.
         * @return this builder.
         */
        @JsonProperty("pointsEarned")
        public Builder pointsEarned(long pointsEarned) {
            this.pointsEarned = pointsEarned;
            return this;
        }

        /**
         * Store credit that it earned, in the programme's base currency.
         *
         * @param creditEarned store credit that it earned, in the programme's base currency.
         * @return this builder.
         */
        @JsonProperty("creditEarned")
        public Builder creditEarned(BigDecimal creditEarned) {
            this.creditEarned = creditEarned;
            return this;
        }

        /**
         * Store credit that it earned, in the programme's base currency.
         *
         * @param creditEarned in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditEarned(String creditEarned) {
            return creditEarned(new BigDecimal(creditEarned));
        }

        /**
         * The customer's tier; null in a programme without tiers.
         *
         * @param tier the customer's tier; null in a programme without tiers; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("tier")
        public Builder tier(@Nullable String tier) {
            this.tier = tier;
            return this;
        }

        /**
         * The rule sets that ran.
         *
         * @param ruleSetVersions the rule sets that ran.
         * @return this builder.
         */
        @JsonProperty("ruleSetVersions")
        public Builder ruleSetVersions(List<RuleSetVersionRef> ruleSetVersions) {
            this.ruleSetVersions = ruleSetVersions;
            return this;
        }

        /**
         * The rule sets that ran.
         *
         * @param ruleSetVersions the rule sets that ran.
         * @return this builder.
         */
        public Builder ruleSetVersions(RuleSetVersionRef... ruleSetVersions) {
            return ruleSetVersions(List.of(ruleSetVersions));
        }

        /**
         * What each rule granted.
         *
         * @param rules what each rule granted.
         * @return this builder.
         */
        @JsonProperty("rules")
        public Builder rules(List<RuleShare> rules) {
            this.rules = rules;
            return this;
        }

        /**
         * What each rule granted.
         *
         * @param rules what each rule granted.
         * @return this builder.
         */
        public Builder rules(RuleShare... rules) {
            return rules(List.of(rules));
        }

        /**
         * The trace.
         *
         * @param trace the trace.
         * @return this builder.
         */
        @JsonProperty("trace")
        public Builder trace(Trace trace) {
            this.trace = trace;
            return this;
        }

        /**
         * A member that this version of the SDK does not know.
         *
         * @param name its name.
         * @param value its value.
         * @return this builder.
         */
        @JsonAnySetter
        public Builder putAdditionalProperty(String name, @Nullable JsonValue value) {
            additionalProperties.put(name, JsonValue.of(value));
            return this;
        }

        /**
         * What was set.
         *
         * @return the object.
         * @throws IllegalStateException when something is missing that must be there.
         */
        public Simulation build() {
            return new Simulation(this);
        }
    }
}
