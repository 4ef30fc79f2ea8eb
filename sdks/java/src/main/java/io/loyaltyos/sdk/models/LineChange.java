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

/** A line that is in one of the texts only. */
@JsonDeserialize(builder = LineChange.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class LineChange {

    private final LineChangeKind change;
    private final int line;
    private final String text;
    private final Map<String, JsonValue> additionalProperties;

    private LineChange(Builder builder) {
        this.change = Fields.required("change", builder.change);
        this.line = Fields.required("line", builder.line);
        this.text = Fields.required("text", builder.text);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.change = change;
        builder.line = line;
        builder.text = text;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return added lines are in the later text only, removed ones in the earlier} */
    @JsonProperty("change")
    public LineChangeKind change() {
        return change;
    }

    /** {@return its number, from 1, in the text that it is in} */
    @JsonProperty("line")
    public int line() {
        return line;
    }

    /** {@return the line} */
    @JsonProperty("text")
    public String text() {
        return text;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof LineChange that &&
            Objects.equals(change, that.change) &&
            line == that.line &&
            Objects.equals(text, that.text) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(change, line, text, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "LineChange[", "]")
            .add("change=" + change)
            .add("line=" + line)
            .add("text=" + text)
            .toString();
    }

    /** Builds {@link LineChange}. */
    public static final class Builder {

        private @Nullable LineChangeKind change;
        private @Nullable Integer line;
        private @Nullable String text;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Added lines are in the later text only, removed ones in the earlier.
         *
         * @param change added lines are in the later text only, removed ones in the earlier.
         * @return this builder.
         */
        @JsonProperty("change")
        public Builder change(LineChangeKind change) {
            this.change = change;
            return this;
        }

        /**
         * Its number, from 1, in the text that it is in.
         *
         * @param line its number, from 1, in the text that it is in.
         * @return this builder.
         */
        @JsonProperty("line")
        public Builder line(int line) {
            this.line = line;
            return this;
        }

        /**
         * The line.
         *
         * @param text the line.
         * @return this builder.
         */
        @JsonProperty("text")
        public Builder text(String text) {
            this.text = text;
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
        public LineChange build() {
            return new LineChange(this);
        }
    }
}
