package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A claim was excluded. */
@JsonDeserialize(builder = TracedExclusion.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedExclusion implements TracedStep {

    private final String group;
    private final Map<String, JsonValue> additionalProperties;

    private TracedExclusion(Builder builder) {
        this.group = Fields.required("group", builder.group);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.group = group;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return another group excludes it} */
    @JsonProperty("step")
    @Override
    public String step() {
        return "excluded";
    }

    /** {@return that group} */
    @JsonProperty("group")
    public String group() {
        return group;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedExclusion that &&
            Objects.equals(group, that.group) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedExclusion[", "]")
            .add("step=" + step())
            .add("group=" + group)
            .toString();
    }

    /** Builds {@link TracedExclusion}. */
    @JsonIgnoreProperties({ "step" })
    public static final class Builder {

        private @Nullable String group;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * That group.
         *
         * @param group that group.
         * @return this builder.
         */
        @JsonProperty("group")
        public Builder group(String group) {
            this.group = group;
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
        public TracedExclusion build() {
            return new TracedExclusion(this);
        }
    }
}
