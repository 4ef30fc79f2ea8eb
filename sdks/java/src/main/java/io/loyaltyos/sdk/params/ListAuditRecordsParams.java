package io.loyaltyos.sdk.params;

import io.loyaltyos.sdk.internal.Checks;
import io.loyaltyos.sdk.models.AuditAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code audit.list} is asked for. */
public final class ListAuditRecordsParams {

    private static final ListAuditRecordsParams NONE = builder().build();

    private final @Nullable Instant from;
    private final @Nullable Instant to;
    private final @Nullable String actorId;
    private final @Nullable AuditAction action;
    private final @Nullable String subjectKind;
    private final @Nullable String subjectId;
    private final @Nullable Integer limit;
    private final @Nullable String cursor;

    private ListAuditRecordsParams(Builder builder) {
        this.from = builder.from;
        this.to = builder.to;
        this.actorId = builder.actorId;
        this.action = builder.action;
        this.subjectKind = builder.subjectKind;
        this.subjectId = builder.subjectId;
        this.limit = builder.limit;
        this.cursor = builder.cursor;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static ListAuditRecordsParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return recorded at or after; {@code null} where it is left out} */
    public @Nullable Instant from() {
        return from;
    }

    /** {@return recorded before; {@code null} where it is left out} */
    public @Nullable Instant to() {
        return to;
    }

    /** {@return only what this one did; {@code null} where it is left out} */
    public @Nullable String actorId() {
        return actorId;
    }

    /** {@return only this; {@code null} where it is left out} */
    public @Nullable AuditAction action() {
        return action;
    }

    /** {@return only what was done to this, with {@code subjectId}; {@code null} where it is left out} */
    public @Nullable String subjectKind() {
        return subjectKind;
    }

    /** {@return only what was done to this, with {@code subjectKind}; {@code null} where it is left out} */
    public @Nullable String subjectId() {
        return subjectId;
    }

    /** {@return how many items a page has at most: 1 to 200; {@code null} where it is left out} */
    public @Nullable Integer limit() {
        return limit;
    }

    /** {@return where to begin: the {@code nextCursor} of a page; {@code null} where it is left out} */
    public @Nullable String cursor() {
        return cursor;
    }

    /** Builds {@link ListAuditRecordsParams}. */
    public static final class Builder {

        private @Nullable Instant from;
        private @Nullable Instant to;
        private @Nullable String actorId;
        private @Nullable AuditAction action;
        private @Nullable String subjectKind;
        private @Nullable String subjectId;
        private @Nullable Integer limit;
        private @Nullable String cursor;

        private Builder() {}

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
         * Only what this one did.
         *
         * @param actorId only what this one did.
         * @return this builder.
         */
        public Builder actorId(String actorId) {
            this.actorId = actorId;
            return this;
        }

        /**
         * Only this.
         *
         * @param action only this.
         * @return this builder.
         */
        public Builder action(AuditAction action) {
            this.action = action;
            return this;
        }

        /**
         * Only what was done to this, with {@code subjectId}.
         *
         * @param subjectKind only what was done to this, with {@code subjectId}.
         * @return this builder.
         */
        public Builder subjectKind(String subjectKind) {
            this.subjectKind = subjectKind;
            return this;
        }

        /**
         * Only what was done to this, with {@code subjectKind}.
         *
         * @param subjectId only what was done to this, with {@code subjectKind}.
         * @return this builder.
         */
        public Builder subjectId(String subjectId) {
            this.subjectId = subjectId;
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
        public ListAuditRecordsParams build() {
            return new ListAuditRecordsParams(this);
        }
    }
}
