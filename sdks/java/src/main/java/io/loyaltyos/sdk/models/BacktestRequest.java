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

/**
 * What to try: {@code source}, or {@code ruleSetId} with {@code version}. {@code against} names the
 * rule set whose real grants it is held against (absent: all); with {@code experiment} each arm is
 * reported apart.
 */
@JsonDeserialize(builder = BacktestRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestRequest {

    private final @Nullable String source;
    private final @Nullable String ruleSetId;
    private final @Nullable Integer version;
    private final Instant from;
    private final Instant to;
    private final @Nullable String against;
    private final @Nullable String experiment;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestRequest(Builder builder) {
        this.source = builder.source;
        this.ruleSetId = builder.ruleSetId;
        this.version = builder.version;
        this.from = Fields.required("from", builder.from);
        this.to = Fields.required("to", builder.to);
        this.against = builder.against;
        this.experiment = builder.experiment;
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
        builder.ruleSetId = ruleSetId;
        builder.version = version;
        builder.from = from;
        builder.to = to;
        builder.against = against;
        builder.experiment = experiment;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
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

    /** {@return orders that occurred at or after} */
    @JsonProperty("from")
    public Instant from() {
        return from;
    }

    /** {@return orders that occurred before} */
    @JsonProperty("to")
    public Instant to() {
        return to;
    }

    /** {@return the id of the rule set; {@code null} where there is none} */
    @JsonProperty("against")
    public @Nullable String against() {
        return against;
    }

    /**
     * {@return what is tried out; {@code null} where there is none} Rule sets of one experiment place each
     * customer alike.
     */
    @JsonProperty("experiment")
    public @Nullable String experiment() {
        return experiment;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestRequest that &&
            Objects.equals(source, that.source) &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(version, that.version) &&
            Objects.equals(from, that.from) &&
            Objects.equals(to, that.to) &&
            Objects.equals(against, that.against) &&
            Objects.equals(experiment, that.experiment) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, ruleSetId, version, from, to, against, experiment, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestRequest[", "]")
            .add("source=" + source)
            .add("ruleSetId=" + ruleSetId)
            .add("version=" + version)
            .add("from=" + from)
            .add("to=" + to)
            .add("against=" + against)
            .add("experiment=" + experiment)
            .toString();
    }

    /** Builds {@link BacktestRequest}. */
    public static final class Builder {

        private @Nullable String source;
        private @Nullable String ruleSetId;
        private @Nullable Integer version;
        private @Nullable Instant from;
        private @Nullable Instant to;
        private @Nullable String against;
        private @Nullable String experiment;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * Orders that occurred at or after.
         *
         * @param from orders that occurred at or after.
         * @return this builder.
         */
        @JsonProperty("from")
        public Builder from(Instant from) {
            this.from = from;
            return this;
        }

        /**
         * Orders that occurred before.
         *
         * @param to orders that occurred before.
         * @return this builder.
         */
        @JsonProperty("to")
        public Builder to(Instant to) {
            this.to = to;
            return this;
        }

        /**
         * The id of the rule set.
         *
         * @param against the id of the rule set; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("against")
        public Builder against(@Nullable String against) {
            this.against = against;
            return this;
        }

        /**
         * What is tried out. Rule sets of one experiment place each customer alike.
         *
         * @param experiment what is tried out; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("experiment")
        public Builder experiment(@Nullable String experiment) {
            this.experiment = experiment;
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
        public BacktestRequest build() {
            return new BacktestRequest(this);
        }
    }
}
