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

/** Which version, from when, and for whom. */
@JsonDeserialize(builder = ActivateRuleSetRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ActivateRuleSetRequest {

    private final int version;
    private final @Nullable Instant effectiveAt;
    private final @Nullable CustomerShareRequest share;
    private final Map<String, JsonValue> additionalProperties;

    private ActivateRuleSetRequest(Builder builder) {
        this.version = Fields.required("version", builder.version);
        this.effectiveAt = builder.effectiveAt;
        this.share = builder.share;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.version = version;
        builder.effectiveAt = effectiveAt;
        builder.share = share;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return from when it runs; {@code null} where there is none} Absent: at once. */
    @JsonProperty("effectiveAt")
    public @Nullable Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return the share; {@code null} where there is none} */
    @JsonProperty("share")
    public @Nullable CustomerShareRequest share() {
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
            other instanceof ActivateRuleSetRequest that &&
            version == that.version &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            Objects.equals(share, that.share) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, effectiveAt, share, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ActivateRuleSetRequest[", "]")
            .add("version=" + version)
            .add("effectiveAt=" + effectiveAt)
            .add("share=" + share)
            .toString();
    }

    /** Builds {@link ActivateRuleSetRequest}. */
    public static final class Builder {

        private @Nullable Integer version;
        private @Nullable Instant effectiveAt;
        private @Nullable CustomerShareRequest share;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The version, from 1.
         *
         * @param version the version, from 1.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(int version) {
            this.version = version;
            return this;
        }

        /**
         * From when it runs. Absent: at once.
         *
         * @param effectiveAt from when it runs; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("effectiveAt")
        public Builder effectiveAt(@Nullable Instant effectiveAt) {
            this.effectiveAt = effectiveAt;
            return this;
        }

        /**
         * The share.
         *
         * @param share the share; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("share")
        public Builder share(@Nullable CustomerShareRequest share) {
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
        public ActivateRuleSetRequest build() {
            return new ActivateRuleSetRequest(this);
        }
    }
}
