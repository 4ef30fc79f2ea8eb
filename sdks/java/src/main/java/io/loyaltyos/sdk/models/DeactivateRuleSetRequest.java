package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** From when no version runs. */
@JsonDeserialize(builder = DeactivateRuleSetRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class DeactivateRuleSetRequest {

    private final @Nullable Instant effectiveAt;
    private final Map<String, JsonValue> additionalProperties;

    private DeactivateRuleSetRequest(Builder builder) {
        this.effectiveAt = builder.effectiveAt;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.effectiveAt = effectiveAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return from when it runs no more; {@code null} where there is none} Absent: at once. */
    @JsonProperty("effectiveAt")
    public @Nullable Instant effectiveAt() {
        return effectiveAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof DeactivateRuleSetRequest that &&
            Objects.equals(effectiveAt, that.effectiveAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(effectiveAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "DeactivateRuleSetRequest[", "]").add("effectiveAt=" + effectiveAt).toString();
    }

    /** Builds {@link DeactivateRuleSetRequest}. */
    public static final class Builder {

        private @Nullable Instant effectiveAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * From when it runs no more. Absent: at once.
         *
         * @param effectiveAt from when it runs no more; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("effectiveAt")
        public Builder effectiveAt(@Nullable Instant effectiveAt) {
            this.effectiveAt = effectiveAt;
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
         */
        public DeactivateRuleSetRequest build() {
            return new DeactivateRuleSetRequest(this);
        }
    }
}
