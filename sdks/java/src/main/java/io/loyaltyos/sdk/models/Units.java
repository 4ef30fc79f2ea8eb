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

/** Points or store credit: one of the two members. */
@JsonDeserialize(builder = Units.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Units {

    private final @Nullable Long points;
    private final @Nullable BigDecimal credit;
    private final Map<String, JsonValue> additionalProperties;

    private Units(Builder builder) {
        this.points = builder.points;
        this.credit = builder.credit;
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
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return so many points; {@code null} where there is none} */
    @JsonProperty("points")
    public @Nullable Long points() {
        return points;
    }

    /** {@return so much store credit, in the programme's base currency; {@code null} where there is none} */
    @JsonProperty("credit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal credit() {
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
            other instanceof Units that &&
            Objects.equals(points, that.points) &&
            Objects.equals(credit, that.credit) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, credit, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Units[", "]")
            .add("points=" + points)
            .add("credit=" + credit)
            .toString();
    }

    /** Builds {@link Units}. */
    public static final class Builder {

        private @Nullable Long points;
        private @Nullable BigDecimal credit;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * So many points.
         *
         * @param points so many points; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(@Nullable Long points) {
            this.points = points;
            return this;
        }

        /**
         * So many points.
         *
         * @param points a whole number.
         * @return this builder.
         */
        public Builder points(long points) {
            return points(Long.valueOf(points));
        }

        /**
         * So much store credit, in the programme's base currency.
         *
         * @param credit so much store credit, in the programme's base currency; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(@Nullable BigDecimal credit) {
            this.credit = credit;
            return this;
        }

        /**
         * So much store credit, in the programme's base currency.
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
         */
        public Units build() {
            return new Units(this);
        }
    }
}
