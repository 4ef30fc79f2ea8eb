package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** When units expire. What counts is the local day, to its end. */
@JsonDeserialize(builder = ExpiryPolicyRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ExpiryPolicyRequest {

    private final ExpiryKind kind;
    private final @Nullable Integer days;
    private final @Nullable Integer months;
    private final @Nullable List<String> dates;
    private final @Nullable Integer atLeastMonths;
    private final Map<String, JsonValue> additionalProperties;

    private ExpiryPolicyRequest(Builder builder) {
        this.kind = Fields.required("kind", builder.kind);
        this.days = builder.days;
        this.months = builder.months;
        this.dates = Fields.copy(builder.dates);
        this.atLeastMonths = builder.atLeastMonths;
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
        builder.days = days;
        builder.months = months;
        builder.dates = dates;
        builder.atLeastMonths = atLeastMonths;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /**
     * {@return {@code rolling}: {@code days} or {@code months} after they were earned. {@code calendar}:
     * at the next of {@code dates}}
     */
    @JsonProperty("kind")
    public ExpiryKind kind() {
        return kind;
    }

    /** {@return of {@code rolling}: this or {@code months}; {@code null} where there is none} */
    @JsonProperty("days")
    public @Nullable Integer days() {
        return days;
    }

    /** {@return of {@code rolling}: this or {@code days}; {@code null} where there is none} */
    @JsonProperty("months")
    public @Nullable Integer months() {
        return months;
    }

    /** {@return of {@code calendar}: the days of expiry; {@code null} where there is none} */
    @JsonProperty("dates")
    public @Nullable List<String> dates() {
        return dates;
    }

    /**
     * {@return of {@code calendar}: how long units live at least; {@code null} where there is none}
     * Absent: 0.
     */
    @JsonProperty("atLeastMonths")
    public @Nullable Integer atLeastMonths() {
        return atLeastMonths;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ExpiryPolicyRequest that &&
            Objects.equals(kind, that.kind) &&
            Objects.equals(days, that.days) &&
            Objects.equals(months, that.months) &&
            Objects.equals(dates, that.dates) &&
            Objects.equals(atLeastMonths, that.atLeastMonths) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, days, months, dates, atLeastMonths, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ExpiryPolicyRequest[", "]")
            .add("kind=" + kind)
            .add("days=" + days)
            .add("months=" + months)
            .add("dates=" + dates)
            .add("atLeastMonths=" + atLeastMonths)
            .toString();
    }

    /** Builds {@link ExpiryPolicyRequest}. */
    public static final class Builder {

        private @Nullable ExpiryKind kind;
        private @Nullable Integer days;
        private @Nullable Integer months;
        private @Nullable List<String> dates;
        private @Nullable Integer atLeastMonths;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * {@code rolling}: {@code days} or {@code months} after they were earned. {@code calendar}: at the
         * next of {@code dates}.
         *
         * @param kind {@code rolling}: {@code days} or {@code months} after they were earned.
         *     {@code calendar}: at the next of {@code dates}.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(ExpiryKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Of {@code rolling}: this or {@code months}.
         *
         * @param days of {@code rolling}: this or {@code months}; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("days")
        public Builder days(@Nullable Integer days) {
            this.days = days;
            return this;
        }

        /**
         * Of {@code rolling}: this or {@code days}.
         *
         * @param months of {@code rolling}: this or {@code days}; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("months")
        public Builder months(@Nullable Integer months) {
            this.months = months;
            return this;
        }

        /**
         * Of {@code calendar}: the days of expiry.
         *
         * @param dates of {@code calendar}: the days of expiry; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("dates")
        public Builder dates(@Nullable List<String> dates) {
            this.dates = dates;
            return this;
        }

        /**
         * Of {@code calendar}: the days of expiry.
         *
         * @param dates of {@code calendar}: the days of expiry; {@code null} for none.
         * @return this builder.
         */
        public Builder dates(String... dates) {
            return dates(List.of(dates));
        }

        /**
         * Of {@code calendar}: how long units live at least. Absent: 0.
         *
         * @param atLeastMonths of {@code calendar}: how long units live at least; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("atLeastMonths")
        public Builder atLeastMonths(@Nullable Integer atLeastMonths) {
            this.atLeastMonths = atLeastMonths;
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
        public ExpiryPolicyRequest build() {
            return new ExpiryPolicyRequest(this);
        }
    }
}
