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

/** What became of the orders of a batch. */
@JsonDeserialize(builder = OrderBatchResult.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class OrderBatchResult {

    private final List<BatchOutcome> outcomes;
    private final Map<String, JsonValue> additionalProperties;

    private OrderBatchResult(Builder builder) {
        this.outcomes = Fields.required("outcomes", Fields.copy(builder.outcomes));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.outcomes = outcomes;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return one for each order, in the order of the request} */
    @JsonProperty("outcomes")
    public List<BatchOutcome> outcomes() {
        return outcomes;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof OrderBatchResult that &&
            Objects.equals(outcomes, that.outcomes) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcomes, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "OrderBatchResult[", "]").add("outcomes=" + outcomes).toString();
    }

    /** Builds {@link OrderBatchResult}. */
    public static final class Builder {

        private @Nullable List<BatchOutcome> outcomes;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * One for each order, in the order of the request.
         *
         * @param outcomes one for each order, in the order of the request.
         * @return this builder.
         */
        @JsonProperty("outcomes")
        public Builder outcomes(List<BatchOutcome> outcomes) {
            this.outcomes = outcomes;
            return this;
        }

        /**
         * One for each order, in the order of the request.
         *
         * @param outcomes one for each order, in the order of the request.
         * @return this builder.
         */
        public Builder outcomes(BatchOutcome... outcomes) {
            return outcomes(List.of(outcomes));
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
        public OrderBatchResult build() {
            return new OrderBatchResult(this);
        }
    }
}
