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

/** How far a trial is. */
@JsonDeserialize(builder = BacktestProgress.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestProgress {

    private final long orders;
    private final long total;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestProgress(Builder builder) {
        this.orders = Fields.required("orders", builder.orders);
        this.total = Fields.required("total", builder.total);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.orders = orders;
        builder.total = total;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return orders run so far} */
    @JsonProperty("orders")
    public long orders() {
        return orders;
    }

    /** {@return orders of the period, as far as they are counted} */
    @JsonProperty("total")
    public long total() {
        return total;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestProgress that &&
            orders == that.orders &&
            total == that.total &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(orders, total, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestProgress[", "]")
            .add("orders=" + orders)
            .add("total=" + total)
            .toString();
    }

    /** Builds {@link BacktestProgress}. */
    public static final class Builder {

        private @Nullable Long orders;
        private @Nullable Long total;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Orders run so far.
         *
         * @param orders orders run so far.
         * @return this builder.
         */
        @JsonProperty("orders")
        public Builder orders(long orders) {
            this.orders = orders;
            return this;
        }

        /**
         * Orders of the period, as far as they are counted.
         *
         * @param total orders of the period, as far as they are counted.
         * @return this builder.
         */
        @JsonProperty("total")
        public Builder total(long total) {
            this.total = total;
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
        public BacktestProgress build() {
            return new BacktestProgress(this);
        }
    }
}
