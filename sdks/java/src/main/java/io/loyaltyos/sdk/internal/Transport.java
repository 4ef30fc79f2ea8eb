package io.loyaltyos.sdk.internal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends requests, and takes answers of a bounded length. */
final class Transport implements AutoCloseable {

    private final HttpClient http;
    private final boolean own;
    private final int maxBytes;

    /**
     * How often the JDK asks for the length of a body to send it once: seen at what it never sends twice. Nothing is known before
     * the first of those, which is the request for a token.
     */
    private volatile int asksPerSending = Integer.MAX_VALUE;

    /**
     * @param given what sends; {@code null} for a client of our own.
     * @param maxBytes how long an answer may be.
     */
    Transport(@Nullable HttpClient given, int maxBytes, Duration connectTimeout) {
        this.own = given == null;
        this.http =
            given != null
                ? given
                : HttpClient.newBuilder()
                      .followRedirects(HttpClient.Redirect.NEVER)
                      .connectTimeout(connectTimeout)
                      .build();
        this.maxBytes = maxBytes;
    }

    /** A request under way, and how it is given up: the connection closes, whether the head, the body or nothing has come. */
    record Exchange(CompletableFuture<HttpResponse<byte[]>> response, Timers.Cancellable abandon) {}

    /** Sends a request once: not as the JDK, which sends a GET again when the connection breaks, unseen and signed as before. */
    Exchange send(HttpRequest request) {
        BoundedBody body = new BoundedBody(maxBytes);
        boolean mayBeRepeated = request.method().equals("GET");
        SentBody sent = new SentBody(
            request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody),
            mayBeRepeated ? asksPerSending : Integer.MAX_VALUE
        );
        HttpRequest once = HttpRequest.newBuilder(request, (name, value) -> true)
            .method(request.method(), sent)
            .build();
        CompletableFuture<HttpResponse<byte[]>> sending = http.sendAsync(once, head -> body);
        CompletableFuture<HttpResponse<byte[]>> response = sending.whenComplete((answer, failure) -> {
            if (answer != null && !mayBeRepeated) asksPerSending = Math.max(
                1,
                Math.min(asksPerSending, sent.asked.get())
            );
        });
        return new Exchange(response, () -> {
            sending.cancel(true);
            body.cancel();
        });
    }

    /** What is sent, which the JDK asks for its length before each sending. */
    private static final class SentBody implements HttpRequest.BodyPublisher {

        private final HttpRequest.BodyPublisher body;
        private final int mostAsks;
        private final AtomicInteger asked = new AtomicInteger();

        SentBody(HttpRequest.BodyPublisher body, int mostAsks) {
            this.body = body;
            this.mostAsks = mostAsks;
        }

        @Override
        public long contentLength() {
            if (asked.incrementAndGet() > mostAsks) throw new IllegalStateException(
                "The connection broke before an answer began."
            );
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(subscriber);
        }
    }

    @Override
    public void close() {
        // Since Java 21 a client can be closed; before, it ends when nobody refers to it.
        if (!own || !(http instanceof AutoCloseable closeable)) return;
        try {
            closeable.close();
        } catch (Exception failure) {
            throw new IllegalStateException("The HTTP client cannot be closed", failure);
        }
    }

    /** An answer that is longer than it may be. */
    static final class TooLong extends IOException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        TooLong(int maxBytes) {
            super("The answer is longer than " + maxBytes + " bytes.");
        }
    }

    /** Keeps what comes, up to a length. */
    static final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> result = new CompletableFuture<>();
        private final int maxBytes;
        private byte[] bytes = new byte[0];
        private int length;
        private Flow.@Nullable Subscription subscription;
        private boolean cancelled;

        BoundedBody(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return result;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            synchronized (this) {
                subscription = given;
                if (!cancelled) {
                    given.request(Long.MAX_VALUE);
                    return;
                }
            }
            given.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                int more = buffer.remaining();
                if (more > maxBytes - length) {
                    result.completeExceptionally(new TooLong(maxBytes));
                    cancel();
                    return;
                }
                if (length + more > bytes.length) {
                    long doubled = Math.max(Math.max(4096, length + more), 2L * bytes.length);
                    bytes = java.util.Arrays.copyOf(bytes, (int) Math.min(maxBytes, doubled));
                }
                buffer.get(bytes, length, more);
                length += more;
            }
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            result.complete(java.util.Arrays.copyOf(bytes, length));
        }

        void cancel() {
            Flow.Subscription current;
            synchronized (this) {
                cancelled = true;
                current = subscription;
            }
            if (current != null) current.cancel();
        }
    }
}
