package io.loyaltyos.sdk;

import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.internal.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one call does otherwise than the client does. */
public final class RequestOptions {

    private static final RequestOptions NONE = builder().build();

    private final @Nullable String idempotencyKey;
    private final @Nullable Integer maxRetries;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration totalTimeout;
    private final Map<String, String> headers;

    private RequestOptions(Builder builder) {
        this.idempotencyKey = builder.idempotencyKey;
        this.maxRetries = builder.maxRetries;
        this.attemptTimeout = builder.attemptTimeout;
        this.totalTimeout = builder.totalTimeout;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /**
     * Options that change nothing.
     *
     * @return the options.
     */
    public static RequestOptions none() {
        return NONE;
    }

    /**
     * Begins to set options.
     *
     * @return a builder.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The key under which the call is made at most once.
     *
     * @return the key, or {@code null} where one is made for the call.
     */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /**
     * How often a failed attempt is made again.
     *
     * @return how often, or {@code null} for what the client does.
     */
    public @Nullable Integer maxRetries() {
        return maxRetries;
    }

    /**
     * How long one attempt may take.
     *
     * @return how long, or {@code null} for what the client does.
     */
    public @Nullable Duration attemptTimeout() {
        return attemptTimeout;
    }

    /**
     * How long the call may take with all of its attempts and the pauses between them.
     *
     * @return how long, or {@code null} for what the client does.
     */
    public @Nullable Duration totalTimeout() {
        return totalTimeout;
    }

    /**
     * Fields that go with each attempt.
     *
     * @return the fields.
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** Names what is set and shows nothing of it but times: keys and fields may be secret. */
    @Override
    public String toString() {
        return (
            "RequestOptions[maxRetries=" +
            maxRetries +
            ", attemptTimeout=" +
            attemptTimeout +
            ", totalTimeout=" +
            totalTimeout +
            ", headers=" +
            headers.keySet() +
            "]"
        );
    }

    /** Sets options. */
    public static final class Builder {

        private @Nullable String idempotencyKey;
        private @Nullable Integer maxRetries;
        private @Nullable Duration attemptTimeout;
        private @Nullable Duration totalTimeout;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The key under which the call is made at most once, for operations that take one. Without it, one is made for the call, so
         * that its own retries are safe; with one of your own, so is a second call.
         *
         * @param idempotencyKey the key: 1 to 255 visible ASCII characters.
         * @return this builder.
         */
        public Builder idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = Checks.visibleAscii("idempotencyKey", idempotencyKey);
            return this;
        }

        /**
         * How often a failed attempt is made again.
         *
         * @param maxRetries 0 to 10.
         * @return this builder.
         */
        public Builder maxRetries(int maxRetries) {
            this.maxRetries = Checks.maxRetries(maxRetries);
            return this;
        }

        /**
         * How long one attempt may take, until the last byte of its answer.
         *
         * @param attemptTimeout longer than nothing.
         * @return this builder.
         */
        public Builder attemptTimeout(Duration attemptTimeout) {
            this.attemptTimeout = Checks.timeout("attemptTimeout", attemptTimeout);
            return this;
        }

        /**
         * How long the call may take with all of its attempts and the pauses between them.
         *
         * @param totalTimeout longer than nothing.
         * @return this builder.
         */
        public Builder totalTimeout(Duration totalTimeout) {
            this.totalTimeout = Checks.timeout("totalTimeout", totalTimeout);
            return this;
        }

        /**
         * A field that goes with each attempt.
         *
         * @param name none of those that the SDK sets.
         * @param value its value.
         * @return this builder.
         * @throws ConfigurationException when the SDK sets the field, or HTTP has no such field.
         */
        public Builder header(String name, String value) {
            headers.put(Checks.headerName(name), Checks.headerValue(name, value));
            return this;
        }

        /**
         * The options.
         *
         * @return the options.
         */
        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
