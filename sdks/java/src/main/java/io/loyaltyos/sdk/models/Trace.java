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

/** Why the outcome is what it is. */
@JsonDeserialize(builder = Trace.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Trace {

    private final List<RuleSetTrace> ruleSets;
    private final Map<String, JsonValue> additionalProperties;

    private Trace(Builder builder) {
        this.ruleSets = Fields.required("ruleSets", Fields.copy(builder.ruleSets));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ruleSets = ruleSets;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return one for each rule set that ran} */
    @JsonProperty("ruleSets")
    public List<RuleSetTrace> ruleSets() {
        return ruleSets;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Trace that &&
            Objects.equals(ruleSets, that.ruleSets) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSets, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Trace[", "]").add("ruleSets=" + ruleSets).toString();
    }

    /** Builds {@link Trace}. */
    public static final class Builder {

        private @Nullable List<RuleSetTrace> ruleSets;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * One for each rule set that ran.
         *
         * @param ruleSets one for each rule set that ran.
         * @return this builder.
         */
        @JsonProperty("ruleSets")
        public Builder ruleSets(List<RuleSetTrace> ruleSets) {
            this.ruleSets = ruleSets;
            return this;
        }

        /**
         * One for each rule set that ran.
         *
         * @param ruleSets one for each rule set that ran.
         * @return this builder.
         */
        public Builder ruleSets(RuleSetTrace... ruleSets) {
            return ruleSets(List.of(ruleSets));
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
        public Trace build() {
            return new Trace(this);
        }
    }
}
