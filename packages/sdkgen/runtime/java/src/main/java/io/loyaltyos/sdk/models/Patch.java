package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a member: it stays (absent), it is removed ({@code null}), or it is set to a value.
 *
 * @param <T> what the member holds.
 */
public final class Patch<T> {

    private static final Patch<?> ABSENT = new Patch<>(false, null);
    private static final Patch<?> REMOVED = new Patch<>(true, null);

    private final boolean present;
    private final @Nullable T value;

    private Patch(boolean present, @Nullable T value) {
        this.present = present;
        this.value = value;
    }

    /**
     * The member stays as it is.
     *
     * @param <T> what the member holds.
     * @return a patch that changes nothing.
     */
    @SuppressWarnings("unchecked")
    public static <T> Patch<T> absent() {
        return (Patch<T>) ABSENT;
    }

    /**
     * The member is set, or removed.
     *
     * @param <T> what the member holds.
     * @param value the value to set; {@code null} removes the member.
     * @return a patch that changes the member.
     */
    @SuppressWarnings("unchecked")
    public static <T> Patch<T> of(@Nullable T value) {
        return value == null ? (Patch<T>) REMOVED : new Patch<>(true, value);
    }

    /**
     * Whether the member is changed at all.
     *
     * @return {@code false} when the member stays as it is.
     */
    public boolean isPresent() {
        return present;
    }

    /**
     * What the member is set to.
     *
     * @return the value, or {@code null} when the member is removed.
     * @throws NoSuchElementException when the member stays as it is.
     */
    @JsonValue
    public @Nullable T value() {
        if (!present) throw new NoSuchElementException("The member stays as it is.");
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patch<?> patch && patch.present == present && Objects.equals(patch.value, value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(present, value);
    }

    @Override
    public String toString() {
        return present ? String.valueOf(value) : "absent";
    }

    /** Keeps members that stay as they are out of what is sent. */
    static final class AbsentFilter {

        @Override
        public boolean equals(@Nullable Object other) {
            return other == null || other == ABSENT;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
