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

/** Points from one customer to another. */
@JsonDeserialize(builder = TransferPolicyRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TransferPolicyRequest {

    private final boolean allowed;
    private final @Nullable Long minPoints;
    private final @Nullable Long maxPoints;
    private final Map<String, JsonValue> additionalProperties;

    private TransferPolicyRequest(Builder builder) {
        this.allowed = Fields.required("allowed", builder.allowed);
        this.minPoints = builder.minPoints;
        this.maxPoints = builder.maxPoints;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.allowed = allowed;
        builder.minPoints = minPoints;
        builder.maxPoints = maxPoints;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return whether customers may} */
    @JsonProperty("allowed")
    public boolean allowed() {
        return allowed;
    }

    /** {@return the least of one transfer; {@code null} where there is none} */
    @JsonProperty("minPoints")
    public @Nullable Long minPoints() {
        return minPoints;
    }

    /** {@return the most of one transfer; {@code null} where there is none} */
    @JsonProperty("maxPoints")
    public @Nullable Long maxPoints() {
        return maxPoints;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TransferPolicyRequest that &&
            allowed == that.allowed &&
            Objects.equals(minPoints, that.minPoints) &&
            Objects.equals(maxPoints, that.maxPoints) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(allowed, minPoints, maxPoints, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TransferPolicyRequest[", "]")
            .add("allowed=" + allowed)
            .add("minPoints=" + minPoints)
            .add("maxPoints=" + maxPoints)
            .toString();
    }

    /** Builds {@link TransferPolicyRequest}. */
    public static final class Builder {

        private @Nullable Boolean allowed;
        private @Nullable Long minPoints;
        private @Nullable Long maxPoints;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Whether customers may.
         *
         * @param allowed whether customers may.
         * @return this builder.
         */
        @JsonProperty("allowed")
        public Builder allowed(boolean allowed) {
            this.allowed = allowed;
            return this;
        }

        /**
         * The least of one transfer.
         *
         * @param minPoints the least of one transfer; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("minPoints")
        public Builder minPoints(@Nullable Long minPoints) {
            this.minPoints = minPoints;
            return this;
        }

        /**
         * The least of one transfer.
         *
         * @param minPoints a whole number.
         * @return this builder.
         */
        public Builder minPoints(long minPoints) {
            return minPoints(Long.valueOf(minPoints));
        }

        /**
         * The most of one transfer.
         *
         * @param maxPoints the most of one transfer; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("maxPoints")
        public Builder maxPoints(@Nullable Long maxPoints) {
            this.maxPoints = maxPoints;
            return this;
        }

        /**
         * The most of one transfer.
         *
         * @param maxPoints a whole number.
         * @return this builder.
         */
        public Builder maxPoints(long maxPoints) {
            return maxPoints(Long.valueOf(maxPoints));
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
        public TransferPolicyRequest build() {
            return new TransferPolicyRequest(this);
        }
    }
}
