package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/** A token that stands for one customer. */
@JsonDeserialize(builder = CustomerToken.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class CustomerToken {

    private final String customerId;
    private final String accessToken;
    private final int expiresIn;
    private final List<String> scopes;
    private final Map<String, JsonValue> additionalProperties;

    private CustomerToken(Builder builder) {
        this.customerId = Fields.required("customerId", builder.customerId);
        this.accessToken = Fields.required("accessToken", builder.accessToken);
        this.expiresIn = Fields.required("expiresIn", builder.expiresIn);
        this.scopes = Fields.required("scopes", Fields.copy(builder.scopes));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.customerId = customerId;
        builder.accessToken = accessToken;
        builder.expiresIn = expiresIn;
        builder.scopes = scopes;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer} */
    @JsonProperty("customerId")
    public String customerId() {
        return customerId;
    }

    /** {@return what the browser sends as {@code Authorization: Bearer}} */
    @JsonProperty("accessToken")
    public String accessToken() {
        return accessToken;
    }

    /** {@return how it is sent} */
    @JsonProperty("tokenType")
    public String tokenType() {
        return "Bearer";
    }

    /** {@return seconds that it is good for} */
    @JsonProperty("expiresIn")
    public int expiresIn() {
        return expiresIn;
    }

    /** {@return what it may do, about the customer alone} */
    @JsonProperty("scopes")
    public List<String> scopes() {
        return scopes;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof CustomerToken that &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(accessToken, that.accessToken) &&
            expiresIn == that.expiresIn &&
            Objects.equals(scopes, that.scopes) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, accessToken, expiresIn, scopes, additionalProperties);
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "CustomerToken[", "]")
            .add("customerId=" + customerId)
            .add("accessToken=***")
            .add("tokenType=" + tokenType())
            .add("expiresIn=" + expiresIn)
            .add("scopes=" + scopes)
            .toString();
    }

    /** Builds {@link CustomerToken}. */
    @JsonIgnoreProperties({ "tokenType" })
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable String accessToken;
        private @Nullable Integer expiresIn;
        private @Nullable List<String> scopes;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

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
         * What the browser sends as {@code Authorization: Bearer}.
         *
         * @param accessToken what the browser sends as {@code Authorization: Bearer}.
         * @return this builder.
         */
        @JsonProperty("accessToken")
        public Builder accessToken(String accessToken) {
            this.accessToken = accessToken;
            return this;
        }

        /**
         * Seconds that it is good for.
         *
         * @param expiresIn seconds that it is good for.
         * @return this builder.
         */
        @JsonProperty("expiresIn")
        public Builder expiresIn(int expiresIn) {
            this.expiresIn = expiresIn;
            return this;
        }

        /**
         * What it may do, about the customer alone.
         *
         * @param scopes what it may do, about the customer alone.
         * @return this builder.
         */
        @JsonProperty("scopes")
        public Builder scopes(List<String> scopes) {
            this.scopes = scopes;
            return this;
        }

        /**
         * What it may do, about the customer alone.
         *
         * @param scopes what it may do, about the customer alone.
         * @return this builder.
         */
        public Builder scopes(String... scopes) {
            return scopes(List.of(scopes));
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
        public CustomerToken build() {
            return new CustomerToken(this);
        }
    }
}
