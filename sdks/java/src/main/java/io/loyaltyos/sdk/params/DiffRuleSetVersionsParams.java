package io.loyaltyos.sdk.params;

import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.internal.Checks;
import org.jspecify.annotations.Nullable;

/** What {@code ruleSets.diff} is asked for. */
public final class DiffRuleSetVersionsParams {

    private final Integer from;
    private final Integer to;

    private DiffRuleSetVersionsParams(Builder builder) {
        this.from = Checks.given("from", builder.from);
        this.to = Checks.given("to", builder.to);
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version to start from} */
    public Integer from() {
        return from;
    }

    /** {@return the version to come to} */
    public Integer to() {
        return to;
    }

    /** Builds {@link DiffRuleSetVersionsParams}. */
    public static final class Builder {

        private @Nullable Integer from;
        private @Nullable Integer to;

        private Builder() {}

        /**
         * The version to start from.
         *
         * @param from the version to start from.
         * @return this builder.
         */
        public Builder from(Integer from) {
            this.from = from;
            return this;
        }

        /**
         * The version to come to.
         *
         * @param to the version to come to.
         * @return this builder.
         */
        public Builder to(Integer to) {
            this.to = to;
            return this;
        }

        /**
         * What was set.
         *
         * @return the parameters.
         * @throws ConfigurationException when something is missing that must be there.
         */
        public DiffRuleSetVersionsParams build() {
            return new DiffRuleSetVersionsParams(this);
        }
    }
}
