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

/** Who made a change. */
@JsonDeserialize(builder = AuditActor.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AuditActor {

    private final ActorKind kind;
    private final String id;
    private final Map<String, JsonValue> additionalProperties;

    private AuditActor(Builder builder) {
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

    /** {@return what did it} */
    @JsonProperty("kind")
    public ActorKind kind() {
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
            other instanceof AuditActor that &&
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
        return new StringJoiner(", ", "AuditActor[", "]")
            .add("kind=" + kind)
            .add("id=" + id)
            .toString();
    }

    /** Builds {@link AuditActor}. */
    public static final class Builder {

        private @Nullable ActorKind kind;
        private @Nullable String id;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What did it.
         *
         * @param kind what did it.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(ActorKind kind) {
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
        public AuditActor build() {
            return new AuditActor(this);
        }
    }
}
