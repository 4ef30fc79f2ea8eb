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

/** A rule, and why it granted what it did. */
@JsonDeserialize(builder = TracedRule.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedRule {

    private final String id;
    private final @Nullable String title;
    private final int start;
    private final int end;
    private final TracedRuleResult result;
    private final @Nullable TracedExpression condition;
    private final List<TracedEffect> effects;
    private final List<TracedClaim> claims;
    private final Map<String, JsonValue> additionalProperties;

    private TracedRule(Builder builder) {
        this.id = Fields.required("id", builder.id);
        this.title = builder.title;
        this.start = Fields.required("start", builder.start);
        this.end = Fields.required("end", builder.end);
        this.result = Fields.required("result", builder.result);
        this.condition = builder.condition;
        this.effects = Fields.required("effects", Fields.copy(builder.effects));
        this.claims = Fields.required("claims", Fields.copy(builder.claims));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.title = title;
        builder.start = start;
        builder.end = end;
        builder.result = result;
        builder.condition = condition;
        builder.effects = effects;
        builder.claims = claims;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rule} */
    @JsonProperty("id")
    public String id() {
        return id;
    }

    /** {@return its title, where it has one; {@code null} where there is none} */
    @JsonProperty("title")
    public @Nullable String title() {
        return title;
    }

    /** {@return where it stands in the source: from here, in UTF-16 code units} */
    @JsonProperty("start")
    public int start() {
        return start;
    }

    /** {@return to here} */
    @JsonProperty("end")
    public int end() {
        return end;
    }

    /**
     * {@return {@code event}, {@code currency}, {@code window}: not selected. {@code condition}: it did
     * not hold. {@code applied}: all held}
     */
    @JsonProperty("result")
    public TracedRuleResult result() {
        return result;
    }

    /** {@return the condition; {@code null} where there is none} */
    @JsonProperty("condition")
    public @Nullable TracedExpression condition() {
        return condition;
    }

    /** {@return in order} */
    @JsonProperty("effects")
    public List<TracedEffect> effects() {
        return effects;
    }

    /** {@return by recipient and account} */
    @JsonProperty("claims")
    public List<TracedClaim> claims() {
        return claims;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedRule that &&
            Objects.equals(id, that.id) &&
            Objects.equals(title, that.title) &&
            start == that.start &&
            end == that.end &&
            Objects.equals(result, that.result) &&
            Objects.equals(condition, that.condition) &&
            Objects.equals(effects, that.effects) &&
            Objects.equals(claims, that.claims) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, start, end, result, condition, effects, claims, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedRule[", "]")
            .add("id=" + id)
            .add("title=" + title)
            .add("start=" + start)
            .add("end=" + end)
            .add("result=" + result)
            .add("condition=" + condition)
            .add("effects=" + effects)
            .add("claims=" + claims)
            .toString();
    }

    /** Builds {@link TracedRule}. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable String title;
        private @Nullable Integer start;
        private @Nullable Integer end;
        private @Nullable TracedRuleResult result;
        private @Nullable TracedExpression condition;
        private @Nullable List<TracedEffect> effects;
        private @Nullable List<TracedClaim> claims;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The rule.
         *
         * @param id the rule.
         * @return this builder.
         */
        @JsonProperty("id")
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Its title, where it has one.
         *
         * @param title its title, where it has one; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("title")
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /**
         * Where it stands in the source: from here, in UTF-16 code units.
         *
         * @param start where it stands in the source: from here, in UTF-16 code units.
         * @return this builder.
         */
        @JsonProperty("start")
        public Builder start(int start) {
            this.start = start;
            return this;
        }

        /**
         * To here.
         *
         * @param end to here.
         * @return this builder.
         */
        @JsonProperty("end")
        public Builder end(int end) {
            this.end = end;
            return this;
        }

        /**
         * {@code event}, {@code currency}, {@code window}: not selected. {@code condition}: it did not hold.
         * {@code applied}: all held.
         *
         * @param result {@code event}, {@code currency}, {@code window}: not selected. {@code condition}: it
         *     did not hold. {@code applied}: all held.
         * @return this builder.
         */
        @JsonProperty("result")
        public Builder result(TracedRuleResult result) {
            this.result = result;
            return this;
        }

        /**
         * The condition.
         *
         * @param condition the condition; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("condition")
        public Builder condition(@Nullable TracedExpression condition) {
            this.condition = condition;
            return this;
        }

        /**
         * In order.
         *
         * @param effects in order.
         * @return this builder.
         */
        @JsonProperty("effects")
        public Builder effects(List<TracedEffect> effects) {
            this.effects = effects;
            return this;
        }

        /**
         * In order.
         *
         * @param effects in order.
         * @return this builder.
         */
        public Builder effects(TracedEffect... effects) {
            return effects(List.of(effects));
        }

        /**
         * By recipient and account.
         *
         * @param claims by recipient and account.
         * @return this builder.
         */
        @JsonProperty("claims")
        public Builder claims(List<TracedClaim> claims) {
            this.claims = claims;
            return this;
        }

        /**
         * By recipient and account.
         *
         * @param claims by recipient and account.
         * @return this builder.
         */
        public Builder claims(TracedClaim... claims) {
            return claims(List.of(claims));
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
        public TracedRule build() {
            return new TracedRule(this);
        }
    }
}
