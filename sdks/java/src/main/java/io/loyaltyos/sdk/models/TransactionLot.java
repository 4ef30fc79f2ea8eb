package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
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

/** Units that this transaction made; the entry on the same line is them. */
@JsonDeserialize(builder = TransactionLot.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TransactionLot {

    private final int line;
    private final String customerId;
    private final AccountKind account;
    private final Units earned;
    private final Instant availableAt;
    private final @Nullable Instant expiresAt;
    private final @Nullable String ruleSetId;
    private final @Nullable Integer ruleSetVersion;
    private final @Nullable String ruleId;
    private final Map<String, JsonValue> additionalProperties;

    private TransactionLot(Builder builder) {
        this.line = Fields.required("line", builder.line);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.account = Fields.required("account", builder.account);
        this.earned = Fields.required("earned", builder.earned);
        this.availableAt = Fields.required("availableAt", builder.availableAt);
        this.expiresAt = builder.expiresAt;
        this.ruleSetId = builder.ruleSetId;
        this.ruleSetVersion = builder.ruleSetVersion;
        this.ruleId = builder.ruleId;
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
        builder.earned = earned;
        builder.availableAt = availableAt;
        builder.expiresAt = expiresAt;
        builder.ruleSetId = ruleSetId;
        builder.ruleSetVersion = ruleSetVersion;
        builder.ruleId = ruleId;
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

    /** {@return the earned} */
    @JsonProperty("earned")
    public Units earned() {
        return earned;
    }

    /** {@return when the units can be spent from} */
    @JsonProperty("availableAt")
    public Instant availableAt() {
        return availableAt;
    }

    /** {@return when what is left of them lapses; {@code null} where there is none} Absent: never. */
    @JsonProperty("expiresAt")
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** {@return the id of the rule set; {@code null} where there is none} */
    @JsonProperty("ruleSetId")
    public @Nullable String ruleSetId() {
        return ruleSetId;
    }

    /** {@return the version of the rule set that ran; {@code null} where there is none} */
    @JsonProperty("ruleSetVersion")
    public @Nullable Integer ruleSetVersion() {
        return ruleSetVersion;
    }

    /** {@return the rule that granted them; {@code null} where there is none} */
    @JsonProperty("ruleId")
    public @Nullable String ruleId() {
        return ruleId;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TransactionLot that &&
            line == that.line &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(account, that.account) &&
            Objects.equals(earned, that.earned) &&
            Objects.equals(availableAt, that.availableAt) &&
            Objects.equals(expiresAt, that.expiresAt) &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(ruleSetVersion, that.ruleSetVersion) &&
            Objects.equals(ruleId, that.ruleId) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            line,
            customerId,
            account,
            earned,
            availableAt,
            expiresAt,
            ruleSetId,
            ruleSetVersion,
            ruleId,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TransactionLot[", "]")
            .add("line=" + line)
            .add("customerId=" + customerId)
            .add("account=" + account)
            .add("earned=" + earned)
            .add("availableAt=" + availableAt)
            .add("expiresAt=" + expiresAt)
            .add("ruleSetId=" + ruleSetId)
            .add("ruleSetVersion=" + ruleSetVersion)
            .add("ruleId=" + ruleId)
            .toString();
    }

    /** Builds {@link TransactionLot}. */
    public static final class Builder {

        private @Nullable Integer line;
        private @Nullable String customerId;
        private @Nullable AccountKind account;
        private @Nullable Units earned;
        private @Nullable Instant availableAt;
        private @Nullable Instant expiresAt;
        private @Nullable String ruleSetId;
        private @Nullable Integer ruleSetVersion;
        private @Nullable String ruleId;
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
         * The earned.
         *
         * @param earned the earned.
         * @return this builder.
         */
        @JsonProperty("earned")
        public Builder earned(Units earned) {
            this.earned = earned;
            return this;
        }

        /**
         * When the units can be spent from.
         *
         * @param availableAt when the units can be spent from.
         * @return this builder.
         */
        @JsonProperty("availableAt")
        public Builder availableAt(Instant availableAt) {
            this.availableAt = availableAt;
            return this;
        }

        /**
         * When what is left of them lapses. Absent: never.
         *
         * @param expiresAt when what is left of them lapses; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("expiresAt")
        public Builder expiresAt(@Nullable Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /**
         * The id of the rule set.
         *
         * @param ruleSetId the id of the rule set; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("ruleSetId")
        public Builder ruleSetId(@Nullable String ruleSetId) {
            this.ruleSetId = ruleSetId;
            return this;
        }

        /**
         * The version of the rule set that ran.
         *
         * @param ruleSetVersion the version of the rule set that ran; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("ruleSetVersion")
        public Builder ruleSetVersion(@Nullable Integer ruleSetVersion) {
            this.ruleSetVersion = ruleSetVersion;
            return this;
        }

        /**
         * The rule that granted them.
         *
         * @param ruleId the rule that granted them; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("ruleId")
        public Builder ruleId(@Nullable String ruleId) {
            this.ruleId = ruleId;
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
        public TransactionLot build() {
            return new TransactionLot(this);
        }
    }
}
