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

/** What the rules cost to run. */
@JsonDeserialize(builder = Complexity.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Complexity {

    private final long score;
    private final long budget;
    private final Map<String, JsonValue> additionalProperties;

    private Complexity(Builder builder) {
        this.score = Fields.required("score", builder.score);
        this.budget = Fields.required("budget", builder.budget);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.score = score;
        builder.budget = budget;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the worst case for an order of 50 lines} */
    @JsonProperty("score")
    public long score() {
        return score;
    }

    /** {@return the most that is allowed} */
    @JsonProperty("budget")
    public long budget() {
        return budget;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Complexity that &&
            score == that.score &&
            budget == that.budget &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(score, budget, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Complexity[", "]")
            .add("score=" + score)
            .add("budget=" + budget)
            .toString();
    }

    /** Builds {@link Complexity}. */
    public static final class Builder {

        private @Nullable Long score;
        private @Nullable Long budget;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The worst case for an order of 50 lines.
         *
         * @param score the worst case for an order of 50 lines.
         * @return this builder.
         */
        @JsonProperty("score")
        public Builder score(long score) {
            this.score = score;
            return this;
        }

        /**
         * The most that is allowed.
         *
         * @param budget the most that is allowed.
         * @return this builder.
         */
        @JsonProperty("budget")
        public Builder budget(long budget) {
            this.budget = budget;
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
        public Complexity build() {
            return new Complexity(this);
        }
    }
}
