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

/** What one recipient is granted of one account, and how it is rounded. */
@JsonDeserialize(builder = TracedTotal.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedTotal {

    private final String recipient;
    private final AccountKind account;
    private final String exact;
    private final String rounded;
    private final Map<String, JsonValue> additionalProperties;

    private TracedTotal(Builder builder) {
        this.recipient = Fields.required("recipient", builder.recipient);
        this.account = Fields.required("account", builder.account);
        this.exact = Fields.required("exact", builder.exact);
        this.rounded = Fields.required("rounded", builder.rounded);
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
        builder.exact = exact;
        builder.rounded = rounded;
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

    /** {@return the sum that is rounded} Decimal text, or a fraction. */
    @JsonProperty("exact")
    public String exact() {
        return exact;
    }

    /** {@return what it is rounded to} Decimal text, or a fraction. */
    @JsonProperty("rounded")
    public String rounded() {
        return rounded;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedTotal that &&
            Objects.equals(recipient, that.recipient) &&
            Objects.equals(account, that.account) &&
            Objects.equals(exact, that.exact) &&
            Objects.equals(rounded, that.rounded) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(recipient, account, exact, rounded, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedTotal[", "]")
            .add("recipient=" + recipient)
            .add("account=" + account)
            .add("exact=" + exact)
            .add("rounded=" + rounded)
            .toString();
    }

    /** Builds {@link TracedTotal}. */
    public static final class Builder {

        private @Nullable String recipient;
        private @Nullable AccountKind account;
        private @Nullable String exact;
        private @Nullable String rounded;
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
         * The sum that is rounded. Decimal text, or a fraction.
         *
         * @param exact the sum that is rounded.
         * @return this builder.
         */
        @JsonProperty("exact")
        public Builder exact(String exact) {
            this.exact = exact;
            return this;
        }

        /**
         * What it is rounded to. Decimal text, or a fraction.
         *
         * @param rounded what it is rounded to.
         * @return this builder.
         */
        @JsonProperty("rounded")
        public Builder rounded(String rounded) {
            this.rounded = rounded;
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
        public TracedTotal build() {
            return new TracedTotal(this);
        }
    }
}
