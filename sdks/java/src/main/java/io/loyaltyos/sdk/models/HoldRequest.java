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

/** Hold the units, to be captured or released. Absent: spend them at once. */
@JsonDeserialize(builder = HoldRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class HoldRequest {

    private final int expiresIn;
    private final Map<String, JsonValue> additionalProperties;

    private HoldRequest(Builder builder) {
        this.expiresIn = Fields.required("expiresIn", builder.expiresIn);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.expiresIn = expiresIn;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return after how many seconds the hold is released by itself: 30 days at most} */
    @JsonProperty("expiresIn")
    public int expiresIn() {
        return expiresIn;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof HoldRequest that &&
            expiresIn == that.expiresIn &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(expiresIn, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "HoldRequest[", "]").add("expiresIn=" + expiresIn).toString();
    }

    /** Builds {@link HoldRequest}. */
    public static final class Builder {

        private @Nullable Integer expiresIn;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * After how many seconds the hold is released by itself: 30 days at most.
         *
         * @param expiresIn after how many seconds the hold is released by itself: 30 days at most.
         * @return this builder.
         */
        @JsonProperty("expiresIn")
        public Builder expiresIn(int expiresIn) {
            this.expiresIn = expiresIn;
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
        public HoldRequest build() {
            return new HoldRequest(this);
        }
    }
}
