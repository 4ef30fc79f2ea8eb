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
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A return of part of an order. */
@JsonDeserialize(builder = OrderReturn.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class OrderReturn {

    private final String returnId;
    private final BigDecimal refunded;
    private final @Nullable String reason;
    private final Instant recordedAt;
    private final Map<String, JsonValue> additionalProperties;

    private OrderReturn(Builder builder) {
        this.returnId = Fields.required("returnId", builder.returnId);
        this.refunded = Fields.required("refunded", builder.refunded);
        this.reason = builder.reason;
        this.recordedAt = Fields.required("recordedAt", builder.recordedAt);
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
        builder.refunded = refunded;
        builder.reason = reason;
        builder.recordedAt = recordedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the return, unique within its order} */
    @JsonProperty("returnId")
    public String returnId() {
        return returnId;
    }

    /** {@return what this return took back of the total} */
    @JsonProperty("refunded")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal refunded() {
        return refunded;
    }

    /** {@return why; {@code null} where there is none} A code of yours, no free text. */
    @JsonProperty("reason")
    public @Nullable String reason() {
        return reason;
    }

    /** {@return when we recorded it} */
    @JsonProperty("recordedAt")
    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof OrderReturn that &&
            Objects.equals(returnId, that.returnId) &&
            Objects.equals(refunded, that.refunded) &&
            Objects.equals(reason, that.reason) &&
            Objects.equals(recordedAt, that.recordedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(returnId, refunded, reason, recordedAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "OrderReturn[", "]")
            .add("returnId=" + returnId)
            .add("refunded=" + refunded)
            .add("reason=" + reason)
            .add("recordedAt=" + recordedAt)
            .toString();
    }

    /** Builds {@link OrderReturn}. */
    public static final class Builder {

        private @Nullable String returnId;
        private @Nullable BigDecimal refunded;
        private @Nullable String reason;
        private @Nullable Instant recordedAt;
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
         * What this return took back of the total.
         *
         * @param refunded what this return took back of the total.
         * @return this builder.
         */
        @JsonProperty("refunded")
        public Builder refunded(BigDecimal refunded) {
            this.refunded = refunded;
            return this;
        }

        /**
         * What this return took back of the total.
         *
         * @param refunded in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder refunded(String refunded) {
            return refunded(new BigDecimal(refunded));
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
        public OrderReturn build() {
            return new OrderReturn(this);
        }
    }
}
