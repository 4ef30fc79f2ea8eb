package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.errors.ApiConnectionException;
import io.loyaltyos.sdk.errors.ApiTimeoutException;
import io.loyaltyos.sdk.errors.AuthenticationException;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.errors.LoyaltyOSException;
import io.loyaltyos.sdk.json.JsonValue;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, before it is thrown. It becomes an exception in the thread that waits for the call, so that its stack trace
 * names the caller, and so that callers who wait for the same token get an exception each.
 */
sealed interface Failure {
    LoyaltyOSException toException();

    /** An answer that is no success. */
    record Answer(int status, HttpHeaders headers, @Nullable JsonValue problem, boolean ofToken) implements Failure {
        @Override
        public LoyaltyOSException toException() {
            // What the token endpoint does not like about a request are its credentials.
            if (ofToken && status == 400) return new AuthenticationException(status, headers.map(), problem);
            return ApiExceptions.of(status, headers.map(), problem);
        }

        @Nullable
        String code() {
            JsonValue code = problem == null ? null : problem.member("code");
            return code == null ? null : code.text();
        }

        boolean saysRetryable() {
            return problem != null && problem.member("retryable") instanceof JsonValue.Bool bool && bool.value();
        }
    }

    /** No whole answer. */
    record Connection(String message, @Nullable Throwable cause) implements Failure {
        @Override
        public LoyaltyOSException toException() {
            return new ApiConnectionException(message, cause);
        }
    }

    /** No whole answer in time. */
    record Timeout(String message, boolean ofAttempt) implements Failure {
        @Override
        public LoyaltyOSException toException() {
            return new ApiTimeoutException(message, null);
        }
    }

    /** A whole answer that is not what the API promises. */
    record Invalid(String message, @Nullable Throwable cause) implements Failure {
        @Override
        public LoyaltyOSException toException() {
            return new InvalidResponseException(message, cause);
        }
    }

    /** A client, or a call, that is not set up as it has to be. */
    record Configuration(String message, @Nullable Throwable cause) implements Failure {
        @Override
        public LoyaltyOSException toException() {
            return new ConfigurationException(message, cause);
        }
    }
}
