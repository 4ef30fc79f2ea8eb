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

/** Another place that makes a message clear. */
@JsonDeserialize(builder = RelatedPlace.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RelatedPlace {

    private final String message;
    private final SourceSpan span;
    private final Map<String, JsonValue> additionalProperties;

    private RelatedPlace(Builder builder) {
        this.message = Fields.required("message", builder.message);
        this.span = Fields.required("span", builder.span);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.message = message;
        builder.span = span;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return why it is related} */
    @JsonProperty("message")
    public String message() {
        return message;
    }

    /** {@return the span} */
    @JsonProperty("span")
    public SourceSpan span() {
        return span;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RelatedPlace that &&
            Objects.equals(message, that.message) &&
            Objects.equals(span, that.span) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(message, span, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RelatedPlace[", "]")
            .add("message=" + message)
            .add("span=" + span)
            .toString();
    }

    /** Builds {@link RelatedPlace}. */
    public static final class Builder {

        private @Nullable String message;
        private @Nullable SourceSpan span;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Why it is related.
         *
         * @param message why it is related.
         * @return this builder.
         */
        @JsonProperty("message")
        public Builder message(String message) {
            this.message = message;
            return this;
        }

        /**
         * The span.
         *
         * @param span the span.
         * @return this builder.
         */
        @JsonProperty("span")
        public Builder span(SourceSpan span) {
            this.span = span;
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
        public RelatedPlace build() {
            return new RelatedPlace(this);
        }
    }
}
