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

/** A customer without PII. */
@JsonDeserialize(builder = CustomerSummary.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class CustomerSummary {

    private final String customerId;
    private final @Nullable String tier;
    private final Instant enrolledAt;
    private final Map<String, JsonValue> additionalProperties;

    private CustomerSummary(Builder builder) {
        this.customerId = Fields.required("customerId", builder.customerId);
        this.tier = builder.tier;
        this.enrolledAt = Fields.required("enrolledAt", builder.enrolledAt);
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
        builder.tier = tier;
        builder.enrolledAt = enrolledAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return when they were enrolled} */
    @JsonProperty("enrolledAt")
    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof CustomerSummary that &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(tier, that.tier) &&
            Objects.equals(enrolledAt, that.enrolledAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, tier, enrolledAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "CustomerSummary[", "]")
            .add("customerId=" + customerId)
            .add("tier=" + tier)
            .add("enrolledAt=" + enrolledAt)
            .toString();
    }

    /** Builds {@link CustomerSummary}. */
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable String tier;
        private @Nullable Instant enrolledAt;
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
         * When they were enrolled.
         *
         * @param enrolledAt when they were enrolled.
         * @return this builder.
         */
        @JsonProperty("enrolledAt")
        public Builder enrolledAt(Instant enrolledAt) {
            this.enrolledAt = enrolledAt;
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
        public CustomerSummary build() {
            return new CustomerSummary(this);
        }
    }
}
