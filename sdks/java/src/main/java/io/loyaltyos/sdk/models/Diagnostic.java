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

/** Something to say about the source of a rule set. */
@JsonDeserialize(builder = Diagnostic.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Diagnostic {

    private final DiagnosticCode code;
    private final DiagnosticSeverity severity;
    private final String message;
    private final SourceSpan span;
    private final List<RelatedPlace> related;
    private final List<SuggestedFix> fixes;
    private final @Nullable DiagnosticWitness witness;
    private final Map<String, JsonValue> additionalProperties;

    private Diagnostic(Builder builder) {
        this.code = Fields.required("code", builder.code);
        this.severity = Fields.required("severity", builder.severity);
        this.message = Fields.required("message", builder.message);
        this.span = Fields.required("span", builder.span);
        this.related = Fields.required("related", Fields.copy(builder.related));
        this.fixes = Fields.required("fixes", Fields.copy(builder.fixes));
        this.witness = builder.witness;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.code = code;
        builder.severity = severity;
        builder.message = message;
        builder.span = span;
        builder.related = related;
        builder.fixes = fixes;
        builder.witness = witness;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what kind of thing it is: each has a page in the language reference} */
    @JsonProperty("code")
    public DiagnosticCode code() {
        return code;
    }

    /** {@return an error keeps the source from being saved} */
    @JsonProperty("severity")
    public DiagnosticSeverity severity() {
        return severity;
    }

    /** {@return for people} */
    @JsonProperty("message")
    public String message() {
        return message;
    }

    /** {@return the span} */
    @JsonProperty("span")
    public SourceSpan span() {
        return span;
    }

    /** {@return other places that make it clear} */
    @JsonProperty("related")
    public List<RelatedPlace> related() {
        return related;
    }

    /** {@return ways out, best first} */
    @JsonProperty("fixes")
    public List<SuggestedFix> fixes() {
        return fixes;
    }

    /** {@return the witness; {@code null} where there is none} */
    @JsonProperty("witness")
    public @Nullable DiagnosticWitness witness() {
        return witness;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Diagnostic that &&
            Objects.equals(code, that.code) &&
            Objects.equals(severity, that.severity) &&
            Objects.equals(message, that.message) &&
            Objects.equals(span, that.span) &&
            Objects.equals(related, that.related) &&
            Objects.equals(fixes, that.fixes) &&
            Objects.equals(witness, that.witness) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, message, span, related, fixes, witness, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Diagnostic[", "]")
            .add("code=" + code)
            .add("severity=" + severity)
            .add("message=" + message)
            .add("span=" + span)
            .add("related=" + related)
            .add("fixes=" + fixes)
            .add("witness=" + witness)
            .toString();
    }

    /** Builds {@link Diagnostic}. */
    public static final class Builder {

        private @Nullable DiagnosticCode code;
        private @Nullable DiagnosticSeverity severity;
        private @Nullable String message;
        private @Nullable SourceSpan span;
        private @Nullable List<RelatedPlace> related;
        private @Nullable List<SuggestedFix> fixes;
        private @Nullable DiagnosticWitness witness;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What kind of thing it is: each has a page in the language reference.
         *
         * @param code what kind of thing it is: each has a page in the language reference.
         * @return this builder.
         */
        @JsonProperty("code")
        public Builder code(DiagnosticCode code) {
            this.code = code;
            return this;
        }

        /**
         * An error keeps the source from being saved.
         *
         * @param severity an error keeps the source from being saved.
         * @return this builder.
         */
        @JsonProperty("severity")
        public Builder severity(DiagnosticSeverity severity) {
            this.severity = severity;
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
         * The span.
         *
         * @param span the span.
         * @return this builder.
         */
        @JsonProperty("span")
        public Builder span(SourceSpan span) {
            this.span = span;
            return this;
        }

        /**
         * Other places that make it clear.
         *
         * @param related other places that make it clear.
         * @return this builder.
         */
        @JsonProperty("related")
        public Builder related(List<RelatedPlace> related) {
            this.related = related;
            return this;
        }

        /**
         * Other places that make it clear.
         *
         * @param related other places that make it clear.
         * @return this builder.
         */
        public Builder related(RelatedPlace... related) {
            return related(List.of(related));
        }

        /**
         * Ways out, best first.
         *
         * @param fixes ways out, best first.
         * @return this builder.
         */
        @JsonProperty("fixes")
        public Builder fixes(List<SuggestedFix> fixes) {
            this.fixes = fixes;
            return this;
        }

        /**
         * Ways out, best first.
         *
         * @param fixes ways out, best first.
         * @return this builder.
         */
        public Builder fixes(SuggestedFix... fixes) {
            return fixes(List.of(fixes));
        }

        /**
         * The witness.
         *
         * @param witness the witness; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("witness")
        public Builder witness(@Nullable DiagnosticWitness witness) {
            this.witness = witness;
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
        public Diagnostic build() {
            return new Diagnostic(this);
        }
    }
}
