package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Orders to be rewarded, each by itself. */
@JsonDeserialize(builder = OrderBatchRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class OrderBatchRequest {

    private final List<OrderRequest> orders;
    private final Map<String, JsonValue> additionalProperties;

    private OrderBatchRequest(Builder builder) {
        this.orders = Fields.required("orders", Fields.copy(builder.orders));
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
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return 1 to 500 orders} */
    @JsonProperty("orders")
    public List<OrderRequest> orders() {
        return orders;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof OrderBatchRequest that &&
            Objects.equals(orders, that.orders) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(orders, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "OrderBatchRequest[", "]").add("orders=" + orders).toString();
    }

    /** Builds {@link OrderBatchRequest}. */
    public static final class Builder {

        private @Nullable List<OrderRequest> orders;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * 1 to 500 orders.
         *
         * @param orders 1 to 500 orders.
         * @return this builder.
         */
        @JsonProperty("orders")
        public Builder orders(List<OrderRequest> orders) {
            this.orders = orders;
            return this;
        }

        /**
         * 1 to 500 orders.
         *
         * @param orders 1 to 500 orders.
         * @return this builder.
         */
        public Builder orders(OrderRequest... orders) {
            return orders(List.of(orders));
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
        public OrderBatchRequest build() {
            return new OrderBatchRequest(this);
        }
    }
}
