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

/** One thing that is wrong with a request. */
@JsonDeserialize(builder = FieldError.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class FieldError {

    private final String pointer;
    private final String code;
    private final String message;
    private final Map<String, JsonValue> additionalProperties;

    private FieldError(Builder builder) {
        this.pointer = Fields.required("pointer", builder.pointer);
        this.code = Fields.required("code", builder.code);
        this.message = Fields.required("message", builder.message);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.pointer = pointer;
        builder.code = code;
        builder.message = message;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return RFC 6901, into the body; parameters are {@code /query/...}, {@code /header/...}} */
    @JsonProperty("pointer")
    public String pointer() {
        return pointer;
    }

    /** {@return for programs} */
    @JsonProperty("code")
    public String code() {
        return code;
    }

    /** {@return for people} */
    @JsonProperty("message")
    public String message() {
        return message;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof FieldError that &&
            Objects.equals(pointer, that.pointer) &&
            Objects.equals(code, that.code) &&
            Objects.equals(message, that.message) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(pointer, code, message, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "FieldError[", "]")
            .add("pointer=" + pointer)
            .add("code=" + code)
            .add("message=" + message)
            .toString();
    }

    /** Builds {@link FieldError}. */
    public static final class Builder {

        private @Nullable String pointer;
        private @Nullable String code;
        private @Nullable String message;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * RFC 6901, into the body; parameters are {@code /query/...}, {@code /header/...}.
         *
         * @param pointer RFC 6901, into the body; parameters are {@code /query/...}, {@code /header/...}.
         * @return this builder.
         */
        @JsonProperty("pointer")
        public Builder pointer(String pointer) {
            this.pointer = pointer;
            return this;
        }

        /**
         * For programs.
         *
         * @param code for programs.
         * @return this builder.
         */
        @JsonProperty("code")
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /**
         * For people.
         *
         * @param message for people.
         * @return this builder.
         */
        @JsonProperty("message")
        public Builder message(String message) {
            this.message = message;
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
        public FieldError build() {
            return new FieldError(this);
        }
    }
}
