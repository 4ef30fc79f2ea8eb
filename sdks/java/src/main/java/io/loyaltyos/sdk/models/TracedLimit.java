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

/** A claim was held against a limit. */
@JsonDeserialize(builder = TracedLimit.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedLimit implements TracedStep {

    private final String limit;
    private final String asked;
    private final String headroom;
    private final boolean shared;
    private final Map<String, JsonValue> additionalProperties;

    private TracedLimit(Builder builder) {
        this.limit = Fields.required("limit", builder.limit);
        this.asked = Fields.required("asked", builder.asked);
        this.headroom = Fields.required("headroom", builder.headroom);
        this.shared = Fields.required("shared", builder.shared);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.limit = limit;
        builder.asked = asked;
        builder.headroom = headroom;
        builder.shared = shared;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return a maximum or a cap was held against it} */
    @JsonProperty("step")
    @Override
    public String step() {
        return "limit";
    }

    /** {@return which one} */
    @JsonProperty("limit")
    public String limit() {
        return limit;
    }

    /** {@return what was wanted of it} Decimal text, or a fraction. */
    @JsonProperty("asked")
    public String asked() {
        return asked;
    }

    /** {@return what it still had} Decimal text, or a fraction. */
    @JsonProperty("headroom")
    public String headroom() {
        return headroom;
    }

    /** {@return whether several shared it: then it gives whole units alone} */
    @JsonProperty("shared")
    public boolean shared() {
        return shared;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedLimit that &&
            Objects.equals(limit, that.limit) &&
            Objects.equals(asked, that.asked) &&
            Objects.equals(headroom, that.headroom) &&
            shared == that.shared &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, asked, headroom, shared, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedLimit[", "]")
            .add("step=" + step())
            .add("limit=" + limit)
            .add("asked=" + asked)
            .add("headroom=" + headroom)
            .add("shared=" + shared)
            .toString();
    }

    /** Builds {@link TracedLimit}. */
    @JsonIgnoreProperties({ "step" })
    public static final class Builder {

        private @Nullable String limit;
        private @Nullable String asked;
        private @Nullable String headroom;
        private @Nullable Boolean shared;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Which one.
         *
         * @param limit which one.
         * @return this builder.
         */
        @JsonProperty("limit")
        public Builder limit(String limit) {
            this.limit = limit;
            return this;
        }

        /**
         * What was wanted of it. Decimal text, or a fraction.
         *
         * @param asked what was wanted of it.
         * @return this builder.
         */
        @JsonProperty("asked")
        public Builder asked(String asked) {
            this.asked = asked;
            return this;
        }

        /**
         * What it still had. Decimal text, or a fraction.
         *
         * @param headroom what it still had.
         * @return this builder.
         */
        @JsonProperty("headroom")
        public Builder headroom(String headroom) {
            this.headroom = headroom;
            return this;
        }

        /**
         * Whether several shared it: then it gives whole units alone.
         *
         * @param shared whether several shared it: then it gives whole units alone.
         * @return this builder.
         */
        @JsonProperty("shared")
        public Builder shared(boolean shared) {
            this.shared = shared;
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
        public TracedLimit build() {
            return new TracedLimit(this);
        }
    }
}
