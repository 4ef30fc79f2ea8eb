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

/** What became different from one version to another. */
@JsonDeserialize(builder = RuleSetDiff.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RuleSetDiff {

    private final String ruleSetId;
    private final int from;
    private final int to;
    private final boolean sameMeaning;
    private final List<LineChange> lines;
    private final List<DeclarationChange> declarations;
    private final Map<String, JsonValue> additionalProperties;

    private RuleSetDiff(Builder builder) {
        this.ruleSetId = Fields.required("ruleSetId", builder.ruleSetId);
        this.from = Fields.required("from", builder.from);
        this.to = Fields.required("to", builder.to);
        this.sameMeaning = Fields.required("sameMeaning", builder.sameMeaning);
        this.lines = Fields.required("lines", Fields.copy(builder.lines));
        this.declarations = Fields.required("declarations", Fields.copy(builder.declarations));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ruleSetId = ruleSetId;
        builder.from = from;
        builder.to = to;
        builder.sameMeaning = sameMeaning;
        builder.lines = lines;
        builder.declarations = declarations;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the rule set} */
    @JsonProperty("ruleSetId")
    public String ruleSetId() {
        return ruleSetId;
    }

    /** {@return the version, from 1} */
    @JsonProperty("from")
    public int from() {
        return from;
    }

    /** {@return the version, from 1} */
    @JsonProperty("to")
    public int to() {
        return to;
    }

    /** {@return whether both compile to the same, whatever their texts} */
    @JsonProperty("sameMeaning")
    public boolean sameMeaning() {
        return sameMeaning;
    }

    /** {@return what to remove from one text and to add for the other} */
    @JsonProperty("lines")
    public List<LineChange> lines() {
        return lines;
    }

    /** {@return what means another thing: layout, comments and the order of rules make no difference} */
    @JsonProperty("declarations")
    public List<DeclarationChange> declarations() {
        return declarations;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RuleSetDiff that &&
            Objects.equals(ruleSetId, that.ruleSetId) &&
            from == that.from &&
            to == that.to &&
            sameMeaning == that.sameMeaning &&
            Objects.equals(lines, that.lines) &&
            Objects.equals(declarations, that.declarations) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetId, from, to, sameMeaning, lines, declarations, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RuleSetDiff[", "]")
            .add("ruleSetId=" + ruleSetId)
            .add("from=" + from)
            .add("to=" + to)
            .add("sameMeaning=" + sameMeaning)
            .add("lines=" + lines)
            .add("declarations=" + declarations)
            .toString();
    }

    /** Builds {@link RuleSetDiff}. */
    public static final class Builder {

        private @Nullable String ruleSetId;
        private @Nullable Integer from;
        private @Nullable Integer to;
        private @Nullable Boolean sameMeaning;
        private @Nullable List<LineChange> lines;
        private @Nullable List<DeclarationChange> declarations;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the rule set.
         *
         * @param ruleSetId the id of the rule set.
         * @return this builder.
         */
        @JsonProperty("ruleSetId")
        public Builder ruleSetId(String ruleSetId) {
            this.ruleSetId = ruleSetId;
            return this;
        }

        /**
         * The version, from 1.
         *
         * @param from the version, from 1.
         * @return this builder.
         */
        @JsonProperty("from")
        public Builder from(int from) {
            this.from = from;
            return this;
        }

        /**
         * The version, from 1.
         *
         * @param to the version, from 1.
         * @return this builder.
         */
        @JsonProperty("to")
        public Builder to(int to) {
            this.to = to;
            return this;
        }

        /**
         * Whether both compile to the same, whatever their texts.
         *
         * @param sameMeaning whether both compile to the same, whatever their texts.
         * @return this builder.
         */
        @JsonProperty("sameMeaning")
        public Builder sameMeaning(boolean sameMeaning) {
            this.sameMeaning = sameMeaning;
            return this;
        }

        /**
         * What to remove from one text and to add for the other.
         *
         * @param lines what to remove from one text and to add for the other.
         * @return this builder.
         */
        @JsonProperty("lines")
        public Builder lines(List<LineChange> lines) {
            this.lines = lines;
            return this;
        }

        /**
         * What to remove from one text and to add for the other.
         *
         * @param lines what to remove from one text and to add for the other.
         * @return this builder.
         */
        public Builder lines(LineChange... lines) {
            return lines(List.of(lines));
        }

        /**
         * What means another thing: layout, comments and the order of rules make no difference.
         *
         * @param declarations what means another thing: layout, comments and the order of rules make no
         *     difference.
         * @return this builder.
         */
        @JsonProperty("declarations")
        public Builder declarations(List<DeclarationChange> declarations) {
            this.declarations = declarations;
            return this;
        }

        /**
         * What means another thing: layout, comments and the order of rules make no difference.
         *
         * @param declarations what means another thing: layout, comments and the order of rules make no
         *     difference.
         * @return this builder.
         */
        public Builder declarations(DeclarationChange... declarations) {
            return declarations(List.of(declarations));
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
        public RuleSetDiff build() {
            return new RuleSetDiff(this);
        }
    }
}
