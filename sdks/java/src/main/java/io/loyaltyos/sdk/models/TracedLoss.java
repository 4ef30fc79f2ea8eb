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

/** A claim lost to another rule of its group. */
@JsonDeserialize(builder = TracedLoss.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedLoss implements TracedStep {

    private final String group;
    private final GroupMode mode;
    private final @Nullable String to;
    private final Map<String, JsonValue> additionalProperties;

    private TracedLoss(Builder builder) {
        this.group = Fields.required("group", builder.group);
        this.mode = Fields.required("mode", builder.mode);
        this.to = builder.to;
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
        builder.mode = mode;
        builder.to = to;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return another rule of its group won} */
    @JsonProperty("step")
    @Override
    public String step() {
        return "lost";
    }

    /** {@return the group} */
    @JsonProperty("group")
    public String group() {
        return group;
    }

    /** {@return how the group decides} */
    @JsonProperty("mode")
    public GroupMode mode() {
        return mode;
    }

    /** {@return the rule that won; {@code null} where there is none} */
    @JsonProperty("to")
    public @Nullable String to() {
        return to;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedLoss that &&
            Objects.equals(group, that.group) &&
            Objects.equals(mode, that.mode) &&
            Objects.equals(to, that.to) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, mode, to, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedLoss[", "]")
            .add("step=" + step())
            .add("group=" + group)
            .add("mode=" + mode)
            .add("to=" + to)
            .toString();
    }

    /** Builds {@link TracedLoss}. */
    @JsonIgnoreProperties({ "step" })
    public static final class Builder {

        private @Nullable String group;
        private @Nullable GroupMode mode;
        private @Nullable String to;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The group.
         *
         * @param group the group.
         * @return this builder.
         */
        @JsonProperty("group")
        public Builder group(String group) {
            this.group = group;
            return this;
        }

        /**
         * How the group decides.
         *
         * @param mode how the group decides.
         * @return this builder.
         */
        @JsonProperty("mode")
        public Builder mode(GroupMode mode) {
            this.mode = mode;
            return this;
        }

        /**
         * The rule that won.
         *
         * @param to the rule that won; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("to")
        public Builder to(@Nullable String to) {
            this.to = to;
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
        public TracedLoss build() {
            return new TracedLoss(this);
        }
    }
}
