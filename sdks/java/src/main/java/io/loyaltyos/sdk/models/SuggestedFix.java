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

/** A way out. */
@JsonDeserialize(builder = SuggestedFix.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SuggestedFix {

    private final String title;
    private final List<SourceEdit> edits;
    private final Map<String, JsonValue> additionalProperties;

    private SuggestedFix(Builder builder) {
        this.title = Fields.required("title", builder.title);
        this.edits = Fields.required("edits", Fields.copy(builder.edits));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.title = title;
        builder.edits = edits;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what it does} */
    @JsonProperty("title")
    public String title() {
        return title;
    }

    /** {@return to be made together} */
    @JsonProperty("edits")
    public List<SourceEdit> edits() {
        return edits;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SuggestedFix that &&
            Objects.equals(title, that.title) &&
            Objects.equals(edits, that.edits) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, edits, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SuggestedFix[", "]")
            .add("title=" + title)
            .add("edits=" + edits)
            .toString();
    }

    /** Builds {@link SuggestedFix}. */
    public static final class Builder {

        private @Nullable String title;
        private @Nullable List<SourceEdit> edits;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What it does.
         *
         * @param title what it does.
         * @return this builder.
         */
        @JsonProperty("title")
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * To be made together.
         *
         * @param edits to be made together.
         * @return this builder.
         */
        @JsonProperty("edits")
        public Builder edits(List<SourceEdit> edits) {
            this.edits = edits;
            return this;
        }

        /**
         * To be made together.
         *
         * @param edits to be made together.
         * @return this builder.
         */
        public Builder edits(SourceEdit... edits) {
            return edits(List.of(edits));
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
        public SuggestedFix build() {
            return new SuggestedFix(this);
        }
    }
}
