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

/** The postings, and the proof that they are in their batch. */
@JsonDeserialize(builder = ReceiptPostings.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReceiptPostings {

    private final long first;
    private final List<String> texts;
    private final List<String> proof;
    private final Map<String, JsonValue> additionalProperties;

    private ReceiptPostings(Builder builder) {
        this.first = Fields.required("first", builder.first);
        this.texts = Fields.required("texts", Fields.copy(builder.texts));
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
        builder.first = first;
        builder.texts = texts;
        builder.proof = proof;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return where the first of them stands in the batch} */
    @JsonProperty("first")
    public long first() {
        return first;
    }

    /** {@return in their order} */
    @JsonProperty("texts")
    public List<String> texts() {
        return texts;
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
            other instanceof ReceiptPostings that &&
            first == that.first &&
            Objects.equals(texts, that.texts) &&
            Objects.equals(proof, that.proof) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, texts, proof, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReceiptPostings[", "]")
            .add("first=" + first)
            .add("texts=" + texts)
            .add("proof=" + proof)
            .toString();
    }

    /** Builds {@link ReceiptPostings}. */
    public static final class Builder {

        private @Nullable Long first;
        private @Nullable List<String> texts;
        private @Nullable List<String> proof;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Where the first of them stands in the batch.
         *
         * @param first where the first of them stands in the batch.
         * @return this builder.
         */
        @JsonProperty("first")
        public Builder first(long first) {
            this.first = first;
            return this;
        }

        /**
         * In their order.
         *
         * @param texts in their order.
         * @return this builder.
         */
        @JsonProperty("texts")
        public Builder texts(List<String> texts) {
            this.texts = texts;
            return this;
        }

        /**
         * In their order.
         *
         * @param texts in their order.
         * @return this builder.
         */
        public Builder texts(String... texts) {
            return texts(List.of(texts));
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
        public ReceiptPostings build() {
            return new ReceiptPostings(this);
        }
    }
}
