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

/** What the key is for, and what its tokens may do. */
@JsonDeserialize(builder = CreateApiKeyRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class CreateApiKeyRequest {

    private final String label;
    private final List<Scope> scopes;
    private final @Nullable Instant expiresAt;
    private final Map<String, JsonValue> additionalProperties;

    private CreateApiKeyRequest(Builder builder) {
        this.label = Fields.required("label", builder.label);
        this.scopes = Fields.required("scopes", Fields.copy(builder.scopes));
        this.expiresAt = builder.expiresAt;
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
        builder.expiresAt = expiresAt;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what the key is for} */
    @JsonProperty("label")
    public String label() {
        return label;
    }

    /** {@return what tokens of the key may do: no more than the token that asks} */
    @JsonProperty("scopes")
    public List<Scope> scopes() {
        return scopes;
    }

    /** {@return when it ends by itself; {@code null} where there is none} Absent: never. */
    @JsonProperty("expiresAt")
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof CreateApiKeyRequest that &&
            Objects.equals(label, that.label) &&
            Objects.equals(scopes, that.scopes) &&
            Objects.equals(expiresAt, that.expiresAt) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, scopes, expiresAt, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "CreateApiKeyRequest[", "]")
            .add("label=" + label)
            .add("scopes=" + scopes)
            .add("expiresAt=" + expiresAt)
            .toString();
    }

    /** Builds {@link CreateApiKeyRequest}. */
    public static final class Builder {

        private @Nullable String label;
        private @Nullable List<Scope> scopes;
        private @Nullable Instant expiresAt;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * What tokens of the key may do: no more than the token that asks.
         *
         * @param scopes what tokens of the key may do: no more than the token that asks.
         * @return this builder.
         */
        @JsonProperty("scopes")
        public Builder scopes(List<Scope> scopes) {
            this.scopes = scopes;
            return this;
        }

        /**
         * What tokens of the key may do: no more than the token that asks.
         *
         * @param scopes what tokens of the key may do: no more than the token that asks.
         * @return this builder.
         */
        public Builder scopes(Scope... scopes) {
            return scopes(List.of(scopes));
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
        public CreateApiKeyRequest build() {
            return new CreateApiKeyRequest(this);
        }
    }
}
