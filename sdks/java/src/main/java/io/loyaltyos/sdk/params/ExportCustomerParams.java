package io.loyaltyos.sdk.params;

import io.loyaltyos.sdk.internal.Checks;
import org.jspecify.annotations.Nullable;

/** What {@code customers.export} is asked for. */
public final class ExportCustomerParams {

    private static final ExportCustomerParams NONE = builder().build();

    private final @Nullable Integer limit;
    private final @Nullable String cursor;

    private ExportCustomerParams(Builder builder) {
        this.limit = builder.limit;
        this.cursor = builder.cursor;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static ExportCustomerParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many items a page has at most: 1 to 200; {@code null} where it is left out} */
    public @Nullable Integer limit() {
        return limit;
    }

    /** {@return where to begin: the {@code nextCursor} of a page; {@code null} where it is left out} */
    public @Nullable String cursor() {
        return cursor;
    }

    /** Builds {@link ExportCustomerParams}. */
    public static final class Builder {

        private @Nullable Integer limit;
        private @Nullable String cursor;

        private Builder() {}

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
        public ExportCustomerParams build() {
            return new ExportCustomerParams(this);
        }
    }
}
