package io.loyaltyos.sdk.params;

import io.loyaltyos.sdk.internal.Checks;
import org.jspecify.annotations.Nullable;

/** What {@code customers.list} is asked for. */
public final class ListCustomersParams {

    private static final ListCustomersParams NONE = builder().build();

    private final @Nullable String tier;
    private final @Nullable Integer limit;
    private final @Nullable String cursor;

    private ListCustomersParams(Builder builder) {
        this.tier = builder.tier;
        this.limit = builder.limit;
        this.cursor = builder.cursor;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static ListCustomersParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return only those in this tier; {@code null} where it is left out} */
    public @Nullable String tier() {
        return tier;
    }

    /** {@return how many items a page has at most: 1 to 200; {@code null} where it is left out} */
    public @Nullable Integer limit() {
        return limit;
    }

    /** {@return where to begin: the {@code nextCursor} of a page; {@code null} where it is left out} */
    public @Nullable String cursor() {
        return cursor;
    }

    /** Builds {@link ListCustomersParams}. */
    public static final class Builder {

        private @Nullable String tier;
        private @Nullable Integer limit;
        private @Nullable String cursor;

        private Builder() {}

        /**
         * Only those in this tier.
         *
         * @param tier only those in this tier.
         * @return this builder.
         */
        public Builder tier(String tier) {
            this.tier = tier;
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
        public ListCustomersParams build() {
            return new ListCustomersParams(this);
        }
    }
}
