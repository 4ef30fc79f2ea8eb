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

/** Something that happened to a customer. */
@JsonDeserialize(builder = EventRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class EventRequest {

    private final String eventId;
    private final String type;
    private final String customerId;
    private final @Nullable Instant occurredAt;
    private final @Nullable Map<String, JsonValue> fields;
    private final Map<String, JsonValue> additionalProperties;

    private EventRequest(Builder builder) {
        this.eventId = Fields.required("eventId", builder.eventId);
        this.type = Fields.required("type", builder.type);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.occurredAt = builder.occurredAt;
        this.fields = Fields.copy(builder.fields);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.eventId = eventId;
        builder.type = type;
        builder.customerId = customerId;
        builder.occurredAt = occurredAt;
        builder.fields = fields;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the event} */
    @JsonProperty("eventId")
    public String eventId() {
        return eventId;
    }

    /** {@return the name under which a rule set declares it} */
    @JsonProperty("type")
    public String type() {
        return type;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return when it happened; at most 24 hours ahead; {@code null} where there is none} Absent: now. */
    @JsonProperty("occurredAt")
    public @Nullable Instant occurredAt() {
        return occurredAt;
    }

    /**
     * {@return what the rule set declares of it, by name; {@code null} where there is none} Encrypted
     * where it is stored.
     */
    @JsonProperty("fields")
    public @Nullable Map<String, JsonValue> fields() {
        return fields;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof EventRequest that &&
            Objects.equals(eventId, that.eventId) &&
            Objects.equals(type, that.type) &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(occurredAt, that.occurredAt) &&
            Objects.equals(fields, that.fields) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(eventId, type, customerId, occurredAt, fields, additionalProperties);
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "EventRequest[", "]")
            .add("eventId=" + eventId)
            .add("type=" + type)
            .add("customerId=" + customerId)
            .add("occurredAt=" + occurredAt)
            .add("fields=***")
            .toString();
    }

    /** Builds {@link EventRequest}. */
    public static final class Builder {

        private @Nullable String eventId;
        private @Nullable String type;
        private @Nullable String customerId;
        private @Nullable Instant occurredAt;
        private @Nullable Map<String, JsonValue> fields;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the event.
         *
         * @param eventId the merchant's id of the event.
         * @return this builder.
         */
        @JsonProperty("eventId")
        public Builder eventId(String eventId) {
            this.eventId = eventId;
            return this;
        }

        /**
         * The name under which a rule set declares it.
         *
         * @param type the name under which a rule set declares it.
         * @return this builder.
         */
        @JsonProperty("type")
        public Builder type(String type) {
            this.type = type;
            return this;
        }

        /**
         * The merchant's id of the customer.
         *
         * @param customerId the merchant's id of the customer.
         * @return this builder.
         */
        @JsonProperty("customerId")
        public Builder customerId(String customerId) {
            this.customerId = customerId;
            return this;
        }

        /**
         * When it happened; at most 24 hours ahead. Absent: now.
         *
         * @param occurredAt when it happened; at most 24 hours ahead; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("occurredAt")
        public Builder occurredAt(@Nullable Instant occurredAt) {
            this.occurredAt = occurredAt;
            return this;
        }

        /**
         * What the rule set declares of it, by name. Encrypted where it is stored.
         *
         * @param fields texts, numbers, truth values, or whatever else JSON has; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("fields")
        public Builder fields(@Nullable Map<String, ?> fields) {
            this.fields = Fields.json(fields);
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
        public EventRequest build() {
            return new EventRequest(this);
        }
    }
}
