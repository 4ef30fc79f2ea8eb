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

/**
 * Which order, and which rules: {@code source}, or {@code ruleSetId} with {@code version}, or neither
 * for the active rules.
 */
@JsonDeserialize(builder = SimulationRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SimulationRequest {

    private final @Nullable OrderRequest order;
    private final @Nullable String source;
    private final @Nullable String ruleSetId;
    private final @Nullable Integer version;
    private final Map<String, JsonValue> additionalProperties;

    private SimulationRequest(Builder builder) {
        this.order = builder.order;
        this.source = builder.source;
        this.ruleSetId = builder.ruleSetId;
        this.version = builder.version;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.order = order;
        builder.source = source;
        builder.ruleSetId = ruleSetId;
        builder.version = version;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the order; {@code null} where there is none} */
    @JsonProperty("order")
    public @Nullable OrderRequest order() {
        return order;
    }

    /** {@return a program in the rules language; {@code null} where there is none} */
    @JsonProperty("source")
    public @Nullable String source() {
        return source;
    }

    /** {@return the id of the rule set; {@code null} where there is none} */
    @JsonProperty("ruleSetId")
    public @Nullable String ruleSetId() {
        return ruleSetId;
    }

    /** {@return of {@code ruleSetId}; {@code null} where there is none} */
    @JsonProperty("version")
    public @Nullable Integer version() {
        return version;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SimulationRequest that &&
            Objects.equals(order, that.order) &&
            Objects.equals(source, that.source) &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(version, that.version) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, source, ruleSetId, version, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SimulationRequest[", "]")
            .add("order=" + order)
            .add("source=" + source)
            .add("ruleSetId=" + ruleSetId)
            .add("version=" + version)
            .toString();
    }

    /** Builds {@link SimulationRequest}. */
    public static final class Builder {

        private @Nullable OrderRequest order;
        private @Nullable String source;
        private @Nullable String ruleSetId;
        private @Nullable Integer version;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * A program in the rules language.
         *
         * @param source a program in the rules language; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("source")
        public Builder source(@Nullable String source) {
            this.source = source;
            return this;
        }

        /**
         * The id of the rule set.
         *
         * @param ruleSetId the id of the rule set; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("ruleSetId")
        public Builder ruleSetId(@Nullable String ruleSetId) {
            this.ruleSetId = ruleSetId;
            return this;
        }

        /**
         * Of {@code ruleSetId}.
         *
         * @param version of {@code ruleSetId}; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(@Nullable Integer version) {
            this.version = version;
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
        public SimulationRequest build() {
            return new SimulationRequest(this);
        }
    }
}
