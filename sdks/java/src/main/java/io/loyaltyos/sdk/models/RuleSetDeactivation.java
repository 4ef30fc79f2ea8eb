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

/** From when no version of a rule set runs, and who decided it. */
@JsonDeserialize(builder = RuleSetDeactivation.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetDeactivation {

    private final String ruleSetId;
    private final DeactivationStatus status;
    private final Instant effectiveAt;
    private final String deactivatedBy;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetDeactivation(Builder builder) {
        this.ruleSetId = Fields.required("ruleSetId", builder.ruleSetId);
        this.status = Fields.required("status", builder.status);
        this.effectiveAt = Fields.required("effectiveAt", builder.effectiveAt);
        this.deactivatedBy = Fields.required("deactivatedBy", builder.deactivatedBy);
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
        builder.status = status;
        builder.effectiveAt = effectiveAt;
        builder.deactivatedBy = deactivatedBy;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the rule set} */
    @JsonProperty("ruleSetId")
    public String ruleSetId() {
        return ruleSetId;
    }

    /** {@return whether it runs no more already} */
    @JsonProperty("status")
    public DeactivationStatus status() {
        return status;
    }

    /** {@return from when none of its versions runs} */
    @JsonProperty("effectiveAt")
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return who did it} */
    @JsonProperty("deactivatedBy")
    public String deactivatedBy() {
        return deactivatedBy;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetDeactivation that &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(status, that.status) &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            Objects.equals(deactivatedBy, that.deactivatedBy) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetId, status, effectiveAt, deactivatedBy, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetDeactivation[", "]")
            .add("ruleSetId=" + ruleSetId)
            .add("status=" + status)
            .add("effectiveAt=" + effectiveAt)
            .add("deactivatedBy=" + deactivatedBy)
            .toString();
    }

    /** Builds {@link RuleSetDeactivation}. */
    public static final class Builder {

        private @Nullable String ruleSetId;
        private @Nullable DeactivationStatus status;
        private @Nullable Instant effectiveAt;
        private @Nullable String deactivatedBy;
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
         * Whether it runs no more already.
         *
         * @param status whether it runs no more already.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(DeactivationStatus status) {
            this.status = status;
            return this;
        }

        /**
         * From when none of its versions runs.
         *
         * @param effectiveAt from when none of its versions runs.
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
         * @param deactivatedBy who did it.
         * @return this builder.
         */
        @JsonProperty("deactivatedBy")
        public Builder deactivatedBy(String deactivatedBy) {
            this.deactivatedBy = deactivatedBy;
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
        public RuleSetDeactivation build() {
            return new RuleSetDeactivation(this);
        }
    }
}
