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

/** How many points go to whom. */
@JsonDeserialize(builder = PointsTransferRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class PointsTransferRequest {

    private final String toCustomerId;
    private final long points;
    private final @Nullable String reason;
    private final Map<String, JsonValue> additionalProperties;

    private PointsTransferRequest(Builder builder) {
        this.toCustomerId = Fields.required("toCustomerId", builder.toCustomerId);
        this.points = Fields.required("points", builder.points);
        this.reason = builder.reason;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.toCustomerId = toCustomerId;
        builder.points = points;
        builder.reason = reason;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("toCustomerId")
    public String toCustomerId() {
        return toCustomerId;
    }

    /** {@return how many points, within the programme's limits for one transfer} */
    @JsonProperty("points")
    public long points() {
        return points;
    }

    /** {@return why; {@code null} where there is none} A code of yours, no free text. */
    @JsonProperty("reason")
    public @Nullable String reason() {
        return reason;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof PointsTransferRequest that &&
            Objects.equals(toCustomerId, that.toCustomerId) &&
            points == that.points &&
            Objects.equals(reason, that.reason) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(toCustomerId, points, reason, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "PointsTransferRequest[", "]")
            .add("toCustomerId=" + toCustomerId)
            .add("points=" + points)
            .add("reason=" + reason)
            .toString();
    }

    /** Builds {@link PointsTransferRequest}. */
    public static final class Builder {

        private @Nullable String toCustomerId;
        private @Nullable Long points;
        private @Nullable String reason;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the customer.
         *
         * @param toCustomerId the merchant's id of the customer.
         * @return this builder.
         */
        @JsonProperty("toCustomerId")
        public Builder toCustomerId(String toCustomerId) {
            this.toCustomerId = toCustomerId;
            return this;
        }

        /**
         * How many points, within the programme's limits for one transfer.
         *
         * @param points how many points, within the programme's limits for one transfer.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(long points) {
            this.points = points;
            return this;
        }

        /**
         * Why. A code of yours, no free text.
         *
         * @param reason why; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("reason")
        public Builder reason(@Nullable String reason) {
            this.reason = reason;
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
        public PointsTransferRequest build() {
            return new PointsTransferRequest(this);
        }
    }
}
