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

/** What rule sets may read of an attribute. */
@JsonDeserialize(builder = AttributeDeclaration.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AttributeDeclaration {

    private final AttributeType type;
    private final @Nullable Boolean pii;
    private final Map<String, JsonValue> additionalProperties;

    private AttributeDeclaration(Builder builder) {
        this.type = Fields.required("type", builder.type);
        this.pii = builder.pii;
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
        builder.pii = pii;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what its value is} */
    @JsonProperty("type")
    public AttributeType type() {
        return type;
    }

    /**
     * {@return whether it says who somebody is: it is kept out of traces then; {@code null} where there is
     * none}
     */
    @JsonProperty("pii")
    public @Nullable Boolean pii() {
        return pii;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof AttributeDeclaration that &&
            Objects.equals(type, that.type) &&
            Objects.equals(pii, that.pii) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, pii, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "AttributeDeclaration[", "]")
            .add("type=" + type)
            .add("pii=" + pii)
            .toString();
    }

    /** Builds {@link AttributeDeclaration}. */
    public static final class Builder {

        private @Nullable AttributeType type;
        private @Nullable Boolean pii;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What its value is.
         *
         * @param type what its value is.
         * @return this builder.
         */
        @JsonProperty("type")
        public Builder type(AttributeType type) {
            this.type = type;
            return this;
        }

        /**
         * Whether it says who somebody is: it is kept out of traces then.
         *
         * @param pii whether it says who somebody is: it is kept out of traces then; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("pii")
        public Builder pii(@Nullable Boolean pii) {
            this.pii = pii;
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
        public AttributeDeclaration build() {
            return new AttributeDeclaration(this);
        }
    }
}
