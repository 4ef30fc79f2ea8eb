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

/** A rule set, and the version of it that ran. */
@JsonDeserialize(builder = RuleSetVersionRef.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetVersionRef {

    private final String ruleSetId;
    private final int version;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetVersionRef(Builder builder) {
        this.ruleSetId = Fields.required("ruleSetId", builder.ruleSetId);
        this.version = Fields.required("version", builder.version);
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
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the rule set} */
    @JsonProperty("ruleSetId")
    public String ruleSetId() {
        return ruleSetId;
    }

    /** {@return the version that ran} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetVersionRef that &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            version == that.version &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetId, version, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetVersionRef[", "]")
            .add("ruleSetId=" + ruleSetId)
            .add("version=" + version)
            .toString();
    }

    /** Builds {@link RuleSetVersionRef}. */
    public static final class Builder {

        private @Nullable String ruleSetId;
        private @Nullable Integer version;
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
         * The version that ran.
         *
         * @param version the version that ran.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(int version) {
            this.version = version;
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
        public RuleSetVersionRef build() {
            return new RuleSetVersionRef(this);
        }
    }
}
