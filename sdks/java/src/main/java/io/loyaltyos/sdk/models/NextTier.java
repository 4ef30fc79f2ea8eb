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

/** The next tier; null on the highest. */
@JsonDeserialize(builder = NextTier.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class NextTier {

    private final String name;
    private final long threshold;
    private final long remaining;
    private final Map<String, JsonValue> additionalProperties;

    private NextTier(Builder builder) {
        this.name = Fields.required("name", builder.name);
        this.threshold = Fields.required("threshold", builder.threshold);
        this.remaining = Fields.required("remaining", builder.remaining);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = name;
        builder.threshold = threshold;
        builder.remaining = remaining;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the next tier} */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** {@return what it takes} */
    @JsonProperty("threshold")
    public long threshold() {
        return threshold;
    }

    /** {@return what is missing} */
    @JsonProperty("remaining")
    public long remaining() {
        return remaining;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof NextTier that &&
            Objects.equals(name, that.name) &&
            threshold == that.threshold &&
            remaining == that.remaining &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, threshold, remaining, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "NextTier[", "]")
            .add("name=" + name)
            .add("threshold=" + threshold)
            .add("remaining=" + remaining)
            .toString();
    }

    /** Builds {@link NextTier}. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable Long threshold;
        private @Nullable Long remaining;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The next tier.
         *
         * @param name the next tier.
         * @return this builder.
         */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * What it takes.
         *
         * @param threshold what it takes.
         * @return this builder.
         */
        @JsonProperty("threshold")
        public Builder threshold(long threshold) {
            this.threshold = threshold;
            return this;
        }

        /**
         * What is missing.
         *
         * @param remaining what is missing.
         * @return this builder.
         */
        @JsonProperty("remaining")
        public Builder remaining(long remaining) {
            this.remaining = remaining;
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
        public NextTier build() {
            return new NextTier(this);
        }
    }
}
