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

/** The version that was made. */
@JsonDeserialize(builder = SavedRuleSet.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SavedRuleSet {

    private final String ruleSetId;
    private final String name;
    private final int version;
    private final String irHash;
    private final Complexity complexity;
    private final List<Diagnostic> diagnostics;
    private final Liability liability;
    private final Map<String, JsonValue> additionalProperties;

    private SavedRuleSet(Builder builder) {
        this.ruleSetId = Fields.required("ruleSetId", builder.ruleSetId);
        this.name = Fields.required("name", builder.name);
        this.version = Fields.required("version", builder.version);
        this.irHash = Fields.required("irHash", builder.irHash);
        this.complexity = Fields.required("complexity", builder.complexity);
        this.diagnostics = Fields.required("diagnostics", Fields.copy(builder.diagnostics));
        this.liability = Fields.required("liability", builder.liability);
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
        builder.version = version;
        builder.irHash = irHash;
        builder.complexity = complexity;
        builder.diagnostics = diagnostics;
        builder.liability = liability;
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

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return what it compiles to: equal hashes behave alike} */
    @JsonProperty("irHash")
    public String irHash() {
        return irHash;
    }

    /** {@return the complexity} */
    @JsonProperty("complexity")
    public Complexity complexity() {
        return complexity;
    }

    /** {@return warnings} */
    @JsonProperty("diagnostics")
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** {@return the liability} */
    @JsonProperty("liability")
    public Liability liability() {
        return liability;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SavedRuleSet that &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(name, that.name) &&
            version == that.version &&
            Objects.equals(irHash, that.irHash) &&
            Objects.equals(complexity, that.complexity) &&
            Objects.equals(diagnostics, that.diagnostics) &&
            Objects.equals(liability, that.liability) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetId, name, version, irHash, complexity, diagnostics, liability, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SavedRuleSet[", "]")
            .add("ruleSetId=" + ruleSetId)
            .add("name=" + name)
            .add("version=" + version)
            .add("irHash=" + irHash)
            .add("complexity=" + complexity)
            .add("diagnostics=" + diagnostics)
            .add("liability=" + liability)
            .toString();
    }

    /** Builds {@link SavedRuleSet}. */
    public static final class Builder {

        private @Nullable String ruleSetId;
        private @Nullable String name;
        private @Nullable Integer version;
        private @Nullable String irHash;
        private @Nullable Complexity complexity;
        private @Nullable List<Diagnostic> diagnostics;
        private @Nullable Liability liability;
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
         * @param version the version, from 1.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(int version) {
            this.version = version;
            return this;
        }

        /**
         * What it compiles to: equal hashes behave alike.
         *
         * @param irHash what it compiles to: equal hashes behave alike.
         * @return this builder.
         */
        @JsonProperty("irHash")
        public Builder irHash(String irHash) {
            this.irHash = irHash;
            return this;
        }

        /**
         * The complexity.
         *
         * @param complexity the complexity.
         * @return this builder.
         */
        @JsonProperty("complexity")
        public Builder complexity(Complexity complexity) {
            this.complexity = complexity;
            return this;
        }

        /**
         * Warnings.
         *
         * @param diagnostics warnings.
         * @return this builder.
         */
        @JsonProperty("diagnostics")
        public Builder diagnostics(List<Diagnostic> diagnostics) {
            this.diagnostics = diagnostics;
            return this;
        }

        /**
         * Warnings.
         *
         * @param diagnostics warnings.
         * @return this builder.
         */
        public Builder diagnostics(Diagnostic... diagnostics) {
            return diagnostics(List.of(diagnostics));
        }

        /**
         * The liability.
         *
         * @param liability the liability.
         * @return this builder.
         */
        @JsonProperty("liability")
        public Builder liability(Liability liability) {
            this.liability = liability;
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
        public SavedRuleSet build() {
            return new SavedRuleSet(this);
        }
    }
}
