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

/** How long a tier lasts from the day on which it was reached. */
@JsonDeserialize(builder = TierPeriodRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TierPeriodRequest {

    private final TierPeriodKind kind;
    private final @Nullable Integer months;
    private final @Nullable String startsOn;
    private final Map<String, JsonValue> additionalProperties;

    private TierPeriodRequest(Builder builder) {
        this.kind = Fields.required("kind", builder.kind);
        this.months = builder.months;
        this.startsOn = builder.startsOn;
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
        builder.months = months;
        builder.startsOn = startsOn;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return so many {@code months}, or to the end of the year that begins on {@code startsOn}} */
    @JsonProperty("kind")
    public TierPeriodKind kind() {
        return kind;
    }

    /** {@return of {@code months}; {@code null} where there is none} */
    @JsonProperty("months")
    public @Nullable Integer months() {
        return months;
    }

    /**
     * {@return a day of the year, {@code MM-DD}. 29 February is the 28th in other years; {@code null}
     * where there is none}
     */
    @JsonProperty("startsOn")
    public @Nullable String startsOn() {
        return startsOn;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TierPeriodRequest that &&
            Objects.equals(kind, that.kind) &&
            Objects.equals(months, that.months) &&
            Objects.equals(startsOn, that.startsOn) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, months, startsOn, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TierPeriodRequest[", "]")
            .add("kind=" + kind)
            .add("months=" + months)
            .add("startsOn=" + startsOn)
            .toString();
    }

    /** Builds {@link TierPeriodRequest}. */
    public static final class Builder {

        private @Nullable TierPeriodKind kind;
        private @Nullable Integer months;
        private @Nullable String startsOn;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * So many {@code months}, or to the end of the year that begins on {@code startsOn}.
         *
         * @param kind so many {@code months}, or to the end of the year that begins on {@code startsOn}.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(TierPeriodKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Of {@code months}.
         *
         * @param months of {@code months}; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("months")
        public Builder months(@Nullable Integer months) {
            this.months = months;
            return this;
        }

        /**
         * A day of the year, {@code MM-DD}. 29 February is the 28th in other years.
         *
         * @param startsOn a day of the year, {@code MM-DD}. 29 February is the 28th in other years;
         *     {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("startsOn")
        public Builder startsOn(@Nullable String startsOn) {
            this.startsOn = startsOn;
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
        public TierPeriodRequest build() {
            return new TierPeriodRequest(this);
        }
    }
}
