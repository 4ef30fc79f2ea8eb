package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/** A return that waits for its order. */
@JsonDeserialize(builder = ParkedReturn.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ParkedReturn implements ReturnOutcome {

    private final String returnId;
    private final String orderId;
    private final Instant expiresAt;
    private final Map<String, JsonValue> additionalProperties;

    private ParkedReturn(Builder builder) {
        this.returnId = Fields.required("returnId", builder.returnId);
        this.orderId = Fields.required("orderId", builder.orderId);
        this.expiresAt = Fields.required("expiresAt", builder.expiresAt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.returnId = returnId;
        builder.orderId = orderId;
        builder.expiresAt = expiresAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the return, unique within its order} */
    @JsonProperty("returnId")
    public String returnId() {
        return returnId;
    }

    /** {@return the merchant's id of the order} */
    @JsonProperty("orderId")
    public String orderId() {
        return orderId;
    }

    /** {@return it waits for its order} */
    @JsonProperty("status")
    @Override
    public String status() {
        return "parked";
    }

    /** {@return when it is given up, unless the order comes before} */
    @JsonProperty("expiresAt")
    public Instant expiresAt() {
        return expiresAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ParkedReturn that &&
            Objects.equals(returnId, that.returnId) &&
            Objects.equals(orderId, that.orderId) &&
            Objects.equals(expiresAt, that.expiresAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(returnId, orderId, expiresAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ParkedReturn[", "]")
            .add("returnId=" + returnId)
            .add("orderId=" + orderId)
            .add("status=" + status())
            .add("expiresAt=" + expiresAt)
            .toString();
    }

    /** Builds {@link ParkedReturn}. */
    @JsonIgnoreProperties({ "status" })
    public static final class Builder {

        private @Nullable String returnId;
        private @Nullable String orderId;
        private @Nullable Instant expiresAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the return, unique within its order.
         *
         * @param returnId the merchant's id of the return, unique within its order.
         * @return this builder.
         */
        @JsonProperty("returnId")
        public Builder returnId(String returnId) {
            this.returnId = returnId;
            return this;
        }

        /**
         * The merchant's id of the order.
         *
         * @param orderId the merchant's id of the order.
         * @return this builder.
         */
        @JsonProperty("orderId")
        public Builder orderId(String orderId) {
            this.orderId = orderId;
            return this;
        }

        /**
         * When it is given up, unless the order comes before.
         *
         * @param expiresAt when it is given up, unless the order comes before.
         * @return this builder.
         */
        @JsonProperty("expiresAt")
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = expiresAt;
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
        public ParkedReturn build() {
            return new ParkedReturn(this);
        }
    }
}
