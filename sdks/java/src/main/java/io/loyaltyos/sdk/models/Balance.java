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

/** What a customer has: one committed version of it. */
@JsonDeserialize(builder = Balance.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Balance {

    private final String customerId;
    private final PointsBuckets points;
    private final long pointsBalance;
    private final CreditBuckets credit;
    private final BigDecimal creditBalance;
    private final String currencyCode;
    private final @Nullable String tier;
    private final @Nullable NextTier nextTier;
    private final List<ExpiringPoints> expiring;
    private final long version;
    private final Instant asOf;
    private final Map<String, JsonValue> additionalProperties;

    private Balance(Builder builder) {
        this.customerId = Fields.required("customerId", builder.customerId);
        this.points = Fields.required("points", builder.points);
        this.pointsBalance = Fields.required("pointsBalance", builder.pointsBalance);
        this.credit = Fields.required("credit", builder.credit);
        this.creditBalance = Fields.required("creditBalance", builder.creditBalance);
        this.currencyCode = Fields.required("currencyCode", builder.currencyCode);
        this.tier = builder.tier;
        this.nextTier = builder.nextTier;
        this.expiring = Fields.required("expiring", Fields.copy(builder.expiring));
        this.version = Fields.required("version", builder.version);
        this.asOf = Fields.required("asOf", builder.asOf);
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
        builder.pointsBalance = pointsBalance;
        builder.credit = credit;
        builder.creditBalance = creditBalance;
        builder.currencyCode = currencyCode;
        builder.tier = tier;
        builder.nextTier = nextTier;
        builder.expiring = expiring;
        builder.version = version;
        builder.asOf = asOf;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return the points} */
    @JsonProperty("points")
    public PointsBuckets points() {
        return points;
    }

    /** {@return available less debt} */
    @JsonProperty("pointsBalance")
    public long pointsBalance() {
        return pointsBalance;
    }

    /** {@return the credit} */
    @JsonProperty("credit")
    public CreditBuckets credit() {
        return credit;
    }

    /** {@return available store credit} */
    @JsonProperty("creditBalance")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditBalance() {
        return creditBalance;
    }

    /** {@return the currency: an ISO 4217 code in capital letters} */
    @JsonProperty("currencyCode")
    public String currencyCode() {
        return currencyCode;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return the next tier; {@code null} where there is none} */
    @JsonProperty("nextTier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable NextTier nextTier() {
        return nextTier;
    }

    /** {@return what expires next, soonest first} */
    @JsonProperty("expiring")
    public List<ExpiringPoints> expiring() {
        return expiring;
    }

    /** {@return grows with every change of the customer's accounts} */
    @JsonProperty("version")
    public long version() {
        return version;
    }

    /** {@return the moment that this was true} */
    @JsonProperty("asOf")
    public Instant asOf() {
        return asOf;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Balance that &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(points, that.points) &&
            pointsBalance == that.pointsBalance &&
            Objects.equals(credit, that.credit) &&
            Objects.equals(creditBalance, that.creditBalance) &&
            Objects.equals(currencyCode, that.currencyCode) &&
            Objects.equals(tier, that.tier) &&
            Objects.equals(nextTier, that.nextTier) &&
            Objects.equals(expiring, that.expiring) &&
            version == that.version &&
            Objects.equals(asOf, that.asOf) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            customerId,
            points,
            pointsBalance,
            credit,
            creditBalance,
            currencyCode,
            tier,
            nextTier,
            expiring,
            version,
            asOf,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Balance[", "]")
            .add("customerId=" + customerId)
            .add("points=" + points)
            .add("pointsBalance=" + pointsBalance)
            .add("credit=" + credit)
            .add("creditBalance=" + creditBalance)
            .add("currencyCode=" + currencyCode)
            .add("tier=" + tier)
            .add("nextTier=" + nextTier)
            .add("expiring=" + expiring)
            .add("version=" + version)
            .add("asOf=" + asOf)
            .toString();
    }

    /** Builds {@link Balance}. */
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable PointsBuckets points;
        private @Nullable Long pointsBalance;
        private @Nullable CreditBuckets credit;
        private @Nullable BigDecimal creditBalance;
        private @Nullable String currencyCode;
        private @Nullable String tier;
        private @Nullable NextTier nextTier;
        private @Nullable List<ExpiringPoints> expiring;
        private @Nullable Long version;
        private @Nullable Instant asOf;
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
         * The points.
         *
         * @param points the points.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(PointsBuckets points) {
            this.points = points;
            return this;
        }

        /**
         * Available less debt.
         *
         * @param pointsBalance available less debt.
         * @return this builder.
         */
        @JsonProperty("pointsBalance")
        public Builder pointsBalance(long pointsBalance) {
            this.pointsBalance = pointsBalance;
            return this;
        }

        /**
         * The credit.
         *
         * @param credit the credit.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(CreditBuckets credit) {
            this.credit = credit;
            return this;
        }

        /**
         * Available store credit.
         *
         * @param creditBalance available store credit.
         * @return this builder.
         */
        @JsonProperty("creditBalance")
        public Builder creditBalance(BigDecimal creditBalance) {
            this.creditBalance = creditBalance;
            return this;
        }

        /**
         * Available store credit.
         *
         * @param creditBalance in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditBalance(String creditBalance) {
            return creditBalance(new BigDecimal(creditBalance));
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
         * The customer's tier; null in a programme without tiers.
         *
         * @param tier the customer's tier; null in a programme without tiers; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("tier")
        public Builder tier(@Nullable String tier) {
            this.tier = tier;
            return this;
        }

        /**
         * The next tier.
         *
         * @param nextTier the next tier; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("nextTier")
        public Builder nextTier(@Nullable NextTier nextTier) {
            this.nextTier = nextTier;
            return this;
        }

        /**
         * What expires next, soonest first.
         *
         * @param expiring what expires next, soonest first.
         * @return this builder.
         */
        @JsonProperty("expiring")
        public Builder expiring(List<ExpiringPoints> expiring) {
            this.expiring = expiring;
            return this;
        }

        /**
         * What expires next, soonest first.
         *
         * @param expiring what expires next, soonest first.
         * @return this builder.
         */
        public Builder expiring(ExpiringPoints... expiring) {
            return expiring(List.of(expiring));
        }

        /**
         * Grows with every change of the customer's accounts.
         *
         * @param version grows with every change of the customer's accounts.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /**
         * The moment that this was true.
         *
         * @param asOf the moment that this was true.
         * @return this builder.
         */
        @JsonProperty("asOf")
        public Builder asOf(Instant asOf) {
            this.asOf = asOf;
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
        public Balance build() {
            return new Balance(this);
        }
    }
}
