package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What one rule granted and would grant. */
@JsonDeserialize(builder = BacktestRule.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestRule {

    private final String ruleId;
    private final long orders;
    private final BacktestTotals granted;
    private final BacktestTotals proposed;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestRule(Builder builder) {
        this.ruleId = Fields.required("ruleId", builder.ruleId);
        this.orders = Fields.required("orders", builder.orders);
        this.granted = Fields.required("granted", builder.granted);
        this.proposed = Fields.required("proposed", builder.proposed);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ruleId = ruleId;
        builder.orders = orders;
        builder.granted = granted;
        builder.proposed = proposed;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rule} */
    @JsonProperty("ruleId")
    public String ruleId() {
        return ruleId;
    }

    /** {@return orders on which the trial grants something by it} */
    @JsonProperty("orders")
    public long orders() {
        return orders;
    }

    /** {@return the granted} */
    @JsonProperty("granted")
    public BacktestTotals granted() {
        return granted;
    }

    /** {@return the proposed} */
    @JsonProperty("proposed")
    public BacktestTotals proposed() {
        return proposed;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestRule that &&
            Objects.equals(ruleId, that.ruleId) &&
            orders == that.orders &&
            Objects.equals(granted, that.granted) &&
            Objects.equals(proposed, that.proposed) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleId, orders, granted, proposed, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestRule[", "]")
            .add("ruleId=" + ruleId)
            .add("orders=" + orders)
            .add("granted=" + granted)
            .add("proposed=" + proposed)
            .toString();
    }

    /** Builds {@link BacktestRule}. */
    public static final class Builder {

        private @Nullable String ruleId;
        private @Nullable Long orders;
        private @Nullable BacktestTotals granted;
        private @Nullable BacktestTotals proposed;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The rule.
         *
         * @param ruleId the rule.
         * @return this builder.
         */
        @JsonProperty("ruleId")
        public Builder ruleId(String ruleId) {
            this.ruleId = ruleId;
            return this;
        }

        /**
         * Orders on which the trial grants something by it.
         *
         * @param orders orders on which the trial grants something by it.
         * @return this builder.
         */
        @JsonProperty("orders")
        public Builder orders(long orders) {
            this.orders = orders;
            return this;
        }

        /**
         * The granted.
         *
         * @param granted the granted.
         * @return this builder.
         */
        @JsonProperty("granted")
        public Builder granted(BacktestTotals granted) {
            this.granted = granted;
            return this;
        }

        /**
         * The proposed.
         *
         * @param proposed the proposed.
         * @return this builder.
         */
        @JsonProperty("proposed")
        public Builder proposed(BacktestTotals proposed) {
            this.proposed = proposed;
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
        public BacktestRule build() {
            return new BacktestRule(this);
        }
    }
}
