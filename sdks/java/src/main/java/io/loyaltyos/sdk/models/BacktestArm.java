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

/** The customers of one arm of the experiment. */
@JsonDeserialize(builder = BacktestArm.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestArm {

    private final String arm;
    private final long customers;
    private final long orders;
    private final BacktestTotals granted;
    private final BacktestTotals proposed;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestArm(Builder builder) {
        this.arm = Fields.required("arm", builder.arm);
        this.customers = Fields.required("customers", builder.customers);
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
        builder.arm = arm;
        builder.customers = customers;
        builder.orders = orders;
        builder.granted = granted;
        builder.proposed = proposed;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the places that it spans, in hundredths of a percent, or {@code rest}} */
    @JsonProperty("arm")
    public String arm() {
        return arm;
    }

    /** {@return how many customers} */
    @JsonProperty("customers")
    public long customers() {
        return customers;
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
            other instanceof BacktestArm that &&
            Objects.equals(arm, that.arm) &&
            customers == that.customers &&
            orders == that.orders &&
            Objects.equals(granted, that.granted) &&
            Objects.equals(proposed, that.proposed) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(arm, customers, orders, granted, proposed, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestArm[", "]")
            .add("arm=" + arm)
            .add("customers=" + customers)
            .add("orders=" + orders)
            .add("granted=" + granted)
            .add("proposed=" + proposed)
            .toString();
    }

    /** Builds {@link BacktestArm}. */
    public static final class Builder {

        private @Nullable String arm;
        private @Nullable Long customers;
        private @Nullable Long orders;
        private @Nullable BacktestTotals granted;
        private @Nullable BacktestTotals proposed;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The places that it spans, in hundredths of a percent, or {@code rest}.
         *
         * @param arm the places that it spans, in hundredths of a percent, or {@code rest}.
         * @return this builder.
         */
        @JsonProperty("arm")
        public Builder arm(String arm) {
            this.arm = arm;
            return this;
        }

        /**
         * How many customers.
         *
         * @param customers how many customers.
         * @return this builder.
         */
        @JsonProperty("customers")
        public Builder customers(long customers) {
            this.customers = customers;
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
        public BacktestArm build() {
            return new BacktestArm(this);
        }
    }
}
