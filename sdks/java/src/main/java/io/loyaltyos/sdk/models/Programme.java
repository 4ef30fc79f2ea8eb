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

/** A tenant's settings in one version: a document that can be changed and sent back. */
@JsonDeserialize(builder = Programme.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Programme {

    private final int version;
    private final List<String> currencies;
    private final String zone;
    private final @Nullable List<Tier> tiers;
    private final @Nullable TierPolicy tierPolicy;
    private final @Nullable AccountPolicies accounts;
    private final @Nullable Boolean autoEnrol;
    private final @Nullable BigDecimal pointValue;
    private final @Nullable Map<String, AttributeDeclaration> customerAttributes;
    private final @Nullable Map<String, AttributeDeclaration> lineAttributes;
    private final @Nullable ConversionRate conversion;
    private final @Nullable TransferPolicy transfers;
    private final @Nullable AdjustmentLimits adjustments;
    private final Map<String, JsonValue> additionalProperties;

    private Programme(Builder builder) {
        this.version = Fields.required("version", builder.version);
        this.currencies = Fields.required("currencies", Fields.copy(builder.currencies));
        this.zone = Fields.required("zone", builder.zone);
        this.tiers = Fields.copy(builder.tiers);
        this.tierPolicy = builder.tierPolicy;
        this.accounts = builder.accounts;
        this.autoEnrol = builder.autoEnrol;
        this.pointValue = builder.pointValue;
        this.customerAttributes = Fields.copy(builder.customerAttributes);
        this.lineAttributes = Fields.copy(builder.lineAttributes);
        this.conversion = builder.conversion;
        this.transfers = builder.transfers;
        this.adjustments = builder.adjustments;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.version = version;
        builder.currencies = currencies;
        builder.zone = zone;
        builder.tiers = tiers;
        builder.tierPolicy = tierPolicy;
        builder.accounts = accounts;
        builder.autoEnrol = autoEnrol;
        builder.pointValue = pointValue;
        builder.customerAttributes = customerAttributes;
        builder.lineAttributes = lineAttributes;
        builder.conversion = conversion;
        builder.transfers = transfers;
        builder.adjustments = adjustments;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return the first is the base currency, of credit, spend and thresholds; orders in others earn points only} */
    @JsonProperty("currencies")
    public List<String> currencies() {
        return currencies;
    }

    /** {@return the IANA time zone in which days begin and end} */
    @JsonProperty("zone")
    public String zone() {
        return zone;
    }

    /** {@return lowest first; {@code null} where there is none} */
    @JsonProperty("tiers")
    public @Nullable List<Tier> tiers() {
        return tiers;
    }

    /** {@return the tier policy; {@code null} where there is none} */
    @JsonProperty("tierPolicy")
    public @Nullable TierPolicy tierPolicy() {
        return tierPolicy;
    }

    /** {@return the accounts; {@code null} where there is none} */
    @JsonProperty("accounts")
    public @Nullable AccountPolicies accounts() {
        return accounts;
    }

    /** {@return whether an order of somebody unknown enrols them; {@code null} where there is none} */
    @JsonProperty("autoEnrol")
    public @Nullable Boolean autoEnrol() {
        return autoEnrol;
    }

    /**
     * {@return what a point is worth in the base currency, for reports of the liability; {@code null}
     * where there is none}
     */
    @JsonProperty("pointValue")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal pointValue() {
        return pointValue;
    }

    /**
     * {@return what rule sets may read of {@code customer.attributes}, by name; {@code null} where there
     * is none}
     */
    @JsonProperty("customerAttributes")
    public @Nullable Map<String, AttributeDeclaration> customerAttributes() {
        return customerAttributes;
    }

    /**
     * {@return what rule sets may read of a line's {@code attributes}, by name; {@code null} where there
     * is none}
     */
    @JsonProperty("lineAttributes")
    public @Nullable Map<String, AttributeDeclaration> lineAttributes() {
        return lineAttributes;
    }

    /** {@return the conversion; {@code null} where there is none} */
    @JsonProperty("conversion")
    public @Nullable ConversionRate conversion() {
        return conversion;
    }

    /** {@return the transfers; {@code null} where there is none} */
    @JsonProperty("transfers")
    public @Nullable TransferPolicy transfers() {
        return transfers;
    }

    /** {@return the adjustments; {@code null} where there is none} */
    @JsonProperty("adjustments")
    public @Nullable AdjustmentLimits adjustments() {
        return adjustments;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Programme that &&
            version == that.version &&
            Objects.equals(currencies, that.currencies) &&
            Objects.equals(zone, that.zone) &&
            Objects.equals(tiers, that.tiers) &&
            Objects.equals(tierPolicy, that.tierPolicy) &&
            Objects.equals(accounts, that.accounts) &&
            Objects.equals(autoEnrol, that.autoEnrol) &&
            Objects.equals(pointValue, that.pointValue) &&
            Objects.equals(customerAttributes, that.customerAttributes) &&
            Objects.equals(lineAttributes, that.lineAttributes) &&
            Objects.equals(conversion, that.conversion) &&
            Objects.equals(transfers, that.transfers) &&
            Objects.equals(adjustments, that.adjustments) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            version,
            currencies,
            zone,
            tiers,
            tierPolicy,
            accounts,
            autoEnrol,
            pointValue,
            customerAttributes,
            lineAttributes,
            conversion,
            transfers,
            adjustments,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Programme[", "]")
            .add("version=" + version)
            .add("currencies=" + currencies)
            .add("zone=" + zone)
            .add("tiers=" + tiers)
            .add("tierPolicy=" + tierPolicy)
            .add("accounts=" + accounts)
            .add("autoEnrol=" + autoEnrol)
            .add("pointValue=" + pointValue)
            .add("customerAttributes=" + customerAttributes)
            .add("lineAttributes=" + lineAttributes)
            .add("conversion=" + conversion)
            .add("transfers=" + transfers)
            .add("adjustments=" + adjustments)
            .toString();
    }

    /** Builds {@link Programme}. */
    public static final class Builder {

        private @Nullable Integer version;
        private @Nullable List<String> currencies;
        private @Nullable String zone;
        private @Nullable List<Tier> tiers;
        private @Nullable TierPolicy tierPolicy;
        private @Nullable AccountPolicies accounts;
        private @Nullable Boolean autoEnrol;
        private @Nullable BigDecimal pointValue;
        private @Nullable Map<String, AttributeDeclaration> customerAttributes;
        private @Nullable Map<String, AttributeDeclaration> lineAttributes;
        private @Nullable ConversionRate conversion;
        private @Nullable TransferPolicy transfers;
        private @Nullable AdjustmentLimits adjustments;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The version, from 1.
         *
         * @param version the version, from 1.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(int version) {
            this.version = version;
            return this;
        }

        /**
         * The first is the base currency, of credit, spend and thresholds; orders in others earn points only.
         *
         * @param currencies the first is the base currency, of credit, spend and thresholds; orders in others
         *     earn points only.
         * @return this builder.
         */
        @JsonProperty("currencies")
        public Builder currencies(List<String> currencies) {
            this.currencies = currencies;
            return this;
        }

        /**
         * The first is the base currency, of credit, spend and thresholds; orders in others earn points only.
         *
         * @param currencies the first is the base currency, of credit, spend and thresholds; orders in others
         *     earn points only.
         * @return this builder.
         */
        public Builder currencies(String... currencies) {
            return currencies(List.of(currencies));
        }

        /**
         * The IANA time zone in which days begin and end.
         *
         * @param zone the IANA time zone in which days begin and end.
         * @return this builder.
         */
        @JsonProperty("zone")
        public Builder zone(String zone) {
            this.zone = zone;
            return this;
        }

        /**
         * Lowest first.
         *
         * @param tiers lowest first; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("tiers")
        public Builder tiers(@Nullable List<Tier> tiers) {
            this.tiers = tiers;
            return this;
        }

        /**
         * Lowest first.
         *
         * @param tiers lowest first; {@code null} for none.
         * @return this builder.
         */
        public Builder tiers(Tier... tiers) {
            return tiers(List.of(tiers));
        }

        /**
         * The tier policy.
         *
         * @param tierPolicy the tier policy; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("tierPolicy")
        public Builder tierPolicy(@Nullable TierPolicy tierPolicy) {
            this.tierPolicy = tierPolicy;
            return this;
        }

        /**
         * The accounts.
         *
         * @param accounts the accounts; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("accounts")
        public Builder accounts(@Nullable AccountPolicies accounts) {
            this.accounts = accounts;
            return this;
        }

        /**
         * Whether an order of somebody unknown enrols them.
         *
         * @param autoEnrol whether an order of somebody unknown enrols them; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("autoEnrol")
        public Builder autoEnrol(@Nullable Boolean autoEnrol) {
            this.autoEnrol = autoEnrol;
            return this;
        }

        /**
         * What a point is worth in the base currency, for reports of the liability.
         *
         * @param pointValue what a point is worth in the base currency, for reports of the liability;
         *     {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("pointValue")
        public Builder pointValue(@Nullable BigDecimal pointValue) {
            this.pointValue = pointValue;
            return this;
        }

        /**
         * What a point is worth in the base currency, for reports of the liability.
         *
         * @param pointValue in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder pointValue(String pointValue) {
            return pointValue(new BigDecimal(pointValue));
        }

        /**
         * What rule sets may read of {@code customer.attributes}, by name.
         *
         * @param customerAttributes what rule sets may read of {@code customer.attributes}, by name;
         *     {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("customerAttributes")
        public Builder customerAttributes(@Nullable Map<String, AttributeDeclaration> customerAttributes) {
            this.customerAttributes = customerAttributes;
            return this;
        }

        /**
         * What rule sets may read of a line's {@code attributes}, by name.
         *
         * @param lineAttributes what rule sets may read of a line's {@code attributes}, by name; {@code null}
         *     for none.
         * @return this builder.
         */
        @JsonProperty("lineAttributes")
        public Builder lineAttributes(@Nullable Map<String, AttributeDeclaration> lineAttributes) {
            this.lineAttributes = lineAttributes;
            return this;
        }

        /**
         * The conversion.
         *
         * @param conversion the conversion; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("conversion")
        public Builder conversion(@Nullable ConversionRate conversion) {
            this.conversion = conversion;
            return this;
        }

        /**
         * The transfers.
         *
         * @param transfers the transfers; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("transfers")
        public Builder transfers(@Nullable TransferPolicy transfers) {
            this.transfers = transfers;
            return this;
        }

        /**
         * The adjustments.
         *
         * @param adjustments the adjustments; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("adjustments")
        public Builder adjustments(@Nullable AdjustmentLimits adjustments) {
            this.adjustments = adjustments;
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
        public Programme build() {
            return new Programme(this);
        }
    }
}
