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

/** What an order earned, and what the customer has now. */
@JsonDeserialize(builder = OrderResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class OrderResult {

    private final String orderId;
    private final String customerId;
    private final long pointsEarned;
    private final BigDecimal creditEarned;
    private final @Nullable String tier;
    private final List<RuleSetVersionRef> ruleSetVersions;
    private final List<RuleShare> rules;
    private final long pendingPoints;
    private final long newBalance;
    private final BigDecimal creditBalance;
    private final String ledgerTransactionId;
    private final @Nullable TierChange tierChanged;
    private final Map<String, JsonValue> additionalProperties;

    private OrderResult(Builder builder) {
        this.orderId = Fields.required("orderId", builder.orderId);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.pointsEarned = Fields.required("pointsEarned", builder.pointsEarned);
        this.creditEarned = Fields.required("creditEarned", builder.creditEarned);
        this.tier = builder.tier;
        this.ruleSetVersions = Fields.required("ruleSetVersions", Fields.copy(builder.ruleSetVersions));
        this.rules = Fields.required("rules", Fields.copy(builder.rules));
        this.pendingPoints = Fields.required("pendingPoints", builder.pendingPoints);
        this.newBalance = Fields.required("newBalance", builder.newBalance);
        this.creditBalance = Fields.required("creditBalance", builder.creditBalance);
        this.ledgerTransactionId = Fields.required("ledgerTransactionId", builder.ledgerTransactionId);
        this.tierChanged = builder.tierChanged;
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
        builder.pointsEarned = pointsEarned;
        builder.creditEarned = creditEarned;
        builder.tier = tier;
        builder.ruleSetVersions = ruleSetVersions;
        builder.rules = rules;
        builder.pendingPoints = pendingPoints;
        builder.newBalance = newBalance;
        builder.creditBalance = creditBalance;
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.tierChanged = tierChanged;
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

    /** {@return points that it earned} */
    @JsonProperty("pointsEarned")
    public long pointsEarned() {
        return pointsEarned;
    }

    /** {@return store credit that it earned, in the programme's base currency} */
    @JsonProperty("creditEarned")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditEarned() {
        return creditEarned;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return the rule sets that ran} */
    @JsonProperty("ruleSetVersions")
    public List<RuleSetVersionRef> ruleSetVersions() {
        return ruleSetVersions;
    }

    /** {@return what each rule granted} */
    @JsonProperty("rules")
    public List<RuleShare> rules() {
        return rules;
    }

    /** {@return of the points earned, those that cannot be spent yet} */
    @JsonProperty("pendingPoints")
    public long pendingPoints() {
        return pendingPoints;
    }

    /** {@return available points afterwards} */
    @JsonProperty("newBalance")
    public long newBalance() {
        return newBalance;
    }

    /** {@return available store credit afterwards} */
    @JsonProperty("creditBalance")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditBalance() {
        return creditBalance;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("ledgerTransactionId")
    public String ledgerTransactionId() {
        return ledgerTransactionId;
    }

    /** {@return the tier changed; {@code null} where there is none} */
    @JsonProperty("tierChanged")
    public @Nullable TierChange tierChanged() {
        return tierChanged;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof OrderResult that &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(customerId, that.customerId) &&
            pointsEarned == that.pointsEarned &&
            Objects.equals(creditEarned, that.creditEarned) &&
            Objects.equals(tier, that.tier) &&
            Objects.equals(ruleSetVersions, that.ruleSetVersions) &&
            Objects.equals(rules, that.rules) &&
            pendingPoints == that.pendingPoints &&
            newBalance == that.newBalance &&
            Objects.equals(creditBalance, that.creditBalance) &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            Objects.equals(tierChanged, that.tierChanged) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            orderId,
            customerId,
            pointsEarned,
            creditEarned,
            tier,
            ruleSetVersions,
            rules,
            pendingPoints,
            newBalance,
            creditBalance,
            ledgerTransactionId,
            tierChanged,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "OrderResult[", "]")
            .add("orderId=" + orderId)
            .add("customerId=" + customerId)
            .add("pointsEarned=" + pointsEarned)
            .add("creditEarned=" + creditEarned)
            .add("tier=" + tier)
            .add("ruleSetVersions=" + ruleSetVersions)
            .add("rules=" + rules)
            .add("pendingPoints=" + pendingPoints)
            .add("newBalance=" + newBalance)
            .add("creditBalance=" + creditBalance)
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .add("tierChanged=" + tierChanged)
            .toString();
    }

    /** Builds {@link OrderResult}. */
    public static final class Builder {

        private @Nullable String orderId;
        private @Nullable String customerId;
        private @Nullable Long pointsEarned;
        private @Nullable BigDecimal creditEarned;
        private @Nullable String tier;
        private @Nullable List<RuleSetVersionRef> ruleSetVersions;
        private @Nullable List<RuleShare> rules;
        private @Nullable Long pendingPoints;
        private @Nullable Long newBalance;
        private @Nullable BigDecimal creditBalance;
        private @Nullable String ledgerTransactionId;
        private @Nullable TierChange tierChanged;
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
         * Points that it earned.
         *
         * @param pointsEarned points that it earned.
         * @return this builder.
         */
        @JsonProperty("pointsEarned")
        public Builder pointsEarned(long pointsEarned) {
            this.pointsEarned = pointsEarned;
            return this;
        }

        /**
         * Store credit that it earned, in the programme's base currency.
         *
         * @param creditEarned store credit that it earned, in the programme's base currency.
         * @return this builder.
         */
        @JsonProperty("creditEarned")
        public Builder creditEarned(BigDecimal creditEarned) {
            this.creditEarned = creditEarned;
            return this;
        }

        /**
         * Store credit that it earned, in the programme's base currency.
         *
         * @param creditEarned in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditEarned(String creditEarned) {
            return creditEarned(new BigDecimal(creditEarned));
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
         * The rule sets that ran.
         *
         * @param ruleSetVersions the rule sets that ran.
         * @return this builder.
         */
        @JsonProperty("ruleSetVersions")
        public Builder ruleSetVersions(List<RuleSetVersionRef> ruleSetVersions) {
            this.ruleSetVersions = ruleSetVersions;
            return this;
        }

        /**
         * The rule sets that ran.
         *
         * @param ruleSetVersions the rule sets that ran.
         * @return this builder.
         */
        public Builder ruleSetVersions(RuleSetVersionRef... ruleSetVersions) {
            return ruleSetVersions(List.of(ruleSetVersions));
        }

        /**
         * What each rule granted.
         *
         * @param rules what each rule granted.
         * @return this builder.
         */
        @JsonProperty("rules")
        public Builder rules(List<RuleShare> rules) {
            this.rules = rules;
            return this;
        }

        /**
         * What each rule granted.
         *
         * @param rules what each rule granted.
         * @return this builder.
         */
        public Builder rules(RuleShare... rules) {
            return rules(List.of(rules));
        }

        /**
         * Of the points earned, those that cannot be spent yet.
         *
         * @param pendingPoints of the points earned, those that cannot be spent yet.
         * @return this builder.
         */
        @JsonProperty("pendingPoints")
        public Builder pendingPoints(long pendingPoints) {
            this.pendingPoints = pendingPoints;
            return this;
        }

        /**
         * Available points afterwards.
         *
         * @param newBalance available points afterwards.
         * @return this builder.
         */
        @JsonProperty("newBalance")
        public Builder newBalance(long newBalance) {
            this.newBalance = newBalance;
            return this;
        }

        /**
         * Available store credit afterwards.
         *
         * @param creditBalance available store credit afterwards.
         * @return this builder.
         */
        @JsonProperty("creditBalance")
        public Builder creditBalance(BigDecimal creditBalance) {
            this.creditBalance = creditBalance;
            return this;
        }

        /**
         * Available store credit afterwards.
         *
         * @param creditBalance in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditBalance(String creditBalance) {
            return creditBalance(new BigDecimal(creditBalance));
        }

        /**
         * The ledger transaction that moved the points.
         *
         * @param ledgerTransactionId the ledger transaction that moved the points.
         * @return this builder.
         */
        @JsonProperty("ledgerTransactionId")
        public Builder ledgerTransactionId(String ledgerTransactionId) {
            this.ledgerTransactionId = ledgerTransactionId;
            return this;
        }

        /**
         * The tier changed.
         *
         * @param tierChanged the tier changed; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("tierChanged")
        public Builder tierChanged(@Nullable TierChange tierChanged) {
            this.tierChanged = tierChanged;
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
        public OrderResult build() {
            return new OrderResult(this);
        }
    }
}
