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

/** Where they live. */
@JsonDeserialize(builder = Address.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Address {

    private final @Nullable String line1;
    private final @Nullable String line2;
    private final @Nullable String city;
    private final @Nullable String region;
    private final @Nullable String postalCode;
    private final @Nullable String country;
    private final Map<String, JsonValue> additionalProperties;

    private Address(Builder builder) {
        this.line1 = builder.line1;
        this.line2 = builder.line2;
        this.city = builder.city;
        this.region = builder.region;
        this.postalCode = builder.postalCode;
        this.country = builder.country;
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.line1 = line1;
        builder.line2 = line2;
        builder.city = city;
        builder.region = region;
        builder.postalCode = postalCode;
        builder.country = country;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return street and number; {@code null} where there is none} */
    @JsonProperty("line1")
    public @Nullable String line1() {
        return line1;
    }

    /** {@return flat, floor, company; {@code null} where there is none} */
    @JsonProperty("line2")
    public @Nullable String line2() {
        return line2;
    }

    /** {@return city or town; {@code null} where there is none} */
    @JsonProperty("city")
    public @Nullable String city() {
        return city;
    }

    /** {@return state, county or province; {@code null} where there is none} */
    @JsonProperty("region")
    public @Nullable String region() {
        return region;
    }

    /** {@return postal code; {@code null} where there is none} */
    @JsonProperty("postalCode")
    public @Nullable String postalCode() {
        return postalCode;
    }

    /** {@return ISO 3166-1 alpha-2, in capital letters; {@code null} where there is none} */
    @JsonProperty("country")
    public @Nullable String country() {
        return country;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof Address that &&
            Objects.equals(line1, that.line1) &&
            Objects.equals(line2, that.line2) &&
            Objects.equals(city, that.city) &&
            Objects.equals(region, that.region) &&
            Objects.equals(postalCode, that.postalCode) &&
            Objects.equals(country, that.country) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(line1, line2, city, region, postalCode, country, additionalProperties);
    }

    /** Shows nothing that is secret or about a person. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Address[", "]")
            .add("line1=***")
            .add("line2=***")
            .add("city=***")
            .add("region=***")
            .add("postalCode=***")
            .add("country=***")
            .toString();
    }

    /** Builds {@link Address}. */
    public static final class Builder {

        private @Nullable String line1;
        private @Nullable String line2;
        private @Nullable String city;
        private @Nullable String region;
        private @Nullable String postalCode;
        private @Nullable String country;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Street and number.
         *
         * @param line1 street and number; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("line1")
        public Builder line1(@Nullable String line1) {
            this.line1 = line1;
            return this;
        }

        /**
         * Flat, floor, company.
         *
         * @param line2 flat, floor, company; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("line2")
        public Builder line2(@Nullable String line2) {
            this.line2 = line2;
            return this;
        }

        /**
         * City or town.
         *
         * @param city city or town; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("city")
        public Builder city(@Nullable String city) {
            this.city = city;
            return this;
        }

        /**
         * State, county or province.
         *
         * @param region state, county or province; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("region")
        public Builder region(@Nullable String region) {
            this.region = region;
            return this;
        }

        /**
         * Postal code.
         *
         * @param postalCode postal code; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("postalCode")
        public Builder postalCode(@Nullable String postalCode) {
            this.postalCode = postalCode;
            return this;
        }

        /**
         * ISO 3166-1 alpha-2, in capital letters.
         *
         * @param country ISO 3166-1 alpha-2, in capital letters; {@code null} for none.
         * @return this builder.
         */
        @JsonProperty("country")
        public Builder country(@Nullable String country) {
            this.country = country;
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
        public Address build() {
            return new Address(this);
        }
    }
}
