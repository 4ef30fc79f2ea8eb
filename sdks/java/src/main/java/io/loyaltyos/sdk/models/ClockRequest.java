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

/** How far the clock goes: {@code to} or {@code by}. Never back. */
@JsonDeserialize(builder = ClockRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ClockRequest {

    private final @Nullable Instant to;
    private final @Nullable Duration by;
    private final Map<String, JsonValue> additionalProperties;

    private ClockRequest(Builder builder) {
        this.to = builder.to;
        this.by = builder.by;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.to = to;
        builder.by = by;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return until this moment; {@code null} where there is none} Either this or {@code by}. */
    @JsonProperty("to")
    public @Nullable Instant to() {
        return to;
    }

    /**
     * {@return so far: weeks, days of 24 hours, hours, minutes and seconds in ISO 8601, ten years at most;
     * {@code null} where there is none}
     */
    @JsonProperty("by")
    public @Nullable Duration by() {
        return by;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ClockRequest that &&
            Objects.equals(to, that.to) &&
            Objects.equals(by, that.by) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(to, by, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ClockRequest[", "]")
            .add("to=" + to)
            .add("by=" + by)
            .toString();
    }

    /** Builds {@link ClockRequest}. */
    public static final class Builder {

        private @Nullable Instant to;
        private @Nullable Duration by;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Until this moment. Either this or {@code by}.
         *
         * @param to until this moment; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("to")
        public Builder to(@Nullable Instant to) {
            this.to = to;
            return this;
        }

        /**
         * So far: weeks, days of 24 hours, hours, minutes and seconds in ISO 8601, ten years at most.
         *
         * @param by so far: weeks, days of 24 hours, hours, minutes and seconds in ISO 8601, ten years at
         *     most; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("by")
        public Builder by(@Nullable Duration by) {
            this.by = by;
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
        public ClockRequest build() {
            return new ClockRequest(this);
        }
    }
}
