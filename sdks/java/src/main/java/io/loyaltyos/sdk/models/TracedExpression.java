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

/** The value of an expression, and of what it is made of. */
@JsonDeserialize(builder = TracedExpression.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TracedExpression {

    private final int start;
    private final int end;
    private final JsonValue value;
    private final @Nullable String let;
    private final @Nullable Integer line;
    private final @Nullable List<TracedExpression> parts;
    private final @Nullable Integer linesOmitted;
    private final Map<String, JsonValue> additionalProperties;

    private TracedExpression(Builder builder) {
        this.start = Fields.required("start", builder.start);
        this.end = Fields.required("end", builder.end);
        this.value = Fields.required("value", builder.value);
        this.let = builder.let;
        this.line = builder.line;
        this.parts = Fields.copy(builder.parts);
        this.linesOmitted = builder.linesOmitted;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.start = start;
        builder.end = end;
        builder.value = value;
        builder.let = let;
        builder.line = line;
        builder.parts = parts;
        builder.linesOmitted = linesOmitted;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return where it stands in the source: from here, in UTF-16 code units} */
    @JsonProperty("start")
    public int start() {
        return start;
    }

    /** {@return to here} */
    @JsonProperty("end")
    public int end() {
        return end;
    }

    /**
     * {@return numbers as decimal text or a fraction; null for what is absent; {@code redacted} for what
     * is personal}
     */
    @JsonProperty("value")
    public JsonValue value() {
        return value;
    }

    /**
     * {@return the {@code let} that this names: its parts are under {@code lets}; {@code null} where there
     * is none}
     */
    @JsonProperty("let")
    public @Nullable String let() {
        return let;
    }

    /** {@return the line of the order, from 0, right inside an aggregate; {@code null} where there is none} */
    @JsonProperty("line")
    public @Nullable Integer line() {
        return line;
    }

    /**
     * {@return what was evaluated for it, in order; what a short cut left out is missing, and so are
     * literals; {@code null} where there is none}
     */
    @JsonProperty("parts")
    public @Nullable List<TracedExpression> parts() {
        return parts;
    }

    /** {@return lines beyond the first 50, which are not shown; {@code null} where there is none} */
    @JsonProperty("linesOmitted")
    public @Nullable Integer linesOmitted() {
        return linesOmitted;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TracedExpression that &&
            start == that.start &&
            end == that.end &&
            Objects.equals(value, that.value) &&
            Objects.equals(let, that.let) &&
            Objects.equals(line, that.line) &&
            Objects.equals(parts, that.parts) &&
            Objects.equals(linesOmitted, that.linesOmitted) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, value, let, line, parts, linesOmitted, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TracedExpression[", "]")
            .add("start=" + start)
            .add("end=" + end)
            .add("value=" + value)
            .add("let=" + let)
            .add("line=" + line)
            .add("parts=" + parts)
            .add("linesOmitted=" + linesOmitted)
            .toString();
    }

    /** Builds {@link TracedExpression}. */
    public static final class Builder {

        private @Nullable Integer start;
        private @Nullable Integer end;
        private @Nullable JsonValue value;
        private @Nullable String let;
        private @Nullable Integer line;
        private @Nullable List<TracedExpression> parts;
        private @Nullable Integer linesOmitted;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Where it stands in the source: from here, in UTF-16 code units.
         *
         * @param start where it stands in the source: from here, in UTF-16 code units.
         * @return this builder.
         */
        @JsonProperty("start")
        public Builder start(int start) {
            this.start = start;
            return this;
        }

        /**
         * To here.
         *
         * @param end to here.
         * @return this builder.
         */
        @JsonProperty("end")
        public Builder end(int end) {
            this.end = end;
            return this;
        }

        /**
         * Numbers as decimal text or a fraction; null for what is absent; {@code redacted} for what is
         * personal.
         *
         * @param value numbers as decimal text or a fraction; null for what is absent; {@code redacted} for
         *     what is personal.
         * @return this builder.
         */
        @JsonProperty("value")
        public Builder value(JsonValue value) {
            this.value = value;
            return this;
        }

        /**
         * The {@code let} that this names: its parts are under {@code lets}.
         *
         * @param let the {@code let} that this names: its parts are under {@code lets}; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("let")
        public Builder let(@Nullable String let) {
            this.let = let;
            return this;
        }

        /**
         * The line of the order, from 0, right inside an aggregate.
         *
         * @param line the line of the order, from 0, right inside an aggregate; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("line")
        public Builder line(@Nullable Integer line) {
            this.line = line;
            return this;
        }

        /**
         * What was evaluated for it, in order; what a short cut left out is missing, and so are literals.
         *
         * @param parts what was evaluated for it, in order; what a short cut left out is missing, and so are
         *     literals; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("parts")
        public Builder parts(@Nullable List<TracedExpression> parts) {
            this.parts = parts;
            return this;
        }

        /**
         * What was evaluated for it, in order; what a short cut left out is missing, and so are literals.
         *
         * @param parts what was evaluated for it, in order; what a short cut left out is missing, and so are
         *     literals; {@code null} for none.
         * @return this builder.
         */
        public Builder parts(TracedExpression... parts) {
            return parts(List.of(parts));
        }

        /**
         * Lines beyond the first 50, which are not shown.
         *
         * @param linesOmitted lines beyond the first 50, which are not shown; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("linesOmitted")
        public Builder linesOmitted(@Nullable Integer linesOmitted) {
            this.linesOmitted = linesOmitted;
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
        public TracedExpression build() {
            return new TracedExpression(this);
        }
    }
}
