package io.loyaltyos.sdk;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and the way to the next.
 *
 * @param <T> what the list holds.
 */
public final class Page<T> {

    private final List<T> data;
    private final @Nullable String nextCursor;
    private final Function<@Nullable String, Page<T>> fetch;

    Page(List<T> data, @Nullable String nextCursor, Function<@Nullable String, Page<T>> fetch) {
        this.data = data;
        this.nextCursor = nextCursor;
        this.fetch = fetch;
    }

    /**
     * What the page holds.
     *
     * @return the items.
     */
    public List<T> data() {
        return data;
    }

    /**
     * Where the next page begins: keep it to go on later, with a new call.
     *
     * @return the cursor, or {@code null} on the last page.
     */
    public @Nullable String nextCursor() {
        return nextCursor;
    }

    /**
     * Whether there is another page.
     *
     * @return whether there is one.
     */
    public boolean hasNext() {
        return nextCursor != null;
    }

    /**
     * Fetches the next page.
     *
     * @return the page.
     * @throws NoSuchElementException when this is the last one.
     */
    public Page<T> next() {
        if (nextCursor == null) throw new NoSuchElementException("This is the last page.");
        return fetch.apply(nextCursor);
    }

    /** Says how much it holds, and not what. */
    @Override
    public String toString() {
        return "Page[items=" + data.size() + ", hasNext=" + hasNext() + "]";
    }
}
