package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
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

/** What a trial comes to. Money is in the base currency of the programme. */
@JsonDeserialize(builder = BacktestReport.Builder.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class BacktestReport {

    private final long orders;
    private final long customers;
    private final String currencyCode;
    private final BacktestComparison total;
    private final List<BacktestTier> byTier;
    private final List<BacktestRule> byRule;
    private final List<BacktestDecile> byDecile;
    private final List<BacktestArm> byArm;
    private final List<BacktestOrder> mostChanged;
    private final List<BacktestApproximation> approximations;
    private final Map<String, JsonValue> additionalProperties;

    private BacktestReport(Builder builder) {
        this.orders = Fields.required("orders", builder.orders);
        this.customers = Fields.required("customers", builder.customers);
        this.currencyCode = Fields.required("currencyCode", builder.currencyCode);
        this.total = Fields.required("total", builder.total);
        this.byTier = Fields.required("byTier", Fields.copy(builder.byTier));
        this.byRule = Fields.required("byRule", Fields.copy(builder.byRule));
        this.byDecile = Fields.required("byDecile", Fields.copy(builder.byDecile));
        this.byArm = Fields.required("byArm", Fields.copy(builder.byArm));
        this.mostChanged = Fields.required("mostChanged", Fields.copy(builder.mostChanged));
        this.approximations = Fields.required("approximations", Fields.copy(builder.approximations));
        this.additionalProperties = Fields.kept(builder.additionalProperties);
    }

    /** {@return a builder that holds nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with what this one holds} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.orders = orders;
        builder.customers = customers;
        builder.currencyCode = currencyCode;
        builder.total = total;
        builder.byTier = byTier;
        builder.byRule = byRule;
        builder.byDecile = byDecile;
        builder.byArm = byArm;
        builder.mostChanged = mostChanged;
        builder.approximations = approximations;
        builder.additionalProperties.putAll(additionalProperties);
        return builder;
    }

    /** {@return how many orders} */
    @JsonProperty("orders")
    public long orders() {
        return orders;
    }

    /** {@return how many customers} */
    @JsonProperty("customers")
    public long customers() {
        return customers;
    }

    /** {@return the currency: an ISO 4217 code in capital letters} */
    @JsonProperty("currencyCode")
    public String currencyCode() {
        return currencyCode;
    }

    /** {@return the total} */
    @JsonProperty("total")
    public BacktestComparison total() {
        return total;
    }

    /** {@return by the tier before the order} */
    @JsonProperty("byTier")
    public List<BacktestTier> byTier() {
        return byTier;
    }

    /** {@return by rule, of both what was granted and of the trial} */
    @JsonProperty("byRule")
    public List<BacktestRule> byRule() {
        return byRule;
    }

    /** {@return by spend, those who spent most first} */
    @JsonProperty("byDecile")
    public List<BacktestDecile> byDecile() {
        return byDecile;
    }

    /** {@return by arm of the experiment; empty without one} */
    @JsonProperty("byArm")
    public List<BacktestArm> byArm() {
        return byArm;
    }

    /** {@return the orders that change most, at most 20} */
    @JsonProperty("mostChanged")
    public List<BacktestOrder> mostChanged() {
        return mostChanged;
    }

    /** {@return what the trial could not do as the ledger would} */
    @JsonProperty("approximations")
    public List<BacktestApproximation> approximations() {
        return approximations;
    }

    /** {@return members that this version of the SDK does not know, by name} */
    @JsonAnyGetter
    public Map<String, JsonValue> additionalProperties() {
        return additionalProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (
            other instanceof BacktestReport that &&
            orders == that.orders &&
            customers == that.customers &&
            Objects.equals(currencyCode, that.currencyCode) &&
            Objects.equals(total, that.total) &&
            Objects.equals(byTier, that.byTier) &&
            Objects.equals(byRule, that.byRule) &&
            Objects.equals(byDecile, that.byDecile) &&
            Objects.equals(byArm, that.byArm) &&
            Objects.equals(mostChanged, that.mostChanged) &&
            Objects.equals(approximations, that.approximations) &&
            additionalProperties.equals(that.additionalProperties)
        );
    }

    @Override
    public int hashCode() {
        return Objects.hash(
            orders,
            customers,
            currencyCode,
            total,
            byTier,
            byRule,
            byDecile,
            byArm,
            mostChanged,
            approximations,
            additionalProperties
        );
    }

    @Override
    public String toString() {
        return new StringJoiner(", ", "BacktestReport[", "]")
            .add("orders=" + orders)
            .add("customers=" + customers)
            .add("currencyCode=" + currencyCode)
            .add("total=" + total)
            .add("byTier=" + byTier)
            .add("byRule=" + byRule)
            .add("byDecile=" + byDecile)
            .add("byArm=" + byArm)
            .add("mostChanged=" + mostChanged)
            .add("approximations=" + approximations)
            .toString();
    }

    /** Builds {@link BacktestReport}. */
    public static final class Builder {

        private @Nullable Long orders;
        private @Nullable Long customers;
        private @Nullable String currencyCode;
        private @Nullable BacktestComparison total;
        private @Nullable List<BacktestTier> byTier;
        private @Nullable List<BacktestRule> byRule;
        private @Nullable List<BacktestDecile> byDecile;
        private @Nullable List<BacktestArm> byArm;
        private @Nullable List<BacktestOrder> mostChanged;
        private @Nullable List<BacktestApproximation> approximations;
        private final Map<String, JsonValue> additionalProperties = new LinkedHashMap<>();

        private Builder() {}

        /**
         * How many orders.
         *
         * @param orders how many orders.
         * @return this builder.
         */
        @JsonProperty("orders")
        public Builder orders(long orders) {
            this.orders = orders;
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
         * The currency: an ISO 4217 code in capital letters.
         *
         * @param currencyCode the currency: an ISO 4217 code in capital letters.
         * @return this builder.
         */
        @JsonProperty("currencyCode")
        public Builder currencyCode(String currencyCode) {
            this.currencyCode = currencyCode;
            return this;
        }

        /**
         * The total.
         *
         * @param total the total.
         * @return this builder.
         */
        @JsonProperty("total")
        public Builder total(BacktestComparison total) {
            this.total = total;
            return this;
        }

        /**
         * By the tier before the order.
         *
         * @param byTier by the tier before the order.
         * @return this builder.
         */
        @JsonProperty("byTier")
        public Builder byTier(List<BacktestTier> byTier) {
            this.byTier = byTier;
            return this;
        }

        /**
         * By the tier before the order.
         *
         * @param byTier by the tier before the order.
         * @return this builder.
         */
        public Builder byTier(BacktestTier... byTier) {
            return byTier(List.of(byTier));
        }

        /**
         * By rule, of both what was granted and of the trial.
         *
         * @param byRule by rule, of both what was granted and of the trial.
         * @return this builder.
         */
        @JsonProperty("byRule")
        public Builder byRule(List<BacktestRule> byRule) {
            this.byRule = byRule;
            return this;
        }

        /**
         * By rule, of both what was granted and of the trial.
         *
         * @param byRule by rule, of both what was granted and of the trial.
         * @return this builder.
         */
        public Builder byRule(BacktestRule... byRule) {
            return byRule(List.of(byRule));
        }

        /**
         * By spend, those who spent most first.
         *
         * @param byDecile by spend, those who spent most first.
         * @return this builder.
         */
        @JsonProperty("byDecile")
        public Builder byDecile(List<BacktestDecile> byDecile) {
            this.byDecile = byDecile;
            return this;
        }

        /**
         * By spend, those who spent most first.
         *
         * @param byDecile by spend, those who spent most first.
         * @return this builder.
         */
        public Builder byDecile(BacktestDecile... byDecile) {
            return byDecile(List.of(byDecile));
        }

        /**
         * By arm of the experiment; empty without one.
         *
         * @param byArm by arm of the experiment; empty without one.
         * @return this builder.
         */
        @JsonProperty("byArm")
        public Builder byArm(List<BacktestArm> byArm) {
            this.byArm = byArm;
            return this;
        }

        /**
         * By arm of the experiment; empty without one.
         *
         * @param byArm by arm of the experiment; empty without one.
         * @return this builder.
         */
        public Builder byArm(BacktestArm... byArm) {
            return byArm(List.of(byArm));
        }

        /**
         * The orders that change most, at most 20.
         *
         * @param mostChanged the orders that change most, at most 20.
         * @return this builder.
         */
        @JsonProperty("mostChanged")
        public Builder mostChanged(List<BacktestOrder> mostChanged) {
            this.mostChanged = mostChanged;
            return this;
        }

        /**
         * The orders that change most, at most 20.
         *
         * @param mostChanged the orders that change most, at most 20.
         * @return this builder.
         */
        public Builder mostChanged(BacktestOrder... mostChanged) {
            return mostChanged(List.of(mostChanged));
        }

        /**
         * What the trial could not do as the ledger would.
         *
         * @param approximations what the trial could not do as the ledger would.
         * @return this builder.
         */
        @JsonProperty("approximations")
        public Builder approximations(List<BacktestApproximation> approximations) {
            this.approximations = approximations;
            return this;
        }

        /**
         * What the trial could not do as the ledger would.
         *
         * @param approximations what the trial could not do as the ledger would.
         * @return this builder.
         */
        public Builder approximations(BacktestApproximation... approximations) {
            return approximations(List.of(approximations));
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
        public BacktestReport build() {
            return new BacktestReport(this);
        }
    }
}
