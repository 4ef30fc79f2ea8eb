package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A client's certificate. */
@JsonDeserialize(builder = Certificate.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Certificate {

    private final String certificateId;
    private final String label;
    private final List<Scope> scopes;
    private final String thumbprint;
    private final String subject;
    private final String issuer;
    private final String serialNumber;
    private final Instant notBefore;
    private final Instant notAfter;
    private final Instant createdAt;
    private final String createdBy;
    private final @Nullable Instant lastUsedAt;
    private final @Nullable Instant revokedAt;
    private final Map<String, JsonValue> additionalProperties;

    private Certificate(Builder builder) {
        this.certificateId = Fields.required("certificateId", builder.certificateId);
        this.label = Fields.required("label", builder.label);
        this.scopes = Fields.required("scopes", Fields.copy(builder.scopes));
        this.thumbprint = Fields.required("thumbprint", builder.thumbprint);
        this.subject = Fields.required("subject", builder.subject);
        this.issuer = Fields.required("issuer", builder.issuer);
        this.serialNumber = Fields.required("serialNumber", builder.serialNumber);
        this.notBefore = Fields.required("notBefore", builder.notBefore);
        this.notAfter = Fields.required("notAfter", builder.notAfter);
        this.createdAt = Fields.required("createdAt", builder.createdAt);
        this.createdBy = Fields.required("createdBy", builder.createdBy);
        this.lastUsedAt = builder.lastUsedAt;
        this.revokedAt = builder.revokedAt;
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
        builder.label = label;
        builder.scopes = scopes;
        builder.thumbprint = thumbprint;
        builder.subject = subject;
        builder.issuer = issuer;
        builder.serialNumber = serialNumber;
        builder.notBefore = notBefore;
        builder.notAfter = notAfter;
        builder.createdAt = createdAt;
        builder.createdBy = createdBy;
        builder.lastUsedAt = lastUsedAt;
        builder.revokedAt = revokedAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the certificate} */
    @JsonProperty("certificateId")
    public String certificateId() {
        return certificateId;
    }

    /** {@return what the certificate is for} */
    @JsonProperty("label")
    public String label() {
        return label;
    }

    /** {@return what its tokens may do} */
    @JsonProperty("scopes")
    public List<Scope> scopes() {
        return scopes;
    }

    /** {@return SHA-256 of its DER, base64url: what bound tokens name as {@code x5t#S256} (RFC 8705)} */
    @JsonProperty("thumbprint")
    public String thumbprint() {
        return thumbprint;
    }

    /** {@return whom it names} Nothing depends on it. */
    @JsonProperty("subject")
    public String subject() {
        return subject;
    }

    /** {@return who it says signed it} Nothing depends on it. */
    @JsonProperty("issuer")
    public String issuer() {
        return issuer;
    }

    /** {@return its serial number, hexadecimal} */
    @JsonProperty("serialNumber")
    public String serialNumber() {
        return serialNumber;
    }

    /** {@return from when it counts} */
    @JsonProperty("notBefore")
    public Instant notBefore() {
        return notBefore;
    }

    /** {@return until when it counts} */
    @JsonProperty("notAfter")
    public Instant notAfter() {
        return notAfter;
    }

    /** {@return when it was registered} */
    @JsonProperty("createdAt")
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return who did it} */
    @JsonProperty("createdBy")
    public String createdBy() {
        return createdBy;
    }

    /**
     * {@return when it was last traded for a token, to the minute; {@code null} where there is none}
     * Absent: never.
     */
    @JsonProperty("lastUsedAt")
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** {@return when it was ended; {@code null} where there is none} */
    @JsonProperty("revokedAt")
    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Certificate that &&
            Objects.equals(certificateId, that.certificateId) &&
            Objects.equals(label, that.label) &&
            Objects.equals(scopes, that.scopes) &&
            Objects.equals(thumbprint, that.thumbprint) &&
            Objects.equals(subject, that.subject) &&
            Objects.equals(issuer, that.issuer) &&
            Objects.equals(serialNumber, that.serialNumber) &&
            Objects.equals(notBefore, that.notBefore) &&
            Objects.equals(notAfter, that.notAfter) &&
            Objects.equals(createdAt, that.createdAt) &&
            Objects.equals(createdBy, that.createdBy) &&
            Objects.equals(lastUsedAt, that.lastUsedAt) &&
            Objects.equals(revokedAt, that.revokedAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            certificateId,
            label,
            scopes,
            thumbprint,
            subject,
            issuer,
            serialNumber,
            notBefore,
            notAfter,
            createdAt,
            createdBy,
            lastUsedAt,
            revokedAt,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "Certificate[", "]")
            .add("certificateId=" + certificateId)
            .add("label=" + label)
            .add("scopes=" + scopes)
            .add("thumbprint=" + thumbprint)
            .add("subject=" + subject)
            .add("issuer=" + issuer)
            .add("serialNumber=" + serialNumber)
            .add("notBefore=" + notBefore)
            .add("notAfter=" + notAfter)
            .add("createdAt=" + createdAt)
            .add("createdBy=" + createdBy)
            .add("lastUsedAt=" + lastUsedAt)
            .add("revokedAt=" + revokedAt)
            .toString();
    }

    /** Builds {@link Certificate}. */
    public static final class Builder {

        private @Nullable String certificateId;
        private @Nullable String label;
        private @Nullable List<Scope> scopes;
        private @Nullable String thumbprint;
        private @Nullable String subject;
        private @Nullable String issuer;
        private @Nullable String serialNumber;
        private @Nullable Instant notBefore;
        private @Nullable Instant notAfter;
        private @Nullable Instant createdAt;
        private @Nullable String createdBy;
        private @Nullable Instant lastUsedAt;
        private @Nullable Instant revokedAt;
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
         * What the certificate is for.
         *
         * @param label what the certificate is for.
         * @return this builder.
         */
        @JsonProperty("label")
        public Builder label(String label) {
            this.label = label;
            return this;
        }

        /**
         * What its tokens may do.
         *
         * @param scopes what its tokens may do.
         * @return this builder.
         */
        @JsonProperty("scopes")
        public Builder scopes(List<Scope> scopes) {
            this.scopes = scopes;
            return this;
        }

        /**
         * What its tokens may do.
         *
         * @param scopes what its tokens may do.
         * @return this builder.
         */
        public Builder scopes(Scope... scopes) {
            return scopes(List.of(scopes));
        }

        /**
         * SHA-256 of its DER, base64url: what bound tokens name as {@code x5t#S256} (RFC 8705).
         *
         * @param thumbprint SHA-256 of its DER, base64url: what bound tokens name as {@code x5t#S256} (RFC
         *     8705).
         * @return this builder.
         */
        @JsonProperty("thumbprint")
        public Builder thumbprint(String thumbprint) {
            this.thumbprint = thumbprint;
            return this;
        }

        /**
         * Whom it names. Nothing depends on it.
         *
         * @param subject whom it names.
         * @return this builder.
         */
        @JsonProperty("subject")
        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        /**
         * Who it says signed it. Nothing depends on it.
         *
         * @param issuer who it says signed it.
         * @return this builder.
         */
        @JsonProperty("issuer")
        public Builder issuer(String issuer) {
            this.issuer = issuer;
            return this;
        }

        /**
         * Its serial number, hexadecimal.
         *
         * @param serialNumber its serial number, hexadecimal.
         * @return this builder.
         */
        @JsonProperty("serialNumber")
        public Builder serialNumber(String serialNumber) {
            this.serialNumber = serialNumber;
            return this;
        }

        /**
         * From when it counts.
         *
         * @param notBefore from when it counts.
         * @return this builder.
         */
        @JsonProperty("notBefore")
        public Builder notBefore(Instant notBefore) {
            this.notBefore = notBefore;
            return this;
        }

        /**
         * Until when it counts.
         *
         * @param notAfter until when it counts.
         * @return this builder.
         */
        @JsonProperty("notAfter")
        public Builder notAfter(Instant notAfter) {
            this.notAfter = notAfter;
            return this;
        }

        /**
         * When it was registered.
         *
         * @param createdAt when it was registered.
         * @return this builder.
         */
        @JsonProperty("createdAt")
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Who did it.
         *
         * @param createdBy who did it.
         * @return this builder.
         */
        @JsonProperty("createdBy")
        public Builder createdBy(String createdBy) {
            this.createdBy = createdBy;
            return this;
        }

        /**
         * When it was last traded for a token, to the minute. Absent: never.
         *
         * @param lastUsedAt when it was last traded for a token, to the minute; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("lastUsedAt")
        public Builder lastUsedAt(@Nullable Instant lastUsedAt) {
            this.lastUsedAt = lastUsedAt;
            return this;
        }

        /**
         * When it was ended.
         *
         * @param revokedAt when it was ended; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("revokedAt")
        public Builder revokedAt(@Nullable Instant revokedAt) {
            this.revokedAt = revokedAt;
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
        public Certificate build() {
            return new Certificate(this);
        }
    }
}
