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

/** A place in the source. */
@JsonDeserialize(builder = SourceSpan.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SourceSpan {

    private final int start;
    private final int end;
    private final int line;
    private final int column;
    private final Map<String, JsonValue> additionalProperties;

    private SourceSpan(Builder builder) {
        this.start = Fields.required("start", builder.start);
        this.end = Fields.required("end", builder.end);
        this.line = Fields.required("line", builder.line);
        this.column = Fields.required("column", builder.column);
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
        builder.line = line;
        builder.column = column;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return from 0, in UTF-16 code units} */
    @JsonProperty("start")
    public int start() {
        return start;
    }

    /** {@return behind the last one} */
    @JsonProperty("end")
    public int end() {
        return end;
    }

    /** {@return of the start, from 1} */
    @JsonProperty("line")
    public int line() {
        return line;
    }

    /** {@return of the start, from 1} */
    @JsonProperty("column")
    public int column() {
        return column;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SourceSpan that &&
            start == that.start &&
            end == that.end &&
            line == that.line &&
            column == that.column &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, line, column, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SourceSpan[", "]")
            .add("start=" + start)
            .add("end=" + end)
            .add("line=" + line)
            .add("column=" + column)
            .toString();
    }

    /** Builds {@link SourceSpan}. */
    public static final class Builder {

        private @Nullable Integer start;
        private @Nullable Integer end;
        private @Nullable Integer line;
        private @Nullable Integer column;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * From 0, in UTF-16 code units.
         *
         * @param start from 0, in UTF-16 code units.
         * @return this builder.
         */
        @JsonProperty("start")
        public Builder start(int start) {
            this.start = start;
            return this;
        }

        /**
         * Behind the last one.
         *
         * @param end behind the last one.
         * @return this builder.
         */
        @JsonProperty("end")
        public Builder end(int end) {
            this.end = end;
            return this;
        }

        /**
         * Of the start, from 1.
         *
         * @param line of the start, from 1.
         * @return this builder.
         */
        @JsonProperty("line")
        public Builder line(int line) {
            this.line = line;
            return this;
        }

        /**
         * Of the start, from 1.
         *
         * @param column of the start, from 1.
         * @return this builder.
         */
        @JsonProperty("column")
        public Builder column(int column) {
            this.column = column;
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
        public SourceSpan build() {
            return new SourceSpan(this);
        }
    }
}
