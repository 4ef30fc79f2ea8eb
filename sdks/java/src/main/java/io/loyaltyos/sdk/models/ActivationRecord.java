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

/** A decision about which version runs, with {@code version} null that none does. It never changes. */
@JsonDeserialize(builder = ActivationRecord.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ActivationRecord {

    private final long number;
    private final @Nullable Integer version;
    private final @Nullable CustomerShare share;
    private final Instant effectiveAt;
    private final String decidedBy;
    private final Instant decidedAt;
    private final Map<String, JsonValue> additionalProperties;

    private ActivationRecord(Builder builder) {
        this.number = Fields.required("number", builder.number);
        this.version = builder.version;
        this.share = builder.share;
        this.effectiveAt = Fields.required("effectiveAt", builder.effectiveAt);
        this.decidedBy = Fields.required("decidedBy", builder.decidedBy);
        this.decidedAt = Fields.required("decidedAt", builder.decidedAt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.number = number;
        builder.version = version;
        builder.share = share;
        builder.effectiveAt = effectiveAt;
        builder.decidedBy = decidedBy;
        builder.decidedAt = decidedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return from 1, in the order in which they were taken: of those that are effective, the last one holds} */
    @JsonProperty("number")
    public long number() {
        return number;
    }

    /** {@return the version, from 1; {@code null} where there is none} */
    @JsonProperty("version")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable Integer version() {
        return version;
    }

    /** {@return the share; {@code null} where there is none} */
    @JsonProperty("share")
    public @Nullable CustomerShare share() {
        return share;
    }

    /** {@return from when it holds} */
    @JsonProperty("effectiveAt")
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return who did it} */
    @JsonProperty("decidedBy")
    public String decidedBy() {
        return decidedBy;
    }

    /** {@return when it was decided} */
    @JsonProperty("decidedAt")
    public Instant decidedAt() {
        return decidedAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ActivationRecord that &&
            number == that.number &&
            Objects.equals(version, that.version) &&
            Objects.equals(share, that.share) &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            Objects.equals(decidedBy, that.decidedBy) &&
            Objects.equals(decidedAt, that.decidedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, version, share, effectiveAt, decidedBy, decidedAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ActivationRecord[", "]")
            .add("number=" + number)
            .add("version=" + version)
            .add("share=" + share)
            .add("effectiveAt=" + effectiveAt)
            .add("decidedBy=" + decidedBy)
            .add("decidedAt=" + decidedAt)
            .toString();
    }

    /** Builds {@link ActivationRecord}. */
    public static final class Builder {

        private @Nullable Long number;
        private @Nullable Integer version;
        private @Nullable CustomerShare share;
        private @Nullable Instant effectiveAt;
        private @Nullable String decidedBy;
        private @Nullable Instant decidedAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * From 1, in the order in which they were taken: of those that are effective, the last one holds.
         *
         * @param number from 1, in the order in which they were taken: of those that are effective, the last
         *     one holds.
         * @return this builder.
         */
        @JsonProperty("number")
        public Builder number(long number) {
            this.number = number;
            return this;
        }

        /**
         * The version, from 1.
         *
         * @param version the version, from 1; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(@Nullable Integer version) {
            this.version = version;
            return this;
        }

        /**
         * The share.
         *
         * @param share the share; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("share")
        public Builder share(@Nullable CustomerShare share) {
            this.share = share;
            return this;
        }

        /**
         * From when it holds.
         *
         * @param effectiveAt from when it holds.
         * @return this builder.
         */
        @JsonProperty("effectiveAt")
        public Builder effectiveAt(Instant effectiveAt) {
            this.effectiveAt = effectiveAt;
            return this;
        }

        /**
         * Who did it.
         *
         * @param decidedBy who did it.
         * @return this builder.
         */
        @JsonProperty("decidedBy")
        public Builder decidedBy(String decidedBy) {
            this.decidedBy = decidedBy;
            return this;
        }

        /**
         * When it was decided.
         *
         * @param decidedAt when it was decided.
         * @return this builder.
         */
        @JsonProperty("decidedAt")
        public Builder decidedAt(Instant decidedAt) {
            this.decidedAt = decidedAt;
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
        public ActivationRecord build() {
            return new ActivationRecord(this);
        }
    }
}
