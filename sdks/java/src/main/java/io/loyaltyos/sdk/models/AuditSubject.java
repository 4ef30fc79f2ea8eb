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

/** What was changed. */
@JsonDeserialize(builder = AuditSubject.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AuditSubject {

    private final String kind;
    private final String id;
    private final Map<String, JsonValue> additionalProperties;

    private AuditSubject(Builder builder) {
        this.kind = Fields.required("kind", builder.kind);
        this.id = Fields.required("id", builder.id);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.kind = kind;
        builder.id = id;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what kind of thing} */
    @JsonProperty("kind")
    public String kind() {
        return kind;
    }

    /** {@return which one} */
    @JsonProperty("id")
    public String id() {
        return id;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof AuditSubject that &&
            Objects.equals(kind, that.kind) &&
            Objects.equals(id, that.id) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "AuditSubject[", "]")
            .add("kind=" + kind)
            .add("id=" + id)
            .toString();
    }

    /** Builds {@link AuditSubject}. */
    public static final class Builder {

        private @Nullable String kind;
        private @Nullable String id;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What kind of thing.
         *
         * @param kind what kind of thing.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(String kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Which one.
         *
         * @param id which one.
         * @return this builder.
         */
        @JsonProperty("id")
        public Builder id(String id) {
            this.id = id;
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
        public AuditSubject build() {
            return new AuditSubject(this);
        }
    }
}
