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

/** An API key, without its secret. */
@JsonDeserialize(builder = ApiKey.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ApiKey {

    private final String keyId;
    private final String label;
    private final List<Scope> scopes;
    private final Environment environment;
    private final Instant createdAt;
    private final String createdBy;
    private final @Nullable Instant expiresAt;
    private final @Nullable Instant lastUsedAt;
    private final @Nullable Instant revokedAt;
    private final @Nullable String replaces;
    private final Map<String, JsonValue> additionalProperties;

    private ApiKey(Builder builder) {
        this.keyId = Fields.required("keyId", builder.keyId);
        this.label = Fields.required("label", builder.label);
        this.scopes = Fields.required("scopes", Fields.copy(builder.scopes));
        this.environment = Fields.required("environment", builder.environment);
        this.createdAt = Fields.required("createdAt", builder.createdAt);
        this.createdBy = Fields.required("createdBy", builder.createdBy);
        this.expiresAt = builder.expiresAt;
        this.lastUsedAt = builder.lastUsedAt;
        this.revokedAt = builder.revokedAt;
        this.replaces = builder.replaces;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.keyId = keyId;
        builder.label = label;
        builder.scopes = scopes;
        builder.environment = environment;
        builder.createdAt = createdAt;
        builder.createdBy = createdBy;
        builder.expiresAt = expiresAt;
        builder.lastUsedAt = lastUsedAt;
        builder.revokedAt = revokedAt;
        builder.replaces = replaces;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the id of the API key: not its secret} */
    @JsonProperty("keyId")
    public String keyId() {
        return keyId;
    }

    /** {@return what the key is for} */
    @JsonProperty("label")
    public String label() {
        return label;
    }

    /** {@return what its tokens may do} */
    @JsonProperty("scopes")
    public List<Scope> scopes() {
        return scopes;
    }

    /** {@return where it is good} */
    @JsonProperty("environment")
    public Environment environment() {
        return environment;
    }

    /** {@return when it was made} */
    @JsonProperty("createdAt")
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return who did it} */
    @JsonProperty("createdBy")
    public String createdBy() {
        return createdBy;
    }

    /** {@return when it ends by itself; {@code null} where there is none} Absent: never. */
    @JsonProperty("expiresAt")
    public @Nullable Instant expiresAt() {
        return expiresAt;
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

    /** {@return the id of the API key: not its secret; {@code null} where there is none} */
    @JsonProperty("replaces")
    public @Nullable String replaces() {
        return replaces;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof ApiKey that &&
            Objects.equals(keyId, that.keyId) &&
            Objects.equals(label, that.label) &&
            Objects.equals(scopes, that.scopes) &&
            Objects.equals(environment, that.environment) &&
            Objects.equals(createdAt, that.createdAt) &&
            Objects.equals(createdBy, that.createdBy) &&
            Objects.equals(expiresAt, that.expiresAt) &&
            Objects.equals(lastUsedAt, that.lastUsedAt) &&
            Objects.equals(revokedAt, that.revokedAt) &&
            Objects.equals(replaces, that.replaces) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            keyId,
            label,
            scopes,
            environment,
            createdAt,
            createdBy,
            expiresAt,
            lastUsedAt,
            revokedAt,
            replaces,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "ApiKey[", "]")
            .add("keyId=" + keyId)
            .add("label=" + label)
            .add("scopes=" + scopes)
            .add("environment=" + environment)
            .add("createdAt=" + createdAt)
            .add("createdBy=" + createdBy)
            .add("expiresAt=" + expiresAt)
            .add("lastUsedAt=" + lastUsedAt)
            .add("revokedAt=" + revokedAt)
            .add("replaces=" + replaces)
            .toString();
    }

    /** Builds {@link ApiKey}. */
    public static final class Builder {

        private @Nullable String keyId;
        private @Nullable String label;
        private @Nullable List<Scope> scopes;
        private @Nullable Environment environment;
        private @Nullable Instant createdAt;
        private @Nullable String createdBy;
        private @Nullable Instant expiresAt;
        private @Nullable Instant lastUsedAt;
        private @Nullable Instant revokedAt;
        private @Nullable String replaces;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The id of the API key: not its secret.
         *
         * @param keyId the id of the API key: not its secret.
         * @return this builder.
         */
        @JsonProperty("keyId")
        public Builder keyId(String keyId) {
            this.keyId = keyId;
            return this;
        }

        /**
         * What the key is for.
         *
         * @param label what the key is for.
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
         * Where it is good.
         *
         * @param environment where it is good.
         * @return this builder.
         */
        @JsonProperty("environment")
        public Builder environment(Environment environment) {
            this.environment = environment;
            return this;
        }

        /**
         * When it was made.
         *
         * @param createdAt when it was made.
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
         * When it ends by itself. Absent: never.
         *
         * @param expiresAt when it ends by itself; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("expiresAt")
        public Builder expiresAt(@Nullable Instant expiresAt) {
            this.expiresAt = expiresAt;
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
         * The id of the API key: not its secret.
         *
         * @param replaces the id of the API key: not its secret; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("replaces")
        public Builder replaces(@Nullable String replaces) {
            this.replaces = replaces;
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
        public ApiKey build() {
            return new ApiKey(this);
        }
    }
}
