package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text of which some values are known when this SDK is made. A server that is newer may say others: they are kept as they are, and
 * nothing fails.
 */
public abstract class OpenEnum {

    private final String value;

    OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * The text, as the API writes it.
     *
     * @return the text.
     */
    @JsonValue
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
