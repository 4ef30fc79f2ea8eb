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

/** What an erasure did, signed. */
@JsonDeserialize(builder = ErasureCertificate.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ErasureCertificate {

    private final String certificateId;
    private final String tenantId;
    private final String customerId;
    private final Instant erasedAt;
    private final Instant shreddedAt;
    private final Instant backupHorizonAt;
    private final DestroyedData destroyed;
    private final String ledgerTransactionId;
    private final String signature;
    private final Map<String, JsonValue> additionalProperties;

    private ErasureCertificate(Builder builder) {
        this.certificateId = Fields.required("certificateId", builder.certificateId);
        this.tenantId = Fields.required("tenantId", builder.tenantId);
        this.customerId = Fields.required("customerId", builder.customerId);
        this.erasedAt = Fields.required("erasedAt", builder.erasedAt);
        this.shreddedAt = Fields.required("shreddedAt", builder.shreddedAt);
        this.backupHorizonAt = Fields.required("backupHorizonAt", builder.backupHorizonAt);
        this.destroyed = Fields.required("destroyed", builder.destroyed);
        this.ledgerTransactionId = Fields.required("ledgerTransactionId", builder.ledgerTransactionId);
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
        builder.certificateId = certificateId;
        builder.tenantId = tenantId;
        builder.customerId = customerId;
        builder.erasedAt = erasedAt;
        builder.shreddedAt = shreddedAt;
        builder.backupHorizonAt = backupHorizonAt;
        builder.destroyed = destroyed;
        builder.ledgerTransactionId = ledgerTransactionId;
        builder.signature = signature;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the certificate} */
    @JsonProperty("certificateId")
    public String certificateId() {
        return certificateId;
    }

    /** {@return the tenant} */
    @JsonProperty("tenantId")
    public String tenantId() {
        return tenantId;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return when the customer was erased: nothing about the person can be read from then on} */
    @JsonProperty("erasedAt")
    public Instant erasedAt() {
        return erasedAt;
    }

    /** {@return when the customer's key was destroyed} */
    @JsonProperty("shreddedAt")
    public Instant shreddedAt() {
        return shreddedAt;
    }

    /** {@return from when no backup can show anything either: what one would need is destroyed by then} */
    @JsonProperty("backupHorizonAt")
    public Instant backupHorizonAt() {
        return backupHorizonAt;
    }

    /** {@return the destroyed} */
    @JsonProperty("destroyed")
    public DestroyedData destroyed() {
        return destroyed;
    }

    /** {@return the ledger transaction that moved the points} */
    @JsonProperty("ledgerTransactionId")
    public String ledgerTransactionId() {
        return ledgerTransactionId;
    }

    /**
     * {@return a JWS in compact form (RFC 7515) whose payload is all the other members, signed with EdDSA
     * by a key of {@code /.well-known/ledger-keys.json}}
     */
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
            other instanceof ErasureCertificate that &&
            Objects.equals(certificateId, that.certificateId) &&
            Objects.equals(tenantId, that.tenantId) &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(erasedAt, that.erasedAt) &&
            Objects.equals(shreddedAt, that.shreddedAt) &&
            Objects.equals(backupHorizonAt, that.backupHorizonAt) &&
            Objects.equals(destroyed, that.destroyed) &&
            Objects.equals(ledgerTransactionId, that.ledgerTransactionId) &&
            Objects.equals(signature, that.signature) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            certificateId,
            tenantId,
            customerId,
            erasedAt,
            shreddedAt,
            backupHorizonAt,
            destroyed,
            ledgerTransactionId,
            signature,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ErasureCertificate[", "]")
            .add("certificateId=" + certificateId)
            .add("tenantId=" + tenantId)
            .add("customerId=" + customerId)
            .add("erasedAt=" + erasedAt)
            .add("shreddedAt=" + shreddedAt)
            .add("backupHorizonAt=" + backupHorizonAt)
            .add("destroyed=" + destroyed)
            .add("ledgerTransactionId=" + ledgerTransactionId)
            .add("signature=" + signature)
            .toString();
    }

    /** Builds {@link ErasureCertificate}. */
    public static final class Builder {

        private @Nullable String certificateId;
        private @Nullable String tenantId;
        private @Nullable String customerId;
        private @Nullable Instant erasedAt;
        private @Nullable Instant shreddedAt;
        private @Nullable Instant backupHorizonAt;
        private @Nullable DestroyedData destroyed;
        private @Nullable String ledgerTransactionId;
        private @Nullable String signature;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the certificate.
         *
         * @param certificateId the id of the certificate.
         * @return this builder.
         */
        @JsonProperty("certificateId")
        public Builder certificateId(String certificateId) {
            this.certificateId = certificateId;
            return this;
        }

        /**
         * The tenant.
         *
         * @param tenantId the tenant.
         * @return this builder.
         */
        @JsonProperty("tenantId")
        public Builder tenantId(String tenantId) {
            this.tenantId = tenantId;
            return this;
        }

        /**
         * The merchant's id of the customer.
         *
         * @param customerId the merchant's id of the customer.
         * @return this builder.
         */
        @JsonProperty("customerId")
        public Builder customerId(String customerId) {
            this.customerId = customerId;
            return this;
        }

        /**
         * When the customer was erased: nothing about the person can be read from then on.
         *
         * @param erasedAt when the customer was erased: nothing about the person can be read from then on.
         * @return this builder.
         */
        @JsonProperty("erasedAt")
        public Builder erasedAt(Instant erasedAt) {
            this.erasedAt = erasedAt;
            return this;
        }

        /**
         * When the customer's key was destroyed.
         *
         * @param shreddedAt when the customer's key was destroyed.
         * @return this builder.
         */
        @JsonProperty("shreddedAt")
        public Builder shreddedAt(Instant shreddedAt) {
            this.shreddedAt = shreddedAt;
            return this;
        }

        /**
         * From when no backup can show anything either: what one would need is destroyed by then.
         *
         * @param backupHorizonAt from when no backup can show anything either: what one would need is
         *     destroyed by then.
         * @return this builder.
         */
        @JsonProperty("backupHorizonAt")
        public Builder backupHorizonAt(Instant backupHorizonAt) {
            this.backupHorizonAt = backupHorizonAt;
            return this;
        }

        /**
         * The destroyed.
         *
         * @param destroyed the destroyed.
         * @return this builder.
         */
        @JsonProperty("destroyed")
        public Builder destroyed(DestroyedData destroyed) {
            this.destroyed = destroyed;
            return this;
        }

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
         * A JWS in compact form (RFC 7515) whose payload is all the other members, signed with EdDSA by a key
         * of {@code /.well-known/ledger-keys.json}.
         *
         * @param signature a JWS in compact form (RFC 7515) whose payload is all the other members, signed
         *     with EdDSA by a key of {@code /.well-known/ledger-keys.json}.
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
        public ErasureCertificate build() {
            return new ErasureCertificate(this);
        }
    }
}
