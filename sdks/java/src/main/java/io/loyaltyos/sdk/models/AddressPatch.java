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

/** What is to become of the address: absent members stay, null removes. */
@JsonDeserialize(builder = AddressPatch.Builder.class)
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Patch.AbsentFilter.class)
public final class AddressPatch {

    private final Patch<String> line1;
    private final Patch<String> line2;
    private final Patch<String> city;
    private final Patch<String> region;
    private final Patch<String> postalCode;
    private final Patch<String> country;
    private final Map<String, JsonValue> additionalProperties;

    private AddressPatch(Builder builder) {
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

    /** {@return street and number} */
    @JsonProperty("line1")
    public Patch<String> line1() {
        return line1;
    }

    /** {@return flat, floor, company} */
    @JsonProperty("line2")
    public Patch<String> line2() {
        return line2;
    }

    /** {@return city or town} */
    @JsonProperty("city")
    public Patch<String> city() {
        return city;
    }

    /** {@return state, county or province} */
    @JsonProperty("region")
    public Patch<String> region() {
        return region;
    }

    /** {@return postal code} */
    @JsonProperty("postalCode")
    public Patch<String> postalCode() {
        return postalCode;
    }

    /** {@return ISO 3166-1 alpha-2, in capital letters} */
    @JsonProperty("country")
    public Patch<String> country() {
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
            other instanceof AddressPatch that &&
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
        return new StringJoiner(", ", "AddressPatch[", "]")
            .add("line1=***")
            .add("line2=***")
            .add("city=***")
            .add("region=***")
            .add("postalCode=***")
            .add("country=***")
            .toString();
    }

    /** Builds {@link AddressPatch}. */
    public static final class Builder {

        private Patch<String> line1 = Patch.absent();
        private Patch<String> line2 = Patch.absent();
        private Patch<String> city = Patch.absent();
        private Patch<String> region = Patch.absent();
        private Patch<String> postalCode = Patch.absent();
        private Patch<String> country = Patch.absent();
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Street and number.
         *
         * @param line1 street and number; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("line1")
        public Builder line1(@Nullable String line1) {
            this.line1 = Patch.of(line1);
            return this;
        }

        /**
         * Flat, floor, company.
         *
         * @param line2 flat, floor, company; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("line2")
        public Builder line2(@Nullable String line2) {
            this.line2 = Patch.of(line2);
            return this;
        }

        /**
         * City or town.
         *
         * @param city city or town; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("city")
        public Builder city(@Nullable String city) {
            this.city = Patch.of(city);
            return this;
        }

        /**
         * State, county or province.
         *
         * @param region state, county or province; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("region")
        public Builder region(@Nullable String region) {
            this.region = Patch.of(region);
            return this;
        }

        /**
         * Postal code.
         *
         * @param postalCode postal code; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("postalCode")
        public Builder postalCode(@Nullable String postalCode) {
            this.postalCode = Patch.of(postalCode);
            return this;
        }

        /**
         * ISO 3166-1 alpha-2, in capital letters.
         *
         * @param country ISO 3166-1 alpha-2, in capital letters; {@code null} removes it.
         * @return this builder.
         */
        @JsonProperty("country")
        public Builder country(@Nullable String country) {
            this.country = Patch.of(country);
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
        public AddressPatch build() {
            return new AddressPatch(this);
        }
    }
}
