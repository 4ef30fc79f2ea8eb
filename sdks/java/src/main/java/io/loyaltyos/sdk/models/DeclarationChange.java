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

/** Something that is new, gone, or means another thing. */
@JsonDeserialize(builder = DeclarationChange.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class DeclarationChange {

    private final DeclarationChangeKind change;
    private final DeclarationKind kind;
    private final String id;
    private final Map<String, JsonValue> additionalProperties;

    private DeclarationChange(Builder builder) {
        this.change = Fields.required("change", builder.change);
        this.kind = Fields.required("kind", builder.kind);
        this.id = Fields.required("id", builder.id);
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
        builder.kind = kind;
        builder.id = id;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what became of it} */
    @JsonProperty("change")
    public DeclarationChangeKind change() {
        return change;
    }

    /** {@return what it is} */
    @JsonProperty("kind")
    public DeclarationKind kind() {
        return kind;
    }

    /** {@return the id of the rule, group or event, or the name of the setting} */
    @JsonProperty("id")
    public String id() {
        return id;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof DeclarationChange that &&
            Objects.equals(change, that.change) &&
            Objects.equals(kind, that.kind) &&
            Objects.equals(id, that.id) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(change, kind, id, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "DeclarationChange[", "]")
            .add("change=" + change)
            .add("kind=" + kind)
            .add("id=" + id)
            .toString();
    }

    /** Builds {@link DeclarationChange}. */
    public static final class Builder {

        private @Nullable DeclarationChangeKind change;
        private @Nullable DeclarationKind kind;
        private @Nullable String id;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What became of it.
         *
         * @param change what became of it.
         * @return this builder.
         */
        @JsonProperty("change")
        public Builder change(DeclarationChangeKind change) {
            this.change = change;
            return this;
        }

        /**
         * What it is.
         *
         * @param kind what it is.
         * @return this builder.
         */
        @JsonProperty("kind")
        public Builder kind(DeclarationKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * The id of the rule, group or event, or the name of the setting.
         *
         * @param id the id of the rule, group or event, or the name of the setting.
         * @return this builder.
         */
        @JsonProperty("id")
        public Builder id(String id) {
            this.id = id;
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
        public DeclarationChange build() {
            return new DeclarationChange(this);
        }
    }
}
