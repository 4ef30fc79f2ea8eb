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

/** What time it is now, and what fell due on the way. */
@JsonDeserialize(builder = ClockResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ClockResult {

    private final Instant now;
    private final long matured;
    private final long expired;
    private final long releasedHolds;
    private final long tierChanges;
    private final Map<String, JsonValue> additionalProperties;

    private ClockResult(Builder builder) {
        this.now = Fields.required("now", builder.now);
        this.matured = Fields.required("matured", builder.matured);
        this.expired = Fields.required("expired", builder.expired);
        this.releasedHolds = Fields.required("releasedHolds", builder.releasedHolds);
        this.tierChanges = Fields.required("tierChanges", builder.tierChanges);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.now = now;
        builder.matured = matured;
        builder.expired = expired;
        builder.releasedHolds = releasedHolds;
        builder.tierChanges = tierChanges;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the sandbox's business time} */
    @JsonProperty("now")
    public Instant now() {
        return now;
    }

    /** {@return times that points matured} */
    @JsonProperty("matured")
    public long matured() {
        return matured;
    }

    /** {@return times that points expired} */
    @JsonProperty("expired")
    public long expired() {
        return expired;
    }

    /** {@return holds that ran out} */
    @JsonProperty("releasedHolds")
    public long releasedHolds() {
        return releasedHolds;
    }

    /** {@return times that a tier changed} */
    @JsonProperty("tierChanges")
    public long tierChanges() {
        return tierChanges;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ClockResult that &&
            Objects.equals(now, that.now) &&
            matured == that.matured &&
            expired == that.expired &&
            releasedHolds == that.releasedHolds &&
            tierChanges == that.tierChanges &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(now, matured, expired, releasedHolds, tierChanges, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ClockResult[", "]")
            .add("now=" + now)
            .add("matured=" + matured)
            .add("expired=" + expired)
            .add("releasedHolds=" + releasedHolds)
            .add("tierChanges=" + tierChanges)
            .toString();
    }

    /** Builds {@link ClockResult}. */
    public static final class Builder {

        private @Nullable Instant now;
        private @Nullable Long matured;
        private @Nullable Long expired;
        private @Nullable Long releasedHolds;
        private @Nullable Long tierChanges;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The sandbox's business time.
         *
         * @param now the sandbox's business time.
         * @return this builder.
         */
        @JsonProperty("now")
        public Builder now(Instant now) {
            this.now = now;
            return this;
        }

        /**
         * Times that points matured.
         *
         * @param matured times that points matured.
         * @return this builder.
         */
        @JsonProperty("matured")
        public Builder matured(long matured) {
            this.matured = matured;
            return this;
        }

        /**
         * Times that points expired.
         *
         * @param expired times that points expired.
         * @return this builder.
         */
        @JsonProperty("expired")
        public Builder expired(long expired) {
            this.expired = expired;
            return this;
        }

        /**
         * Holds that ran out.
         *
         * @param releasedHolds holds that ran out.
         * @return this builder.
         */
        @JsonProperty("releasedHolds")
        public Builder releasedHolds(long releasedHolds) {
            this.releasedHolds = releasedHolds;
            return this;
        }

        /**
         * Times that a tier changed.
         *
         * @param tierChanges times that a tier changed.
         * @return this builder.
         */
        @JsonProperty("tierChanges")
        public Builder tierChanges(long tierChanges) {
            this.tierChanges = tierChanges;
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
        public ClockResult build() {
            return new ClockResult(this);
        }
    }
}
