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

/** Where the store credit is, in the programme's base currency. */
@JsonDeserialize(builder = CreditBuckets.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class CreditBuckets {

    private final BigDecimal available;
    private final BigDecimal pending;
    private final BigDecimal held;
    private final BigDecimal debt;
    private final Map<String, JsonValue> additionalProperties;

    private CreditBuckets(Builder builder) {
        this.available = Fields.required("available", builder.available);
        this.pending = Fields.required("pending", builder.pending);
        this.held = Fields.required("held", builder.held);
        this.debt = Fields.required("debt", builder.debt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.available = available;
        builder.pending = pending;
        builder.held = held;
        builder.debt = debt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return can be spent} */
    @JsonProperty("available")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal available() {
        return available;
    }

    /** {@return earned, and not available yet} */
    @JsonProperty("pending")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal pending() {
        return pending;
    }

    /** {@return held for a redemption} */
    @JsonProperty("held")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal held() {
        return held;
    }

    /** {@return owed after returns; what becomes available repays it first} */
    @JsonProperty("debt")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal debt() {
        return debt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof CreditBuckets that &&
            Objects.equals(available, that.available) &&
            Objects.equals(pending, that.pending) &&
            Objects.equals(held, that.held) &&
            Objects.equals(debt, that.debt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(available, pending, held, debt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "CreditBuckets[", "]")
            .add("available=" + available)
            .add("pending=" + pending)
            .add("held=" + held)
            .add("debt=" + debt)
            .toString();
    }

    /** Builds {@link CreditBuckets}. */
    public static final class Builder {

        private @Nullable BigDecimal available;
        private @Nullable BigDecimal pending;
        private @Nullable BigDecimal held;
        private @Nullable BigDecimal debt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Can be spent.
         *
         * @param available can be spent.
         * @return this builder.
         */
        @JsonProperty("available")
        public Builder available(BigDecimal available) {
            this.available = available;
            return this;
        }

        /**
         * Can be spent.
         *
         * @param available in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder available(String available) {
            return available(new BigDecimal(available));
        }

        /**
         * Earned, and not available yet.
         *
         * @param pending earned, and not available yet.
         * @return this builder.
         */
        @JsonProperty("pending")
        public Builder pending(BigDecimal pending) {
            this.pending = pending;
            return this;
        }

        /**
         * Earned, and not available yet.
         *
         * @param pending in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder pending(String pending) {
            return pending(new BigDecimal(pending));
        }

        /**
         * Held for a redemption.
         *
         * @param held held for a redemption.
         * @return this builder.
         */
        @JsonProperty("held")
        public Builder held(BigDecimal held) {
            this.held = held;
            return this;
        }

        /**
         * Held for a redemption.
         *
         * @param held in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder held(String held) {
            return held(new BigDecimal(held));
        }

        /**
         * Owed after returns; what becomes available repays it first.
         *
         * @param debt owed after returns; what becomes available repays it first.
         * @return this builder.
         */
        @JsonProperty("debt")
        public Builder debt(BigDecimal debt) {
            this.debt = debt;
            return this;
        }

        /**
         * Owed after returns; what becomes available repays it first.
         *
         * @param debt in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder debt(String debt) {
            return debt(new BigDecimal(debt));
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
        public CreditBuckets build() {
            return new CreditBuckets(this);
        }
    }
}
