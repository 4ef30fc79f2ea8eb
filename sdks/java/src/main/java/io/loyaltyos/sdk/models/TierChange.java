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

/** Only where the order changed the tier. */
@JsonDeserialize(builder = TierChange.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TierChange {

    private final @Nullable String from;
    private final @Nullable String to;
    private final Map<String, JsonValue> additionalProperties;

    private TierChange(Builder builder) {
        this.from = builder.from;
        this.to = builder.to;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.from = from;
        builder.to = to;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("from")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String from() {
        return from;
    }

    /** {@return the customer's tier; null in a programme without tiers; {@code null} where there is none} */
    @JsonProperty("to")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String to() {
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
            other instanceof TierChange that &&
            Objects.equals(from, that.from) &&
            Objects.equals(to, that.to) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TierChange[", "]")
            .add("from=" + from)
            .add("to=" + to)
            .toString();
    }

    /** Builds {@link TierChange}. */
    public static final class Builder {

        private @Nullable String from;
        private @Nullable String to;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The customer's tier; null in a programme without tiers.
         *
         * @param from the customer's tier; null in a programme without tiers; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("from")
        public Builder from(@Nullable String from) {
            this.from = from;
            return this;
        }

        /**
         * The customer's tier; null in a programme without tiers.
         *
         * @param to the customer's tier; null in a programme without tiers; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("to")
        public Builder to(@Nullable String to) {
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
         */
        public TierChange build() {
            return new TierChange(this);
        }
    }
}
