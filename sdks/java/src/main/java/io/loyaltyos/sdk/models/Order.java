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

/** An order as it is stored, with the answer that its ingestion gave. */
@JsonDeserialize(builder = Order.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Order {

    private final String orderId;
    private final String customerId;
    private final OrderStatus status;
    private final BigDecimal orderTotal;
    private final String currencyCode;
    private final List<LineItem> lineItems;
    private final @Nullable String channel;
    private final @Nullable String storeId;
    private final Instant occurredAt;
    private final Instant recordedAt;
    private final @Nullable Map<String, JsonValue> attributes;
    private final OrderResult result;
    private final BigDecimal refunded;
    private final List<OrderReturn> returns;
    private final List<String> ledgerTransactionIds;
    private final Map<String, JsonValue> additionalProperties;

    private Order(Builder builder) {
        this.orderId = Fields.required("orderId", builder.orderId);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.status = Fields.required("status", builder.status);
        this.orderTotal = Fields.required("orderTotal", builder.orderTotal);
        this.currencyCode = Fields.required("currencyCode", builder.currencyCode);
        this.lineItems = Fields.required("lineItems", Fields.copy(builder.lineItems));
        this.channel = builder.channel;
        this.storeId = builder.storeId;
        this.occurredAt = Fields.required("occurredAt", builder.occurredAt);
        this.recordedAt = Fields.required("recordedAt", builder.recordedAt);
        this.attributes = Fields.copy(builder.attributes);
        this.result = Fields.required("result", builder.result);
        this.refunded = Fields.required("refunded", builder.refunded);
        this.returns = Fields.required("returns", Fields.copy(builder.returns));
        this.ledgerTransactionIds = Fields.required("ledgerTransactionIds", Fields.copy(builder.ledgerTransactionIds));
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
        builder.status = status;
        builder.orderTotal = orderTotal;
        builder.currencyCode = currencyCode;
        builder.lineItems = lineItems;
        builder.channel = channel;
        builder.storeId = storeId;
        builder.occurredAt = occurredAt;
        builder.recordedAt = recordedAt;
        builder.attributes = attributes;
        builder.result = result;
        builder.refunded = refunded;
        builder.returns = returns;
        builder.ledgerTransactionIds = ledgerTransactionIds;
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

    /** {@return what became of it} */
    @JsonProperty("status")
    public OrderStatus status() {
        return status;
    }

    /** {@return what the customer paid} */
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

    /** {@return what was bought} */
    @JsonProperty("lineItems")
    public List<LineItem> lineItems() {
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

    /** {@return when it was bought} */
    @JsonProperty("occurredAt")
    public Instant occurredAt() {
        return occurredAt;
    }

    /** {@return when we recorded it} */
    @JsonProperty("recordedAt")
    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@return as they were sent; {@code null} where there is none} */
    @JsonProperty("attributes")
    public @Nullable Map<String, JsonValue> attributes() {
        return attributes;
    }

    /** {@return the result} */
    @JsonProperty("result")
    public OrderResult result() {
        return result;
    }

    /** {@return what of the total has come back, in the order's currency} */
    @JsonProperty("refunded")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal refunded() {
        return refunded;
    }

    /** {@return its returns, oldest first} */
    @JsonProperty("returns")
    public List<OrderReturn> returns() {
        return returns;
    }

    /** {@return every ledger transaction of the order, oldest first} */
    @JsonProperty("ledgerTransactionIds")
    public List<String> ledgerTransactionIds() {
        return ledgerTransactionIds;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Order that &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(status, that.status) &&
            Objects.equals(orderTotal, that.orderTotal) &&
            Objects.equals(currencyCode, that.currencyCode) &&
            Objects.equals(lineItems, that.lineItems) &&
            Objects.equals(channel, that.channel) &&
            Objects.equals(storeId, that.storeId) &&
            Objects.equals(occurredAt, that.occurredAt) &&
            Objects.equals(recordedAt, that.recordedAt) &&
            Objects.equals(attributes, that.attributes) &&
            Objects.equals(result, that.result) &&
            Objects.equals(refunded, that.refunded) &&
            Objects.equals(returns, that.returns) &&
            Objects.equals(ledgerTransactionIds, that.ledgerTransactionIds) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            orderId,
            customerId,
            status,
            orderTotal,
            currencyCode,
            lineItems,
            channel,
            storeId,
            occurredAt,
            recordedAt,
            attributes,
            result,
            refunded,
            returns,
            ledgerTransactionIds,
            additionalProperties
        );
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Order[", "]")
            .add("orderId=" + orderId)
            .add("customerId=" + customerId)
            .add("status=" + status)
            .add("orderTotal=" + orderTotal)
            .add("currencyCode=" + currencyCode)
            .add("lineItems=" + lineItems)
            .add("channel=" + channel)
            .add("storeId=" + storeId)
            .add("occurredAt=" + occurredAt)
            .add("recordedAt=" + recordedAt)
            .add("attributes=***")
            .add("result=" + result)
            .add("refunded=" + refunded)
            .add("returns=" + returns)
            .add("ledgerTransactionIds=" + ledgerTransactionIds)
            .toString();
    }

    /** Builds {@link Order}. */
    public static final class Builder {

        private @Nullable String orderId;
        private @Nullable String customerId;
        private @Nullable OrderStatus status;
        private @Nullable BigDecimal orderTotal;
        private @Nullable String currencyCode;
        private @Nullable List<LineItem> lineItems;
        private @Nullable String channel;
        private @Nullable String storeId;
        private @Nullable Instant occurredAt;
        private @Nullable Instant recordedAt;
        private @Nullable Map<String, JsonValue> attributes;
        private @Nullable OrderResult result;
        private @Nullable BigDecimal refunded;
        private @Nullable List<OrderReturn> returns;
        private @Nullable List<String> ledgerTransactionIds;
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
         * What became of it.
         *
         * @param status what became of it.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(OrderStatus status) {
            this.status = status;
            return this;
        }

        /**
         * What the customer paid.
         *
         * @param orderTotal what the customer paid.
         * @return this builder.
         */
        @JsonProperty("orderTotal")
        public Builder orderTotal(BigDecimal orderTotal) {
            this.orderTotal = orderTotal;
            return this;
        }

        /**
         * What the customer paid.
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
         * What was bought.
         *
         * @param lineItems what was bought.
         * @return this builder.
         */
        @JsonProperty("lineItems")
        public Builder lineItems(List<LineItem> lineItems) {
            this.lineItems = lineItems;
            return this;
        }

        /**
         * What was bought.
         *
         * @param lineItems what was bought.
         * @return this builder.
         */
        public Builder lineItems(LineItem... lineItems) {
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
         * When it was bought.
         *
         * @param occurredAt when it was bought.
         * @return this builder.
         */
        @JsonProperty("occurredAt")
        public Builder occurredAt(Instant occurredAt) {
            this.occurredAt = occurredAt;
            return this;
        }

        /**
         * When we recorded it.
         *
         * @param recordedAt when we recorded it.
         * @return this builder.
         */
        @JsonProperty("recordedAt")
        public Builder recordedAt(Instant recordedAt) {
            this.recordedAt = recordedAt;
            return this;
        }

        /**
         * As they were sent.
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
         * The result.
         *
         * @param result the result.
         * @return this builder.
         */
        @JsonProperty("result")
        public Builder result(OrderResult result) {
            this.result = result;
            return this;
        }

        /**
         * What of the total has come back, in the order's currency.
         *
         * @param refunded what of the total has come back, in the order's currency.
         * @return this builder.
         */
        @JsonProperty("refunded")
        public Builder refunded(BigDecimal refunded) {
            this.refunded = refunded;
            return this;
        }

        /**
         * What of the total has come back, in the order's currency.
         *
         * @param refunded in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder refunded(String refunded) {
            return refunded(new BigDecimal(refunded));
        }

        /**
         * Its returns, oldest first.
         *
         * @param returns its returns, oldest first.
         * @return this builder.
         */
        @JsonProperty("returns")
        public Builder returns(List<OrderReturn> returns) {
            this.returns = returns;
            return this;
        }

        /**
         * Its returns, oldest first.
         *
         * @param returns its returns, oldest first.
         * @return this builder.
         */
        public Builder returns(OrderReturn... returns) {
            return returns(List.of(returns));
        }

        /**
         * Every ledger transaction of the order, oldest first.
         *
         * @param ledgerTransactionIds every ledger transaction of the order, oldest first.
         * @return this builder.
         */
        @JsonProperty("ledgerTransactionIds")
        public Builder ledgerTransactionIds(List<String> ledgerTransactionIds) {
            this.ledgerTransactionIds = ledgerTransactionIds;
            return this;
        }

        /**
         * Every ledger transaction of the order, oldest first.
         *
         * @param ledgerTransactionIds every ledger transaction of the order, oldest first.
         * @return this builder.
         */
        public Builder ledgerTransactionIds(String... ledgerTransactionIds) {
            return ledgerTransactionIds(List.of(ledgerTransactionIds));
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
        public Order build() {
            return new Order(this);
        }
    }
}
