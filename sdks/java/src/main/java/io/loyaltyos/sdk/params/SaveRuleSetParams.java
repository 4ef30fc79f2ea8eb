package io.loyaltyos.sdk.params;

import org.jspecify.annotations.Nullable;

/** What {@code ruleSets.save} is asked for. */
public final class SaveRuleSetParams {

    private static final SaveRuleSetParams NONE = builder().build();

    private final @Nullable String ifMatch;
    private final @Nullable Boolean ifNoneMatch;

    private SaveRuleSetParams(Builder builder) {
        this.ifMatch = builder.ifMatch;
        this.ifNoneMatch = builder.ifNoneMatch;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static SaveRuleSetParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the version that is changed: the tag of the response that it was read with; {@code null}
     * where it is left out}
     */
    public @Nullable String ifMatch() {
        return ifMatch;
    }

    /** {@return whether nothing must be there yet; {@code null} where it is left out} */
    public @Nullable Boolean ifNoneMatch() {
        return ifNoneMatch;
    }

    /** Builds {@link SaveRuleSetParams}. */
    public static final class Builder {

        private @Nullable String ifMatch;
        private @Nullable Boolean ifNoneMatch;

        private Builder() {}

        /**
         * The version that is changed: the tag of the response that it was read with.
         *
         * @param ifMatch the version that is changed: the tag of the response that it was read with.
         * @return this builder.
         */
        public Builder ifMatch(String ifMatch) {
            this.ifMatch = ifMatch;
            return this;
        }

        /**
         * Whether nothing must be there yet.
         *
         * @param ifNoneMatch whether nothing must be there yet.
         * @return this builder.
         */
        public Builder ifNoneMatch(Boolean ifNoneMatch) {
            this.ifNoneMatch = ifNoneMatch;
            return this;
        }

        /**
         * What was set.
         *
         * @return the parameters.
         */
        public SaveRuleSetParams build() {
            return new SaveRuleSetParams(this);
        }
    }
}
