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

/** By what the rule multiplies a group. */
@JsonDeserialize(builder = TracedMultiplication.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedMultiplication implements TracedEffect {

    private final String group;
    private final TracedExpression expression;
    private final String factor;
    private final Map<String, JsonValue> additionalProperties;

    private TracedMultiplication(Builder builder) {
        this.group = Fields.required("group", builder.group);
        this.expression = Fields.required("expression", builder.expression);
        this.factor = Fields.required("factor", builder.factor);
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
        builder.expression = expression;
        builder.factor = factor;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rule multiplies what a group grants} */
    @JsonProperty("kind")
    @Override
    public String kind() {
        return "multiply";
    }

    /** {@return the group} */
    @JsonProperty("group")
    public String group() {
        return group;
    }

    /** {@return the expression} */
    @JsonProperty("expression")
    public TracedExpression expression() {
        return expression;
    }

    /** {@return by how much} Decimal text, or a fraction. */
    @JsonProperty("factor")
    public String factor() {
        return factor;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedMultiplication that &&
            Objects.equals(group, that.group) &&
            Objects.equals(expression, that.expression) &&
            Objects.equals(factor, that.factor) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, expression, factor, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedMultiplication[", "]")
            .add("kind=" + kind())
            .add("group=" + group)
            .add("expression=" + expression)
            .add("factor=" + factor)
            .toString();
    }

    /** Builds {@link TracedMultiplication}. */
    @JsonIgnoreProperties({ "kind" })
    public static final class Builder {

        private @Nullable String group;
        private @Nullable TracedExpression expression;
        private @Nullable String factor;
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
         * The expression.
         *
         * @param expression the expression.
         * @return this builder.
         */
        @JsonProperty("expression")
        public Builder expression(TracedExpression expression) {
            this.expression = expression;
            return this;
        }

        /**
         * By how much. Decimal text, or a fraction.
         *
         * @param factor by how much.
         * @return this builder.
         */
        @JsonProperty("factor")
        public Builder factor(String factor) {
            this.factor = factor;
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
        public TracedMultiplication build() {
            return new TracedMultiplication(this);
        }
    }
}
