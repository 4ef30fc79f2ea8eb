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

/** The most that one order up to a stated total can earn: proved, not estimated. */
@JsonDeserialize(builder = Liability.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Liability {

    private final List<LiabilityBound> bounds;
    private final Map<String, JsonValue> additionalProperties;

    private Liability(Builder builder) {
        this.bounds = Fields.required("bounds", Fields.copy(builder.bounds));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.bounds = bounds;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return by event and currency, orders first} */
    @JsonProperty("bounds")
    public List<LiabilityBound> bounds() {
        return bounds;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Liability that &&
            Objects.equals(bounds, that.bounds) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(bounds, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Liability[", "]").add("bounds=" + bounds).toString();
    }

    /** Builds {@link Liability}. */
    public static final class Builder {

        private @Nullable List<LiabilityBound> bounds;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * By event and currency, orders first.
         *
         * @param bounds by event and currency, orders first.
         * @return this builder.
         */
        @JsonProperty("bounds")
        public Builder bounds(List<LiabilityBound> bounds) {
            this.bounds = bounds;
            return this;
        }

        /**
         * By event and currency, orders first.
         *
         * @param bounds by event and currency, orders first.
         * @return this builder.
         */
        public Builder bounds(LiabilityBound... bounds) {
            return bounds(List.of(bounds));
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
        public Liability build() {
            return new Liability(this);
        }
    }
}
