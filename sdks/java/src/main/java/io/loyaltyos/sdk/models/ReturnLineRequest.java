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

/** What comes back of a line. Of several lines of one sku, the first first. */
@JsonDeserialize(builder = ReturnLineRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReturnLineRequest {

    private final String sku;
    private final BigDecimal quantity;
    private final Map<String, JsonValue> additionalProperties;

    private ReturnLineRequest(Builder builder) {
        this.sku = Fields.required("sku", builder.sku);
        this.quantity = Fields.required("quantity", builder.quantity);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.sku = sku;
        builder.quantity = quantity;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what was bought} */
    @JsonProperty("sku")
    public String sku() {
        return sku;
    }

    /** {@return how many, or how much, of it comes back: more than 0, at most 3 decimals} */
    @JsonProperty("quantity")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal quantity() {
        return quantity;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ReturnLineRequest that &&
            Objects.equals(sku, that.sku) &&
            Objects.equals(quantity, that.quantity) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(sku, quantity, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReturnLineRequest[", "]")
            .add("sku=" + sku)
            .add("quantity=" + quantity)
            .toString();
    }

    /** Builds {@link ReturnLineRequest}. */
    public static final class Builder {

        private @Nullable String sku;
        private @Nullable BigDecimal quantity;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What was bought.
         *
         * @param sku what was bought.
         * @return this builder.
         */
        @JsonProperty("sku")
        public Builder sku(String sku) {
            this.sku = sku;
            return this;
        }

        /**
         * How many, or how much, of it comes back: more than 0, at most 3 decimals.
         *
         * @param quantity how many, or how much, of it comes back: more than 0, at most 3 decimals.
         * @return this builder.
         */
        @JsonProperty("quantity")
        public Builder quantity(BigDecimal quantity) {
            this.quantity = quantity;
            return this;
        }

        /**
         * How many, or how much, of it comes back: more than 0, at most 3 decimals.
         *
         * @param quantity in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder quantity(String quantity) {
            return quantity(new BigDecimal(quantity));
        }

        /**
         * How many, or how much, of it comes back: more than 0, at most 3 decimals.
         *
         * @param quantity a whole number.
         * @return this builder.
         */
        public Builder quantity(long quantity) {
            return quantity(BigDecimal.valueOf(quantity));
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
        public ReturnLineRequest build() {
            return new ReturnLineRequest(this);
        }
    }
}
