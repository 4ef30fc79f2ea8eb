package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A person to enrol. Without {@code customerId} one is made. */
@JsonDeserialize(builder = EnrolmentRequest.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class EnrolmentRequest {

    private final @Nullable String customerId;
    private final @Nullable String email;
    private final @Nullable String firstName;
    private final @Nullable String lastName;
    private final @Nullable String phone;
    private final @Nullable LocalDate birthDate;
    private final @Nullable AddressRequest address;
    private final @Nullable Map<String, JsonValue> attributes;
    private final Map<String, JsonValue> additionalProperties;

    private EnrolmentRequest(Builder builder) {
        this.customerId = builder.customerId;
        this.email = builder.email;
        this.firstName = builder.firstName;
        this.lastName = builder.lastName;
        this.phone = builder.phone;
        this.birthDate = builder.birthDate;
        this.address = builder.address;
        this.attributes = Fields.copy(builder.attributes);
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
        builder.email = email;
        builder.firstName = firstName;
        builder.lastName = lastName;
        builder.phone = phone;
        builder.birthDate = birthDate;
        builder.address = address;
        builder.attributes = attributes;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return the merchant's id of the customer; {@code null} where there is none} */
    @JsonProperty("customerId")
    public @Nullable String customerId() {
        return customerId;
    }

    /** {@return e-mail address; {@code null} where there is none} */
    @JsonProperty("email")
    public @Nullable String email() {
        return email;
    }

    /** {@return first name; {@code null} where there is none} */
    @JsonProperty("firstName")
    public @Nullable String firstName() {
        return firstName;
    }

    /** {@return last name; {@code null} where there is none} */
    @JsonProperty("lastName")
    public @Nullable String lastName() {
        return lastName;
    }

    /** {@return telephone number; {@code null} where there is none} */
    @JsonProperty("phone")
    public @Nullable String phone() {
        return phone;
    }

    /** {@return day of birth, for birthday rules; {@code null} where there is none} */
    @JsonProperty("birthDate")
    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    /** {@return the address; {@code null} where there is none} */
    @JsonProperty("address")
    public @Nullable AddressRequest address() {
        return address;
    }

    /** {@return free members for rules; {@code null} where there is none} */
    @JsonProperty("attributes")
    public @Nullable Map<String, JsonValue> attributes() {
        return attributes;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof EnrolmentRequest that &&
            Objects.equals(customerId, that.customerId) &&
            Objects.equals(email, that.email) &&
            Objects.equals(firstName, that.firstName) &&
            Objects.equals(lastName, that.lastName) &&
            Objects.equals(phone, that.phone) &&
            Objects.equals(birthDate, that.birthDate) &&
            Objects.equals(address, that.address) &&
            Objects.equals(attributes, that.attributes) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            customerId,
            email,
            firstName,
            lastName,
            phone,
            birthDate,
            address,
            attributes,
            additionalProperties
        );
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "EnrolmentRequest[", "]")
            .add("customerId=" + customerId)
            .add("email=***")
            .add("firstName=***")
            .add("lastName=***")
            .add("phone=***")
            .add("birthDate=***")
            .add("address=" + address)
            .add("attributes=***")
            .toString();
    }

    /** Builds {@link EnrolmentRequest}. */
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable String email;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String phone;
        private @Nullable LocalDate birthDate;
        private @Nullable AddressRequest address;
        private @Nullable Map<String, JsonValue> attributes;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The merchant's id of the customer.
         *
         * @param customerId the merchant's id of the customer; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("customerId")
        public Builder customerId(@Nullable String customerId) {
            this.customerId = customerId;
            return this;
        }

        /**
         * E-mail address.
         *
         * @param email e-mail address; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("email")
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /**
         * First name.
         *
         * @param firstName first name; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("firstName")
        public Builder firstName(@Nullable String firstName) {
            this.firstName = firstName;
            return this;
        }

        /**
         * Last name.
         *
         * @param lastName last name; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("lastName")
        public Builder lastName(@Nullable String lastName) {
            this.lastName = lastName;
            return this;
        }

        /**
         * Telephone number.
         *
         * @param phone telephone number; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("phone")
        public Builder phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        /**
         * Day of birth, for birthday rules.
         *
         * @param birthDate day of birth, for birthday rules; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("birthDate")
        public Builder birthDate(@Nullable LocalDate birthDate) {
            this.birthDate = birthDate;
            return this;
        }

        /**
         * The address.
         *
         * @param address the address; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("address")
        public Builder address(@Nullable AddressRequest address) {
            this.address = address;
            return this;
        }

        /**
         * Free members for rules.
         *
         * @param attributes texts, numbers, truth values, or whatever else JSON has; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("attributes")
        public Builder attributes(@Nullable Map<String, ?> attributes) {
            this.attributes = Fields.json(attributes);
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
        public EnrolmentRequest build() {
            return new EnrolmentRequest(this);
        }
    }
}
