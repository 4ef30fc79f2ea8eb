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

/** A tier and what it takes to reach it. */
@JsonDeserialize(builder = TierRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TierRequest {

    private final String name;
    private final long threshold;
    private final Map<String, JsonValue> additionalProperties;

    private TierRequest(Builder builder) {
        this.name = Fields.required("name", builder.name);
        this.threshold = Fields.required("threshold", builder.threshold);
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
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return as rule sets write it} */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** {@return qualifying points, or whole units of the base currency. 0 for the first tier, then rising} */
    @JsonProperty("threshold")
    public long threshold() {
        return threshold;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TierRequest that &&
            Objects.equals(name, that.name) &&
            threshold == that.threshold &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, threshold, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TierRequest[", "]")
            .add("name=" + name)
            .add("threshold=" + threshold)
            .toString();
    }

    /** Builds {@link TierRequest}. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable Long threshold;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * As rule sets write it.
         *
         * @param name as rule sets write it.
         * @return this builder.
         */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Qualifying points, or whole units of the base currency. 0 for the first tier, then rising.
         *
         * @param threshold qualifying points, or whole units of the base currency. 0 for the first tier, then
         *     rising.
         * @return this builder.
         */
        @JsonProperty("threshold")
        public Builder threshold(long threshold) {
            this.threshold = threshold;
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
        public TierRequest build() {
            return new TierRequest(this);
        }
    }
}
