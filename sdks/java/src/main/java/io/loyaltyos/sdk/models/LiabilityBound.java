package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The most that one event can earn, of all recipients together. */
@JsonDeserialize(builder = LiabilityBound.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class LiabilityBound {

    private final String event;
    private final String currency;
    private final BigDecimal total;
    private final JsonValue points;
    private final String credit;
    private final List<RuleLiability> rules;
    private final Map<String, JsonValue> additionalProperties;

    private LiabilityBound(Builder builder) {
        this.event = Fields.required("event", builder.event);
        this.currency = Fields.required("currency", builder.currency);
        this.total = Fields.required("total", builder.total);
        this.points = Fields.required("points", builder.points);
        this.credit = Fields.required("credit", builder.credit);
        this.rules = Fields.required("rules", Fields.copy(builder.rules));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.event = event;
        builder.currency = currency;
        builder.total = total;
        builder.points = points;
        builder.credit = credit;
        builder.rules = rules;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what happens} */
    @JsonProperty("event")
    public String event() {
        return event;
    }

    /** {@return of the order; empty for an event that names none} */
    @JsonProperty("currency")
    public String currency() {
        return currency;
    }

    /** {@return what the order comes to at most} */
    @JsonProperty("total")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal total() {
        return total;
    }

    /** {@return whole points at most; {@code unbounded} where nothing in the program holds them} */
    @JsonProperty("points")
    public JsonValue points() {
        return points;
    }

    /**
     * {@return store credit at most, in the base currency; {@code unbounded} where nothing in the program
     * holds it}
     */
    @JsonProperty("credit")
    public String credit() {
        return credit;
    }

    /** {@return those that can grant anything} */
    @JsonProperty("rules")
    public List<RuleLiability> rules() {
        return rules;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof LiabilityBound that &&
            Objects.equals(event, that.event) &&
            Objects.equals(currency, that.currency) &&
            Objects.equals(total, that.total) &&
            Objects.equals(points, that.points) &&
            Objects.equals(credit, that.credit) &&
            Objects.equals(rules, that.rules) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(event, currency, total, points, credit, rules, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "LiabilityBound[", "]")
            .add("event=" + event)
            .add("currency=" + currency)
            .add("total=" + total)
            .add("points=" + points)
            .add("credit=" + credit)
            .add("rules=" + rules)
            .toString();
    }

    /** Builds {@link LiabilityBound}. */
    public static final class Builder {

        private @Nullable String event;
        private @Nullable String currency;
        private @Nullable BigDecimal total;
        private @Nullable JsonValue points;
        private @Nullable String credit;
        private @Nullable List<RuleLiability> rules;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What happens.
         *
         * @param event what happens.
         * @return this builder.
         */
        @JsonProperty("event")
        public Builder event(String event) {
            this.event = event;
            return this;
        }

        /**
         * Of the order; empty for an event that names none.
         *
         * @param currency of the order; empty for an event that names none.
         * @return this builder.
         */
        @JsonProperty("currency")
        public Builder currency(String currency) {
            this.currency = currency;
            return this;
        }

        /**
         * What the order comes to at most.
         *
         * @param total what the order comes to at most.
         * @return this builder.
         */
        @JsonProperty("total")
        public Builder total(BigDecimal total) {
            this.total = total;
            return this;
        }

        /**
         * What the order comes to at most.
         *
         * @param total in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder total(String total) {
            return total(new BigDecimal(total));
        }

        /**
         * Whole points at most; {@code unbounded} where nothing in the program holds them.
         *
         * @param points whole points at most; {@code unbounded} where nothing in the program holds them.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(JsonValue points) {
            this.points = points;
            return this;
        }

        /**
         * Store credit at most, in the base currency; {@code unbounded} where nothing in the program holds it.
         *
         * @param credit store credit at most, in the base currency; {@code unbounded} where nothing in the
         *     program holds it.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(String credit) {
            this.credit = credit;
            return this;
        }

        /**
         * Those that can grant anything.
         *
         * @param rules those that can grant anything.
         * @return this builder.
         */
        @JsonProperty("rules")
        public Builder rules(List<RuleLiability> rules) {
            this.rules = rules;
            return this;
        }

        /**
         * Those that can grant anything.
         *
         * @param rules those that can grant anything.
         * @return this builder.
         */
        public Builder rules(RuleLiability... rules) {
            return rules(List.of(rules));
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
        public LiabilityBound build() {
            return new LiabilityBound(this);
        }
    }
}
