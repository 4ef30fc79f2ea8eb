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

/** The other side: with the entries, it sums to zero. */
@JsonDeserialize(builder = IssuerPosting.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class IssuerPosting {

    private final int line;
    private final AccountKind account;
    private final IssuerSide side;
    private final Units amount;
    private final Map<String, JsonValue> additionalProperties;

    private IssuerPosting(Builder builder) {
        this.line = Fields.required("line", builder.line);
        this.account = Fields.required("account", builder.account);
        this.side = Fields.required("side", builder.side);
        this.amount = Fields.required("amount", builder.amount);
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
        builder.side = side;
        builder.amount = amount;
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

    /**
     * {@return which of your accounts takes the other side: {@code breakage} what expired, {@code loss}
     * what was written off, {@code transit} what is under way from one customer to another}
     */
    @JsonProperty("side")
    public IssuerSide side() {
        return side;
    }

    /** {@return the amount} */
    @JsonProperty("amount")
    public Units amount() {
        return amount;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof IssuerPosting that &&
            line == that.line &&
            Objects.equals(account, that.account) &&
            Objects.equals(side, that.side) &&
            Objects.equals(amount, that.amount) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, account, side, amount, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "IssuerPosting[", "]")
            .add("line=" + line)
            .add("account=" + account)
            .add("side=" + side)
            .add("amount=" + amount)
            .toString();
    }

    /** Builds {@link IssuerPosting}. */
    public static final class Builder {

        private @Nullable Integer line;
        private @Nullable AccountKind account;
        private @Nullable IssuerSide side;
        private @Nullable Units amount;
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
         * Which of your accounts takes the other side: {@code breakage} what expired, {@code loss} what was
         * written off, {@code transit} what is under way from one customer to another.
         *
         * @param side which of your accounts takes the other side: {@code breakage} what expired, {@code loss}
         *     what was written off, {@code transit} what is under way from one customer to another.
         * @return this builder.
         */
        @JsonProperty("side")
        public Builder side(IssuerSide side) {
            this.side = side;
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
        public IssuerPosting build() {
            return new IssuerPosting(this);
        }
    }
}
