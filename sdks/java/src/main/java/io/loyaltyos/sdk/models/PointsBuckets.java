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

/** Where the points are. */
@JsonDeserialize(builder = PointsBuckets.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class PointsBuckets {

    private final long available;
    private final long pending;
    private final long held;
    private final long debt;
    private final Map<String, JsonValue> additionalProperties;

    private PointsBuckets(Builder builder) {
        this.available = Fields.required("available", builder.available);
        this.pending = Fields.required("pending", builder.pending);
        this.held = Fields.required("held", builder.held);
        this.debt = Fields.required("debt", builder.debt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.available = available;
        builder.pending = pending;
        builder.held = held;
        builder.debt = debt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return can be spent} */
    @JsonProperty("available")
    public long available() {
        return available;
    }

    /** {@return earned, and not available yet} */
    @JsonProperty("pending")
    public long pending() {
        return pending;
    }

    /** {@return held for a redemption} */
    @JsonProperty("held")
    public long held() {
        return held;
    }

    /** {@return owed after returns; what becomes available repays it first} */
    @JsonProperty("debt")
    public long debt() {
        return debt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof PointsBuckets that &&
            available == that.available &&
            pending == that.pending &&
            held == that.held &&
            debt == that.debt &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(available, pending, held, debt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "PointsBuckets[", "]")
            .add("available=" + available)
            .add("pending=" + pending)
            .add("held=" + held)
            .add("debt=" + debt)
            .toString();
    }

    /** Builds {@link PointsBuckets}. */
    public static final class Builder {

        private @Nullable Long available;
        private @Nullable Long pending;
        private @Nullable Long held;
        private @Nullable Long debt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Can be spent.
         *
         * @param available can be spent.
         * @return this builder.
         */
        @JsonProperty("available")
        public Builder available(long available) {
            this.available = available;
            return this;
        }

        /**
         * Earned, and not available yet.
         *
         * @param pending earned, and not available yet.
         * @return this builder.
         */
        @JsonProperty("pending")
        public Builder pending(long pending) {
            this.pending = pending;
            return this;
        }

        /**
         * Held for a redemption.
         *
         * @param held held for a redemption.
         * @return this builder.
         */
        @JsonProperty("held")
        public Builder held(long held) {
            this.held = held;
            return this;
        }

        /**
         * Owed after returns; what becomes available repays it first.
         *
         * @param debt owed after returns; what becomes available repays it first.
         * @return this builder.
         */
        @JsonProperty("debt")
        public Builder debt(long debt) {
            this.debt = debt;
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
        public PointsBuckets build() {
            return new PointsBuckets(this);
        }
    }
}
