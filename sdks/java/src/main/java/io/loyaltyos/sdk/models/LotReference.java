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

/** Who made the lot. */
@JsonDeserialize(builder = LotReference.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class LotReference {

    private final String ledgerTransactionId;
    private final int line;
    private final Map<String, JsonValue> additionalProperties;

    private LotReference(Builder builder) {
        this.ledgerTransactionId = Fields.required("ledgerTransactionId", builder.ledgerTransactionId);
        this.line = Fields.required("line", builder.line);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.line = line;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("ledgerTransactionId")
    public String ledgerTransactionId() {
        return ledgerTransactionId;
    }

    /** {@return the line within the transaction, from 1} */
    @JsonProperty("line")
    public int line() {
        return line;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof LotReference that &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            line == that.line &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(ledgerTransactionId, line, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "LotReference[", "]")
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .add("line=" + line)
            .toString();
    }

    /** Builds {@link LotReference}. */
    public static final class Builder {

        private @Nullable String ledgerTransactionId;
        private @Nullable Integer line;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The ledger transaction that moved the points.
         *
         * @param ledgerTransactionId the ledger transaction that moved the points.
         * @return this builder.
         */
        @JsonProperty("ledgerTransactionId")
        public Builder ledgerTransactionId(String ledgerTransactionId) {
            this.ledgerTransactionId = ledgerTransactionId;
            return this;
        }

        /**
         * The line within the transaction, from 1.
         *
         * @param line the line within the transaction, from 1.
         * @return this builder.
         */
        @JsonProperty("line")
        public Builder line(int line) {
            this.line = line;
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
        public LotReference build() {
            return new LotReference(this);
        }
    }
}
