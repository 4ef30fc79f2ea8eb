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

/** How many points become credit. */
@JsonDeserialize(builder = PointsConversionRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class PointsConversionRequest {

    private final long points;
    private final Map<String, JsonValue> additionalProperties;

    private PointsConversionRequest(Builder builder) {
        this.points = Fields.required("points", builder.points);
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
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return how many points: a multiple of those that the programme's rate names} */
    @JsonProperty("points")
    public long points() {
        return points;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof PointsConversionRequest that &&
            points == that.points &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "PointsConversionRequest[", "]").add("points=" + points).toString();
    }

    /** Builds {@link PointsConversionRequest}. */
    public static final class Builder {

        private @Nullable Long points;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * How many points: a multiple of those that the programme's rate names.
         *
         * @param points how many points: a multiple of those that the programme's rate names.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(long points) {
            this.points = points;
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
        public PointsConversionRequest build() {
            return new PointsConversionRequest(this);
        }
    }
}
