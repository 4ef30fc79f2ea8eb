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

/** A line of an order. */
@JsonDeserialize(builder = LineItemRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class LineItemRequest {

    private final String sku;
    private final BigDecimal quantity;
    private final @Nullable BigDecimal unitPrice;
    private final @Nullable BigDecimal lineTotal;
    private final @Nullable String category;
    private final @Nullable String brand;
    private final @Nullable LineItemKind kind;
    private final @Nullable BigDecimal discount;
    private final @Nullable Map<String, JsonValue> attributes;
    private final Map<String, JsonValue> additionalProperties;

    private LineItemRequest(Builder builder) {
        this.sku = Fields.required("sku", builder.sku);
        this.quantity = Fields.required("quantity", builder.quantity);
        this.unitPrice = builder.unitPrice;
        this.lineTotal = builder.lineTotal;
        this.category = builder.category;
        this.brand = builder.brand;
        this.kind = builder.kind;
        this.discount = builder.discount;
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
        builder.sku = sku;
        builder.quantity = quantity;
        builder.unitPrice = unitPrice;
        builder.lineTotal = lineTotal;
        builder.category = category;
        builder.brand = brand;
        builder.kind = kind;
        builder.discount = discount;
        builder.attributes = attributes;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what was bought} */
    @JsonProperty("sku")
    public String sku() {
        return sku;
    }

    /** {@return how many, or how much: more than 0, at most 3 decimals} */
    @JsonProperty("quantity")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal quantity() {
        return quantity;
    }

    /**
     * {@return the price of one; {@code null} where there is none} May have 4 decimals more than the
     * currency. Required unless 'lineTotal' is sent.
     */
    @JsonProperty("unitPrice")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal unitPrice() {
        return unitPrice;
    }

    /**
     * {@return the amount of the line; {@code null} where there is none} Absent: quantity x unitPrice,
     * rounded half up to the currency.
     */
    @JsonProperty("lineTotal")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal lineTotal() {
        return lineTotal;
    }

    /** {@return for rules; {@code null} where there is none} */
    @JsonProperty("category")
    public @Nullable String category() {
        return category;
    }

    /** {@return for rules; {@code null} where there is none} */
    @JsonProperty("brand")
    public @Nullable String brand() {
        return brand;
    }

    /** {@return what the line is; {@code null} where there is none} Absent: {@code product}. */
    @JsonProperty("kind")
    public @Nullable LineItemKind kind() {
        return kind;
    }

    /** {@return money off this line; at most its amount; {@code null} where there is none} */
    @JsonProperty("discount")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal discount() {
        return discount;
    }

    /** {@return free members for rules; {@code null} where there is none} Encrypted where they are stored. */
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
            other instanceof LineItemRequest that &&
            Objects.equals(sku, that.sku) &&
            Objects.equals(quantity, that.quantity) &&
            Objects.equals(unitPrice, that.unitPrice) &&
            Objects.equals(lineTotal, that.lineTotal) &&
            Objects.equals(category, that.category) &&
            Objects.equals(brand, that.brand) &&
            Objects.equals(kind, that.kind) &&
            Objects.equals(discount, that.discount) &&
            Objects.equals(attributes, that.attributes) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            sku,
            quantity,
            unitPrice,
            lineTotal,
            category,
            brand,
            kind,
            discount,
            attributes,
            additionalProperties
        );
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "LineItemRequest[", "]")
            .add("sku=" + sku)
            .add("quantity=" + quantity)
            .add("unitPrice=" + unitPrice)
            .add("lineTotal=" + lineTotal)
            .add("category=" + category)
            .add("brand=" + brand)
            .add("kind=" + kind)
            .add("discount=" + discount)
            .add("attributes=***")
            .toString();
    }

    /** Builds {@link LineItemRequest}. */
    public static final class Builder {

        private @Nullable String sku;
        private @Nullable BigDecimal quantity;
        private @Nullable BigDecimal unitPrice;
        private @Nullable BigDecimal lineTotal;
        private @Nullable String category;
        private @Nullable String brand;
        private @Nullable LineItemKind kind;
        private @Nullable BigDecimal discount;
        private @Nullable Map<String, JsonValue> attributes;
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
         * How many, or how much: more than 0, at most 3 decimals.
         *
         * @param quantity how many, or how much: more than 0, at most 3 decimals.
         * @return this builder.
         */
        @JsonProperty("quantity")
        public Builder quantity(BigDecimal quantity) {
            this.quantity = quantity;
            return this;
        }

        /**
         * How many, or how much: more than 0, at most 3 decimals.
         *
         * @param quantity in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder quantity(String quantity) {
            return quantity(new BigDecimal(quantity));
        }

        /**
         * How many, or how much: more than 0, at most 3 decimals.
         *
         * @param quantity a whole number.
         * @return this builder.
         */
        public Builder quantity(long quantity) {
            return quantity(BigDecimal.valueOf(quantity));
        }

        /**
         * The price of one. May have 4 decimals more than the currency. Required unless 'lineTotal' is sent.
         *
         * @param unitPrice the price of one; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("unitPrice")
        public Builder unitPrice(@Nullable BigDecimal unitPrice) {
            this.unitPrice = unitPrice;
            return this;
        }

        /**
         * The price of one. May have 4 decimals more than the currency. Required unless 'lineTotal' is sent.
         *
         * @param unitPrice in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder unitPrice(String unitPrice) {
            return unitPrice(new BigDecimal(unitPrice));
        }

        /**
         * The amount of the line. Absent: quantity x unitPrice, rounded half up to the currency.
         *
         * @param lineTotal the amount of the line; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("lineTotal")
        public Builder lineTotal(@Nullable BigDecimal lineTotal) {
            this.lineTotal = lineTotal;
            return this;
        }

        /**
         * The amount of the line. Absent: quantity x unitPrice, rounded half up to the currency.
         *
         * @param lineTotal in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder lineTotal(String lineTotal) {
            return lineTotal(new BigDecimal(lineTotal));
        }

        /**
         * For rules.
         *
         * @param category for rules; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("category")
        public Builder category(@Nullable String category) {
            this.category = category;
            return this;
        }

        /**
         * For rules.
         *
         * @param brand for rules; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("brand")
        public Builder brand(@Nullable String brand) {
            this.brand = brand;
            return this;
        }

        /**
         * What the line is. Absent: {@code product}.
         *
         * @param kind what the line is; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(@Nullable LineItemKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Money off this line; at most its amount.
         *
         * @param discount money off this line; at most its amount; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("discount")
        public Builder discount(@Nullable BigDecimal discount) {
            this.discount = discount;
            return this;
        }

        /**
         * Money off this line; at most its amount.
         *
         * @param discount in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder discount(String discount) {
            return discount(new BigDecimal(discount));
        }

        /**
         * Free members for rules. Encrypted where they are stored.
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
        public LineItemRequest build() {
            return new LineItemRequest(this);
        }
    }
}
