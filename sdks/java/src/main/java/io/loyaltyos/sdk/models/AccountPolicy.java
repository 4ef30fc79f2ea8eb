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

/** What holds for the units of an account, where a rule does not say otherwise. */
@JsonDeserialize(builder = AccountPolicy.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AccountPolicy {

    private final @Nullable ExpiryPolicy expiry;
    private final @Nullable Integer pendingDays;
    private final @Nullable NegativeBalancePolicy negative;
    private final Map<String, JsonValue> additionalProperties;

    private AccountPolicy(Builder builder) {
        this.expiry = builder.expiry;
        this.pendingDays = builder.pendingDays;
        this.negative = builder.negative;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.expiry = expiry;
        builder.pendingDays = pendingDays;
        builder.negative = negative;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the expiry; {@code null} where there is none} */
    @JsonProperty("expiry")
    public @Nullable ExpiryPolicy expiry() {
        return expiry;
    }

    /**
     * {@return how many days after they were earned units can be spent; {@code null} where there is none}
     * Absent: 0, at once.
     */
    @JsonProperty("pendingDays")
    public @Nullable Integer pendingDays() {
        return pendingDays;
    }

    /**
     * {@return what a return does about units that were spent already: the customer owes them, or they are
     * written off; {@code null} where there is none}
     */
    @JsonProperty("negative")
    public @Nullable NegativeBalancePolicy negative() {
        return negative;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof AccountPolicy that &&
            Objects.equals(expiry, that.expiry) &&
            Objects.equals(pendingDays, that.pendingDays) &&
            Objects.equals(negative, that.negative) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(expiry, pendingDays, negative, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "AccountPolicy[", "]")
            .add("expiry=" + expiry)
            .add("pendingDays=" + pendingDays)
            .add("negative=" + negative)
            .toString();
    }

    /** Builds {@link AccountPolicy}. */
    public static final class Builder {

        private @Nullable ExpiryPolicy expiry;
        private @Nullable Integer pendingDays;
        private @Nullable NegativeBalancePolicy negative;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The expiry.
         *
         * @param expiry the expiry; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("expiry")
        public Builder expiry(@Nullable ExpiryPolicy expiry) {
            this.expiry = expiry;
            return this;
        }

        /**
         * How many days after they were earned units can be spent. Absent: 0, at once.
         *
         * @param pendingDays how many days after they were earned units can be spent; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("pendingDays")
        public Builder pendingDays(@Nullable Integer pendingDays) {
            this.pendingDays = pendingDays;
            return this;
        }

        /**
         * What a return does about units that were spent already: the customer owes them, or they are written
         * off.
         *
         * @param negative what a return does about units that were spent already: the customer owes them, or
         *     they are written off; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("negative")
        public Builder negative(@Nullable NegativeBalancePolicy negative) {
            this.negative = negative;
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
         */
        public AccountPolicy build() {
            return new AccountPolicy(this);
        }
    }
}
