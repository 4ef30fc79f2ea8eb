package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A rule set with its history; at most one version is active. Without {@code activeShare} it runs for
 * all customers.
 */
@JsonDeserialize(builder = RuleSet.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSet {

    private final String ruleSetId;
    private final String name;
    private final @Nullable Integer activeVersion;
    private final @Nullable CustomerShare activeShare;
    private final int latestVersion;
    private final List<RuleSetVersionSummary> versions;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSet(Builder builder) {
        this.ruleSetId = Fields.required("ruleSetId", builder.ruleSetId);
        this.name = Fields.required("name", builder.name);
        this.activeVersion = builder.activeVersion;
        this.activeShare = builder.activeShare;
        this.latestVersion = Fields.required("latestVersion", builder.latestVersion);
        this.versions = Fields.required("versions", Fields.copy(builder.versions));
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
        builder.name = name;
        builder.activeVersion = activeVersion;
        builder.activeShare = activeShare;
        builder.latestVersion = latestVersion;
        builder.versions = versions;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the rule set} */
    @JsonProperty("ruleSetId")
    public String ruleSetId() {
        return ruleSetId;
    }

    /** {@return the name of the rule set} */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** {@return the version, from 1; {@code null} where there is none} */
    @JsonProperty("activeVersion")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable Integer activeVersion() {
        return activeVersion;
    }

    /** {@return the active share; {@code null} where there is none} */
    @JsonProperty("activeShare")
    public @Nullable CustomerShare activeShare() {
        return activeShare;
    }

    /** {@return the newest version, which the next one follows} */
    @JsonProperty("latestVersion")
    public int latestVersion() {
        return latestVersion;
    }

    /** {@return the latest 50, newest first} */
    @JsonProperty("versions")
    public List<RuleSetVersionSummary> versions() {
        return versions;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSet that &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(name, that.name) &&
            Objects.equals(activeVersion, that.activeVersion) &&
            Objects.equals(activeShare, that.activeShare) &&
            latestVersion == that.latestVersion &&
            Objects.equals(versions, that.versions) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetId, name, activeVersion, activeShare, latestVersion, versions, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSet[", "]")
            .add("ruleSetId=" + ruleSetId)
            .add("name=" + name)
            .add("activeVersion=" + activeVersion)
            .add("activeShare=" + activeShare)
            .add("latestVersion=" + latestVersion)
            .add("versions=" + versions)
            .toString();
    }

    /** Builds {@link RuleSet}. */
    public static final class Builder {

        private @Nullable String ruleSetId;
        private @Nullable String name;
        private @Nullable Integer activeVersion;
        private @Nullable CustomerShare activeShare;
        private @Nullable Integer latestVersion;
        private @Nullable List<RuleSetVersionSummary> versions;
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
         * The name of the rule set.
         *
         * @param name the name of the rule set.
         * @return this builder.
         */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * The version, from 1.
         *
         * @param activeVersion the version, from 1; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("activeVersion")
        public Builder activeVersion(@Nullable Integer activeVersion) {
            this.activeVersion = activeVersion;
            return this;
        }

        /**
         * The active share.
         *
         * @param activeShare the active share; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("activeShare")
        public Builder activeShare(@Nullable CustomerShare activeShare) {
            this.activeShare = activeShare;
            return this;
        }

        /**
         * The newest version, which the next one follows.
         *
         * @param latestVersion the newest version, which the next one follows.
         * @return this builder.
         */
        @JsonProperty("latestVersion")
        public Builder latestVersion(int latestVersion) {
            this.latestVersion = latestVersion;
            return this;
        }

        /**
         * The latest 50, newest first.
         *
         * @param versions the latest 50, newest first.
         * @return this builder.
         */
        @JsonProperty("versions")
        public Builder versions(List<RuleSetVersionSummary> versions) {
            this.versions = versions;
            return this;
        }

        /**
         * The latest 50, newest first.
         *
         * @param versions the latest 50, newest first.
         * @return this builder.
         */
        public Builder versions(RuleSetVersionSummary... versions) {
            return versions(List.of(versions));
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
        public RuleSet build() {
            return new RuleSet(this);
        }
    }
}
