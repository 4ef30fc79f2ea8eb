package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The block, and its signature. */
@JsonDeserialize(builder = ReceiptBlock.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ReceiptBlock {

    private final String number;
    private final String previous;
    private final long stripeCount;
    private final Instant sealedAt;
    private final String keyId;
    private final String signature;
    private final Map<String, JsonValue> additionalProperties;

    private ReceiptBlock(Builder builder) {
        this.number = Fields.required("number", builder.number);
        this.previous = Fields.required("previous", builder.previous);
        this.stripeCount = Fields.required("stripeCount", builder.stripeCount);
        this.sealedAt = Fields.required("sealedAt", builder.sealedAt);
        this.keyId = Fields.required("keyId", builder.keyId);
        this.signature = Fields.required("signature", builder.signature);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.number = number;
        builder.previous = previous;
        builder.stripeCount = stripeCount;
        builder.sealedAt = sealedAt;
        builder.keyId = keyId;
        builder.signature = signature;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the number of the block} A decimal. */
    @JsonProperty("number")
    public String number() {
        return number;
    }

    /** {@return the block before} SHA-256, in hex. */
    @JsonProperty("previous")
    public String previous() {
        return previous;
    }

    /** {@return how many stripes it seals} */
    @JsonProperty("stripeCount")
    public long stripeCount() {
        return stripeCount;
    }

    /** {@return when it was sealed} */
    @JsonProperty("sealedAt")
    public Instant sealedAt() {
        return sealedAt;
    }

    /** {@return the thumbprint of the key that signed it} */
    @JsonProperty("keyId")
    public String keyId() {
        return keyId;
    }

    /** {@return ed25519, base64url} */
    @JsonProperty("signature")
    public String signature() {
        return signature;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ReceiptBlock that &&
            Objects.equals(number, that.number) &&
            Objects.equals(previous, that.previous) &&
            stripeCount == that.stripeCount &&
            Objects.equals(sealedAt, that.sealedAt) &&
            Objects.equals(keyId, that.keyId) &&
            Objects.equals(signature, that.signature) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, previous, stripeCount, sealedAt, keyId, signature, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ReceiptBlock[", "]")
            .add("number=" + number)
            .add("previous=" + previous)
            .add("stripeCount=" + stripeCount)
            .add("sealedAt=" + sealedAt)
            .add("keyId=" + keyId)
            .add("signature=" + signature)
            .toString();
    }

    /** Builds {@link ReceiptBlock}. */
    public static final class Builder {

        private @Nullable String number;
        private @Nullable String previous;
        private @Nullable Long stripeCount;
        private @Nullable Instant sealedAt;
        private @Nullable String keyId;
        private @Nullable String signature;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The number of the block. A decimal.
         *
         * @param number the number of the block.
         * @return this builder.
         */
        @JsonProperty("number")
        public Builder number(String number) {
            this.number = number;
            return this;
        }

        /**
         * The block before. SHA-256, in hex.
         *
         * @param previous the block before.
         * @return this builder.
         */
        @JsonProperty("previous")
        public Builder previous(String previous) {
            this.previous = previous;
            return this;
        }

        /**
         * How many stripes it seals.
         *
         * @param stripeCount how many stripes it seals.
         * @return this builder.
         */
        @JsonProperty("stripeCount")
        public Builder stripeCount(long stripeCount) {
            this.stripeCount = stripeCount;
            return this;
        }

        /**
         * When it was sealed.
         *
         * @param sealedAt when it was sealed.
         * @return this builder.
         */
        @JsonProperty("sealedAt")
        public Builder sealedAt(Instant sealedAt) {
            this.sealedAt = sealedAt;
            return this;
        }

        /**
         * The thumbprint of the key that signed it.
         *
         * @param keyId the thumbprint of the key that signed it.
         * @return this builder.
         */
        @JsonProperty("keyId")
        public Builder keyId(String keyId) {
            this.keyId = keyId;
            return this;
        }

        /**
         * Ed25519, base64url.
         *
         * @param signature ed25519, base64url.
         * @return this builder.
         */
        @JsonProperty("signature")
        public Builder signature(String signature) {
            this.signature = signature;
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
        public ReceiptBlock build() {
            return new ReceiptBlock(this);
        }
    }
}
