package io.loyaltyos.sdk.params;

import io.loyaltyos.sdk.internal.Checks;
import io.loyaltyos.sdk.models.AccountKind;
import io.loyaltyos.sdk.models.LedgerEntryType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code customers.ledger} is asked for. */
public final class ListCustomerLedgerParams {

    private static final ListCustomerLedgerParams NONE = builder().build();

    private final @Nullable LedgerEntryType type;
    private final @Nullable AccountKind account;
    private final @Nullable Instant from;
    private final @Nullable Instant to;
    private final @Nullable Integer limit;
    private final @Nullable String cursor;

    private ListCustomerLedgerParams(Builder builder) {
        this.type = builder.type;
        this.account = builder.account;
        this.from = builder.from;
        this.to = builder.to;
        this.limit = builder.limit;
        this.cursor = builder.cursor;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static ListCustomerLedgerParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return only entries of this type; {@code null} where it is left out} */
    public @Nullable LedgerEntryType type() {
        return type;
    }

    /** {@return only this account; {@code null} where it is left out} */
    public @Nullable AccountKind account() {
        return account;
    }

    /** {@return recorded at or after; {@code null} where it is left out} */
    public @Nullable Instant from() {
        return from;
    }

    /** {@return recorded before; {@code null} where it is left out} */
    public @Nullable Instant to() {
        return to;
    }

    /** {@return how many items a page has at most: 1 to 200; {@code null} where it is left out} */
    public @Nullable Integer limit() {
        return limit;
    }

    /** {@return where to begin: the {@code nextCursor} of a page; {@code null} where it is left out} */
    public @Nullable String cursor() {
        return cursor;
    }

    /** Builds {@link ListCustomerLedgerParams}. */
    public static final class Builder {

        private @Nullable LedgerEntryType type;
        private @Nullable AccountKind account;
        private @Nullable Instant from;
        private @Nullable Instant to;
        private @Nullable Integer limit;
        private @Nullable String cursor;

        private Builder() {}

        /**
         * Only entries of this type.
         *
         * @param type only entries of this type.
         * @return this builder.
         */
        public Builder type(LedgerEntryType type) {
            this.type = type;
            return this;
        }

        /**
         * Only this account.
         *
         * @param account only this account.
         * @return this builder.
         */
        public Builder account(AccountKind account) {
            this.account = account;
            return this;
        }

        /**
         * Recorded at or after.
         *
         * @param from recorded at or after.
         * @return this builder.
         */
        public Builder from(Instant from) {
            this.from = from;
            return this;
        }

        /**
         * Recorded before.
         *
         * @param to recorded before.
         * @return this builder.
         */
        public Builder to(Instant to) {
            this.to = to;
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
        public ListCustomerLedgerParams build() {
            return new ListCustomerLedgerParams(this);
        }
    }
}
