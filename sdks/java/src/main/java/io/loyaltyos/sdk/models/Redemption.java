package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Units that a customer spends. {@code amount} was asked for, {@code captured} of it was spent, and
 * {@code restored} of that came back.
 */
@JsonDeserialize(builder = Redemption.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Redemption {

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
    private final Map<String, JsonValue> additionalProperties;

    private Redemption(Builder builder) {
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

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Redemption that &&
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
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Redemption[", "]")
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
            .toString();
    }

    /** Builds {@link Redemption}. */
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
        public Redemption build() {
            return new Redemption(this);
        }
    }
}
