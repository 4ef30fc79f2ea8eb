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

/** A certificate, and what its tokens may do. */
@JsonDeserialize(builder = RegisterCertificateRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class RegisterCertificateRequest {

    private final String label;
    private final List<Scope> scopes;
    private final String certificate;
    private final Map<String, JsonValue> additionalProperties;

    private RegisterCertificateRequest(Builder builder) {
        this.label = Fields.required("label", builder.label);
        this.scopes = Fields.required("scopes", Fields.copy(builder.scopes));
        this.certificate = Fields.required("certificate", builder.certificate);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.label = label;
        builder.scopes = scopes;
        builder.certificate = certificate;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what the certificate is for} */
    @JsonProperty("label")
    public String label() {
        return label;
    }

    /** {@return what tokens of the certificate may do: no more than the token that asks} */
    @JsonProperty("scopes")
    public List<Scope> scopes() {
        return scopes;
    }

    /**
     * {@return one X.509 certificate in PEM, without its private key} RSA of 2048 to 8192 bits, ECDSA on
     * P-256, P-384 or P-521, or Ed25519. Who signed it does not matter.
     */
    @JsonProperty("certificate")
    public String certificate() {
        return certificate;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof RegisterCertificateRequest that &&
            Objects.equals(label, that.label) &&
            Objects.equals(scopes, that.scopes) &&
            Objects.equals(certificate, that.certificate) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, scopes, certificate, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "RegisterCertificateRequest[", "]")
            .add("label=" + label)
            .add("scopes=" + scopes)
            .add("certificate=" + certificate)
            .toString();
    }

    /** Builds {@link RegisterCertificateRequest}. */
    public static final class Builder {

        private @Nullable String label;
        private @Nullable List<Scope> scopes;
        private @Nullable String certificate;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * What tokens of the certificate may do: no more than the token that asks.
         *
         * @param scopes what tokens of the certificate may do: no more than the token that asks.
         * @return this builder.
         */
        @JsonProperty("scopes")
        public Builder scopes(List<Scope> scopes) {
            this.scopes = scopes;
            return this;
        }

        /**
         * What tokens of the certificate may do: no more than the token that asks.
         *
         * @param scopes what tokens of the certificate may do: no more than the token that asks.
         * @return this builder.
         */
        public Builder scopes(Scope... scopes) {
            return scopes(List.of(scopes));
        }

        /**
         * One X.509 certificate in PEM, without its private key. RSA of 2048 to 8192 bits, ECDSA on P-256,
         * P-384 or P-521, or Ed25519. Who signed it does not matter.
         *
         * @param certificate one X.509 certificate in PEM, without its private key.
         * @return this builder.
         */
        @JsonProperty("certificate")
        public Builder certificate(String certificate) {
            this.certificate = certificate;
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
        public RegisterCertificateRequest build() {
            return new RegisterCertificateRequest(this);
        }
    }
}
