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

/** What is to be said about a source. */
@JsonDeserialize(builder = RuleSetValidation.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetValidation {

    private final boolean valid;
    private final List<Diagnostic> diagnostics;
    private final @Nullable Complexity complexity;
    private final @Nullable Liability liability;
    private final @Nullable Simulation preview;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetValidation(Builder builder) {
        this.valid = Fields.required("valid", builder.valid);
        this.diagnostics = Fields.required("diagnostics", Fields.copy(builder.diagnostics));
        this.complexity = builder.complexity;
        this.liability = builder.liability;
        this.preview = builder.preview;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.valid = valid;
        builder.diagnostics = diagnostics;
        builder.complexity = complexity;
        builder.liability = liability;
        builder.preview = preview;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return whether it could be saved} */
    @JsonProperty("valid")
    public boolean valid() {
        return valid;
    }

    /** {@return errors and warnings, in order of their place} */
    @JsonProperty("diagnostics")
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** {@return the complexity; {@code null} where there is none} */
    @JsonProperty("complexity")
    public @Nullable Complexity complexity() {
        return complexity;
    }

    /** {@return the liability; {@code null} where there is none} */
    @JsonProperty("liability")
    public @Nullable Liability liability() {
        return liability;
    }

    /** {@return the preview; {@code null} where there is none} */
    @JsonProperty("preview")
    public @Nullable Simulation preview() {
        return preview;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetValidation that &&
            valid == that.valid &&
            Objects.equals(diagnostics, that.diagnostics) &&
            Objects.equals(complexity, that.complexity) &&
            Objects.equals(liability, that.liability) &&
            Objects.equals(preview, that.preview) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(valid, diagnostics, complexity, liability, preview, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetValidation[", "]")
            .add("valid=" + valid)
            .add("diagnostics=" + diagnostics)
            .add("complexity=" + complexity)
            .add("liability=" + liability)
            .add("preview=" + preview)
            .toString();
    }

    /** Builds {@link RuleSetValidation}. */
    public static final class Builder {

        private @Nullable Boolean valid;
        private @Nullable List<Diagnostic> diagnostics;
        private @Nullable Complexity complexity;
        private @Nullable Liability liability;
        private @Nullable Simulation preview;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Whether it could be saved.
         *
         * @param valid whether it could be saved.
         * @return this builder.
         */
        @JsonProperty("valid")
        public Builder valid(boolean valid) {
            this.valid = valid;
            return this;
        }

        /**
         * Errors and warnings, in order of their place.
         *
         * @param diagnostics errors and warnings, in order of their place.
         * @return this builder.
         */
        @JsonProperty("diagnostics")
        public Builder diagnostics(List<Diagnostic> diagnostics) {
            this.diagnostics = diagnostics;
            return this;
        }

        /**
         * Errors and warnings, in order of their place.
         *
         * @param diagnostics errors and warnings, in order of their place.
         * @return this builder.
         */
        public Builder diagnostics(Diagnostic... diagnostics) {
            return diagnostics(List.of(diagnostics));
        }

        /**
         * The complexity.
         *
         * @param complexity the complexity; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("complexity")
        public Builder complexity(@Nullable Complexity complexity) {
            this.complexity = complexity;
            return this;
        }

        /**
         * The liability.
         *
         * @param liability the liability; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("liability")
        public Builder liability(@Nullable Liability liability) {
            this.liability = liability;
            return this;
        }

        /**
         * The preview.
         *
         * @param preview the preview; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("preview")
        public Builder preview(@Nullable Simulation preview) {
            this.preview = preview;
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
        public RuleSetValidation build() {
            return new RuleSetValidation(this);
        }
    }
}
