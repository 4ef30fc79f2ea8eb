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

/** A redemption after it was changed, and what the customer has now. */
@JsonDeserialize(builder = RedemptionResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RedemptionResult {

    private final String redemptionId;
    private final String customerId;
    private final RedemptionStatus status;
    private final Units amount;
    private final Units captured;
    private final Units restored;
    private final @Nullable String orderId;
    private final @Nullable String reason;
    private final @Nullable Instant holdExpiresAt;
    private final Instant createdAt;
    private final List<String> ledgerTransactionIds;
    private final long newBalance;
    private final BigDecimal creditBalance;
    private final String ledgerTransactionId;
    private final Map<String, JsonValue> additionalProperties;

    private RedemptionResult(Builder builder) {
        this.redemptionId = Fields.required("redemptionId", builder.redemptionId);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.status = Fields.required("status", builder.status);
        this.amount = Fields.required("amount", builder.amount);
        this.captured = Fields.required("captured", builder.captured);
        this.restored = Fields.required("restored", builder.restored);
        this.orderId = builder.orderId;
        this.reason = builder.reason;
        this.holdExpiresAt = builder.holdExpiresAt;
        this.createdAt = Fields.required("createdAt", builder.createdAt);
        this.ledgerTransactionIds = Fields.required("ledgerTransactionIds", Fields.copy(builder.ledgerTransactionIds));
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
        builder.redemptionId = redemptionId;
        builder.customerId = customerId;
        builder.status = status;
        builder.amount = amount;
        builder.captured = captured;
        builder.restored = restored;
        builder.orderId = orderId;
        builder.reason = reason;
        builder.holdExpiresAt = holdExpiresAt;
        builder.createdAt = createdAt;
        builder.ledgerTransactionIds = ledgerTransactionIds;
        builder.newBalance = newBalance;
        builder.creditBalance = creditBalance;
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the redemption} */
    @JsonProperty("redemptionId")
    public String redemptionId() {
        return redemptionId;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /**
     * {@return {@code held}, then {@code captured}, {@code released} or {@code expired}; or
     * {@code redeemed} in one step. {@code reversed}: all was given back}
     */
    @JsonProperty("status")
    public RedemptionStatus status() {
        return status;
    }

    /** {@return the amount} */
    @JsonProperty("amount")
    public Units amount() {
        return amount;
    }

    /** {@return the captured} */
    @JsonProperty("captured")
    public Units captured() {
        return captured;
    }

    /** {@return the restored} */
    @JsonProperty("restored")
    public Units restored() {
        return restored;
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

    /** {@return of a hold: when it is released by itself; {@code null} where there is none} */
    @JsonProperty("holdExpiresAt")
    public @Nullable Instant holdExpiresAt() {
        return holdExpiresAt;
    }

    /** {@return when it was made} */
    @JsonProperty("createdAt")
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return every ledger transaction of the redemption, oldest first} */
    @JsonProperty("ledgerTransactionIds")
    public List<String> ledgerTransactionIds() {
        return ledgerTransactionIds;
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
            other instanceof RedemptionResult that &&
            Objects.equals(redemptionId, that.redemptionId) &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(status, that.status) &&
            Objects.equals(amount, that.amount) &&
            Objects.equals(captured, that.captured) &&
            Objects.equals(restored, that.restored) &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(reason, that.reason) &&
            Objects.equals(holdExpiresAt, that.holdExpiresAt) &&
            Objects.equals(createdAt, that.createdAt) &&
            Objects.equals(ledgerTransactionIds, that.ledgerTransactionIds) &&
            newBalance == that.newBalance &&
            Objects.equals(creditBalance, that.creditBalance) &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            redemptionId,
            customerId,
            status,
            amount,
            captured,
            restored,
            orderId,
            reason,
            holdExpiresAt,
            createdAt,
            ledgerTransactionIds,
            newBalance,
            creditBalance,
            ledgerTransactionId,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RedemptionResult[", "]")
            .add("redemptionId=" + redemptionId)
            .add("customerId=" + customerId)
            .add("status=" + status)
            .add("amount=" + amount)
            .add("captured=" + captured)
            .add("restored=" + restored)
            .add("orderId=" + orderId)
            .add("reason=" + reason)
            .add("holdExpiresAt=" + holdExpiresAt)
            .add("createdAt=" + createdAt)
            .add("ledgerTransactionIds=" + ledgerTransactionIds)
            .add("newBalance=" + newBalance)
            .add("creditBalance=" + creditBalance)
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .toString();
    }

    /** Builds {@link RedemptionResult}. */
    public static final class Builder {

        private @Nullable String redemptionId;
        private @Nullable String customerId;
        private @Nullable RedemptionStatus status;
        private @Nullable Units amount;
        private @Nullable Units captured;
        private @Nullable Units restored;
        private @Nullable String orderId;
        private @Nullable String reason;
        private @Nullable Instant holdExpiresAt;
        private @Nullable Instant createdAt;
        private @Nullable List<String> ledgerTransactionIds;
        private @Nullable Long newBalance;
        private @Nullable BigDecimal creditBalance;
        private @Nullable String ledgerTransactionId;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the redemption.
         *
         * @param redemptionId the id of the redemption.
         * @return this builder.
         */
        @JsonProperty("redemptionId")
        public Builder redemptionId(String redemptionId) {
            this.redemptionId = redemptionId;
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
         * {@code held}, then {@code captured}, {@code released} or {@code expired}; or {@code redeemed} in one
         * step. {@code reversed}: all was given back.
         *
         * @param status {@code held}, then {@code captured}, {@code released} or {@code expired}; or
         *     {@code redeemed} in one step. {@code reversed}: all was given back.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(RedemptionStatus status) {
            this.status = status;
            return this;
        }

        /**
         * The amount.
         *
         * @param amount the amount.
         * @return this builder.
         */
        @JsonProperty("amount")
        public Builder amount(Units amount) {
            this.amount = amount;
            return this;
        }

        /**
         * The captured.
         *
         * @param captured the captured.
         * @return this builder.
         */
        @JsonProperty("captured")
        public Builder captured(Units captured) {
            this.captured = captured;
            return this;
        }

        /**
         * The restored.
         *
         * @param restored the restored.
         * @return this builder.
         */
        @JsonProperty("restored")
        public Builder restored(Units restored) {
            this.restored = restored;
            return this;
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
         * Of a hold: when it is released by itself.
         *
         * @param holdExpiresAt of a hold: when it is released by itself; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("holdExpiresAt")
        public Builder holdExpiresAt(@Nullable Instant holdExpiresAt) {
            this.holdExpiresAt = holdExpiresAt;
            return this;
        }

        /**
         * When it was made.
         *
         * @param createdAt when it was made.
         * @return this builder.
         */
        @JsonProperty("createdAt")
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Every ledger transaction of the redemption, oldest first.
         *
         * @param ledgerTransactionIds every ledger transaction of the redemption, oldest first.
         * @return this builder.
         */
        @JsonProperty("ledgerTransactionIds")
        public Builder ledgerTransactionIds(List<String> ledgerTransactionIds) {
            this.ledgerTransactionIds = ledgerTransactionIds;
            return this;
        }

        /**
         * Every ledger transaction of the redemption, oldest first.
         *
         * @param ledgerTransactionIds every ledger transaction of the redemption, oldest first.
         * @return this builder.
         */
        public Builder ledgerTransactionIds(String... ledgerTransactionIds) {
            return ledgerTransactionIds(List.of(ledgerTransactionIds));
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
        public RedemptionResult build() {
            return new RedemptionResult(this);
        }
    }
}
