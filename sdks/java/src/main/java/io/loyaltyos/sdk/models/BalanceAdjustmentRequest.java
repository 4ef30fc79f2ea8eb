package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What is set right: one of {@code points}, {@code credit} and {@code writeOff}. */
@JsonDeserialize(builder = BalanceAdjustmentRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BalanceAdjustmentRequest {

    private final @Nullable Long points;
    private final @Nullable BigDecimal credit;
    private final @Nullable AccountKind writeOff;
    private final String reason;
    private final Map<String, JsonValue> additionalProperties;

    private BalanceAdjustmentRequest(Builder builder) {
        this.points = builder.points;
        this.credit = builder.credit;
        this.writeOff = builder.writeOff;
        this.reason = Fields.required("reason", builder.reason);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.points = points;
        builder.credit = credit;
        builder.writeOff = writeOff;
        builder.reason = reason;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /**
     * {@return positive: so many points are given; {@code null} where there is none} Negative: so many are
     * taken.
     */
    @JsonProperty("points")
    public @Nullable Long points() {
        return points;
    }

    /**
     * {@return the same of store credit, in the programme's base currency; {@code null} where there is
     * none}
     */
    @JsonProperty("credit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public @Nullable BigDecimal credit() {
        return credit;
    }

    /** {@return all debt of this account is forgiven; {@code null} where there is none} */
    @JsonProperty("writeOff")
    public @Nullable AccountKind writeOff() {
        return writeOff;
    }

    /** {@return why} A code of yours, no free text. */
    @JsonProperty("reason")
    public String reason() {
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
            other instanceof BalanceAdjustmentRequest that &&
            Objects.equals(points, that.points) &&
            Objects.equals(credit, that.credit) &&
            Objects.equals(writeOff, that.writeOff) &&
            Objects.equals(reason, that.reason) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, credit, writeOff, reason, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BalanceAdjustmentRequest[", "]")
            .add("points=" + points)
            .add("credit=" + credit)
            .add("writeOff=" + writeOff)
            .add("reason=" + reason)
            .toString();
    }

    /** Builds {@link BalanceAdjustmentRequest}. */
    public static final class Builder {

        private @Nullable Long points;
        private @Nullable BigDecimal credit;
        private @Nullable AccountKind writeOff;
        private @Nullable String reason;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Positive: so many points are given. Negative: so many are taken.
         *
         * @param points positive: so many points are given; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(@Nullable Long points) {
            this.points = points;
            return this;
        }

        /**
         * Positive: so many points are given. Negative: so many are taken.
         *
         * @param points a whole number.
         * @return this builder.
         */
        public Builder points(long points) {
            return points(Long.valueOf(points));
        }

        /**
         * The same of store credit, in the programme's base currency.
         *
         * @param credit the same of store credit, in the programme's base currency; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(@Nullable BigDecimal credit) {
            this.credit = credit;
            return this;
        }

        /**
         * The same of store credit, in the programme's base currency.
         *
         * @param credit in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder credit(String credit) {
            return credit(new BigDecimal(credit));
        }

        /**
         * All debt of this account is forgiven.
         *
         * @param writeOff all debt of this account is forgiven; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("writeOff")
        public Builder writeOff(@Nullable AccountKind writeOff) {
            this.writeOff = writeOff;
            return this;
        }

        /**
         * Why. A code of yours, no free text.
         *
         * @param reason why.
         * @return this builder.
         */
        @JsonProperty("reason")
        public Builder reason(String reason) {
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
        public BalanceAdjustmentRequest build() {
            return new BalanceAdjustmentRequest(this);
        }
    }
}
