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

/** What the tenant asks of its callers. */
@JsonDeserialize(builder = SecurityPolicy.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class SecurityPolicy {

    private final int version;
    private final SignaturePolicy signatures;
    private final List<String> browserOrigins;
    private final @Nullable Instant updatedAt;
    private final @Nullable String updatedBy;
    private final Map<String, JsonValue> additionalProperties;

    private SecurityPolicy(Builder builder) {
        this.version = Fields.required("version", builder.version);
        this.signatures = Fields.required("signatures", builder.signatures);
        this.browserOrigins = Fields.required("browserOrigins", Fields.copy(builder.browserOrigins));
        this.updatedAt = builder.updatedAt;
        this.updatedBy = builder.updatedBy;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.version = version;
        builder.signatures = signatures;
        builder.browserOrigins = browserOrigins;
        builder.updatedAt = updatedAt;
        builder.updatedBy = updatedBy;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the version, from 1} */
    @JsonProperty("version")
    public int version() {
        return version;
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

    /** {@return when it was changed; absent where it never was; {@code null} where there is none} */
    @JsonProperty("updatedAt")
    public @Nullable Instant updatedAt() {
        return updatedAt;
    }

    /** {@return who did it; {@code null} where there is none} */
    @JsonProperty("updatedBy")
    public @Nullable String updatedBy() {
        return updatedBy;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof SecurityPolicy that &&
            version == that.version &&
            Objects.equals(signatures, that.signatures) &&
            Objects.equals(browserOrigins, that.browserOrigins) &&
            Objects.equals(updatedAt, that.updatedAt) &&
            Objects.equals(updatedBy, that.updatedBy) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, signatures, browserOrigins, updatedAt, updatedBy, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "SecurityPolicy[", "]")
            .add("version=" + version)
            .add("signatures=" + signatures)
            .add("browserOrigins=" + browserOrigins)
            .add("updatedAt=" + updatedAt)
            .add("updatedBy=" + updatedBy)
            .toString();
    }

    /** Builds {@link SecurityPolicy}. */
    public static final class Builder {

        private @Nullable Integer version;
        private @Nullable SignaturePolicy signatures;
        private @Nullable List<String> browserOrigins;
        private @Nullable Instant updatedAt;
        private @Nullable String updatedBy;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The version, from 1.
         *
         * @param version the version, from 1.
         * @return this builder.
         */
        @JsonProperty("version")
        public Builder version(int version) {
            this.version = version;
            return this;
        }

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
         * When it was changed; absent where it never was.
         *
         * @param updatedAt when it was changed; absent where it never was; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("updatedAt")
        public Builder updatedAt(@Nullable Instant updatedAt) {
            this.updatedAt = updatedAt;
            return this;
        }

        /**
         * Who did it.
         *
         * @param updatedBy who did it; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("updatedBy")
        public Builder updatedBy(@Nullable String updatedBy) {
            this.updatedBy = updatedBy;
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
        public SecurityPolicy build() {
            return new SecurityPolicy(this);
        }
    }
}
