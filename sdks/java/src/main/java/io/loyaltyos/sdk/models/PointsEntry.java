package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A change of a bucket of points. */
@JsonDeserialize(builder = PointsEntry.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class PointsEntry implements LedgerEntry {

    private final long amount;
    private final long balanceAfter;
    private final String ledgerTransactionId;
    private final LedgerEntryType type;
    private final BalanceBucket bucket;
    private final @Nullable String orderId;
    private final @Nullable String ruleId;
    private final @Nullable String reference;
    private final Instant effectiveAt;
    private final Instant recordedAt;
    private final Map<String, JsonValue> additionalProperties;

    private PointsEntry(Builder builder) {
        this.amount = Fields.required("amount", builder.amount);
        this.balanceAfter = Fields.required("balanceAfter", builder.balanceAfter);
        this.ledgerTransactionId = Fields.required("ledgerTransactionId", builder.ledgerTransactionId);
        this.type = Fields.required("type", builder.type);
        this.bucket = Fields.required("bucket", builder.bucket);
        this.orderId = builder.orderId;
        this.ruleId = builder.ruleId;
        this.reference = builder.reference;
        this.effectiveAt = Fields.required("effectiveAt", builder.effectiveAt);
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
        builder.amount = amount;
        builder.balanceAfter = balanceAfter;
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.type = type;
        builder.bucket = bucket;
        builder.orderId = orderId;
        builder.ruleId = ruleId;
        builder.reference = reference;
        builder.effectiveAt = effectiveAt;
        builder.recordedAt = recordedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what the units are} */
    @JsonProperty("account")
    @Override
    public String account() {
        return "points";
    }

    /** {@return the change: negative for what was taken} */
    @JsonProperty("amount")
    public long amount() {
        return amount;
    }

    /** {@return what the bucket held after it} */
    @JsonProperty("balanceAfter")
    public long balanceAfter() {
        return balanceAfter;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("ledgerTransactionId")
    public String ledgerTransactionId() {
        return ledgerTransactionId;
    }

    /** {@return what happened} */
    @JsonProperty("type")
    public LedgerEntryType type() {
        return type;
    }

    /** {@return which bucket of the account changed} */
    @JsonProperty("bucket")
    public BalanceBucket bucket() {
        return bucket;
    }

    /** {@return the merchant's id of the order; {@code null} where there is none} */
    @JsonProperty("orderId")
    public @Nullable String orderId() {
        return orderId;
    }

    /** {@return the rule that granted it; {@code null} where there is none} */
    @JsonProperty("ruleId")
    public @Nullable String ruleId() {
        return ruleId;
    }

    /**
     * {@return what it belongs to besides an order: the id of a redemption, a return, an event or a
     * transfer; {@code null} where there is none}
     */
    @JsonProperty("reference")
    public @Nullable String reference() {
        return reference;
    }

    /** {@return when it counts from} */
    @JsonProperty("effectiveAt")
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return when it was recorded} */
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
            other instanceof PointsEntry that &&
            amount == that.amount &&
            balanceAfter == that.balanceAfter &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            Objects.equals(type, that.type) &&
            Objects.equals(bucket, that.bucket) &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(ruleId, that.ruleId) &&
            Objects.equals(reference, that.reference) &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            Objects.equals(recordedAt, that.recordedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            amount,
            balanceAfter,
            ledgerTransactionId,
            type,
            bucket,
            orderId,
            ruleId,
            reference,
            effectiveAt,
            recordedAt,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "PointsEntry[", "]")
            .add("account=" + account())
            .add("amount=" + amount)
            .add("balanceAfter=" + balanceAfter)
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .add("type=" + type)
            .add("bucket=" + bucket)
            .add("orderId=" + orderId)
            .add("ruleId=" + ruleId)
            .add("reference=" + reference)
            .add("effectiveAt=" + effectiveAt)
            .add("recordedAt=" + recordedAt)
            .toString();
    }

    /** Builds {@link PointsEntry}. */
    @JsonIgnoreProperties({ "account" })
    public static final class Builder {

        private @Nullable Long amount;
        private @Nullable Long balanceAfter;
        private @Nullable String ledgerTransactionId;
        private @Nullable LedgerEntryType type;
        private @Nullable BalanceBucket bucket;
        private @Nullable String orderId;
        private @Nullable String ruleId;
        private @Nullable String reference;
        private @Nullable Instant effectiveAt;
        private @Nullable Instant recordedAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The change: negative for what was taken.
         *
         * @param amount the change: negative for what was taken.
         * @return this builder.
         */
        @JsonProperty("amount")
        public Builder amount(long amount) {
            this.amount = amount;
            return this;
        }

        /**
         * What the bucket held after it.
         *
         * @param balanceAfter what the bucket held after it.
         * @return this builder.
         */
        @JsonProperty("balanceAfter")
        public Builder balanceAfter(long balanceAfter) {
            this.balanceAfter = balanceAfter;
            return this;
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
         * What happened.
         *
         * @param type what happened.
         * @return this builder.
         */
        @JsonProperty("type")
        public Builder type(LedgerEntryType type) {
            this.type = type;
            return this;
        }

        /**
         * Which bucket of the account changed.
         *
         * @param bucket which bucket of the account changed.
         * @return this builder.
         */
        @JsonProperty("bucket")
        public Builder bucket(BalanceBucket bucket) {
            this.bucket = bucket;
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
         * The rule that granted it.
         *
         * @param ruleId the rule that granted it; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("ruleId")
        public Builder ruleId(@Nullable String ruleId) {
            this.ruleId = ruleId;
            return this;
        }

        /**
         * What it belongs to besides an order: the id of a redemption, a return, an event or a transfer.
         *
         * @param reference what it belongs to besides an order: the id of a redemption, a return, an event or
         *     a transfer; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("reference")
        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /**
         * When it counts from.
         *
         * @param effectiveAt when it counts from.
         * @return this builder.
         */
        @JsonProperty("effectiveAt")
        public Builder effectiveAt(Instant effectiveAt) {
            this.effectiveAt = effectiveAt;
            return this;
        }

        /**
         * When it was recorded.
         *
         * @param recordedAt when it was recorded.
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
        public PointsEntry build() {
            return new PointsEntry(this);
        }
    }
}
