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

/** What the block says of the stripe, and the proof that it does. */
@JsonDeserialize(builder = ReceiptStripe.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReceiptStripe {

    private final String firstSeq;
    private final String lastSeq;
    private final String hash;
    private final long links;
    private final List<String> proof;
    private final Map<String, JsonValue> additionalProperties;

    private ReceiptStripe(Builder builder) {
        this.firstSeq = Fields.required("firstSeq", builder.firstSeq);
        this.lastSeq = Fields.required("lastSeq", builder.lastSeq);
        this.hash = Fields.required("hash", builder.hash);
        this.links = Fields.required("links", builder.links);
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
        builder.hash = hash;
        builder.links = links;
        builder.proof = proof;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the first position of the stripe that the block seals} A decimal. */
    @JsonProperty("firstSeq")
    public String firstSeq() {
        return firstSeq;
    }

    /** {@return the last one} A decimal. */
    @JsonProperty("lastSeq")
    public String lastSeq() {
        return lastSeq;
    }

    /** {@return the head of the stripe’s chain} SHA-256, in hex. */
    @JsonProperty("hash")
    public String hash() {
        return hash;
    }

    /** {@return how many links the block seals of it} */
    @JsonProperty("links")
    public long links() {
        return links;
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
            other instanceof ReceiptStripe that &&
            Objects.equals(firstSeq, that.firstSeq) &&
            Objects.equals(lastSeq, that.lastSeq) &&
            Objects.equals(hash, that.hash) &&
            links == that.links &&
            Objects.equals(proof, that.proof) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstSeq, lastSeq, hash, links, proof, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReceiptStripe[", "]")
            .add("firstSeq=" + firstSeq)
            .add("lastSeq=" + lastSeq)
            .add("hash=" + hash)
            .add("links=" + links)
            .add("proof=" + proof)
            .toString();
    }

    /** Builds {@link ReceiptStripe}. */
    public static final class Builder {

        private @Nullable String firstSeq;
        private @Nullable String lastSeq;
        private @Nullable String hash;
        private @Nullable Long links;
        private @Nullable List<String> proof;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The first position of the stripe that the block seals. A decimal.
         *
         * @param firstSeq the first position of the stripe that the block seals.
         * @return this builder.
         */
        @JsonProperty("firstSeq")
        public Builder firstSeq(String firstSeq) {
            this.firstSeq = firstSeq;
            return this;
        }

        /**
         * The last one. A decimal.
         *
         * @param lastSeq the last one.
         * @return this builder.
         */
        @JsonProperty("lastSeq")
        public Builder lastSeq(String lastSeq) {
            this.lastSeq = lastSeq;
            return this;
        }

        /**
         * The head of the stripe’s chain. SHA-256, in hex.
         *
         * @param hash the head of the stripe’s chain.
         * @return this builder.
         */
        @JsonProperty("hash")
        public Builder hash(String hash) {
            this.hash = hash;
            return this;
        }

        /**
         * How many links the block seals of it.
         *
         * @param links how many links the block seals of it.
         * @return this builder.
         */
        @JsonProperty("links")
        public Builder links(long links) {
            this.links = links;
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
        public ReceiptStripe build() {
            return new ReceiptStripe(this);
        }
    }
}
