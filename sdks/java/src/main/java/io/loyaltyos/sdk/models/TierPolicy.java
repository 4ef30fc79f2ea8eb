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

/** How members rise and fall. */
@JsonDeserialize(builder = TierPolicy.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TierPolicy {

    private final @Nullable TierMeasure measure;
    private final @Nullable TierWindow window;
    private final @Nullable TierPeriod period;
    private final @Nullable TierDowngrade downgrade;
    private final @Nullable Integer graceDays;
    private final @Nullable Boolean returnsTakeBack;
    private final Map<String, JsonValue> additionalProperties;

    private TierPolicy(Builder builder) {
        this.measure = builder.measure;
        this.window = builder.window;
        this.period = builder.period;
        this.downgrade = builder.downgrade;
        this.graceDays = builder.graceDays;
        this.returnsTakeBack = builder.returnsTakeBack;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.measure = measure;
        builder.window = window;
        builder.period = period;
        builder.downgrade = downgrade;
        builder.graceDays = graceDays;
        builder.returnsTakeBack = returnsTakeBack;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /**
     * {@return what counts: points earned on orders, or spend; less returns; {@code null} where there is
     * none}
     */
    @JsonProperty("measure")
    public @Nullable TierMeasure measure() {
        return measure;
    }

    /** {@return the window; {@code null} where there is none} */
    @JsonProperty("window")
    public @Nullable TierWindow window() {
        return window;
    }

    /** {@return the period; {@code null} where there is none} */
    @JsonProperty("period")
    public @Nullable TierPeriod period() {
        return period;
    }

    /**
     * {@return what the end of the period does to who has not reached the tier again; {@code null} where
     * there is none}
     */
    @JsonProperty("downgrade")
    public @Nullable TierDowngrade downgrade() {
        return downgrade;
    }

    /**
     * {@return how many days after the period they keep the tier nevertheless; {@code null} where there is
     * none}
     */
    @JsonProperty("graceDays")
    public @Nullable Integer graceDays() {
        return graceDays;
    }

    /**
     * {@return whether a return that undoes the threshold takes the tier back; {@code null} where there is
     * none}
     */
    @JsonProperty("returnsTakeBack")
    public @Nullable Boolean returnsTakeBack() {
        return returnsTakeBack;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TierPolicy that &&
            Objects.equals(measure, that.measure) &&
            Objects.equals(window, that.window) &&
            Objects.equals(period, that.period) &&
            Objects.equals(downgrade, that.downgrade) &&
            Objects.equals(graceDays, that.graceDays) &&
            Objects.equals(returnsTakeBack, that.returnsTakeBack) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, window, period, downgrade, graceDays, returnsTakeBack, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TierPolicy[", "]")
            .add("measure=" + measure)
            .add("window=" + window)
            .add("period=" + period)
            .add("downgrade=" + downgrade)
            .add("graceDays=" + graceDays)
            .add("returnsTakeBack=" + returnsTakeBack)
            .toString();
    }

    /** Builds {@link TierPolicy}. */
    public static final class Builder {

        private @Nullable TierMeasure measure;
        private @Nullable TierWindow window;
        private @Nullable TierPeriod period;
        private @Nullable TierDowngrade downgrade;
        private @Nullable Integer graceDays;
        private @Nullable Boolean returnsTakeBack;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What counts: points earned on orders, or spend; less returns.
         *
         * @param measure what counts: points earned on orders, or spend; less returns; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("measure")
        public Builder measure(@Nullable TierMeasure measure) {
            this.measure = measure;
            return this;
        }

        /**
         * The window.
         *
         * @param window the window; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("window")
        public Builder window(@Nullable TierWindow window) {
            this.window = window;
            return this;
        }

        /**
         * The period.
         *
         * @param period the period; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("period")
        public Builder period(@Nullable TierPeriod period) {
            this.period = period;
            return this;
        }

        /**
         * What the end of the period does to who has not reached the tier again.
         *
         * @param downgrade what the end of the period does to who has not reached the tier again; {@code null}
         *     for none.
         * @return this builder.
         */
        @JsonProperty("downgrade")
        public Builder downgrade(@Nullable TierDowngrade downgrade) {
            this.downgrade = downgrade;
            return this;
        }

        /**
         * How many days after the period they keep the tier nevertheless.
         *
         * @param graceDays how many days after the period they keep the tier nevertheless; {@code null} for
         *     none.
         * @return this builder.
         */
        @JsonProperty("graceDays")
        public Builder graceDays(@Nullable Integer graceDays) {
            this.graceDays = graceDays;
            return this;
        }

        /**
         * Whether a return that undoes the threshold takes the tier back.
         *
         * @param returnsTakeBack whether a return that undoes the threshold takes the tier back; {@code null}
         *     for none.
         * @return this builder.
         */
        @JsonProperty("returnsTakeBack")
        public Builder returnsTakeBack(@Nullable Boolean returnsTakeBack) {
            this.returnsTakeBack = returnsTakeBack;
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
         */
        public TierPolicy build() {
            return new TierPolicy(this);
        }
    }
}
