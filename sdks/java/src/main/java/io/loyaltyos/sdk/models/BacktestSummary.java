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

/** A trial on stored orders, without its report and the source that it tries. */
@JsonDeserialize(builder = BacktestSummary.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestSummary {

    private final String backtestId;
    private final BacktestStatus status;
    private final BacktestProgress progress;
    private final @Nullable String ruleSetId;
    private final @Nullable Integer version;
    private final Instant from;
    private final Instant to;
    private final @Nullable String against;
    private final @Nullable String experiment;
    private final @Nullable String failure;
    private final String author;
    private final Instant createdAt;
    private final @Nullable Instant finishedAt;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestSummary(Builder builder) {
        this.backtestId = Fields.required("backtestId", builder.backtestId);
        this.status = Fields.required("status", builder.status);
        this.progress = Fields.required("progress", builder.progress);
        this.ruleSetId = builder.ruleSetId;
        this.version = builder.version;
        this.from = Fields.required("from", builder.from);
        this.to = Fields.required("to", builder.to);
        this.against = builder.against;
        this.experiment = builder.experiment;
        this.failure = builder.failure;
        this.author = Fields.required("author", builder.author);
        this.createdAt = Fields.required("createdAt", builder.createdAt);
        this.finishedAt = builder.finishedAt;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.backtestId = backtestId;
        builder.status = status;
        builder.progress = progress;
        builder.ruleSetId = ruleSetId;
        builder.version = version;
        builder.from = from;
        builder.to = to;
        builder.against = against;
        builder.experiment = experiment;
        builder.failure = failure;
        builder.author = author;
        builder.createdAt = createdAt;
        builder.finishedAt = finishedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the backtest} */
    @JsonProperty("backtestId")
    public String backtestId() {
        return backtestId;
    }

    /** {@return how far it is} */
    @JsonProperty("status")
    public BacktestStatus status() {
        return status;
    }

    /** {@return the progress} */
    @JsonProperty("progress")
    public BacktestProgress progress() {
        return progress;
    }

    /** {@return the id of the rule set; {@code null} where there is none} */
    @JsonProperty("ruleSetId")
    public @Nullable String ruleSetId() {
        return ruleSetId;
    }

    /** {@return the version, from 1; {@code null} where there is none} */
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

    /** {@return why it failed, for people; {@code null} where there is none} */
    @JsonProperty("failure")
    public @Nullable String failure() {
        return failure;
    }

    /** {@return who did it} */
    @JsonProperty("author")
    public String author() {
        return author;
    }

    /** {@return when it was asked for} */
    @JsonProperty("createdAt")
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return when it ended; {@code null} where there is none} */
    @JsonProperty("finishedAt")
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestSummary that &&
            Objects.equals(backtestId, that.backtestId) &&
            Objects.equals(status, that.status) &&
            Objects.equals(progress, that.progress) &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            Objects.equals(version, that.version) &&
            Objects.equals(from, that.from) &&
            Objects.equals(to, that.to) &&
            Objects.equals(against, that.against) &&
            Objects.equals(experiment, that.experiment) &&
            Objects.equals(failure, that.failure) &&
            Objects.equals(author, that.author) &&
            Objects.equals(createdAt, that.createdAt) &&
            Objects.equals(finishedAt, that.finishedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            backtestId,
            status,
            progress,
            ruleSetId,
            version,
            from,
            to,
            against,
            experiment,
            failure,
            author,
            createdAt,
            finishedAt,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestSummary[", "]")
            .add("backtestId=" + backtestId)
            .add("status=" + status)
            .add("progress=" + progress)
            .add("ruleSetId=" + ruleSetId)
            .add("version=" + version)
            .add("from=" + from)
            .add("to=" + to)
            .add("against=" + against)
            .add("experiment=" + experiment)
            .add("failure=" + failure)
            .add("author=" + author)
            .add("createdAt=" + createdAt)
            .add("finishedAt=" + finishedAt)
            .toString();
    }

    /** Builds {@link BacktestSummary}. */
    public static final class Builder {

        private @Nullable String backtestId;
        private @Nullable BacktestStatus status;
        private @Nullable BacktestProgress progress;
        private @Nullable String ruleSetId;
        private @Nullable Integer version;
        private @Nullable Instant from;
        private @Nullable Instant to;
        private @Nullable String against;
        private @Nullable String experiment;
        private @Nullable String failure;
        private @Nullable String author;
        private @Nullable Instant createdAt;
        private @Nullable Instant finishedAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the backtest.
         *
         * @param backtestId the id of the backtest.
         * @return this builder.
         */
        @JsonProperty("backtestId")
        public Builder backtestId(String backtestId) {
            this.backtestId = backtestId;
            return this;
        }

        /**
         * How far it is.
         *
         * @param status how far it is.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(BacktestStatus status) {
            this.status = status;
            return this;
        }

        /**
         * The progress.
         *
         * @param progress the progress.
         * @return this builder.
         */
        @JsonProperty("progress")
        public Builder progress(BacktestProgress progress) {
            this.progress = progress;
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
         * The version, from 1.
         *
         * @param version the version, from 1; {@code null} for none.
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
         * Why it failed, for people.
         *
         * @param failure why it failed, for people; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("failure")
        public Builder failure(@Nullable String failure) {
            this.failure = failure;
            return this;
        }

        /**
         * Who did it.
         *
         * @param author who did it.
         * @return this builder.
         */
        @JsonProperty("author")
        public Builder author(String author) {
            this.author = author;
            return this;
        }

        /**
         * When it was asked for.
         *
         * @param createdAt when it was asked for.
         * @return this builder.
         */
        @JsonProperty("createdAt")
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * When it ended.
         *
         * @param finishedAt when it ended; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("finishedAt")
        public Builder finishedAt(@Nullable Instant finishedAt) {
            this.finishedAt = finishedAt;
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
        public BacktestSummary build() {
            return new BacktestSummary(this);
        }
    }
}
