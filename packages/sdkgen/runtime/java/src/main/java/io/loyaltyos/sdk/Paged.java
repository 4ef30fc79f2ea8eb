package io.loyaltyos.sdk;

import io.loyaltyos.sdk.internal.Checks;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages, which are fetched as they are needed. Going through it again fetches it again.
 *
 * <pre>{@code
 * for (CustomerSummary customer : client.customers().list()) {
 *     System.out.println(customer.customerId());
 * }
 * }</pre>
 *
 * @param <T> what the list holds.
 */
public final class Paged<T> implements Iterable<T> {

    private final Function<@Nullable String, Page<T>> fetch;
    private final @Nullable String cursor;

    private Paged(Function<@Nullable String, Page<T>> fetch, @Nullable String cursor) {
        this.fetch = fetch;
        this.cursor = cursor;
    }

    /**
     * A list; programs make them for their tests.
     *
     * @param <T> what the list holds.
     * @param <P> what a page is read as.
     * @param fetch gives the page at a cursor, {@code null} for the first.
     * @param data what a page holds.
     * @param nextCursor where the page after it begins, {@code null} where there is none.
     * @param cursor where to begin, {@code null} for the beginning.
     * @return the list.
     */
    public static <T, P> Paged<T> of(
        Function<@Nullable String, P> fetch,
        Function<P, List<T>> data,
        Function<P, @Nullable String> nextCursor,
        @Nullable String cursor
    ) {
        return new Paged<>(new Fetch<>(fetch, data, nextCursor), cursor);
    }

    private record Fetch<T, P>(
        Function<@Nullable String, P> fetch,
        Function<P, List<T>> data,
        Function<P, @Nullable String> nextCursor
    ) implements Function<@Nullable String, Page<T>> {
        @Override
        public Page<T> apply(@Nullable String cursor) {
            P page = fetch.apply(cursor);
            return new Page<>(data.apply(page), Checks.next(cursor, nextCursor.apply(page)), this);
        }
    }

    /**
     * Fetches the first page.
     *
     * @return the page.
     */
    public Page<T> firstPage() {
        return fetch.apply(cursor);
    }

    /**
     * The pages, one by one.
     *
     * @return the pages, each fetched when it is asked for.
     */
    public Iterable<Page<T>> pages() {
        return () ->
            new Iterator<>() {
                private @Nullable Page<T> last;

                @Override
                public boolean hasNext() {
                    return last == null || last.hasNext();
                }

                @Override
                public Page<T> next() {
                    Page<T> page = last == null ? firstPage() : last.next();
                    last = page;
                    return page;
                }
            };
    }

    /** The items, one by one: a page is fetched when the one before it is used up. */
    @Override
    public Iterator<T> iterator() {
        Iterator<Page<T>> pages = pages().iterator();
        return new Iterator<>() {
            private Iterator<T> items = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                // A page may be empty and yet not the last.
                while (!items.hasNext() && pages.hasNext()) items = pages.next().data().iterator();
                return items.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException("The list has ended.");
                return items.next();
            }
        };
    }

    /**
     * The items as a stream, in order. It is lazy: what is not asked for is not fetched.
     *
     * @return the stream.
     */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Says what it is; nothing is fetched for it. */
    @Override
    public String toString() {
        return "Paged[fetched page by page from " + (cursor == null ? "the beginning" : "a cursor") + "]";
    }
}
