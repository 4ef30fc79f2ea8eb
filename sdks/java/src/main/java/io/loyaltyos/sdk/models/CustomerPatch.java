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

/** What is to become of what is known: absent members stay, null removes. */
@JsonDeserialize(builder = CustomerPatch.Builder.class)
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Patch.AbsentFilter.class)
public final class CustomerPatch {

    private final Patch<String> email;
    private final Patch<String> firstName;
    private final Patch<String> lastName;
    private final Patch<String> phone;
    private final Patch<LocalDate> birthDate;
    private final Patch<AddressPatch> address;
    private final Patch<Map<String, JsonValue>> attributes;
    private final Map<String, JsonValue> additionalProperties;

    private CustomerPatch(Builder builder) {
        this.email = builder.email;
        this.firstName = builder.firstName;
        this.lastName = builder.lastName;
        this.phone = builder.phone;
        this.birthDate = builder.birthDate;
        this.address = builder.address;
        this.attributes = builder.attributes;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
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

    /** {@return e-mail address} */
    @JsonProperty("email")
    public Patch<String> email() {
        return email;
    }

    /** {@return first name} */
    @JsonProperty("firstName")
    public Patch<String> firstName() {
        return firstName;
    }

    /** {@return last name} */
    @JsonProperty("lastName")
    public Patch<String> lastName() {
        return lastName;
    }

    /** {@return telephone number} */
    @JsonProperty("phone")
    public Patch<String> phone() {
        return phone;
    }

    /** {@return day of birth, for birthday rules} */
    @JsonProperty("birthDate")
    public Patch<LocalDate> birthDate() {
        return birthDate;
    }

    /** {@return the address} */
    @JsonProperty("address")
    public Patch<AddressPatch> address() {
        return address;
    }

    /** {@return free members for rules, changed one by one} */
    @JsonProperty("attributes")
    public Patch<Map<String, JsonValue>> attributes() {
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
            other instanceof CustomerPatch that &&
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
        return Objects.hash(email, firstName, lastName, phone, birthDate, address, attributes, additionalProperties);
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "CustomerPatch[", "]")
            .add("email=***")
            .add("firstName=***")
            .add("lastName=***")
            .add("phone=***")
            .add("birthDate=***")
            .add("address=" + address)
            .add("attributes=***")
            .toString();
    }

    /** Builds {@link CustomerPatch}. */
    public static final class Builder {

        private Patch<String> email = Patch.absent();
        private Patch<String> firstName = Patch.absent();
        private Patch<String> lastName = Patch.absent();
        private Patch<String> phone = Patch.absent();
        private Patch<LocalDate> birthDate = Patch.absent();
        private Patch<AddressPatch> address = Patch.absent();
        private Patch<Map<String, JsonValue>> attributes = Patch.absent();
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * E-mail address.
         *
         * @param email e-mail address; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("email")
        public Builder email(@Nullable String email) {
            this.email = Patch.of(email);
            return this;
        }

        /**
         * First name.
         *
         * @param firstName first name; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("firstName")
        public Builder firstName(@Nullable String firstName) {
            this.firstName = Patch.of(firstName);
            return this;
        }

        /**
         * Last name.
         *
         * @param lastName last name; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("lastName")
        public Builder lastName(@Nullable String lastName) {
            this.lastName = Patch.of(lastName);
            return this;
        }

        /**
         * Telephone number.
         *
         * @param phone telephone number; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("phone")
        public Builder phone(@Nullable String phone) {
            this.phone = Patch.of(phone);
            return this;
        }

        /**
         * Day of birth, for birthday rules.
         *
         * @param birthDate day of birth, for birthday rules; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("birthDate")
        public Builder birthDate(@Nullable LocalDate birthDate) {
            this.birthDate = Patch.of(birthDate);
            return this;
        }

        /**
         * The address.
         *
         * @param address the address; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("address")
        public Builder address(@Nullable AddressPatch address) {
            this.address = Patch.of(address);
            return this;
        }

        /**
         * Free members for rules, changed one by one.
         *
         * @param attributes texts, numbers, truth values, or whatever else JSON has; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("attributes")
        public Builder attributes(@Nullable Map<String, ?> attributes) {
            this.attributes = Patch.of(Fields.json(attributes));
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
        public CustomerPatch build() {
            return new CustomerPatch(this);
        }
    }
}
