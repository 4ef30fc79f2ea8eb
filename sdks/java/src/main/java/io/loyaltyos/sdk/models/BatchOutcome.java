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

/** What became of one order of a batch: {@code result}, or {@code problem} where it failed. */
@JsonDeserialize(builder = BatchOutcome.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BatchOutcome {

    private final @Nullable String orderId;
    private final BatchOutcomeStatus status;
    private final @Nullable OrderResult result;
    private final @Nullable Problem problem;
    private final Map<String, JsonValue> additionalProperties;

    private BatchOutcome(Builder builder) {
        this.orderId = builder.orderId;
        this.status = Fields.required("status", builder.status);
        this.result = builder.result;
        this.problem = builder.problem;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.orderId = orderId;
        builder.status = status;
        builder.result = result;
        builder.problem = problem;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the order; {@code null} where there is none} */
    @JsonProperty("orderId")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public @Nullable String orderId() {
        return orderId;
    }

    /** {@return what became of the order} */
    @JsonProperty("status")
    public BatchOutcomeStatus status() {
        return status;
    }

    /** {@return the result; {@code null} where there is none} */
    @JsonProperty("result")
    public @Nullable OrderResult result() {
        return result;
    }

    /** {@return the problem; {@code null} where there is none} */
    @JsonProperty("problem")
    public @Nullable Problem problem() {
        return problem;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BatchOutcome that &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(status, that.status) &&
            Objects.equals(result, that.result) &&
            Objects.equals(problem, that.problem) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(orderId, status, result, problem, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BatchOutcome[", "]")
            .add("orderId=" + orderId)
            .add("status=" + status)
            .add("result=" + result)
            .add("problem=" + problem)
            .toString();
    }

    /** Builds {@link BatchOutcome}. */
    public static final class Builder {

        private @Nullable String orderId;
        private @Nullable BatchOutcomeStatus status;
        private @Nullable OrderResult result;
        private @Nullable Problem problem;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the order.
         *
         * @param orderId the merchant's id of the order; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("orderId")
        public Builder orderId(@Nullable String orderId) {
            this.orderId = orderId;
            return this;
        }

        /**
         * What became of the order.
         *
         * @param status what became of the order.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(BatchOutcomeStatus status) {
            this.status = status;
            return this;
        }

        /**
         * The result.
         *
         * @param result the result; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("result")
        public Builder result(@Nullable OrderResult result) {
            this.result = result;
            return this;
        }

        /**
         * The problem.
         *
         * @param problem the problem; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("problem")
        public Builder problem(@Nullable Problem problem) {
            this.problem = problem;
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
        public BatchOutcome build() {
            return new BatchOutcome(this);
        }
    }
}
