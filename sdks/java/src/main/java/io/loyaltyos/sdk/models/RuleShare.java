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
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What one rule granted; the shares of an order add up to the whole. */
@JsonDeserialize(builder = RuleShare.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleShare {

    private final String ruleId;
    private final long points;
    private final BigDecimal credit;
    private final Map<String, JsonValue> additionalProperties;

    private RuleShare(Builder builder) {
        this.ruleId = Fields.required("ruleId", builder.ruleId);
        this.points = Fields.required("points", builder.points);
        this.credit = Fields.required("credit", builder.credit);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ruleId = ruleId;
        builder.points = points;
        builder.credit = credit;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the rule} */
    @JsonProperty("ruleId")
    public String ruleId() {
        return ruleId;
    }

    /** {@return what it granted in points} */
    @JsonProperty("points")
    public long points() {
        return points;
    }

    /** {@return what it granted in store credit} */
    @JsonProperty("credit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal credit() {
        return credit;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleShare that &&
            Objects.equals(ruleId, that.ruleId) &&
            points == that.points &&
            Objects.equals(credit, that.credit) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleId, points, credit, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleShare[", "]")
            .add("ruleId=" + ruleId)
            .add("points=" + points)
            .add("credit=" + credit)
            .toString();
    }

    /** Builds {@link RuleShare}. */
    public static final class Builder {

        private @Nullable String ruleId;
        private @Nullable Long points;
        private @Nullable BigDecimal credit;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The rule.
         *
         * @param ruleId the rule.
         * @return this builder.
         */
        @JsonProperty("ruleId")
        public Builder ruleId(String ruleId) {
            this.ruleId = ruleId;
            return this;
        }

        /**
         * What it granted in points.
         *
         * @param points what it granted in points.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(long points) {
            this.points = points;
            return this;
        }

        /**
         * What it granted in store credit.
         *
         * @param credit what it granted in store credit.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(BigDecimal credit) {
            this.credit = credit;
            return this;
        }

        /**
         * What it granted in store credit.
         *
         * @param credit in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder credit(String credit) {
            return credit(new BigDecimal(credit));
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
        public RuleShare build() {
            return new RuleShare(this);
        }
    }
}
