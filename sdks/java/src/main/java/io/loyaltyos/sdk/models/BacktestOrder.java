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

/** An order, with what it was granted and would be. */
@JsonDeserialize(builder = BacktestOrder.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestOrder {

    private final String orderId;
    private final String customerId;
    private final BacktestTotals granted;
    private final BacktestTotals proposed;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestOrder(Builder builder) {
        this.orderId = Fields.required("orderId", builder.orderId);
        this.customerId = Fields.required("customerId", builder.customerId);
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
        builder.orderId = orderId;
        builder.customerId = customerId;
        builder.granted = granted;
        builder.proposed = proposed;
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
            other instanceof BacktestOrder that &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(granted, that.granted) &&
            Objects.equals(proposed, that.proposed) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderId, customerId, granted, proposed, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestOrder[", "]")
            .add("orderId=" + orderId)
            .add("customerId=" + customerId)
            .add("granted=" + granted)
            .add("proposed=" + proposed)
            .toString();
    }

    /** Builds {@link BacktestOrder}. */
    public static final class Builder {

        private @Nullable String orderId;
        private @Nullable String customerId;
        private @Nullable BacktestTotals granted;
        private @Nullable BacktestTotals proposed;
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
        public BacktestOrder build() {
            return new BacktestOrder(this);
        }
    }
}
