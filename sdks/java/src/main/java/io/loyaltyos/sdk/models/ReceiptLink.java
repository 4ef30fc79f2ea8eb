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

/** The link of the chain that covers the batch, and the proof that the block seals it. */
@JsonDeserialize(builder = ReceiptLink.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReceiptLink {

    private final String firstSeq;
    private final String lastSeq;
    private final long leaves;
    private final String previous;
    private final long index;
    private final List<String> proof;
    private final Map<String, JsonValue> additionalProperties;

    private ReceiptLink(Builder builder) {
        this.firstSeq = Fields.required("firstSeq", builder.firstSeq);
        this.lastSeq = Fields.required("lastSeq", builder.lastSeq);
        this.leaves = Fields.required("leaves", builder.leaves);
        this.previous = Fields.required("previous", builder.previous);
        this.index = Fields.required("index", builder.index);
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
        builder.firstSeq = firstSeq;
        builder.lastSeq = lastSeq;
        builder.leaves = leaves;
        builder.previous = previous;
        builder.index = index;
        builder.proof = proof;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the first position of the batch} A decimal. */
    @JsonProperty("firstSeq")
    public String firstSeq() {
        return firstSeq;
    }

    /** {@return the last position of the batch} A decimal. */
    @JsonProperty("lastSeq")
    public String lastSeq() {
        return lastSeq;
    }

    /** {@return how many texts were hashed in the batch} */
    @JsonProperty("leaves")
    public long leaves() {
        return leaves;
    }

    /** {@return the link before} SHA-256, in hex. */
    @JsonProperty("previous")
    public String previous() {
        return previous;
    }

    /** {@return where the link stands among those that the block seals} */
    @JsonProperty("index")
    public long index() {
        return index;
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
            other instanceof ReceiptLink that &&
            Objects.equals(firstSeq, that.firstSeq) &&
            Objects.equals(lastSeq, that.lastSeq) &&
            leaves == that.leaves &&
            Objects.equals(previous, that.previous) &&
            index == that.index &&
            Objects.equals(proof, that.proof) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstSeq, lastSeq, leaves, previous, index, proof, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReceiptLink[", "]")
            .add("firstSeq=" + firstSeq)
            .add("lastSeq=" + lastSeq)
            .add("leaves=" + leaves)
            .add("previous=" + previous)
            .add("index=" + index)
            .add("proof=" + proof)
            .toString();
    }

    /** Builds {@link ReceiptLink}. */
    public static final class Builder {

        private @Nullable String firstSeq;
        private @Nullable String lastSeq;
        private @Nullable Long leaves;
        private @Nullable String previous;
        private @Nullable Long index;
        private @Nullable List<String> proof;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The first position of the batch. A decimal.
         *
         * @param firstSeq the first position of the batch.
         * @return this builder.
         */
        @JsonProperty("firstSeq")
        public Builder firstSeq(String firstSeq) {
            this.firstSeq = firstSeq;
            return this;
        }

        /**
         * The last position of the batch. A decimal.
         *
         * @param lastSeq the last position of the batch.
         * @return this builder.
         */
        @JsonProperty("lastSeq")
        public Builder lastSeq(String lastSeq) {
            this.lastSeq = lastSeq;
            return this;
        }

        /**
         * How many texts were hashed in the batch.
         *
         * @param leaves how many texts were hashed in the batch.
         * @return this builder.
         */
        @JsonProperty("leaves")
        public Builder leaves(long leaves) {
            this.leaves = leaves;
            return this;
        }

        /**
         * The link before. SHA-256, in hex.
         *
         * @param previous the link before.
         * @return this builder.
         */
        @JsonProperty("previous")
        public Builder previous(String previous) {
            this.previous = previous;
            return this;
        }

        /**
         * Where the link stands among those that the block seals.
         *
         * @param index where the link stands among those that the block seals.
         * @return this builder.
         */
        @JsonProperty("index")
        public Builder index(long index) {
            this.index = index;
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
        public ReceiptLink build() {
            return new ReceiptLink(this);
        }
    }
}
