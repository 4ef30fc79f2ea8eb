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

/** Why one rule set decided as it did. Plain text and numbers; what is personal is redacted. */
@JsonDeserialize(builder = RuleSetTrace.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetTrace {

    private final String ruleSet;
    private final String irHash;
    private final String event;
    private final String currency;
    private final String occurredAt;
    private final TracedLocalTime local;
    private final String timeZoneData;
    private final Map<String, @Nullable Integer> lists;
    private final Map<String, JsonValue> facts;
    private final Map<String, String> history;
    private final Map<String, TracedExpression> lets;
    private final List<TracedRule> rules;
    private final List<TracedTotal> totals;
    private final long steps;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetTrace(Builder builder) {
        this.ruleSet = Fields.required("ruleSet", builder.ruleSet);
        this.irHash = Fields.required("irHash", builder.irHash);
        this.event = Fields.required("event", builder.event);
        this.currency = Fields.required("currency", builder.currency);
        this.occurredAt = Fields.required("occurredAt", builder.occurredAt);
        this.local = Fields.required("local", builder.local);
        this.timeZoneData = Fields.required("timeZoneData", builder.timeZoneData);
        this.lists = Fields.required("lists", Fields.copy(builder.lists));
        this.facts = Fields.required("facts", Fields.copy(builder.facts));
        this.history = Fields.required("history", Fields.copy(builder.history));
        this.lets = Fields.required("lets", Fields.copy(builder.lets));
        this.rules = Fields.required("rules", Fields.copy(builder.rules));
        this.totals = Fields.required("totals", Fields.copy(builder.totals));
        this.steps = Fields.required("steps", builder.steps);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ruleSet = ruleSet;
        builder.irHash = irHash;
        builder.event = event;
        builder.currency = currency;
        builder.occurredAt = occurredAt;
        builder.local = local;
        builder.timeZoneData = timeZoneData;
        builder.lists = lists;
        builder.facts = facts;
        builder.history = history;
        builder.lets = lets;
        builder.rules = rules;
        builder.totals = totals;
        builder.steps = steps;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return its name} */
    @JsonProperty("ruleSet")
    public String ruleSet() {
        return ruleSet;
    }

    /** {@return what it compiles to} */
    @JsonProperty("irHash")
    public String irHash() {
        return irHash;
    }

    /** {@return what happened} */
    @JsonProperty("event")
    public String event() {
        return event;
    }

    /** {@return of all money in the facts} */
    @JsonProperty("currency")
    public String currency() {
        return currency;
    }

    /** {@return RFC 3339, in UTC} */
    @JsonProperty("occurredAt")
    public String occurredAt() {
        return occurredAt;
    }

    /** {@return the local} */
    @JsonProperty("local")
    public TracedLocalTime local() {
        return local;
    }

    /** {@return the edition of the tz database, or {@code unknown}} */
    @JsonProperty("timeZoneData")
    public String timeZoneData() {
        return timeZoneData;
    }

    /** {@return the versions of the lists that the rule set names; null for one that is not there} */
    @JsonProperty("lists")
    public Map<String, @Nullable Integer> lists() {
        return lists;
    }

    /** {@return the facts that were read, but those of lines} */
    @JsonProperty("facts")
    public Map<String, JsonValue> facts() {
        return facts;
    }

    /** {@return the history that was read} */
    @JsonProperty("history")
    public Map<String, String> history() {
        return history;
    }

    /** {@return each {@code let} that was evaluated, where it is declared} */
    @JsonProperty("lets")
    public Map<String, TracedExpression> lets() {
        return lets;
    }

    /** {@return every rule, by priority and id} */
    @JsonProperty("rules")
    public List<TracedRule> rules() {
        return rules;
    }

    /** {@return what was rounded} */
    @JsonProperty("totals")
    public List<TracedTotal> totals() {
        return totals;
    }

    /** {@return counted as complexity is; never more than it, scaled to the lines of the order} */
    @JsonProperty("steps")
    public long steps() {
        return steps;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetTrace that &&
            Objects.equals(ruleSet, that.ruleSet) &&
            Objects.equals(irHash, that.irHash) &&
            Objects.equals(event, that.event) &&
            Objects.equals(currency, that.currency) &&
            Objects.equals(occurredAt, that.occurredAt) &&
            Objects.equals(local, that.local) &&
            Objects.equals(timeZoneData, that.timeZoneData) &&
            Objects.equals(lists, that.lists) &&
            Objects.equals(facts, that.facts) &&
            Objects.equals(history, that.history) &&
            Objects.equals(lets, that.lets) &&
            Objects.equals(rules, that.rules) &&
            Objects.equals(totals, that.totals) &&
            steps == that.steps &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            ruleSet,
            irHash,
            event,
            currency,
            occurredAt,
            local,
            timeZoneData,
            lists,
            facts,
            history,
            lets,
            rules,
            totals,
            steps,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetTrace[", "]")
            .add("ruleSet=" + ruleSet)
            .add("irHash=" + irHash)
            .add("event=" + event)
            .add("currency=" + currency)
            .add("occurredAt=" + occurredAt)
            .add("local=" + local)
            .add("timeZoneData=" + timeZoneData)
            .add("lists=" + lists)
            .add("facts=" + facts)
            .add("history=" + history)
            .add("lets=" + lets)
            .add("rules=" + rules)
            .add("totals=" + totals)
            .add("steps=" + steps)
            .toString();
    }

    /** Builds {@link RuleSetTrace}. */
    public static final class Builder {

        private @Nullable String ruleSet;
        private @Nullable String irHash;
        private @Nullable String event;
        private @Nullable String currency;
        private @Nullable String occurredAt;
        private @Nullable TracedLocalTime local;
        private @Nullable String timeZoneData;
        private @Nullable Map<String, @Nullable Integer> lists;
        private @Nullable Map<String, JsonValue> facts;
        private @Nullable Map<String, String> history;
        private @Nullable Map<String, TracedExpression> lets;
        private @Nullable List<TracedRule> rules;
        private @Nullable List<TracedTotal> totals;
        private @Nullable Long steps;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Its name.
         *
         * @param ruleSet its name.
         * @return this builder.
         */
        @JsonProperty("ruleSet")
        public Builder ruleSet(String ruleSet) {
            this.ruleSet = ruleSet;
            return this;
        }

        /**
         * What it compiles to.
         *
         * @param irHash what it compiles to.
         * @return this builder.
         */
        @JsonProperty("irHash")
        public Builder irHash(String irHash) {
            this.irHash = irHash;
            return this;
        }

        /**
         * What happened.
         *
         * @param event what happened.
         * @return this builder.
         */
        @JsonProperty("event")
        public Builder event(String event) {
            this.event = event;
            return this;
        }

        /**
         * Of all money in the facts.
         *
         * @param currency of all money in the facts.
         * @return this builder.
         */
        @JsonProperty("currency")
        public Builder currency(String currency) {
            this.currency = currency;
            return this;
        }

        /**
         * RFC 3339, in UTC.
         *
         * @param occurredAt RFC 3339, in UTC.
         * @return this builder.
         */
        @JsonProperty("occurredAt")
        public Builder occurredAt(String occurredAt) {
            this.occurredAt = occurredAt;
            return this;
        }

        /**
         * The local.
         *
         * @param local the local.
         * @return this builder.
         */
        @JsonProperty("local")
        public Builder local(TracedLocalTime local) {
            this.local = local;
            return this;
        }

        /**
         * The edition of the tz database, or {@code unknown}.
         *
         * @param timeZoneData the edition of the tz database, or {@code unknown}.
         * @return this builder.
         */
        @JsonProperty("timeZoneData")
        public Builder timeZoneData(String timeZoneData) {
            this.timeZoneData = timeZoneData;
            return this;
        }

        /**
         * The versions of the lists that the rule set names; null for one that is not there.
         *
         * @param lists the versions of the lists that the rule set names; null for one that is not there.
         * @return this builder.
         */
        @JsonProperty("lists")
        public Builder lists(Map<String, @Nullable Integer> lists) {
            this.lists = lists;
            return this;
        }

        /**
         * The facts that were read, but those of lines.
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
         * The history that was read.
         *
         * @param history the history that was read.
         * @return this builder.
         */
        @JsonProperty("history")
        public Builder history(Map<String, String> history) {
            this.history = history;
            return this;
        }

        /**
         * Each {@code let} that was evaluated, where it is declared.
         *
         * @param lets each {@code let} that was evaluated, where it is declared.
         * @return this builder.
         */
        @JsonProperty("lets")
        public Builder lets(Map<String, TracedExpression> lets) {
            this.lets = lets;
            return this;
        }

        /**
         * Every rule, by priority and id.
         *
         * @param rules every rule, by priority and id.
         * @return this builder.
         */
        @JsonProperty("rules")
        public Builder rules(List<TracedRule> rules) {
            this.rules = rules;
            return this;
        }

        /**
         * Every rule, by priority and id.
         *
         * @param rules every rule, by priority and id.
         * @return this builder.
         */
        public Builder rules(TracedRule... rules) {
            return rules(List.of(rules));
        }

        /**
         * What was rounded.
         *
         * @param totals what was rounded.
         * @return this builder.
         */
        @JsonProperty("totals")
        public Builder totals(List<TracedTotal> totals) {
            this.totals = totals;
            return this;
        }

        /**
         * What was rounded.
         *
         * @param totals what was rounded.
         * @return this builder.
         */
        public Builder totals(TracedTotal... totals) {
            return totals(List.of(totals));
        }

        /**
         * Counted as complexity is; never more than it, scaled to the lines of the order.
         *
         * @param steps counted as complexity is; never more than it, scaled to the lines of the order.
         * @return this builder.
         */
        @JsonProperty("steps")
        public Builder steps(long steps) {
            this.steps = steps;
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
        public RuleSetTrace build() {
            return new RuleSetTrace(this);
        }
    }
}
