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
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is spent: {@code points} or {@code credit}. With {@code orderId} it comes back in proportion
 * when the order is returned; the order may arrive later.
 */
@JsonDeserialize(builder = RedemptionRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RedemptionRequest {

    private final String customerId;
    private final @Nullable Long points;
    private final @Nullable BigDecimal credit;
    private final @Nullable String orderId;
    private final @Nullable String reason;
    private final @Nullable HoldRequest hold;
    private final Map<String, JsonValue> additionalProperties;

    private RedemptionRequest(Builder builder) {
        this.customerId = Fields.required("customerId", builder.customerId);
        this.points = builder.points;
        this.credit = builder.credit;
        this.orderId = builder.orderId;
        this.reason = builder.reason;
        this.hold = builder.hold;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.customerId = customerId;
        builder.points = points;
        builder.credit = credit;
        builder.orderId = orderId;
        builder.reason = reason;
        builder.hold = hold;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return how many points; {@code null} where there is none} Either this or {@code credit}. */
    @JsonProperty("points")
    public @Nullable Long points() {
        return points;
    }

    /**
     * {@return how much store credit, in the programme's base currency; {@code null} where there is none}
     * Either this or {@code points}.
     */
    @JsonProperty("credit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal credit() {
        return credit;
    }

    /** {@return the merchant's id of the order; {@code null} where there is none} */
    @JsonProperty("orderId")
    public @Nullable String orderId() {
        return orderId;
    }

    /** {@return why; {@code null} where there is none} A code of yours, no free text. */
    @JsonProperty("reason")
    public @Nullable String reason() {
        return reason;
    }

    /** {@return the hold; {@code null} where there is none} */
    @JsonProperty("hold")
    public @Nullable HoldRequest hold() {
        return hold;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RedemptionRequest that &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(points, that.points) &&
            Objects.equals(credit, that.credit) &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(reason, that.reason) &&
            Objects.equals(hold, that.hold) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, points, credit, orderId, reason, hold, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RedemptionRequest[", "]")
            .add("customerId=" + customerId)
            .add("points=" + points)
            .add("credit=" + credit)
            .add("orderId=" + orderId)
            .add("reason=" + reason)
            .add("hold=" + hold)
            .toString();
    }

    /** Builds {@link RedemptionRequest}. */
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable Long points;
        private @Nullable BigDecimal credit;
        private @Nullable String orderId;
        private @Nullable String reason;
        private @Nullable HoldRequest hold;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * How many points. Either this or {@code credit}.
         *
         * @param points how many points; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(@Nullable Long points) {
            this.points = points;
            return this;
        }

        /**
         * How many points. Either this or {@code credit}.
         *
         * @param points a whole number.
         * @return this builder.
         */
        public Builder points(long points) {
            return points(Long.valueOf(points));
        }

        /**
         * How much store credit, in the programme's base currency. Either this or {@code points}.
         *
         * @param credit how much store credit, in the programme's base currency; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(@Nullable BigDecimal credit) {
            this.credit = credit;
            return this;
        }

        /**
         * How much store credit, in the programme's base currency. Either this or {@code points}.
         *
         * @param credit in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder credit(String credit) {
            return credit(new BigDecimal(credit));
        }

        /**
         * The merchant's id of the order.
         *
         * @param orderId the merchant's id of the order; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("orderId")
        public Builder orderId(@Nullable String orderId) {
            this.orderId = orderId;
            return this;
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
         * The hold.
         *
         * @param hold the hold; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("hold")
        public Builder hold(@Nullable HoldRequest hold) {
            this.hold = hold;
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
        public RedemptionRequest build() {
            return new RedemptionRequest(this);
        }
    }
}
