package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What options may be. */
public final class Checks {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

    private Checks() {}

    /**
     * A text that is there.
     *
     * @param name what the option is called.
     * @param value what it is set to.
     * @return the value.
     */
    public static String notBlank(String name, @Nullable String value) {
        if (value == null || value.isBlank()) throw new ConfigurationException(name + " must not be empty.", null);
        return value;
    }

    /**
     * A text that a header can carry as it is.
     *
     * @param name what the option is called.
     * @param value what it is set to.
     * @return the value.
     */
    public static String visibleAscii(String name, @Nullable String value) {
        if (value == null || !VISIBLE_ASCII.matcher(value).matches()) {
            throw new ConfigurationException(name + " must be 1 to 255 visible ASCII characters.", null);
        }
        return value;
    }

    /**
     * A text that a header carries as it is, however long.
     *
     * @param name what the option is called.
     * @param value what it is set to.
     * @return the value.
     */
    static String token(String name, @Nullable String value) {
        // An error of the JDK about a header that cannot be sent would quote it.
        if (!isToken(value)) throw new ConfigurationException(name + " must be visible ASCII characters.", null);
        return value;
    }

    static boolean isToken(@Nullable String text) {
        return text != null && TOKEN.matcher(text).matches();
    }

    /**
     * A number of retries.
     *
     * @param value what it is set to.
     * @return the value.
     */
    public static int maxRetries(int value) {
        if (value < 0 || value > Behaviour.MOST_MAX_RETRIES) {
            throw new ConfigurationException("maxRetries must be 0 to " + Behaviour.MOST_MAX_RETRIES + ".", null);
        }
        return value;
    }

    /**
     * A time that something may take.
     *
     * @param name what the option is called.
     * @param value what it is set to.
     * @return the value.
     */
    public static Duration timeout(String name, @Nullable Duration value) {
        // Nanoseconds of a long last 292 years: what is longer cannot be counted.
        if (value == null || value.isZero() || value.isNegative() || value.compareTo(Duration.ofDays(365)) > 0) {
            throw new ConfigurationException(name + " must be longer than nothing, and no longer than a year.", null);
        }
        return value;
    }

    /**
     * The name of a field that the SDK does not set.
     *
     * @param name the name.
     * @return the name.
     */
    public static String headerName(String name) {
        if (!FIELD_NAME.matcher(name).matches()) throw new ConfigurationException(
            "HTTP has no header of that name.",
            null
        );
        if (Behaviour.OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new ConfigurationException("The header " + name + " is set by the SDK.", null);
        }
        return name;
    }

    /**
     * The value of a field.
     *
     * @param name what the field is called.
     * @param value the value.
     * @return the value.
     */
    public static String headerValue(String name, String value) {
        if (!FIELD_VALUE.matcher(value).matches()) {
            throw new ConfigurationException("The header " + name + " must be printable ASCII.", null);
        }
        return value;
    }

    /**
     * Where the next page begins.
     *
     * @param cursor where this one begins; {@code null} for the first.
     * @param next what it says of the next.
     * @return the next.
     * @throws InvalidResponseException where the page leads to itself: the list would never end.
     */
    public static @Nullable String next(@Nullable String cursor, @Nullable String next) {
        if (next != null && next.equals(cursor)) throw new InvalidResponseException("The page leads to itself.", null);
        return next;
    }

    /**
     * How many items a page has at most.
     *
     * @param value what it is set to.
     * @return the value.
     */
    public static int limit(int value) {
        if (value < 1 || value > Behaviour.MAX_PAGE_LIMIT) {
            throw new ConfigurationException("limit must be 1 to " + Behaviour.MAX_PAGE_LIMIT + ".", null);
        }
        return value;
    }

    /**
     * Something that must be set.
     *
     * @param name what it is called.
     * @param value what it is set to.
     * @param <T> what it is.
     * @return the value.
     */
    public static <T> T given(String name, @Nullable T value) {
        if (value == null) throw new ConfigurationException(name + " must be set.", null);
        return value;
    }
}
