package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A posting on an account of a customer. Of debt, positive is owing more. */
@JsonDeserialize(builder = TransactionEntry.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TransactionEntry {

    private final int line;
    private final String customerId;
    private final AccountKind account;
    private final BalanceBucket bucket;
    private final LedgerEntryType type;
    private final Units amount;
    private final Units balanceAfter;
    private final long version;
    private final Map<String, JsonValue> additionalProperties;

    private TransactionEntry(Builder builder) {
        this.line = Fields.required("line", builder.line);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.account = Fields.required("account", builder.account);
        this.bucket = Fields.required("bucket", builder.bucket);
        this.type = Fields.required("type", builder.type);
        this.amount = Fields.required("amount", builder.amount);
        this.balanceAfter = Fields.required("balanceAfter", builder.balanceAfter);
        this.version = Fields.required("version", builder.version);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.line = line;
        builder.customerId = customerId;
        builder.account = account;
        builder.bucket = bucket;
        builder.type = type;
        builder.amount = amount;
        builder.balanceAfter = balanceAfter;
        builder.version = version;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the line within the transaction, from 1} */
    @JsonProperty("line")
    public int line() {
        return line;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return what the units are} */
    @JsonProperty("account")
    public AccountKind account() {
        return account;
    }

    /** {@return which bucket of the account changed} */
    @JsonProperty("bucket")
    public BalanceBucket bucket() {
        return bucket;
    }

    /** {@return what happened} */
    @JsonProperty("type")
    public LedgerEntryType type() {
        return type;
    }

    /** {@return the amount} */
    @JsonProperty("amount")
    public Units amount() {
        return amount;
    }

    /** {@return the balance after} */
    @JsonProperty("balanceAfter")
    public Units balanceAfter() {
        return balanceAfter;
    }

    /** {@return the version of the account that this entry made} */
    @JsonProperty("version")
    public long version() {
        return version;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TransactionEntry that &&
            line == that.line &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(account, that.account) &&
            Objects.equals(bucket, that.bucket) &&
            Objects.equals(type, that.type) &&
            Objects.equals(amount, that.amount) &&
            Objects.equals(balanceAfter, that.balanceAfter) &&
            version == that.version &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            line,
            customerId,
            account,
            bucket,
            type,
            amount,
            balanceAfter,
            version,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TransactionEntry[", "]")
            .add("line=" + line)
            .add("customerId=" + customerId)
            .add("account=" + account)
            .add("bucket=" + bucket)
            .add("type=" + type)
            .add("amount=" + amount)
            .add("balanceAfter=" + balanceAfter)
            .add("version=" + version)
            .toString();
    }

    /** Builds {@link TransactionEntry}. */
    public static final class Builder {

        private @Nullable Integer line;
        private @Nullable String customerId;
        private @Nullable AccountKind account;
        private @Nullable BalanceBucket bucket;
        private @Nullable LedgerEntryType type;
        private @Nullable Units amount;
        private @Nullable Units balanceAfter;
        private @Nullable Long version;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The line within the transaction, from 1.
         *
         * @param line the line within the transaction, from 1.
         * @return this builder.
         */
        @JsonProperty("line")
        public Builder line(int line) {
            this.line = line;
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
         * What the units are.
         *
         * @param account what the units are.
         * @return this builder.
         */
        @JsonProperty("account")
        public Builder account(AccountKind account) {
            this.account = account;
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
         * The balance after.
         *
         * @param balanceAfter the balance after.
         * @return this builder.
         */
        @JsonProperty("balanceAfter")
        public Builder balanceAfter(Units balanceAfter) {
            this.balanceAfter = balanceAfter;
            return this;
        }

        /**
         * The version of the account that this entry made.
         *
         * @param version the version of the account that this entry made.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(long version) {
            this.version = version;
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
        public TransactionEntry build() {
            return new TransactionEntry(this);
        }
    }
}
