package io.loyaltyos.sdk.params;

import io.loyaltyos.sdk.internal.Checks;
import io.loyaltyos.sdk.models.RedemptionStatus;
import org.jspecify.annotations.Nullable;

/** What {@code redemptions.list} is asked for. */
public final class ListRedemptionsParams {

    private static final ListRedemptionsParams NONE = builder().build();

    private final @Nullable String customerId;
    private final @Nullable String orderId;
    private final @Nullable RedemptionStatus status;
    private final @Nullable Integer limit;
    private final @Nullable String cursor;

    private ListRedemptionsParams(Builder builder) {
        this.customerId = builder.customerId;
        this.orderId = builder.orderId;
        this.status = builder.status;
        this.limit = builder.limit;
        this.cursor = builder.cursor;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static ListRedemptionsParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the merchant's id of the customer; {@code null} where it is left out} */
    public @Nullable String customerId() {
        return customerId;
    }

    /** {@return the merchant's id of the order; {@code null} where it is left out} */
    public @Nullable String orderId() {
        return orderId;
    }

    /** {@return only what is in this state; {@code null} where it is left out} */
    public @Nullable RedemptionStatus status() {
        return status;
    }

    /** {@return how many items a page has at most: 1 to 200; {@code null} where it is left out} */
    public @Nullable Integer limit() {
        return limit;
    }

    /** {@return where to begin: the {@code nextCursor} of a page; {@code null} where it is left out} */
    public @Nullable String cursor() {
        return cursor;
    }

    /** Builds {@link ListRedemptionsParams}. */
    public static final class Builder {

        private @Nullable String customerId;
        private @Nullable String orderId;
        private @Nullable RedemptionStatus status;
        private @Nullable Integer limit;
        private @Nullable String cursor;

        private Builder() {}

        /**
         * The merchant's id of the customer.
         *
         * @param customerId the merchant's id of the customer.
         * @return this builder.
         */
        public Builder customerId(String customerId) {
            this.customerId = customerId;
            return this;
        }

        /**
         * The merchant's id of the order.
         *
         * @param orderId the merchant's id of the order.
         * @return this builder.
         */
        public Builder orderId(String orderId) {
            this.orderId = orderId;
            return this;
        }

        /**
         * Only what is in this state.
         *
         * @param status only what is in this state.
         * @return this builder.
         */
        public Builder status(RedemptionStatus status) {
            this.status = status;
            return this;
        }

        /**
         * How many items a page has at most: 1 to 200.
         *
         * @param limit how many items a page has at most: 1 to 200.
         * @return this builder.
         */
        public Builder limit(Integer limit) {
            this.limit = Checks.limit(limit);
            return this;
        }

        /**
         * Where to begin: the {@code nextCursor} of a page.
         *
         * @param cursor where to begin: the {@code nextCursor} of a page.
         * @return this builder.
         */
        public Builder cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /**
         * What was set.
         *
         * @return the parameters.
         */
        public ListRedemptionsParams build() {
            return new ListRedemptionsParams(this);
        }
    }
}
