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

/** Points and credit together. */
@JsonDeserialize(builder = BacktestTotals.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestTotals {

    private final long points;
    private final BigDecimal credit;
    private final @Nullable BigDecimal liability;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestTotals(Builder builder) {
        this.points = Fields.required("points", builder.points);
        this.credit = Fields.required("credit", builder.credit);
        this.liability = builder.liability;
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
        builder.credit = credit;
        builder.liability = liability;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return points. 9007199254740991 stands for that many or more} */
    @JsonProperty("points")
    public long points() {
        return points;
    }

    /** {@return store credit} */
    @JsonProperty("credit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal credit() {
        return credit;
    }

    /**
     * {@return what both cost at the value of a point; null in a programme that states none; {@code null}
     * where there is none}
     */
    @JsonProperty("liability")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable BigDecimal liability() {
        return liability;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestTotals that &&
            points == that.points &&
            Objects.equals(credit, that.credit) &&
            Objects.equals(liability, that.liability) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, credit, liability, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestTotals[", "]")
            .add("points=" + points)
            .add("credit=" + credit)
            .add("liability=" + liability)
            .toString();
    }

    /** Builds {@link BacktestTotals}. */
    public static final class Builder {

        private @Nullable Long points;
        private @Nullable BigDecimal credit;
        private @Nullable BigDecimal liability;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Points. 9007199254740991 stands for that many or more.
         *
         * @param points points. 9007199254740991 stands for that many or more.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(long points) {
            this.points = points;
            return this;
        }

        /**
         * Store credit.
         *
         * @param credit store credit.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(BigDecimal credit) {
            this.credit = credit;
            return this;
        }

        /**
         * Store credit.
         *
         * @param credit in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder credit(String credit) {
            return credit(new BigDecimal(credit));
        }

        /**
         * What both cost at the value of a point; null in a programme that states none.
         *
         * @param liability what both cost at the value of a point; null in a programme that states none;
         *     {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("liability")
        public Builder liability(@Nullable BigDecimal liability) {
            this.liability = liability;
            return this;
        }

        /**
         * What both cost at the value of a point; null in a programme that states none.
         *
         * @param liability in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder liability(String liability) {
            return liability(new BigDecimal(liability));
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
        public BacktestTotals build() {
            return new BacktestTotals(this);
        }
    }
}
