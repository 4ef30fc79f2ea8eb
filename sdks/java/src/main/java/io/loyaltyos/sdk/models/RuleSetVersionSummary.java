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

/** One version of a rule set, without its source. */
@JsonDeserialize(builder = RuleSetVersionSummary.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetVersionSummary {

    private final int version;
    private final RuleSetVersionStatus status;
    private final String irHash;
    private final Complexity complexity;
    private final String author;
    private final String note;
    private final Instant createdAt;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetVersionSummary(Builder builder) {
        this.version = Fields.required("version", builder.version);
        this.status = Fields.required("status", builder.status);
        this.irHash = Fields.required("irHash", builder.irHash);
        this.complexity = Fields.required("complexity", builder.complexity);
        this.author = Fields.required("author", builder.author);
        this.note = Fields.required("note", builder.note);
        this.createdAt = Fields.required("createdAt", builder.createdAt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.version = version;
        builder.status = status;
        builder.irHash = irHash;
        builder.complexity = complexity;
        builder.author = author;
        builder.note = note;
        builder.createdAt = createdAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return whether it runs} */
    @JsonProperty("status")
    public RuleSetVersionStatus status() {
        return status;
    }

    /** {@return what it compiles to: equal hashes behave alike} */
    @JsonProperty("irHash")
    public String irHash() {
        return irHash;
    }

    /** {@return the complexity} */
    @JsonProperty("complexity")
    public Complexity complexity() {
        return complexity;
    }

    /** {@return who did it} */
    @JsonProperty("author")
    public String author() {
        return author;
    }

    /** {@return why it was made} */
    @JsonProperty("note")
    public String note() {
        return note;
    }

    /** {@return when it was saved} */
    @JsonProperty("createdAt")
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetVersionSummary that &&
            version == that.version &&
            Objects.equals(status, that.status) &&
            Objects.equals(irHash, that.irHash) &&
            Objects.equals(complexity, that.complexity) &&
            Objects.equals(author, that.author) &&
            Objects.equals(note, that.note) &&
            Objects.equals(createdAt, that.createdAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, status, irHash, complexity, author, note, createdAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetVersionSummary[", "]")
            .add("version=" + version)
            .add("status=" + status)
            .add("irHash=" + irHash)
            .add("complexity=" + complexity)
            .add("author=" + author)
            .add("note=" + note)
            .add("createdAt=" + createdAt)
            .toString();
    }

    /** Builds {@link RuleSetVersionSummary}. */
    public static final class Builder {

        private @Nullable Integer version;
        private @Nullable RuleSetVersionStatus status;
        private @Nullable String irHash;
        private @Nullable Complexity complexity;
        private @Nullable String author;
        private @Nullable String note;
        private @Nullable Instant createdAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The version, from 1.
         *
         * @param version the version, from 1.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(int version) {
            this.version = version;
            return this;
        }

        /**
         * Whether it runs.
         *
         * @param status whether it runs.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(RuleSetVersionStatus status) {
            this.status = status;
            return this;
        }

        /**
         * What it compiles to: equal hashes behave alike.
         *
         * @param irHash what it compiles to: equal hashes behave alike.
         * @return this builder.
         */
        @JsonProperty("irHash")
        public Builder irHash(String irHash) {
            this.irHash = irHash;
            return this;
        }

        /**
         * The complexity.
         *
         * @param complexity the complexity.
         * @return this builder.
         */
        @JsonProperty("complexity")
        public Builder complexity(Complexity complexity) {
            this.complexity = complexity;
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
         * Why it was made.
         *
         * @param note why it was made.
         * @return this builder.
         */
        @JsonProperty("note")
        public Builder note(String note) {
            this.note = note;
            return this;
        }

        /**
         * When it was saved.
         *
         * @param createdAt when it was saved.
         * @return this builder.
         */
        @JsonProperty("createdAt")
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
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
        public RuleSetVersionSummary build() {
            return new RuleSetVersionSummary(this);
        }
    }
}
