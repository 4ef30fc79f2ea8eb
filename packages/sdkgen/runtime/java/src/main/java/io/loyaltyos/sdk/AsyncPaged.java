package io.loyaltyos.sdk;

import io.loyaltyos.sdk.internal.Checks;
import io.loyaltyos.sdk.internal.LinkedFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages, which are fetched as they are needed, without a thread that waits.
 *
 * <pre>{@code
 * client.customers().list().forEach(customer -> System.out.println(customer.customerId())).join();
 * }</pre>
 *
 * @param <T> what the list holds.
 */
public final class AsyncPaged<T> {

    private final Function<@Nullable String, CompletableFuture<AsyncPage<T>>> fetch;
    private final @Nullable String cursor;

    private AsyncPaged(Function<@Nullable String, CompletableFuture<AsyncPage<T>>> fetch, @Nullable String cursor) {
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
    public static <T, P> AsyncPaged<T> of(
        Function<@Nullable String, CompletableFuture<P>> fetch,
        Function<P, List<T>> data,
        Function<P, @Nullable String> nextCursor,
        @Nullable String cursor
    ) {
        return new AsyncPaged<>(new Fetch<>(fetch, data, nextCursor), cursor);
    }

    private record Fetch<T, P>(
        Function<@Nullable String, CompletableFuture<P>> fetch,
        Function<P, List<T>> data,
        Function<P, @Nullable String> nextCursor
    ) implements Function<@Nullable String, CompletableFuture<AsyncPage<T>>> {
        @Override
        public CompletableFuture<AsyncPage<T>> apply(@Nullable String cursor) {
            return LinkedFuture.map(fetch.apply(cursor), page ->
                new AsyncPage<>(data.apply(page), Checks.next(cursor, nextCursor.apply(page)), this)
            );
        }
    }

    /**
     * Fetches the first page.
     *
     * @return the page to come.
     */
    public CompletableFuture<AsyncPage<T>> firstPage() {
        return fetch.apply(cursor);
    }

    /**
     * Goes through all items in order, page by page.
     *
     * @param action what is done with each.
     * @return a future that is done when all of them are; cancelling it ends the fetching.
     */
    public CompletableFuture<Void> forEach(Consumer<? super T> action) {
        return forEachPage(page -> page.data().forEach(action));
    }

    /**
     * Goes through items in order until there is enough.
     *
     * @param action what is done with each; {@code false} for no more.
     * @return a future that is done when all of them are; cancelling it ends the fetching.
     */
    public CompletableFuture<Void> forEachWhile(Predicate<? super T> action) {
        return forEachPageWhile(page -> page.data().stream().allMatch(action));
    }

    /**
     * Goes through all pages in order.
     *
     * @param action what is done with each.
     * @return a future that is done when all of them are; cancelling it ends the fetching.
     */
    public CompletableFuture<Void> forEachPage(Consumer<? super AsyncPage<T>> action) {
        return forEachPageWhile(page -> {
            action.accept(page);
            return true;
        });
    }

    /**
     * Goes through pages in order until there is enough.
     *
     * @param action what is done with each; {@code false} for no more.
     * @return a future that is done when all of them are; cancelling it ends the fetching.
     */
    public CompletableFuture<Void> forEachPageWhile(Predicate<? super AsyncPage<T>> action) {
        LinkedFuture<Void> end = new LinkedFuture<>();
        follow(firstPage(), action, end);
        return end;
    }

    private void follow(
        CompletableFuture<AsyncPage<T>> next,
        Predicate<? super AsyncPage<T>> action,
        LinkedFuture<Void> end
    ) {
        end.follow(next);
        // In a thread of its own, so that pages that are there at once do not pile up on the stack.
        next.whenCompleteAsync((page, failure) -> {
            if (failure != null) {
                end.completeExceptionally(LinkedFuture.unwrapped(failure));
                return;
            }
            try {
                boolean more = action.test(page) && page.hasNext();
                if (end.isDone()) return;
                if (more) follow(page.next(), action, end);
                else end.complete(null);
            } catch (RuntimeException | Error thrown) {
                end.completeExceptionally(thrown);
            }
        });
    }

    /** Says what it is; nothing is fetched for it. */
    @Override
    public String toString() {
        return "AsyncPaged[fetched page by page from " + (cursor == null ? "the beginning" : "a cursor") + "]";
    }
}
