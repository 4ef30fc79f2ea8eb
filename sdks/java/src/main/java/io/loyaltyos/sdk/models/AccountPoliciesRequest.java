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

/** How long units live, by account. */
@JsonDeserialize(builder = AccountPoliciesRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class AccountPoliciesRequest {

    private final @Nullable AccountPolicyRequest points;
    private final @Nullable AccountPolicyRequest credit;
    private final Map<String, JsonValue> additionalProperties;

    private AccountPoliciesRequest(Builder builder) {
        this.points = builder.points;
        this.credit = builder.credit;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.points = points;
        builder.credit = credit;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the points; {@code null} where there is none} */
    @JsonProperty("points")
    public @Nullable AccountPolicyRequest points() {
        return points;
    }

    /** {@return the credit; {@code null} where there is none} */
    @JsonProperty("credit")
    public @Nullable AccountPolicyRequest credit() {
        return credit;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof AccountPoliciesRequest that &&
            Objects.equals(points, that.points) &&
            Objects.equals(credit, that.credit) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(points, credit, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "AccountPoliciesRequest[", "]")
            .add("points=" + points)
            .add("credit=" + credit)
            .toString();
    }

    /** Builds {@link AccountPoliciesRequest}. */
    public static final class Builder {

        private @Nullable AccountPolicyRequest points;
        private @Nullable AccountPolicyRequest credit;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The points.
         *
         * @param points the points; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("points")
        public Builder points(@Nullable AccountPolicyRequest points) {
            this.points = points;
            return this;
        }

        /**
         * The credit.
         *
         * @param credit the credit; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("credit")
        public Builder credit(@Nullable AccountPolicyRequest credit) {
            this.credit = credit;
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
         */
        public AccountPoliciesRequest build() {
            return new AccountPoliciesRequest(this);
        }
    }
}
