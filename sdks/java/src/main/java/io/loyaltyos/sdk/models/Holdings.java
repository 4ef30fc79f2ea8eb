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

/** What the customer had at one moment. */
@JsonDeserialize(builder = Holdings.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Holdings {

    private final PointsBuckets points;
    private final long pointsBalance;
    private final BigDecimal creditBalance;
    private final @Nullable String tier;
    private final Map<String, JsonValue> additionalProperties;

    private Holdings(Builder builder) {
        this.points = Fields.required("points", builder.points);
        this.pointsBalance = Fields.required("pointsBalance", builder.pointsBalance);
        this.creditBalance = Fields.required("creditBalance", builder.creditBalance);
        this.tier = builder.tier;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.points = points;
        builder.pointsBalance = pointsBalance;
        builder.creditBalance = creditBalance;
        builder.tier = tier;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the points} */
    @JsonProperty("points")
    public PointsBuckets points() {
        return points;
    }

    /** {@return available less debt} */
    @JsonProperty("pointsBalance")
    public long pointsBalance() {
        return pointsBalance;
    }

    /** {@return available store credit} */
    @JsonProperty("creditBalance")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal creditBalance() {
        return creditBalance;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("tier")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String tier() {
        return tier;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Holdings that &&
            Objects.equals(points, that.points) &&
            pointsBalance == that.pointsBalance &&
            Objects.equals(creditBalance, that.creditBalance) &&
            Objects.equals(tier, that.tier) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, pointsBalance, creditBalance, tier, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Holdings[", "]")
            .add("points=" + points)
            .add("pointsBalance=" + pointsBalance)
            .add("creditBalance=" + creditBalance)
            .add("tier=" + tier)
            .toString();
    }

    /** Builds {@link Holdings}. */
    public static final class Builder {

        private @Nullable PointsBuckets points;
        private @Nullable Long pointsBalance;
        private @Nullable BigDecimal creditBalance;
        private @Nullable String tier;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The points.
         *
         * @param points the points.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(PointsBuckets points) {
            this.points = points;
            return this;
        }

        /**
         * Available less debt.
         *
         * @param pointsBalance available less debt.
         * @return this builder.
         */
        @JsonProperty("pointsBalance")
        public Builder pointsBalance(long pointsBalance) {
            this.pointsBalance = pointsBalance;
            return this;
        }

        /**
         * Available store credit.
         *
         * @param creditBalance available store credit.
         * @return this builder.
         */
        @JsonProperty("creditBalance")
        public Builder creditBalance(BigDecimal creditBalance) {
            this.creditBalance = creditBalance;
            return this;
        }

        /**
         * Available store credit.
         *
         * @param creditBalance in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder creditBalance(String creditBalance) {
            return creditBalance(new BigDecimal(creditBalance));
        }

        /**
         * The customer's tier; null in a programme without tiers.
         *
         * @param tier the customer's tier; null in a programme without tiers; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("tier")
        public Builder tier(@Nullable String tier) {
            this.tier = tier;
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
        public Holdings build() {
            return new Holdings(this);
        }
    }
}
