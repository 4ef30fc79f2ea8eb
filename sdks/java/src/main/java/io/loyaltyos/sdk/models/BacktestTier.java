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

/** The orders of customers who had a tier before the order. */
@JsonDeserialize(builder = BacktestTier.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestTier {

    private final @Nullable String tier;
    private final long orders;
    private final BacktestTotals granted;
    private final BacktestTotals proposed;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestTier(Builder builder) {
        this.tier = builder.tier;
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
        builder.tier = tier;
        builder.orders = orders;
        builder.granted = granted;
        builder.proposed = proposed;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return how many orders} */
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
            other instanceof BacktestTier that &&
            Objects.equals(tier, that.tier) &&
            orders == that.orders &&
            Objects.equals(granted, that.granted) &&
            Objects.equals(proposed, that.proposed) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(tier, orders, granted, proposed, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestTier[", "]")
            .add("tier=" + tier)
            .add("orders=" + orders)
            .add("granted=" + granted)
            .add("proposed=" + proposed)
            .toString();
    }

    /** Builds {@link BacktestTier}. */
    public static final class Builder {

        private @Nullable String tier;
        private @Nullable Long orders;
        private @Nullable BacktestTotals granted;
        private @Nullable BacktestTotals proposed;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * How many orders.
         *
         * @param orders how many orders.
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
        public BacktestTier build() {
            return new BacktestTier(this);
        }
    }
}
