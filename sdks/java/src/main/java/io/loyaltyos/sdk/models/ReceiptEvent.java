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

/** The event, and the proof that it is in its batch. */
@JsonDeserialize(builder = ReceiptEvent.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReceiptEvent {

    private final String text;
    private final List<String> proof;
    private final Map<String, JsonValue> additionalProperties;

    private ReceiptEvent(Builder builder) {
        this.text = Fields.required("text", builder.text);
        this.proof = Fields.required("proof", Fields.copy(builder.proof));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.text = text;
        builder.proof = proof;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the event at the transaction’s place, as it was hashed} */
    @JsonProperty("text")
    public String text() {
        return text;
    }

    /** {@return the neighbours on the way up to the root} */
    @JsonProperty("proof")
    public List<String> proof() {
        return proof;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ReceiptEvent that &&
            Objects.equals(text, that.text) &&
            Objects.equals(proof, that.proof) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, proof, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReceiptEvent[", "]")
            .add("text=" + text)
            .add("proof=" + proof)
            .toString();
    }

    /** Builds {@link ReceiptEvent}. */
    public static final class Builder {

        private @Nullable String text;
        private @Nullable List<String> proof;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The event at the transaction’s place, as it was hashed.
         *
         * @param text the event at the transaction’s place, as it was hashed.
         * @return this builder.
         */
        @JsonProperty("text")
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        /**
         * The neighbours on the way up to the root.
         *
         * @param proof the neighbours on the way up to the root.
         * @return this builder.
         */
        @JsonProperty("proof")
        public Builder proof(List<String> proof) {
            this.proof = proof;
            return this;
        }

        /**
         * The neighbours on the way up to the root.
         *
         * @param proof the neighbours on the way up to the root.
         * @return this builder.
         */
        public Builder proof(String... proof) {
            return proof(List.of(proof));
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
        public ReceiptEvent build() {
            return new ReceiptEvent(this);
        }
    }
}
