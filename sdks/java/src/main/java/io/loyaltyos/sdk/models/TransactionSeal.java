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

/** The signed block that sealed it. Absent until one does. */
@JsonDeserialize(builder = TransactionSeal.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class TransactionSeal {

    private final long block;
    private final Instant sealedAt;
    private final Map<String, JsonValue> additionalProperties;

    private TransactionSeal(Builder builder) {
        this.block = Fields.required("block", builder.block);
        this.sealedAt = Fields.required("sealedAt", builder.sealedAt);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.block = block;
        builder.sealedAt = sealedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the number of the block} */
    @JsonProperty("block")
    public long block() {
        return block;
    }

    /** {@return when it was sealed} */
    @JsonProperty("sealedAt")
    public Instant sealedAt() {
        return sealedAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof TransactionSeal that &&
            block == that.block &&
            Objects.equals(sealedAt, that.sealedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(block, sealedAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "TransactionSeal[", "]")
            .add("block=" + block)
            .add("sealedAt=" + sealedAt)
            .toString();
    }

    /** Builds {@link TransactionSeal}. */
    public static final class Builder {

        private @Nullable Long block;
        private @Nullable Instant sealedAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The number of the block.
         *
         * @param block the number of the block.
         * @return this builder.
         */
        @JsonProperty("block")
        public Builder block(long block) {
            this.block = block;
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
        public TransactionSeal build() {
            return new TransactionSeal(this);
        }
    }
}
