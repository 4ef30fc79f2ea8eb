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

/** The customers that a version runs for: their place in the experiment never changes. */
@JsonDeserialize(builder = CustomerShare.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class CustomerShare {

    private final String experiment;
    private final int fromBasisPoints;
    private final int toBasisPoints;
    private final Map<String, JsonValue> additionalProperties;

    private CustomerShare(Builder builder) {
        this.experiment = Fields.required("experiment", builder.experiment);
        this.fromBasisPoints = Fields.required("fromBasisPoints", builder.fromBasisPoints);
        this.toBasisPoints = Fields.required("toBasisPoints", builder.toBasisPoints);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.experiment = experiment;
        builder.fromBasisPoints = fromBasisPoints;
        builder.toBasisPoints = toBasisPoints;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return what is tried out} Rule sets of one experiment place each customer alike. */
    @JsonProperty("experiment")
    public String experiment() {
        return experiment;
    }

    /**
     * {@return customers placed here or behind it} In hundredths of a percent: 5000 is half of all
     * customers.
     */
    @JsonProperty("fromBasisPoints")
    public int fromBasisPoints() {
        return fromBasisPoints;
    }

    /** {@return customers placed before it} In hundredths of a percent: 5000 is half of all customers. */
    @JsonProperty("toBasisPoints")
    public int toBasisPoints() {
        return toBasisPoints;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof CustomerShare that &&
            Objects.equals(experiment, that.experiment) &&
            fromBasisPoints == that.fromBasisPoints &&
            toBasisPoints == that.toBasisPoints &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(experiment, fromBasisPoints, toBasisPoints, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "CustomerShare[", "]")
            .add("experiment=" + experiment)
            .add("fromBasisPoints=" + fromBasisPoints)
            .add("toBasisPoints=" + toBasisPoints)
            .toString();
    }

    /** Builds {@link CustomerShare}. */
    public static final class Builder {

        private @Nullable String experiment;
        private @Nullable Integer fromBasisPoints;
        private @Nullable Integer toBasisPoints;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * What is tried out. Rule sets of one experiment place each customer alike.
         *
         * @param experiment what is tried out.
         * @return this builder.
         */
        @JsonProperty("experiment")
        public Builder experiment(String experiment) {
            this.experiment = experiment;
            return this;
        }

        /**
         * Customers placed here or behind it. In hundredths of a percent: 5000 is half of all customers.
         *
         * @param fromBasisPoints customers placed here or behind it.
         * @return this builder.
         */
        @JsonProperty("fromBasisPoints")
        public Builder fromBasisPoints(int fromBasisPoints) {
            this.fromBasisPoints = fromBasisPoints;
            return this;
        }

        /**
         * Customers placed before it. In hundredths of a percent: 5000 is half of all customers.
         *
         * @param toBasisPoints customers placed before it.
         * @return this builder.
         */
        @JsonProperty("toBasisPoints")
        public Builder toBasisPoints(int toBasisPoints) {
            this.toBasisPoints = toBasisPoints;
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
        public CustomerShare build() {
            return new CustomerShare(this);
        }
    }
}
