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

/** The whole policy as it shall be. */
@JsonDeserialize(builder = SecurityPolicyRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SecurityPolicyRequest {

    private final SignaturePolicy signatures;
    private final List<String> browserOrigins;
    private final Map<String, JsonValue> additionalProperties;

    private SecurityPolicyRequest(Builder builder) {
        this.signatures = Fields.required("signatures", builder.signatures);
        this.browserOrigins = Fields.required("browserOrigins", Fields.copy(builder.browserOrigins));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.signatures = signatures;
        builder.browserOrigins = browserOrigins;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /**
     * {@return what is asked of request signatures. {@code off}: they are not looked at. {@code required}:
     * a request that writes is signed. {@code strict}: and no nonce counts twice}
     */
    @JsonProperty("signatures")
    public SignaturePolicy signatures() {
        return signatures;
    }

    /** {@return the origins whose pages may hold a customer's token, exactly as browsers send them: no path and no wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too} */
    @JsonProperty("browserOrigins")
    public List<String> browserOrigins() {
        return browserOrigins;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SecurityPolicyRequest that &&
            Objects.equals(signatures, that.signatures) &&
            Objects.equals(browserOrigins, that.browserOrigins) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(signatures, browserOrigins, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SecurityPolicyRequest[", "]")
            .add("signatures=" + signatures)
            .add("browserOrigins=" + browserOrigins)
            .toString();
    }

    /** Builds {@link SecurityPolicyRequest}. */
    public static final class Builder {

        private @Nullable SignaturePolicy signatures;
        private @Nullable List<String> browserOrigins;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What is asked of request signatures. {@code off}: they are not looked at. {@code required}: a
         * request that writes is signed. {@code strict}: and no nonce counts twice.
         *
         * @param signatures what is asked of request signatures. {@code off}: they are not looked at.
         *     {@code required}: a request that writes is signed. {@code strict}: and no nonce counts twice.
         * @return this builder.
         */
        @JsonProperty("signatures")
        public Builder signatures(SignaturePolicy signatures) {
            this.signatures = signatures;
            return this;
        }

        /**
         * The origins whose pages may hold a customer's token, exactly as browsers send them: no path and no
         * wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too.
         *
         * @param browserOrigins the origins whose pages may hold a customer's token, exactly as browsers send
         *     them: no path and no wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too.
         * @return this builder.
         */
        @JsonProperty("browserOrigins")
        public Builder browserOrigins(List<String> browserOrigins) {
            this.browserOrigins = browserOrigins;
            return this;
        }

        /**
         * The origins whose pages may hold a customer's token, exactly as browsers send them: no path and no
         * wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too.
         *
         * @param browserOrigins the origins whose pages may hold a customer's token, exactly as browsers send
         *     them: no path and no wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too.
         * @return this builder.
         */
        public Builder browserOrigins(String... browserOrigins) {
            return browserOrigins(List.of(browserOrigins));
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
        public SecurityPolicyRequest build() {
            return new SecurityPolicyRequest(this);
        }
    }
}
