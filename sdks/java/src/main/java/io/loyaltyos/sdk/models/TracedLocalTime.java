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

/** When it was in the zone of the rule set. */
@JsonDeserialize(builder = TracedLocalTime.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedLocalTime {

    private final String date;
    private final String time;
    private final String weekday;
    private final String zone;
    private final Map<String, JsonValue> additionalProperties;

    private TracedLocalTime(Builder builder) {
        this.date = Fields.required("date", builder.date);
        this.time = Fields.required("time", builder.time);
        this.weekday = Fields.required("weekday", builder.weekday);
        this.zone = Fields.required("zone", builder.zone);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.date = date;
        builder.time = time;
        builder.weekday = weekday;
        builder.zone = zone;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the day} */
    @JsonProperty("date")
    public String date() {
        return date;
    }

    /** {@return the time} */
    @JsonProperty("time")
    public String time() {
        return time;
    }

    /** {@return the day of the week} */
    @JsonProperty("weekday")
    public String weekday() {
        return weekday;
    }

    /** {@return the zone of the rule set} */
    @JsonProperty("zone")
    public String zone() {
        return zone;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedLocalTime that &&
            Objects.equals(date, that.date) &&
            Objects.equals(time, that.time) &&
            Objects.equals(weekday, that.weekday) &&
            Objects.equals(zone, that.zone) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, time, weekday, zone, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedLocalTime[", "]")
            .add("date=" + date)
            .add("time=" + time)
            .add("weekday=" + weekday)
            .add("zone=" + zone)
            .toString();
    }

    /** Builds {@link TracedLocalTime}. */
    public static final class Builder {

        private @Nullable String date;
        private @Nullable String time;
        private @Nullable String weekday;
        private @Nullable String zone;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The day.
         *
         * @param date the day.
         * @return this builder.
         */
        @JsonProperty("date")
        public Builder date(String date) {
            this.date = date;
            return this;
        }

        /**
         * The time.
         *
         * @param time the time.
         * @return this builder.
         */
        @JsonProperty("time")
        public Builder time(String time) {
            this.time = time;
            return this;
        }

        /**
         * The day of the week.
         *
         * @param weekday the day of the week.
         * @return this builder.
         */
        @JsonProperty("weekday")
        public Builder weekday(String weekday) {
            this.weekday = weekday;
            return this;
        }

        /**
         * The zone of the rule set.
         *
         * @param zone the zone of the rule set.
         * @return this builder.
         */
        @JsonProperty("zone")
        public Builder zone(String zone) {
            this.zone = zone;
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
        public TracedLocalTime build() {
            return new TracedLocalTime(this);
        }
    }
}
