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

/** Which orders count, by when they occurred. */
@JsonDeserialize(builder = TierWindowRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TierWindowRequest {

    private final TierWindowKind kind;
    private final @Nullable Integer months;
    private final @Nullable String startsOn;
    private final Map<String, JsonValue> additionalProperties;

    private TierWindowRequest(Builder builder) {
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

    /** {@return all; those of the last {@code months}; those of the year that begins on {@code startsOn}} */
    @JsonProperty("kind")
    public TierWindowKind kind() {
        return kind;
    }

    /** {@return of {@code rolling}; {@code null} where there is none} */
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
            other instanceof TierWindowRequest that &&
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
        return new StringJoiner(", ", "TierWindowRequest[", "]")
            .add("kind=" + kind)
            .add("months=" + months)
            .add("startsOn=" + startsOn)
            .toString();
    }

    /** Builds {@link TierWindowRequest}. */
    public static final class Builder {

        private @Nullable TierWindowKind kind;
        private @Nullable Integer months;
        private @Nullable String startsOn;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * All; those of the last {@code months}; those of the year that begins on {@code startsOn}.
         *
         * @param kind all; those of the last {@code months}; those of the year that begins on
         *     {@code startsOn}.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(TierWindowKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Of {@code rolling}.
         *
         * @param months of {@code rolling}; {@code null} for none.
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
        public TierWindowRequest build() {
            return new TierWindowRequest(this);
        }
    }
}
