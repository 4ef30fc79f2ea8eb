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

/** What moved, and what the customer has now. */
@JsonDeserialize(builder = MovementResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MovementResult {

    private final String customerId;
    private final long points;
    private final BigDecimal credit;
    private final long newBalance;
    private final BigDecimal creditBalance;
    private final String ledgerTransactionId;
    private final Map<String, JsonValue> additionalProperties;

    private MovementResult(Builder builder) {
        this.customerId = Fields.required("customerId", builder.customerId);
        this.points = Fields.required("points", builder.points);
        this.credit = Fields.required("credit", builder.credit);
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
        builder.customerId = customerId;
        builder.points = points;
        builder.credit = credit;
        builder.newBalance = newBalance;
        builder.creditBalance = creditBalance;
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return how many points were given or forgiven; negative for what was taken, 0 where only credit moved} */
    @JsonProperty("points")
    public long points() {
        return points;
    }

    /** {@return how much store credit was given or forgiven; negative for what was taken} */
    @JsonProperty("credit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal credit() {
        return credit;
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
            other instanceof MovementResult that &&
            Objects.equals(customerId, that.customerId) &&
            points == that.points &&
            Objects.equals(credit, that.credit) &&
            newBalance == that.newBalance &&
            Objects.equals(creditBalance, that.creditBalance) &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            customerId,
            points,
            credit,
            newBalance,
            creditBalance,
            ledgerTransactionId,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "MovementResult[", "]")
            .add("customerId=" + customerId)
            .add("points=" + points)
            .add("credit=" + credit)
            .add("newBalance=" + newBalance)
            .add("creditBalance=" + creditBalance)
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .toString();
    }

    /** Builds {@link MovementResult}. */
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable Long points;
        private @Nullable BigDecimal credit;
        private @Nullable Long newBalance;
        private @Nullable BigDecimal creditBalance;
        private @Nullable String ledgerTransactionId;
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
         * How many points were given or forgiven; negative for what was taken, 0 where only credit moved.
         *
         * @param points how many points were given or forgiven; negative for what was taken, 0 where only
         *     credit moved.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(long points) {
            this.points = points;
            return this;
        }

        /**
         * How much store credit was given or forgiven; negative for what was taken.
         *
         * @param credit how much store credit was given or forgiven; negative for what was taken.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(BigDecimal credit) {
            this.credit = credit;
            return this;
        }

        /**
         * How much store credit was given or forgiven; negative for what was taken.
         *
         * @param credit in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder credit(String credit) {
            return credit(new BigDecimal(credit));
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
        public MovementResult build() {
            return new MovementResult(this);
        }
    }
}
