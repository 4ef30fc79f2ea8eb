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

/** Everything that one ledger transaction posted. */
@JsonDeserialize(builder = LedgerTransaction.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class LedgerTransaction {

    private final String ledgerTransactionId;
    private final Instant recordedAt;
    private final @Nullable Instant effectiveAt;
    private final @Nullable String orderId;
    private final @Nullable String reference;
    private final TransactionEvent event;
    private final List<TransactionEntry> entries;
    private final List<IssuerPosting> issuer;
    private final List<TransactionLot> lots;
    private final List<LotUse> uses;
    private final String currencyCode;
    private final @Nullable TransactionSeal sealed;
    private final Map<String, JsonValue> additionalProperties;

    private LedgerTransaction(Builder builder) {
        this.ledgerTransactionId = Fields.required("ledgerTransactionId", builder.ledgerTransactionId);
        this.recordedAt = Fields.required("recordedAt", builder.recordedAt);
        this.effectiveAt = builder.effectiveAt;
        this.orderId = builder.orderId;
        this.reference = builder.reference;
        this.event = Fields.required("event", builder.event);
        this.entries = Fields.required("entries", Fields.copy(builder.entries));
        this.issuer = Fields.required("issuer", Fields.copy(builder.issuer));
        this.lots = Fields.required("lots", Fields.copy(builder.lots));
        this.uses = Fields.required("uses", Fields.copy(builder.uses));
        this.currencyCode = Fields.required("currencyCode", builder.currencyCode);
        this.sealed = builder.sealed;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.recordedAt = recordedAt;
        builder.effectiveAt = effectiveAt;
        builder.orderId = orderId;
        builder.reference = reference;
        builder.event = event;
        builder.entries = entries;
        builder.issuer = issuer;
        builder.lots = lots;
        builder.uses = uses;
        builder.currencyCode = currencyCode;
        builder.sealed = sealed;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("ledgerTransactionId")
    public String ledgerTransactionId() {
        return ledgerTransactionId;
    }

    /** {@return when it was recorded} */
    @JsonProperty("recordedAt")
    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@return when it counts from; {@code null} where there is none} Absent where nothing was posted. */
    @JsonProperty("effectiveAt")
    public @Nullable Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return the merchant's id of the order; {@code null} where there is none} */
    @JsonProperty("orderId")
    public @Nullable String orderId() {
        return orderId;
    }

    /**
     * {@return what it refers to besides an order: a redemption, an event, a return, a transfer;
     * {@code null} where there is none}
     */
    @JsonProperty("reference")
    public @Nullable String reference() {
        return reference;
    }

    /** {@return the event} */
    @JsonProperty("event")
    public TransactionEvent event() {
        return event;
    }

    /** {@return by line} */
    @JsonProperty("entries")
    public List<TransactionEntry> entries() {
        return entries;
    }

    /** {@return by line} */
    @JsonProperty("issuer")
    public List<IssuerPosting> issuer() {
        return issuer;
    }

    /** {@return by line} */
    @JsonProperty("lots")
    public List<TransactionLot> lots() {
        return lots;
    }

    /** {@return by line} */
    @JsonProperty("uses")
    public List<LotUse> uses() {
        return uses;
    }

    /** {@return the currency: an ISO 4217 code in capital letters} */
    @JsonProperty("currencyCode")
    public String currencyCode() {
        return currencyCode;
    }

    /** {@return the sealed; {@code null} where there is none} */
    @JsonProperty("sealed")
    public @Nullable TransactionSeal sealed() {
        return sealed;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof LedgerTransaction that &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            Objects.equals(recordedAt, that.recordedAt) &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(reference, that.reference) &&
            Objects.equals(event, that.event) &&
            Objects.equals(entries, that.entries) &&
            Objects.equals(issuer, that.issuer) &&
            Objects.equals(lots, that.lots) &&
            Objects.equals(uses, that.uses) &&
            Objects.equals(currencyCode, that.currencyCode) &&
            Objects.equals(sealed, that.sealed) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            ledgerTransactionId,
            recordedAt,
            effectiveAt,
            orderId,
            reference,
            event,
            entries,
            issuer,
            lots,
            uses,
            currencyCode,
            sealed,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "LedgerTransaction[", "]")
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .add("recordedAt=" + recordedAt)
            .add("effectiveAt=" + effectiveAt)
            .add("orderId=" + orderId)
            .add("reference=" + reference)
            .add("event=" + event)
            .add("entries=" + entries)
            .add("issuer=" + issuer)
            .add("lots=" + lots)
            .add("uses=" + uses)
            .add("currencyCode=" + currencyCode)
            .add("sealed=" + sealed)
            .toString();
    }

    /** Builds {@link LedgerTransaction}. */
    public static final class Builder {

        private @Nullable String ledgerTransactionId;
        private @Nullable Instant recordedAt;
        private @Nullable Instant effectiveAt;
        private @Nullable String orderId;
        private @Nullable String reference;
        private @Nullable TransactionEvent event;
        private @Nullable List<TransactionEntry> entries;
        private @Nullable List<IssuerPosting> issuer;
        private @Nullable List<TransactionLot> lots;
        private @Nullable List<LotUse> uses;
        private @Nullable String currencyCode;
        private @Nullable TransactionSeal sealed;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * When it counts from. Absent where nothing was posted.
         *
         * @param effectiveAt when it counts from; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("effectiveAt")
        public Builder effectiveAt(@Nullable Instant effectiveAt) {
            this.effectiveAt = effectiveAt;
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
         * What it refers to besides an order: a redemption, an event, a return, a transfer.
         *
         * @param reference what it refers to besides an order: a redemption, an event, a return, a transfer;
         *     {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("reference")
        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /**
         * The event.
         *
         * @param event the event.
         * @return this builder.
         */
        @JsonProperty("event")
        public Builder event(TransactionEvent event) {
            this.event = event;
            return this;
        }

        /**
         * By line.
         *
         * @param entries by line.
         * @return this builder.
         */
        @JsonProperty("entries")
        public Builder entries(List<TransactionEntry> entries) {
            this.entries = entries;
            return this;
        }

        /**
         * By line.
         *
         * @param entries by line.
         * @return this builder.
         */
        public Builder entries(TransactionEntry... entries) {
            return entries(List.of(entries));
        }

        /**
         * By line.
         *
         * @param issuer by line.
         * @return this builder.
         */
        @JsonProperty("issuer")
        public Builder issuer(List<IssuerPosting> issuer) {
            this.issuer = issuer;
            return this;
        }

        /**
         * By line.
         *
         * @param issuer by line.
         * @return this builder.
         */
        public Builder issuer(IssuerPosting... issuer) {
            return issuer(List.of(issuer));
        }

        /**
         * By line.
         *
         * @param lots by line.
         * @return this builder.
         */
        @JsonProperty("lots")
        public Builder lots(List<TransactionLot> lots) {
            this.lots = lots;
            return this;
        }

        /**
         * By line.
         *
         * @param lots by line.
         * @return this builder.
         */
        public Builder lots(TransactionLot... lots) {
            return lots(List.of(lots));
        }

        /**
         * By line.
         *
         * @param uses by line.
         * @return this builder.
         */
        @JsonProperty("uses")
        public Builder uses(List<LotUse> uses) {
            this.uses = uses;
            return this;
        }

        /**
         * By line.
         *
         * @param uses by line.
         * @return this builder.
         */
        public Builder uses(LotUse... uses) {
            return uses(List.of(uses));
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
         * The sealed.
         *
         * @param sealed the sealed; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("sealed")
        public Builder sealed(@Nullable TransactionSeal sealed) {
            this.sealed = sealed;
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
        public LedgerTransaction build() {
            return new LedgerTransaction(this);
        }
    }
}
