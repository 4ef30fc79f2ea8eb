package io.loyaltyos.sdk.params;

import org.jspecify.annotations.Nullable;

/** What {@code lists.get} is asked for. */
public final class GetNamedListParams {

    private static final GetNamedListParams NONE = builder().build();

    private final @Nullable Integer version;

    private GetNamedListParams(Builder builder) {
        this.version = builder.version;
    }

    /** {@return parameters that ask for nothing in particular} */
    public static GetNamedListParams none() {
        return NONE;
    }

    /** {@return a builder that asks for nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return an older version; {@code null} where it is left out} Absent: the newest. */
    public @Nullable Integer version() {
        return version;
    }

    /** Builds {@link GetNamedListParams}. */
    public static final class Builder {

        private @Nullable Integer version;

        private Builder() {}

        /**
         * An older version. Absent: the newest.
         *
         * @param version an older version.
         * @return this builder.
         */
        public Builder version(Integer version) {
            this.version = version;
            return this;
        }

        /**
         * What was set.
         *
         * @return the parameters.
         */
        public GetNamedListParams build() {
            return new GetNamedListParams(this);
        }
    }
}
