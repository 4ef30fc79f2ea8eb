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

/** A change of the source. The edits of one fix do not overlap. */
@JsonDeserialize(builder = SourceEdit.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SourceEdit {

    private final int start;
    private final int end;
    private final String text;
    private final Map<String, JsonValue> additionalProperties;

    private SourceEdit(Builder builder) {
        this.start = Fields.required("start", builder.start);
        this.end = Fields.required("end", builder.end);
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
        builder.start = start;
        builder.end = end;
        builder.text = text;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return replace from here} */
    @JsonProperty("start")
    public int start() {
        return start;
    }

    /** {@return to here} */
    @JsonProperty("end")
    public int end() {
        return end;
    }

    /** {@return by this} */
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
            other instanceof SourceEdit that &&
            start == that.start &&
            end == that.end &&
            Objects.equals(text, that.text) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, text, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SourceEdit[", "]")
            .add("start=" + start)
            .add("end=" + end)
            .add("text=" + text)
            .toString();
    }

    /** Builds {@link SourceEdit}. */
    public static final class Builder {

        private @Nullable Integer start;
        private @Nullable Integer end;
        private @Nullable String text;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Replace from here.
         *
         * @param start replace from here.
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
         * By this.
         *
         * @param text by this.
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
        public SourceEdit build() {
            return new SourceEdit(this);
        }
    }
}
