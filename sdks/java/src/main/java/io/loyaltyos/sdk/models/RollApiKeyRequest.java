package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How long the key that is replaced goes on. */
@JsonDeserialize(builder = RollApiKeyRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RollApiKeyRequest {

    private final @Nullable Duration overlap;
    private final @Nullable Instant expiresAt;
    private final Map<String, JsonValue> additionalProperties;

    private RollApiKeyRequest(Builder builder) {
        this.overlap = builder.overlap;
        this.expiresAt = builder.expiresAt;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.overlap = overlap;
        builder.expiresAt = expiresAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /**
     * {@return how long the old key goes on beside the new one: PT0S to P7D; {@code null} where there is
     * none} Absent: 24 hours.
     */
    @JsonProperty("overlap")
    public @Nullable Duration overlap() {
        return overlap;
    }

    /** {@return when the new key ends by itself; {@code null} where there is none} Absent: never. */
    @JsonProperty("expiresAt")
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RollApiKeyRequest that &&
            Objects.equals(overlap, that.overlap) &&
            Objects.equals(expiresAt, that.expiresAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(overlap, expiresAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RollApiKeyRequest[", "]")
            .add("overlap=" + overlap)
            .add("expiresAt=" + expiresAt)
            .toString();
    }

    /** Builds {@link RollApiKeyRequest}. */
    public static final class Builder {

        private @Nullable Duration overlap;
        private @Nullable Instant expiresAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * How long the old key goes on beside the new one: PT0S to P7D. Absent: 24 hours.
         *
         * @param overlap how long the old key goes on beside the new one: PT0S to P7D; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("overlap")
        public Builder overlap(@Nullable Duration overlap) {
            this.overlap = overlap;
            return this;
        }

        /**
         * When the new key ends by itself. Absent: never.
         *
         * @param expiresAt when the new key ends by itself; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("expiresAt")
        public Builder expiresAt(@Nullable Instant expiresAt) {
            this.expiresAt = expiresAt;
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
        public RollApiKeyRequest build() {
            return new RollApiKeyRequest(this);
        }
    }
}
