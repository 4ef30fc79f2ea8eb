package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.loyaltyos.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A tenth of the customers, by what they spent in the period. */
@JsonDeserialize(builder = BacktestDecile.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestDecile {

    private final int decile;
    private final long customers;
    private final BigDecimal spend;
    private final BacktestTotals granted;
    private final BacktestTotals proposed;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestDecile(Builder builder) {
        this.decile = Fields.required("decile", builder.decile);
        this.customers = Fields.required("customers", builder.customers);
        this.spend = Fields.required("spend", builder.spend);
        this.granted = Fields.required("granted", builder.granted);
        this.proposed = Fields.required("proposed", builder.proposed);
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.decile = decile;
        builder.customers = customers;
        builder.spend = spend;
        builder.granted = granted;
        builder.proposed = proposed;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return 1: those who spent most} */
    @JsonProperty("decile")
    public int decile() {
        return decile;
    }

    /** {@return how many customers} */
    @JsonProperty("customers")
    public long customers() {
        return customers;
    }

    /** {@return what they spent in the period} */
    @JsonProperty("spend")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public BigDecimal spend() {
        return spend;
    }

    /** {@return the granted} */
    @JsonProperty("granted")
    public BacktestTotals granted() {
        return granted;
    }

    /** {@return the proposed} */
    @JsonProperty("proposed")
    public BacktestTotals proposed() {
        return proposed;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestDecile that &&
            decile == that.decile &&
            customers == that.customers &&
            Objects.equals(spend, that.spend) &&
            Objects.equals(granted, that.granted) &&
            Objects.equals(proposed, that.proposed) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(decile, customers, spend, granted, proposed, additionalProperties);
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestDecile[", "]")
            .add("decile=" + decile)
            .add("customers=" + customers)
            .add("spend=" + spend)
            .add("granted=" + granted)
            .add("proposed=" + proposed)
            .toString();
    }

    /** Builds {@link BacktestDecile}. */
    public static final class Builder {

        private @Nullable Integer decile;
        private @Nullable Long customers;
        private @Nullable BigDecimal spend;
        private @Nullable BacktestTotals granted;
        private @Nullable BacktestTotals proposed;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * 1: those who spent most.
         *
         * @param decile 1: those who spent most.
         * @return this builder.
         */
        @JsonProperty("decile")
        public Builder decile(int decile) {
            this.decile = decile;
            return this;
        }

        /**
         * How many customers.
         *
         * @param customers how many customers.
         * @return this builder.
         */
        @JsonProperty("customers")
        public Builder customers(long customers) {
            this.customers = customers;
            return this;
        }

        /**
         * What they spent in the period.
         *
         * @param spend what they spent in the period.
         * @return this builder.
         */
        @JsonProperty("spend")
        public Builder spend(BigDecimal spend) {
            this.spend = spend;
            return this;
        }

        /**
         * What they spent in the period.
         *
         * @param spend in digits, such as {@code 149.99}.
         * @return this builder.
         */
        public Builder spend(String spend) {
            return spend(new BigDecimal(spend));
        }

        /**
         * The granted.
         *
         * @param granted the granted.
         * @return this builder.
         */
        @JsonProperty("granted")
        public Builder granted(BacktestTotals granted) {
            this.granted = granted;
            return this;
        }

        /**
         * The proposed.
         *
         * @param proposed the proposed.
         * @return this builder.
         */
        @JsonProperty("proposed")
        public Builder proposed(BacktestTotals proposed) {
            this.proposed = proposed;
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
        public BacktestDecile build() {
            return new BacktestDecile(this);
        }
    }
}
