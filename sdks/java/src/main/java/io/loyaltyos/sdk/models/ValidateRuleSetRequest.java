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

/** A program, and an order to try it on. */
@JsonDeserialize(builder = ValidateRuleSetRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ValidateRuleSetRequest {

    private final String source;
    private final @Nullable OrderRequest order;
    private final Map<String, JsonValue> additionalProperties;

    private ValidateRuleSetRequest(Builder builder) {
        this.source = Fields.required("source", builder.source);
        this.order = builder.order;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.source = source;
        builder.order = order;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return a program in the rules language} */
    @JsonProperty("source")
    public String source() {
        return source;
    }

    /** {@return the order; {@code null} where there is none} */
    @JsonProperty("order")
    public @Nullable OrderRequest order() {
        return order;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ValidateRuleSetRequest that &&
            Objects.equals(source, that.source) &&
            Objects.equals(order, that.order) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, order, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ValidateRuleSetRequest[", "]")
            .add("source=" + source)
            .add("order=" + order)
            .toString();
    }

    /** Builds {@link ValidateRuleSetRequest}. */
    public static final class Builder {

        private @Nullable String source;
        private @Nullable OrderRequest order;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * A program in the rules language.
         *
         * @param source a program in the rules language.
         * @return this builder.
         */
        @JsonProperty("source")
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * The order.
         *
         * @param order the order; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("order")
        public Builder order(@Nullable OrderRequest order) {
            this.order = order;
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
        public ValidateRuleSetRequest build() {
            return new ValidateRuleSetRequest(this);
        }
    }
}
