package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What the rule asked for one recipient and account, and what became of it. */
@JsonDeserialize(builder = TracedClaim.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedClaim {

    private final String recipient;
    private final AccountKind account;
    private final String asked;
    private final List<TracedStep> steps;
    private final String left;
    private final String share;
    private final Map<String, JsonValue> additionalProperties;

    private TracedClaim(Builder builder) {
        this.recipient = Fields.required("recipient", builder.recipient);
        this.account = Fields.required("account", builder.account);
        this.asked = Fields.required("asked", builder.asked);
        this.steps = Fields.required("steps", Fields.copy(builder.steps));
        this.left = Fields.required("left", builder.left);
        this.share = Fields.required("share", builder.share);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.recipient = recipient;
        builder.account = account;
        builder.asked = asked;
        builder.steps = steps;
        builder.left = left;
        builder.share = share;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the customer who is granted it} */
    @JsonProperty("recipient")
    public String recipient() {
        return recipient;
    }

    /** {@return what is granted} */
    @JsonProperty("account")
    public AccountKind account() {
        return account;
    }

    /** {@return raw amounts times their factor} Decimal text, or a fraction. */
    @JsonProperty("asked")
    public String asked() {
        return asked;
    }

    /** {@return what became of it, in order} */
    @JsonProperty("steps")
    public List<TracedStep> steps() {
        return steps;
    }

    /** {@return what is left before rounding} Decimal text, or a fraction. */
    @JsonProperty("left")
    public String left() {
        return left;
    }

    /** {@return the final share of the rounded total: whole points, or major units of the base currency} */
    @JsonProperty("share")
    public String share() {
        return share;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedClaim that &&
            Objects.equals(recipient, that.recipient) &&
            Objects.equals(account, that.account) &&
            Objects.equals(asked, that.asked) &&
            Objects.equals(steps, that.steps) &&
            Objects.equals(left, that.left) &&
            Objects.equals(share, that.share) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(recipient, account, asked, steps, left, share, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedClaim[", "]")
            .add("recipient=" + recipient)
            .add("account=" + account)
            .add("asked=" + asked)
            .add("steps=" + steps)
            .add("left=" + left)
            .add("share=" + share)
            .toString();
    }

    /** Builds {@link TracedClaim}. */
    public static final class Builder {

        private @Nullable String recipient;
        private @Nullable AccountKind account;
        private @Nullable String asked;
        private @Nullable List<TracedStep> steps;
        private @Nullable String left;
        private @Nullable String share;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The customer who is granted it.
         *
         * @param recipient the customer who is granted it.
         * @return this builder.
         */
        @JsonProperty("recipient")
        public Builder recipient(String recipient) {
            this.recipient = recipient;
            return this;
        }

        /**
         * What is granted.
         *
         * @param account what is granted.
         * @return this builder.
         */
        @JsonProperty("account")
        public Builder account(AccountKind account) {
            this.account = account;
            return this;
        }

        /**
         * Raw amounts times their factor. Decimal text, or a fraction.
         *
         * @param asked raw amounts times their factor.
         * @return this builder.
         */
        @JsonProperty("asked")
        public Builder asked(String asked) {
            this.asked = asked;
            return this;
        }

        /**
         * What became of it, in order.
         *
         * @param steps what became of it, in order.
         * @return this builder.
         */
        @JsonProperty("steps")
        public Builder steps(List<TracedStep> steps) {
            this.steps = steps;
            return this;
        }

        /**
         * What became of it, in order.
         *
         * @param steps what became of it, in order.
         * @return this builder.
         */
        public Builder steps(TracedStep... steps) {
            return steps(List.of(steps));
        }

        /**
         * What is left before rounding. Decimal text, or a fraction.
         *
         * @param left what is left before rounding.
         * @return this builder.
         */
        @JsonProperty("left")
        public Builder left(String left) {
            this.left = left;
            return this;
        }

        /**
         * The final share of the rounded total: whole points, or major units of the base currency.
         *
         * @param share the final share of the rounded total: whole points, or major units of the base
         *     currency.
         * @return this builder.
         */
        @JsonProperty("share")
        public Builder share(String share) {
            this.share = share;
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
        public TracedClaim build() {
            return new TracedClaim(this);
        }
    }
}
