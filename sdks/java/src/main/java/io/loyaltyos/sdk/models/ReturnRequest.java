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

/** A part of an order that comes back: {@code amount} or {@code lineItems}. */
@JsonDeserialize(builder = ReturnRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReturnRequest {

    private final String returnId;
    private final @Nullable BigDecimal amount;
    private final @Nullable List<ReturnLineRequest> lineItems;
    private final @Nullable String reason;
    private final @Nullable Boolean park;
    private final Map<String, JsonValue> additionalProperties;

    private ReturnRequest(Builder builder) {
        this.returnId = Fields.required("returnId", builder.returnId);
        this.amount = builder.amount;
        this.lineItems = Fields.copy(builder.lineItems);
        this.reason = builder.reason;
        this.park = builder.park;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.returnId = returnId;
        builder.amount = amount;
        builder.lineItems = lineItems;
        builder.reason = reason;
        builder.park = park;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the return, unique within its order} */
    @JsonProperty("returnId")
    public String returnId() {
        return returnId;
    }

    /**
     * {@return what of the order's total comes back, in the order's currency; {@code null} where there is
     * none} Either this or {@code lineItems}.
     */
    @JsonProperty("amount")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal amount() {
        return amount;
    }

    /**
     * {@return which goods come back, 1 to 500; {@code null} where there is none} Either this or
     * {@code amount}; shipping comes back by {@code amount} alone.
     */
    @JsonProperty("lineItems")
    public @Nullable List<ReturnLineRequest> lineItems() {
        return lineItems;
    }

    /** {@return why; {@code null} where there is none} A code of yours, no free text. */
    @JsonProperty("reason")
    public @Nullable String reason() {
        return reason;
    }

    /**
     * {@return whether the return waits for an order that has not arrived, 30 days at most; {@code null}
     * where there is none} Absent: false.
     */
    @JsonProperty("park")
    public @Nullable Boolean park() {
        return park;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ReturnRequest that &&
            Objects.equals(returnId, that.returnId) &&
            Objects.equals(amount, that.amount) &&
            Objects.equals(lineItems, that.lineItems) &&
            Objects.equals(reason, that.reason) &&
            Objects.equals(park, that.park) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(returnId, amount, lineItems, reason, park, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReturnRequest[", "]")
            .add("returnId=" + returnId)
            .add("amount=" + amount)
            .add("lineItems=" + lineItems)
            .add("reason=" + reason)
            .add("park=" + park)
            .toString();
    }

    /** Builds {@link ReturnRequest}. */
    public static final class Builder {

        private @Nullable String returnId;
        private @Nullable BigDecimal amount;
        private @Nullable List<ReturnLineRequest> lineItems;
        private @Nullable String reason;
        private @Nullable Boolean park;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the return, unique within its order.
         *
         * @param returnId the merchant's id of the return, unique within its order.
         * @return this builder.
         */
        @JsonProperty("returnId")
        public Builder returnId(String returnId) {
            this.returnId = returnId;
            return this;
        }

        /**
         * What of the order's total comes back, in the order's currency. Either this or {@code lineItems}.
         *
         * @param amount what of the order's total comes back, in the order's currency; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("amount")
        public Builder amount(@Nullable BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        /**
         * What of the order's total comes back, in the order's currency. Either this or {@code lineItems}.
         *
         * @param amount in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder amount(String amount) {
            return amount(new BigDecimal(amount));
        }

        /**
         * Which goods come back, 1 to 500. Either this or {@code amount}; shipping comes back by
         * {@code amount} alone.
         *
         * @param lineItems which goods come back, 1 to 500; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("lineItems")
        public Builder lineItems(@Nullable List<ReturnLineRequest> lineItems) {
            this.lineItems = lineItems;
            return this;
        }

        /**
         * Which goods come back, 1 to 500. Either this or {@code amount}; shipping comes back by
         * {@code amount} alone.
         *
         * @param lineItems which goods come back, 1 to 500; {@code null} for none.
         * @return this builder.
         */
        public Builder lineItems(ReturnLineRequest... lineItems) {
            return lineItems(List.of(lineItems));
        }

        /**
         * Why. A code of yours, no free text.
         *
         * @param reason why; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("reason")
        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Whether the return waits for an order that has not arrived, 30 days at most. Absent: false.
         *
         * @param park whether the return waits for an order that has not arrived, 30 days at most;
         *     {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("park")
        public Builder park(@Nullable Boolean park) {
            this.park = park;
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
        public ReturnRequest build() {
            return new ReturnRequest(this);
        }
    }
}
