package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A claim was rounded. */
@JsonDeserialize(builder = TracedRounding.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedRounding implements TracedStep {

    private final String to;
    private final Map<String, JsonValue> additionalProperties;

    private TracedRounding(Builder builder) {
        this.to = Fields.required("to", builder.to);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.to = to;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return it was rounded} */
    @JsonProperty("step")
    @Override
    public String step() {
        return "round";
    }

    /** {@return to what} Decimal text, or a fraction. */
    @JsonProperty("to")
    public String to() {
        return to;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedRounding that &&
            Objects.equals(to, that.to) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(to, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedRounding[", "]")
            .add("step=" + step())
            .add("to=" + to)
            .toString();
    }

    /** Builds {@link TracedRounding}. */
    @JsonIgnoreProperties({ "step" })
    public static final class Builder {

        private @Nullable String to;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * To what. Decimal text, or a fraction.
         *
         * @param to to what.
         * @return this builder.
         */
        @JsonProperty("to")
        public Builder to(String to) {
            this.to = to;
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
        public TracedRounding build() {
            return new TracedRounding(this);
        }
    }
}
