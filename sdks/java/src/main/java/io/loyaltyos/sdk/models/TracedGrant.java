package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What the rule earns or gives. */
@JsonDeserialize(builder = TracedGrant.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedGrant implements TracedEffect {

    private final AccountKind account;
    private final String recipient;
    private final TracedExpression expression;
    private final String raw;
    private final String factor;
    private final Map<String, JsonValue> additionalProperties;

    private TracedGrant(Builder builder) {
        this.account = Fields.required("account", builder.account);
        this.recipient = Fields.required("recipient", builder.recipient);
        this.expression = Fields.required("expression", builder.expression);
        this.raw = Fields.required("raw", builder.raw);
        this.factor = Fields.required("factor", builder.factor);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.account = account;
        builder.recipient = recipient;
        builder.expression = expression;
        builder.raw = raw;
        builder.factor = factor;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rule earns points or gives credit} */
    @JsonProperty("kind")
    @Override
    public String kind() {
        return "grant";
    }

    /** {@return what is granted} */
    @JsonProperty("account")
    public AccountKind account() {
        return account;
    }

    /** {@return the customer who is granted it} */
    @JsonProperty("recipient")
    public String recipient() {
        return recipient;
    }

    /** {@return the expression} */
    @JsonProperty("expression")
    public TracedExpression expression() {
        return expression;
    }

    /** {@return before factors; what is negative counts as 0} Decimal text, or a fraction. */
    @JsonProperty("raw")
    public String raw() {
        return raw;
    }

    /** {@return what multipliers make of it} Decimal text, or a fraction. */
    @JsonProperty("factor")
    public String factor() {
        return factor;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedGrant that &&
            Objects.equals(account, that.account) &&
            Objects.equals(recipient, that.recipient) &&
            Objects.equals(expression, that.expression) &&
            Objects.equals(raw, that.raw) &&
            Objects.equals(factor, that.factor) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, recipient, expression, raw, factor, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedGrant[", "]")
            .add("kind=" + kind())
            .add("account=" + account)
            .add("recipient=" + recipient)
            .add("expression=" + expression)
            .add("raw=" + raw)
            .add("factor=" + factor)
            .toString();
    }

    /** Builds {@link TracedGrant}. */
    @JsonIgnoreProperties({ "kind" })
    public static final class Builder {

        private @Nullable AccountKind account;
        private @Nullable String recipient;
        private @Nullable TracedExpression expression;
        private @Nullable String raw;
        private @Nullable String factor;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * The expression.
         *
         * @param expression the expression.
         * @return this builder.
         */
        @JsonProperty("expression")
        public Builder expression(TracedExpression expression) {
            this.expression = expression;
            return this;
        }

        /**
         * Before factors; what is negative counts as 0. Decimal text, or a fraction.
         *
         * @param raw before factors; what is negative counts as 0.
         * @return this builder.
         */
        @JsonProperty("raw")
        public Builder raw(String raw) {
            this.raw = raw;
            return this;
        }

        /**
         * What multipliers make of it. Decimal text, or a fraction.
         *
         * @param factor what multipliers make of it.
         * @return this builder.
         */
        @JsonProperty("factor")
        public Builder factor(String factor) {
            this.factor = factor;
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
        public TracedGrant build() {
            return new TracedGrant(this);
        }
    }
}
