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

/**
 * What the entry on the same line took from a lot, negative where it gave back, and what it set aside
 * of it, negative where it let go.
 */
@JsonDeserialize(builder = LotUse.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class LotUse {

    private final int line;
    private final AccountKind account;
    private final LotReference lot;
    private final Units amount;
    private final Units held;
    private final Map<String, JsonValue> additionalProperties;

    private LotUse(Builder builder) {
        this.line = Fields.required("line", builder.line);
        this.account = Fields.required("account", builder.account);
        this.lot = Fields.required("lot", builder.lot);
        this.amount = Fields.required("amount", builder.amount);
        this.held = Fields.required("held", builder.held);
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
        builder.account = account;
        builder.lot = lot;
        builder.amount = amount;
        builder.held = held;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the line within the transaction, from 1} */
    @JsonProperty("line")
    public int line() {
        return line;
    }

    /** {@return what the units are} */
    @JsonProperty("account")
    public AccountKind account() {
        return account;
    }

    /** {@return the lot} */
    @JsonProperty("lot")
    public LotReference lot() {
        return lot;
    }

    /** {@return the amount} */
    @JsonProperty("amount")
    public Units amount() {
        return amount;
    }

    /** {@return the held} */
    @JsonProperty("held")
    public Units held() {
        return held;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof LotUse that &&
            line == that.line &&
            Objects.equals(account, that.account) &&
            Objects.equals(lot, that.lot) &&
            Objects.equals(amount, that.amount) &&
            Objects.equals(held, that.held) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, account, lot, amount, held, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "LotUse[", "]")
            .add("line=" + line)
            .add("account=" + account)
            .add("lot=" + lot)
            .add("amount=" + amount)
            .add("held=" + held)
            .toString();
    }

    /** Builds {@link LotUse}. */
    public static final class Builder {

        private @Nullable Integer line;
        private @Nullable AccountKind account;
        private @Nullable LotReference lot;
        private @Nullable Units amount;
        private @Nullable Units held;
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
         * The lot.
         *
         * @param lot the lot.
         * @return this builder.
         */
        @JsonProperty("lot")
        public Builder lot(LotReference lot) {
            this.lot = lot;
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
         * The held.
         *
         * @param held the held.
         * @return this builder.
         */
        @JsonProperty("held")
        public Builder held(Units held) {
            this.held = held;
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
        public LotUse build() {
            return new LotUse(this);
        }
    }
}
