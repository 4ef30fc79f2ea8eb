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

/** The event of the journal that stands at its place. */
@JsonDeserialize(builder = TransactionEvent.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TransactionEvent {

    private final String type;
    private final String subject;
    private final String actor;
    private final Map<String, JsonValue> additionalProperties;

    private TransactionEvent(Builder builder) {
        this.type = Fields.required("type", builder.type);
        this.subject = Fields.required("subject", builder.subject);
        this.actor = Fields.required("actor", builder.actor);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.type = type;
        builder.subject = subject;
        builder.actor = actor;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return its type} */
    @JsonProperty("type")
    public String type() {
        return type;
    }

    /** {@return whom or what it is about} */
    @JsonProperty("subject")
    public String subject() {
        return subject;
    }

    /** {@return the id of the principal who caused it} */
    @JsonProperty("actor")
    public String actor() {
        return actor;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TransactionEvent that &&
            Objects.equals(type, that.type) &&
            Objects.equals(subject, that.subject) &&
            Objects.equals(actor, that.actor) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, subject, actor, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TransactionEvent[", "]")
            .add("type=" + type)
            .add("subject=" + subject)
            .add("actor=" + actor)
            .toString();
    }

    /** Builds {@link TransactionEvent}. */
    public static final class Builder {

        private @Nullable String type;
        private @Nullable String subject;
        private @Nullable String actor;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Its type.
         *
         * @param type its type.
         * @return this builder.
         */
        @JsonProperty("type")
        public Builder type(String type) {
            this.type = type;
            return this;
        }

        /**
         * Whom or what it is about.
         *
         * @param subject whom or what it is about.
         * @return this builder.
         */
        @JsonProperty("subject")
        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        /**
         * The id of the principal who caused it.
         *
         * @param actor the id of the principal who caused it.
         * @return this builder.
         */
        @JsonProperty("actor")
        public Builder actor(String actor) {
            this.actor = actor;
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
        public TransactionEvent build() {
            return new TransactionEvent(this);
        }
    }
}
