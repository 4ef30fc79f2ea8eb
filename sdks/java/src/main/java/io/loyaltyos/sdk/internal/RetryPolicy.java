package io.loyaltyos.sdk.internal;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a failed attempt is made again, and when. */
final class RetryPolicy {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    private RetryPolicy() {}

    /**
     * Whether it is worth another attempt.
     *
     * @param repeatable whether the same request may be sent again when nobody knows what became of it. Where it may not, it is
     *     sent again only where the server says that it did nothing.
     */
    static boolean allows(Failure failure, boolean repeatable) {
        if (failure instanceof Failure.Connection) return repeatable && Behaviour.RETRY_CONNECTION_ERRORS;
        if (failure instanceof Failure.Timeout timeout) {
            return repeatable && timeout.ofAttempt() && Behaviour.RETRY_CONNECTION_ERRORS;
        }
        if (!(failure instanceof Failure.Answer answer)) return false;
        if (!repeatable) {
            String code = answer.code();
            return (
                Behaviour.UNREPEATABLE_RETRIED_STATUSES.contains(answer.status()) ||
                (code != null && Behaviour.UNREPEATABLE_RETRIED_PROBLEMS.contains(code))
            );
        }
        if (answer.status() == Behaviour.CONFLICT_STATUS) return answer.saysRetryable();
        return Behaviour.isRetried(answer.status());
    }

    /**
     * How long to wait before it.
     *
     * @param retry which retry it is, from 0.
     * @param random from 0 to 1, for the jitter.
     * @return the delay, or {@code null} where the server asks for more patience than there is.
     */
    static @Nullable Duration delay(Failure failure, int retry, double random, Instant now) {
        if (failure instanceof Failure.Answer answer) {
            Duration asked = retryAfter(answer.headers(), now);
            if (asked != null) return asked.compareTo(Behaviour.MAX_RETRY_AFTER) > 0 ? null : asked;
        }
        double longest = Math.min(Behaviour.MAX_DELAY.toNanos(), Behaviour.BASE_DELAY.toNanos() * Math.pow(2, retry));
        return Duration.ofNanos((long) (longest * (1 - (random * Behaviour.JITTER_PERCENT) / 100)));
    }

    /** {@code Retry-After}: seconds, or the date when to come again. */
    private static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        String value = headers.firstValue("Retry-After").map(String::strip).orElse("");
        if (SECONDS.matcher(value).matches()) {
            // What is longer is too long, however long it is.
            return Duration.ofSeconds(value.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(value));
        }
        try {
            Duration wait = Duration.between(
                now,
                ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
            );
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
