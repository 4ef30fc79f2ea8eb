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

/** The most that one adjustment moves under the scope {@code points:adjust}. */
@JsonDeserialize(builder = AdjustmentLimits.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AdjustmentLimits {

    private final @Nullable Long maxPoints;
    private final @Nullable BigDecimal maxCredit;
    private final Map<String, JsonValue> additionalProperties;

    private AdjustmentLimits(Builder builder) {
        this.maxPoints = builder.maxPoints;
        this.maxCredit = builder.maxCredit;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.maxPoints = maxPoints;
        builder.maxCredit = maxCredit;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return points; {@code null} where there is none} */
    @JsonProperty("maxPoints")
    public @Nullable Long maxPoints() {
        return maxPoints;
    }

    /** {@return credit; {@code null} where there is none} */
    @JsonProperty("maxCredit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal maxCredit() {
        return maxCredit;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof AdjustmentLimits that &&
            Objects.equals(maxPoints, that.maxPoints) &&
            Objects.equals(maxCredit, that.maxCredit) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxPoints, maxCredit, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "AdjustmentLimits[", "]")
            .add("maxPoints=" + maxPoints)
            .add("maxCredit=" + maxCredit)
            .toString();
    }

    /** Builds {@link AdjustmentLimits}. */
    public static final class Builder {

        private @Nullable Long maxPoints;
        private @Nullable BigDecimal maxCredit;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Points.
         *
         * @param maxPoints points; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("maxPoints")
        public Builder maxPoints(@Nullable Long maxPoints) {
            this.maxPoints = maxPoints;
            return this;
        }

        /**
         * Points.
         *
         * @param maxPoints a whole number.
         * @return this builder.
         */
        public Builder maxPoints(long maxPoints) {
            return maxPoints(Long.valueOf(maxPoints));
        }

        /**
         * Credit.
         *
         * @param maxCredit credit; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("maxCredit")
        public Builder maxCredit(@Nullable BigDecimal maxCredit) {
            this.maxCredit = maxCredit;
            return this;
        }

        /**
         * Credit.
         *
         * @param maxCredit in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder maxCredit(String maxCredit) {
            return maxCredit(new BigDecimal(maxCredit));
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
         */
        public AdjustmentLimits build() {
            return new AdjustmentLimits(this);
        }
    }
}
