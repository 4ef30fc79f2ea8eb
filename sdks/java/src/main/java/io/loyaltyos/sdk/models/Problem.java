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

/** What went wrong (RFC 9457). */
@JsonDeserialize(builder = Problem.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Problem {

    private final String type;
    private final String title;
    private final int status;
    private final @Nullable String detail;
    private final String instance;
    private final String code;
    private final String requestId;
    private final boolean retryable;
    private final @Nullable List<FieldError> errors;
    private final Map<String, JsonValue> additionalProperties;

    private Problem(Builder builder) {
        this.type = Fields.required("type", builder.type);
        this.title = Fields.required("title", builder.title);
        this.status = Fields.required("status", builder.status);
        this.detail = builder.detail;
        this.instance = Fields.required("instance", builder.instance);
        this.code = Fields.required("code", builder.code);
        this.requestId = Fields.required("requestId", builder.requestId);
        this.retryable = Fields.required("retryable", builder.retryable);
        this.errors = Fields.copy(builder.errors);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.type = type;
        builder.title = title;
        builder.status = status;
        builder.detail = detail;
        builder.instance = instance;
        builder.code = code;
        builder.requestId = requestId;
        builder.retryable = retryable;
        builder.errors = errors;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the code's page} */
    @JsonProperty("type")
    public String type() {
        return type;
    }

    /** {@return the same for every occurrence of the code} */
    @JsonProperty("title")
    public String title() {
        return title;
    }

    /** {@return the HTTP status} */
    @JsonProperty("status")
    public int status() {
        return status;
    }

    /** {@return what happened this time; {@code null} where there is none} */
    @JsonProperty("detail")
    public @Nullable String detail() {
        return detail;
    }

    /** {@return the path of the request} */
    @JsonProperty("instance")
    public String instance() {
        return instance;
    }

    /** {@return the problem, for programs} */
    @JsonProperty("code")
    public String code() {
        return code;
    }

    /** {@return the Request-Id of the answer} */
    @JsonProperty("requestId")
    public String requestId() {
        return requestId;
    }

    /** {@return whether the same request may succeed later, unchanged} */
    @JsonProperty("retryable")
    public boolean retryable() {
        return retryable;
    }

    /** {@return what is wrong, each with its place; {@code null} where there is none} */
    @JsonProperty("errors")
    public @Nullable List<FieldError> errors() {
        return errors;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Problem that &&
            Objects.equals(type, that.type) &&
            Objects.equals(title, that.title) &&
            status == that.status &&
            Objects.equals(detail, that.detail) &&
            Objects.equals(instance, that.instance) &&
            Objects.equals(code, that.code) &&
            Objects.equals(requestId, that.requestId) &&
            retryable == that.retryable &&
            Objects.equals(errors, that.errors) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            type,
            title,
            status,
            detail,
            instance,
            code,
            requestId,
            retryable,
            errors,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Problem[", "]")
            .add("type=" + type)
            .add("title=" + title)
            .add("status=" + status)
            .add("detail=" + detail)
            .add("instance=" + instance)
            .add("code=" + code)
            .add("requestId=" + requestId)
            .add("retryable=" + retryable)
            .add("errors=" + errors)
            .toString();
    }

    /** Builds {@link Problem}. */
    public static final class Builder {

        private @Nullable String type;
        private @Nullable String title;
        private @Nullable Integer status;
        private @Nullable String detail;
        private @Nullable String instance;
        private @Nullable String code;
        private @Nullable String requestId;
        private @Nullable Boolean retryable;
        private @Nullable List<FieldError> errors;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The code's page.
         *
         * @param type the code's page.
         * @return this builder.
         */
        @JsonProperty("type")
        public Builder type(String type) {
            this.type = type;
            return this;
        }

        /**
         * The same for every occurrence of the code.
         *
         * @param title the same for every occurrence of the code.
         * @return this builder.
         */
        @JsonProperty("title")
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * The HTTP status.
         *
         * @param status the HTTP status.
         * @return this builder.
         */
        @JsonProperty("status")
        public Builder status(int status) {
            this.status = status;
            return this;
        }

        /**
         * What happened this time.
         *
         * @param detail what happened this time; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("detail")
        public Builder detail(@Nullable String detail) {
            this.detail = detail;
            return this;
        }

        /**
         * The path of the request.
         *
         * @param instance the path of the request.
         * @return this builder.
         */
        @JsonProperty("instance")
        public Builder instance(String instance) {
            this.instance = instance;
            return this;
        }

        /**
         * The problem, for programs.
         *
         * @param code the problem, for programs.
         * @return this builder.
         */
        @JsonProperty("code")
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /**
         * The Request-Id of the answer.
         *
         * @param requestId the Request-Id of the answer.
         * @return this builder.
         */
        @JsonProperty("requestId")
        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        /**
         * Whether the same request may succeed later, unchanged.
         *
         * @param retryable whether the same request may succeed later, unchanged.
         * @return this builder.
         */
        @JsonProperty("retryable")
        public Builder retryable(boolean retryable) {
            this.retryable = retryable;
            return this;
        }

        /**
         * What is wrong, each with its place.
         *
         * @param errors what is wrong, each with its place; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("errors")
        public Builder errors(@Nullable List<FieldError> errors) {
            this.errors = errors;
            return this;
        }

        /**
         * What is wrong, each with its place.
         *
         * @param errors what is wrong, each with its place; {@code null} for none.
         * @return this builder.
         */
        public Builder errors(FieldError... errors) {
            return errors(List.of(errors));
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
        public Problem build() {
            return new Problem(this);
        }
    }
}
