package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An order to be rewarded. */
@JsonDeserialize(builder = OrderRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class OrderRequest {

    private final String orderId;
    private final String customerId;
    private final BigDecimal orderTotal;
    private final String currencyCode;
    private final List<LineItemRequest> lineItems;
    private final @Nullable String channel;
    private final @Nullable String storeId;
    private final @Nullable Instant occurredAt;
    private final @Nullable Map<String, JsonValue> attributes;
    private final Map<String, JsonValue> additionalProperties;

    private OrderRequest(Builder builder) {
        this.orderId = Fields.required("orderId", builder.orderId);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.orderTotal = Fields.required("orderTotal", builder.orderTotal);
        this.currencyCode = Fields.required("currencyCode", builder.currencyCode);
        this.lineItems = Fields.required("lineItems", Fields.copy(builder.lineItems));
        this.channel = builder.channel;
        this.storeId = builder.storeId;
        this.occurredAt = builder.occurredAt;
        this.attributes = Fields.copy(builder.attributes);
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
        builder.orderTotal = orderTotal;
        builder.currencyCode = currencyCode;
        builder.lineItems = lineItems;
        builder.channel = channel;
        builder.storeId = storeId;
        builder.occurredAt = occurredAt;
        builder.attributes = attributes;
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

    /** {@return what the customer paid, with tax and shipping} */
    @JsonProperty("orderTotal")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal orderTotal() {
        return orderTotal;
    }

    /** {@return the currency: an ISO 4217 code in capital letters} */
    @JsonProperty("currencyCode")
    public String currencyCode() {
        return currencyCode;
    }

    /** {@return at most 500} */
    @JsonProperty("lineItems")
    public List<LineItemRequest> lineItems() {
        return lineItems;
    }

    /** {@return where it was bought; {@code null} where there is none} */
    @JsonProperty("channel")
    public @Nullable String channel() {
        return channel;
    }

    /** {@return the store, for sales in one; {@code null} where there is none} */
    @JsonProperty("storeId")
    public @Nullable String storeId() {
        return storeId;
    }

    /** {@return when it was bought; at most 24 hours ahead; {@code null} where there is none} Absent: now. */
    @JsonProperty("occurredAt")
    public @Nullable Instant occurredAt() {
        return occurredAt;
    }

    /** {@return free members; {@code null} where there is none} Encrypted where they are stored. */
    @JsonProperty("attributes")
    public @Nullable Map<String, JsonValue> attributes() {
        return attributes;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof OrderRequest that &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(orderTotal, that.orderTotal) &&
            Objects.equals(currencyCode, that.currencyCode) &&
            Objects.equals(lineItems, that.lineItems) &&
            Objects.equals(channel, that.channel) &&
            Objects.equals(storeId, that.storeId) &&
            Objects.equals(occurredAt, that.occurredAt) &&
            Objects.equals(attributes, that.attributes) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            orderId,
            customerId,
            orderTotal,
            currencyCode,
            lineItems,
            channel,
            storeId,
            occurredAt,
            attributes,
            additionalProperties
        );
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "OrderRequest[", "]")
            .add("orderId=" + orderId)
            .add("customerId=" + customerId)
            .add("orderTotal=" + orderTotal)
            .add("currencyCode=" + currencyCode)
            .add("lineItems=" + lineItems)
            .add("channel=" + channel)
            .add("storeId=" + storeId)
            .add("occurredAt=" + occurredAt)
            .add("attributes=***")
            .toString();
    }

    /** Builds {@link OrderRequest}. */
    public static final class Builder {

        private @Nullable String orderId;
        private @Nullable String customerId;
        private @Nullable BigDecimal orderTotal;
        private @Nullable String currencyCode;
        private @Nullable List<LineItemRequest> lineItems;
        private @Nullable String channel;
        private @Nullable String storeId;
        private @Nullable Instant occurredAt;
        private @Nullable Map<String, JsonValue> attributes;
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
         * What the customer paid, with tax and shipping.
         *
         * @param orderTotal what the customer paid, with tax and shipping.
         * @return this builder.
         */
        @JsonProperty("orderTotal")
        public Builder orderTotal(BigDecimal orderTotal) {
            this.orderTotal = orderTotal;
            return this;
        }

        /**
         * What the customer paid, with tax and shipping.
         *
         * @param orderTotal in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder orderTotal(String orderTotal) {
            return orderTotal(new BigDecimal(orderTotal));
        }

        /**
         * The currency: an ISO 4217 code in capital letters.
         *
         * @param currencyCode the currency: an ISO 4217 code in capital letters.
         * @return this builder.
         */
        @JsonProperty("currencyCode")
        public Builder currencyCode(String currencyCode) {
            this.currencyCode = currencyCode;
            return this;
        }

        /**
         * At most 500.
         *
         * @param lineItems at most 500.
         * @return this builder.
         */
        @JsonProperty("lineItems")
        public Builder lineItems(List<LineItemRequest> lineItems) {
            this.lineItems = lineItems;
            return this;
        }

        /**
         * At most 500.
         *
         * @param lineItems at most 500.
         * @return this builder.
         */
        public Builder lineItems(LineItemRequest... lineItems) {
            return lineItems(List.of(lineItems));
        }

        /**
         * Where it was bought.
         *
         * @param channel where it was bought; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("channel")
        public Builder channel(@Nullable String channel) {
            this.channel = channel;
            return this;
        }

        /**
         * The store, for sales in one.
         *
         * @param storeId the store, for sales in one; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("storeId")
        public Builder storeId(@Nullable String storeId) {
            this.storeId = storeId;
            return this;
        }

        /**
         * When it was bought; at most 24 hours ahead. Absent: now.
         *
         * @param occurredAt when it was bought; at most 24 hours ahead; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("occurredAt")
        public Builder occurredAt(@Nullable Instant occurredAt) {
            this.occurredAt = occurredAt;
            return this;
        }

        /**
         * Free members. Encrypted where they are stored.
         *
         * @param attributes texts, numbers, truth values, or whatever else JSON has; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("attributes")
        public Builder attributes(@Nullable Map<String, ?> attributes) {
            this.attributes = Fields.json(attributes);
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
        public OrderRequest build() {
            return new OrderRequest(this);
        }
    }
}
