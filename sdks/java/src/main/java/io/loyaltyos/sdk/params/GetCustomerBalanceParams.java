package io.loyaltyos.sdk.params;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code customers.balance} is asked for. */
public final class GetCustomerBalanceParams {

    private static final GetCustomerBalanceParams NONE = builder().build();

    private final @Nullable Instant at;

    private GetCustomerBalanceParams(Builder builder) {
        this.at = builder.at;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static GetCustomerBalanceParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return as it was recorded then; {@code null} where it is left out} Absent: now. */
    public @Nullable Instant at() {
        return at;
    }

    /** Builds {@link GetCustomerBalanceParams}. */
    public static final class Builder {

        private @Nullable Instant at;

        private Builder() {}

        /**
         * As it was recorded then. Absent: now.
         *
         * @param at as it was recorded then.
         * @return this builder.
         */
        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        /**
         * What was set.
         *
         * @return the parameters.
         */
        public GetCustomerBalanceParams build() {
            return new GetCustomerBalanceParams(this);
        }
    }
}
