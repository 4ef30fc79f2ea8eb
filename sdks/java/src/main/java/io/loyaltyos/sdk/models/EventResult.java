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

/** What an event earned, and what the customer has now. */
@JsonDeserialize(builder = EventResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class EventResult {

    private final String eventId;
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
    private final Map<String, JsonValue> additionalProperties;

    private EventResult(Builder builder) {
        this.eventId = Fields.required("eventId", builder.eventId);
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
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.eventId = eventId;
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
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the event} */
    @JsonProperty("eventId")
    public String eventId() {
        return eventId;
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

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof EventResult that &&
            Objects.equals(eventId, that.eventId) &&
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
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            eventId,
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
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "EventResult[", "]")
            .add("eventId=" + eventId)
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
            .toString();
    }

    /** Builds {@link EventResult}. */
    public static final class Builder {

        private @Nullable String eventId;
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
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the event.
         *
         * @param eventId the merchant's id of the event.
         * @return this builder.
         */
        @JsonProperty("eventId")
        public Builder eventId(String eventId) {
            this.eventId = eventId;
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
        public EventResult build() {
            return new EventResult(this);
        }
    }
}
