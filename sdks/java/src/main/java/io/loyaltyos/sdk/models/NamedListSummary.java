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

/** A list without its members, in its newest version. */
@JsonDeserialize(builder = NamedListSummary.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class NamedListSummary {

    private final String name;
    private final int version;
    private final int memberCount;
    private final String author;
    private final Instant updatedAt;
    private final Map<String, JsonValue> additionalProperties;

    private NamedListSummary(Builder builder) {
        this.name = Fields.required("name", builder.name);
        this.version = Fields.required("version", builder.version);
        this.memberCount = Fields.required("memberCount", builder.memberCount);
        this.author = Fields.required("author", builder.author);
        this.updatedAt = Fields.required("updatedAt", builder.updatedAt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = name;
        builder.version = version;
        builder.memberCount = memberCount;
        builder.author = author;
        builder.updatedAt = updatedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the name of the list, as rules write it: {@code list("excluded-skus")}} */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
    }

    /** {@return how many members it has} */
    @JsonProperty("memberCount")
    public int memberCount() {
        return memberCount;
    }

    /** {@return who did it} */
    @JsonProperty("author")
    public String author() {
        return author;
    }

    /** {@return when this version was written} */
    @JsonProperty("updatedAt")
    public Instant updatedAt() {
        return updatedAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof NamedListSummary that &&
            Objects.equals(name, that.name) &&
            version == that.version &&
            memberCount == that.memberCount &&
            Objects.equals(author, that.author) &&
            Objects.equals(updatedAt, that.updatedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, version, memberCount, author, updatedAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "NamedListSummary[", "]")
            .add("name=" + name)
            .add("version=" + version)
            .add("memberCount=" + memberCount)
            .add("author=" + author)
            .add("updatedAt=" + updatedAt)
            .toString();
    }

    /** Builds {@link NamedListSummary}. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable Integer version;
        private @Nullable Integer memberCount;
        private @Nullable String author;
        private @Nullable Instant updatedAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The name of the list, as rules write it: {@code list("excluded-skus")}.
         *
         * @param name the name of the list, as rules write it: {@code list("excluded-skus")}.
         * @return this builder.
         */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = name;
            return this;
        }

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
         * How many members it has.
         *
         * @param memberCount how many members it has.
         * @return this builder.
         */
        @JsonProperty("memberCount")
        public Builder memberCount(int memberCount) {
            this.memberCount = memberCount;
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
         * When this version was written.
         *
         * @param updatedAt when this version was written.
         * @return this builder.
         */
        @JsonProperty("updatedAt")
        public Builder updatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt;
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
        public NamedListSummary build() {
            return new NamedListSummary(this);
        }
    }
}
