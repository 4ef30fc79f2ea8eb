package io.loyaltyos.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.loyaltyos.sdk.errors.InvalidResponseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedTest {

    private record Numbers(List<Integer> data, @Nullable String nextCursor) {}

    /** The second page is empty, and not the last. */
    private static final Map<String, Numbers> PAGES = Map.of(
        "",
        new Numbers(List.of(1, 2), "b"),
        "b",
        new Numbers(List.of(), "c"),
        "c",
        new Numbers(List.of(3), null)
    );

    private final List<String> fetched = Collections.synchronizedList(new ArrayList<>());

    private Numbers fetch(@Nullable String cursor) {
        fetched.add(cursor == null ? "" : cursor);
        return PAGES.get(cursor == null ? "" : cursor);
    }

    private Paged<Integer> paged(@Nullable String cursor) {
        return Paged.of(this::fetch, Numbers::data, Numbers::nextCursor, cursor);
    }

    private AsyncPaged<Integer> asyncPaged() {
        return AsyncPaged.of(
            cursor -> CompletableFuture.supplyAsync(() -> fetch(cursor)),
            Numbers::data,
            Numbers::nextCursor,
            null
        );
    }

    @Test
    void itemsComeInOrderAndPagesWhenTheyAreNeeded() {
        List<Integer> items = new ArrayList<>();
        for (int item : paged(null)) {
            items.add(item);
            if (item == 2) assertEquals(List.of(""), fetched);
        }
        assertEquals(List.of(1, 2, 3), items);
        assertEquals(List.of("", "b", "c"), fetched);
        assertEquals(List.of(1), paged(null).stream().limit(1).toList());
        assertEquals(4, fetched.size());
    }

    @Test
    void pagesCanBeGoneThroughAndResumed() {
        List<List<Integer>> pages = new ArrayList<>();
        for (Page<Integer> page : paged(null).pages()) pages.add(page.data());
        assertEquals(List.of(List.of(1, 2), List.of(), List.of(3)), pages);
        Page<Integer> first = paged(null).firstPage();
        assertEquals("b", first.nextCursor());
        assertEquals(List.of(3), paged(first.nextCursor()).stream().toList());
        Page<Integer> last = first.next().next();
        assertFalse(last.hasNext());
        assertThrows(NoSuchElementException.class, last::next);
    }

    @Test
    void aPageThatLeadsToItselfEndsTheList() {
        Paged<Integer> circle = Paged.of(
            cursor -> new Numbers(List.of(1), "a"),
            Numbers::data,
            Numbers::nextCursor,
            null
        );
        assertThrows(InvalidResponseException.class, () -> circle.forEach(item -> {}));
        AsyncPaged<Integer> asyncCircle = AsyncPaged.of(
            cursor -> CompletableFuture.completedFuture(new Numbers(List.of(1), "a")),
            Numbers::data,
            Numbers::nextCursor,
            null
        );
        Throwable thrown = assertThrows(CompletionException.class, () -> asyncCircle.forEach(item -> {}).join());
        assertEquals(InvalidResponseException.class, thrown.getCause().getClass());
    }

    @Test
    void anIteratorThatHasEndedSaysSo() {
        var items = paged("c").iterator();
        assertEquals(3, items.next());
        assertFalse(items.hasNext());
        assertThrows(NoSuchElementException.class, items::next);
    }

    @Test
    void asyncItemsComeInOrder() throws Exception {
        List<Integer> items = Collections.synchronizedList(new ArrayList<>());
        asyncPaged().forEach(items::add).get(5, TimeUnit.SECONDS);
        assertEquals(List.of(1, 2, 3), items);
        items.clear();
        asyncPaged()
            .forEachWhile(item -> items.add(item) && item < 1)
            .get(5, TimeUnit.SECONDS);
        assertEquals(List.of(1), items);
        AsyncPage<Integer> second = asyncPaged().firstPage().join().next().join();
        assertTrue(second.hasNext());
        assertThrows(NoSuchElementException.class, second.next().join()::next);
    }

    @Test
    void asyncFailuresEndIt() {
        CompletableFuture<Void> end = asyncPaged().forEach(item -> {
            if (item == 2) throw new IllegalStateException("enough");
        });
        assertEquals("enough", assertThrows(CompletionException.class, end::join).getCause().getMessage());
    }

    @Test
    void listsAndPagesSayWhatTheyAre() {
        assertEquals("Paged[fetched page by page from the beginning]", paged(null).toString());
        assertEquals("AsyncPaged[fetched page by page from the beginning]", asyncPaged().toString());
        assertEquals(List.of(), fetched);
        assertEquals("Page[items=2, hasNext=true]", paged(null).firstPage().toString());
        assertEquals("AsyncPage[items=2, hasNext=true]", asyncPaged().firstPage().join().toString());
    }

    @Test
    void cancellingEndsTheFetching() {
        CompletableFuture<Numbers> never = new CompletableFuture<>();
        CompletableFuture<Void> end = AsyncPaged.of(cursor -> never, Numbers::data, Numbers::nextCursor, null).forEach(
            item -> {}
        );
        end.cancel(true);
        assertTrue(never.isCancelled());
    }
}
