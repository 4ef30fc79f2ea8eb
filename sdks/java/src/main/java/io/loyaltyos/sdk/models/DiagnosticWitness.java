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

/** An event that shows what a warning says; {@code order} is as ingesting and simulating take it. */
@JsonDeserialize(builder = DiagnosticWitness.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class DiagnosticWitness {

    private final List<String> rules;
    private final Map<String, JsonValue> facts;
    private final Map<String, String> history;
    private final @Nullable OrderRequest order;
    private final Map<String, JsonValue> additionalProperties;

    private DiagnosticWitness(Builder builder) {
        this.rules = Fields.required("rules", Fields.copy(builder.rules));
        this.facts = Fields.required("facts", Fields.copy(builder.facts));
        this.history = Fields.required("history", Fields.copy(builder.history));
        this.order = builder.order;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.rules = rules;
        builder.facts = facts;
        builder.history = history;
        builder.order = order;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rules that apply to it} */
    @JsonProperty("rules")
    public List<String> rules() {
        return rules;
    }

    /** {@return what happened, as spec files of rule sets say it} */
    @JsonProperty("facts")
    public Map<String, JsonValue> facts() {
        return facts;
    }

    /** {@return the history and counters to begin with; what is missing is 0} */
    @JsonProperty("history")
    public Map<String, String> history() {
        return history;
    }

    /** {@return the order; {@code null} where there is none} */
    @JsonProperty("order")
    public @Nullable OrderRequest order() {
        return order;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof DiagnosticWitness that &&
            Objects.equals(rules, that.rules) &&
            Objects.equals(facts, that.facts) &&
            Objects.equals(history, that.history) &&
            Objects.equals(order, that.order) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, facts, history, order, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "DiagnosticWitness[", "]")
            .add("rules=" + rules)
            .add("facts=" + facts)
            .add("history=" + history)
            .add("order=" + order)
            .toString();
    }

    /** Builds {@link DiagnosticWitness}. */
    public static final class Builder {

        private @Nullable List<String> rules;
        private @Nullable Map<String, JsonValue> facts;
        private @Nullable Map<String, String> history;
        private @Nullable OrderRequest order;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The rules that apply to it.
         *
         * @param rules the rules that apply to it.
         * @return this builder.
         */
        @JsonProperty("rules")
        public Builder rules(List<String> rules) {
            this.rules = rules;
            return this;
        }

        /**
         * The rules that apply to it.
         *
         * @param rules the rules that apply to it.
         * @return this builder.
         */
        public Builder rules(String... rules) {
            return rules(List.of(rules));
        }

        /**
         * What happened, as spec files of rule sets say it.
         *
         * @param facts texts, numbers, truth values, or whatever else JSON has.
         * @return this builder.
         */
        @JsonProperty("facts")
        public Builder facts(Map<String, ?> facts) {
            this.facts = Fields.json(facts);
            return this;
        }

        /**
         * The history and counters to begin with; what is missing is 0.
         *
         * @param history the history and counters to begin with; what is missing is 0.
         * @return this builder.
         */
        @JsonProperty("history")
        public Builder history(Map<String, String> history) {
            this.history = history;
            return this;
        }

        /**
         * The order.
         *
         * @param order the order; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("order")
        public Builder order(@Nullable OrderRequest order) {
            this.order = order;
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
        public DiagnosticWitness build() {
            return new DiagnosticWitness(this);
        }
    }
}
