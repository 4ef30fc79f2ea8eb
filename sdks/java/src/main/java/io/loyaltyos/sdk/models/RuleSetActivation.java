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

/** Which version runs, from when, and who decided it. */
@JsonDeserialize(builder = RuleSetActivation.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetActivation {

    private final String ruleSetId;
    private final int version;
    private final ActivationStatus status;
    private final Instant effectiveAt;
    private final @Nullable CustomerShare share;
    private final String activatedBy;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetActivation(Builder builder) {
        this.ruleSetId = Fields.required("ruleSetId", builder.ruleSetId);
        this.version = Fields.required("version", builder.version);
        this.status = Fields.required("status", builder.status);
        this.effectiveAt = Fields.required("effectiveAt", builder.effectiveAt);
        this.share = builder.share;
        this.activatedBy = Fields.required("activatedBy", builder.activatedBy);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ruleSetId = ruleSetId;
        builder.version = version;
        builder.status = status;
        builder.effectiveAt = effectiveAt;
        builder.share = share;
        builder.activatedBy = activatedBy;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the rule set} */
    @JsonProperty("ruleSetId")
    public String ruleSetId() {
        return ruleSetId;
    }

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return whether it runs already} */
    @JsonProperty("status")
    public ActivationStatus status() {
        return status;
    }

    /** {@return from when it runs} */
    @JsonProperty("effectiveAt")
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return the share; {@code null} where there is none} */
    @JsonProperty("share")
    public @Nullable CustomerShare share() {
        return share;
    }

    /** {@return who did it} */
    @JsonProperty("activatedBy")
    public String activatedBy() {
        return activatedBy;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetActivation that &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            version == that.version &&
            Objects.equals(status, that.status) &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            Objects.equals(share, that.share) &&
            Objects.equals(activatedBy, that.activatedBy) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetId, version, status, effectiveAt, share, activatedBy, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetActivation[", "]")
            .add("ruleSetId=" + ruleSetId)
            .add("version=" + version)
            .add("status=" + status)
            .add("effectiveAt=" + effectiveAt)
            .add("share=" + share)
            .add("activatedBy=" + activatedBy)
            .toString();
    }

    /** Builds {@link RuleSetActivation}. */
    public static final class Builder {

        private @Nullable String ruleSetId;
        private @Nullable Integer version;
        private @Nullable ActivationStatus status;
        private @Nullable Instant effectiveAt;
        private @Nullable CustomerShare share;
        private @Nullable String activatedBy;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the rule set.
         *
         * @param ruleSetId the id of the rule set.
         * @return this builder.
         */
        @JsonProperty("ruleSetId")
        public Builder ruleSetId(String ruleSetId) {
            this.ruleSetId = ruleSetId;
            return this;
        }

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
         * Whether it runs already.
         *
         * @param status whether it runs already.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(ActivationStatus status) {
            this.status = status;
            return this;
        }

        /**
         * From when it runs.
         *
         * @param effectiveAt from when it runs.
         * @return this builder.
         */
        @JsonProperty("effectiveAt")
        public Builder effectiveAt(Instant effectiveAt) {
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
        public Builder share(@Nullable CustomerShare share) {
            this.share = share;
            return this;
        }

        /**
         * Who did it.
         *
         * @param activatedBy who did it.
         * @return this builder.
         */
        @JsonProperty("activatedBy")
        public Builder activatedBy(String activatedBy) {
            this.activatedBy = activatedBy;
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
        public RuleSetActivation build() {
            return new RuleSetActivation(this);
        }
    }
}
