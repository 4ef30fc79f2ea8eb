package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/** What a return took back, and what the customer has now. */
@JsonDeserialize(builder = ReturnResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReturnResult implements ReturnOutcome {

    private final String returnId;
    private final String orderId;
    private final BigDecimal refunded;
    private final long pointsVoided;
    private final BigDecimal creditVoided;
    private final long pointsRestored;
    private final BigDecimal creditRestored;
    private final long newBalance;
    private final BigDecimal creditBalance;
    private final @Nullable String tier;
    private final Holdings before;
    private final Holdings after;
    private final String ledgerTransactionId;
    private final Map<String, JsonValue> additionalProperties;

    private ReturnResult(Builder builder) {
        this.returnId = Fields.required("returnId", builder.returnId);
        this.orderId = Fields.required("orderId", builder.orderId);
        this.refunded = Fields.required("refunded", builder.refunded);
        this.pointsVoided = Fields.required("pointsVoided", builder.pointsVoided);
        this.creditVoided = Fields.required("creditVoided", builder.creditVoided);
        this.pointsRestored = Fields.required("pointsRestored", builder.pointsRestored);
        this.creditRestored = Fields.required("creditRestored", builder.creditRestored);
        this.newBalance = Fields.required("newBalance", builder.newBalance);
        this.creditBalance = Fields.required("creditBalance", builder.creditBalance);
        this.tier = builder.tier;
        this.before = Fields.required("before", builder.before);
        this.after = Fields.required("after", builder.after);
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
        builder.returnId = returnId;
        builder.orderId = orderId;
        builder.refunded = refunded;
        builder.pointsVoided = pointsVoided;
        builder.creditVoided = creditVoided;
        builder.pointsRestored = pointsRestored;
        builder.creditRestored = creditRestored;
        builder.newBalance = newBalance;
        builder.creditBalance = creditBalance;
        builder.tier = tier;
        builder.before = before;
        builder.after = after;
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the return, unique within its order} */
    @JsonProperty("returnId")
    public String returnId() {
        return returnId;
    }

    /** {@return the merchant's id of the order} */
    @JsonProperty("orderId")
    public String orderId() {
        return orderId;
    }

    /** {@return what of the order's total this took back, in the order's currency} */
    @JsonProperty("refunded")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal refunded() {
        return refunded;
    }

    /** {@return points that the order had earned and that were taken back} */
    @JsonProperty("pointsVoided")
    public long pointsVoided() {
        return pointsVoided;
    }

    /** {@return store credit that the order had earned and that was taken back} */
    @JsonProperty("creditVoided")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditVoided() {
        return creditVoided;
    }

    /** {@return points that had been spent on the order and came back} */
    @JsonProperty("pointsRestored")
    public long pointsRestored() {
        return pointsRestored;
    }

    /** {@return store credit that had been spent on the order and came back} */
    @JsonProperty("creditRestored")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditRestored() {
        return creditRestored;
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

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return the before} */
    @JsonProperty("before")
    public Holdings before() {
        return before;
    }

    /** {@return the after} */
    @JsonProperty("after")
    public Holdings after() {
        return after;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("ledgerTransactionId")
    public String ledgerTransactionId() {
        return ledgerTransactionId;
    }

    /** {@return it was returned} */
    @JsonProperty("status")
    @Override
    public String status() {
        return "returned";
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ReturnResult that &&
            Objects.equals(returnId, that.returnId) &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(refunded, that.refunded) &&
            pointsVoided == that.pointsVoided &&
            Objects.equals(creditVoided, that.creditVoided) &&
            pointsRestored == that.pointsRestored &&
            Objects.equals(creditRestored, that.creditRestored) &&
            newBalance == that.newBalance &&
            Objects.equals(creditBalance, that.creditBalance) &&
            Objects.equals(tier, that.tier) &&
            Objects.equals(before, that.before) &&
            Objects.equals(after, that.after) &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            returnId,
            orderId,
            refunded,
            pointsVoided,
            creditVoided,
            pointsRestored,
            creditRestored,
            newBalance,
            creditBalance,
            tier,
            before,
            after,
            ledgerTransactionId,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReturnResult[", "]")
            .add("returnId=" + returnId)
            .add("orderId=" + orderId)
            .add("refunded=" + refunded)
            .add("pointsVoided=" + pointsVoided)
            .add("creditVoided=" + creditVoided)
            .add("pointsRestored=" + pointsRestored)
            .add("creditRestored=" + creditRestored)
            .add("newBalance=" + newBalance)
            .add("creditBalance=" + creditBalance)
            .add("tier=" + tier)
            .add("before=" + before)
            .add("after=" + after)
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .add("status=" + status())
            .toString();
    }

    /** Builds {@link ReturnResult}. */
    @JsonIgnoreProperties({ "status" })
    public static final class Builder {

        private @Nullable String returnId;
        private @Nullable String orderId;
        private @Nullable BigDecimal refunded;
        private @Nullable Long pointsVoided;
        private @Nullable BigDecimal creditVoided;
        private @Nullable Long pointsRestored;
        private @Nullable BigDecimal creditRestored;
        private @Nullable Long newBalance;
        private @Nullable BigDecimal creditBalance;
        private @Nullable String tier;
        private @Nullable Holdings before;
        private @Nullable Holdings after;
        private @Nullable String ledgerTransactionId;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the return, unique within its order.
         *
         * @param returnId the merchant's id of the return, unique within its order.
         * @return this builder.
         */
        @JsonProperty("returnId")
        public Builder returnId(String returnId) {
            this.returnId = returnId;
            return this;
        }

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
         * What of the order's total this took back, in the order's currency.
         *
         * @param refunded what of the order's total this took back, in the order's currency.
         * @return this builder.
         */
        @JsonProperty("refunded")
        public Builder refunded(BigDecimal refunded) {
            this.refunded = refunded;
            return this;
        }

        /**
         * What of the order's total this took back, in the order's currency.
         *
         * @param refunded in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder refunded(String refunded) {
            return refunded(new BigDecimal(refunded));
        }

        /**
         * Points that the order had earned and that were taken back.
         *
         * @param pointsVoided points that the order had earned and that were taken back.
         * @return this builder.
         */
        @JsonProperty("pointsVoided")
        public Builder pointsVoided(long pointsVoided) {
            this.pointsVoided = pointsVoided;
            return this;
        }

        /**
         * Store credit that the order had earned and that was taken back.
         *
         * @param creditVoided store credit that the order had earned and that was taken back.
         * @return this builder.
         */
        @JsonProperty("creditVoided")
        public Builder creditVoided(BigDecimal creditVoided) {
            this.creditVoided = creditVoided;
            return this;
        }

        /**
         * Store credit that the order had earned and that was taken back.
         *
         * @param creditVoided in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditVoided(String creditVoided) {
            return creditVoided(new BigDecimal(creditVoided));
        }

        /**
         * Points that had been spent on the order and came back.
         *
         * @param pointsRestored points that had been spent on the order and came back.
         * @return this builder.
         */
        @JsonProperty("pointsRestored")
        public Builder pointsRestored(long pointsRestored) {
            this.pointsRestored = pointsRestored;
            return this;
        }

        /**
         * Store credit that had been spent on the order and came back.
         *
         * @param creditRestored store credit that had been spent on the order and came back.
         * @return this builder.
         */
        @JsonProperty("creditRestored")
        public Builder creditRestored(BigDecimal creditRestored) {
            this.creditRestored = creditRestored;
            return this;
        }

        /**
         * Store credit that had been spent on the order and came back.
         *
         * @param creditRestored in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditRestored(String creditRestored) {
            return creditRestored(new BigDecimal(creditRestored));
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
         * The before.
         *
         * @param before the before.
         * @return this builder.
         */
        @JsonProperty("before")
        public Builder before(Holdings before) {
            this.before = before;
            return this;
        }

        /**
         * The after.
         *
         * @param after the after.
         * @return this builder.
         */
        @JsonProperty("after")
        public Builder after(Holdings after) {
            this.after = after;
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
        public ReturnResult build() {
            return new ReturnResult(this);
        }
    }
}
