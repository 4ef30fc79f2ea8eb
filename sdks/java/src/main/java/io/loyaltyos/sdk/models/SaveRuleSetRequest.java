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

/** A program, and why it was written. */
@JsonDeserialize(builder = SaveRuleSetRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SaveRuleSetRequest {

    private final String name;
    private final String source;
    private final String note;
    private final Map<String, JsonValue> additionalProperties;

    private SaveRuleSetRequest(Builder builder) {
        this.name = Fields.required("name", builder.name);
        this.source = Fields.required("source", builder.source);
        this.note = Fields.required("note", builder.note);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = name;
        builder.source = source;
        builder.note = note;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the name of the rule set} */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** {@return a program in the rules language} */
    @JsonProperty("source")
    public String source() {
        return source;
    }

    /** {@return why this version was made} */
    @JsonProperty("note")
    public String note() {
        return note;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SaveRuleSetRequest that &&
            Objects.equals(name, that.name) &&
            Objects.equals(source, that.source) &&
            Objects.equals(note, that.note) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, source, note, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SaveRuleSetRequest[", "]")
            .add("name=" + name)
            .add("source=" + source)
            .add("note=" + note)
            .toString();
    }

    /** Builds {@link SaveRuleSetRequest}. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String source;
        private @Nullable String note;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The name of the rule set.
         *
         * @param name the name of the rule set.
         * @return this builder.
         */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * A program in the rules language.
         *
         * @param source a program in the rules language.
         * @return this builder.
         */
        @JsonProperty("source")
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * Why this version was made.
         *
         * @param note why this version was made.
         * @return this builder.
         */
        @JsonProperty("note")
        public Builder note(String note) {
            this.note = note;
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
        public SaveRuleSetRequest build() {
            return new SaveRuleSetRequest(this);
        }
    }
}
