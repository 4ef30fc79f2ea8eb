package io.loyaltyos.sdk.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A real server on this machine, which gives tokens and otherwise does what a test tells it. */
public final class TestServer implements AutoCloseable {

    public static final String KEY = "los_sandbox_sk_3h8v2m_secret";
    public static final String SIGNING_KEY = "p3D8xN_nMr-hp2YI9sL8cBpLlscUcUI6j7dYKDT7l6M";

    /** A request as it came. */
    public record Request(String method, String target, Map<String, String> headers, String body) {
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    /** What becomes of a request. */
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Deque<Answer> tokenAnswers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Request> tokenRequests = new ArrayList<>();
    private Answer otherwise = json(200, "{}");
    private int tokens;

    public TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, requests, answers, otherwise));
        server.createContext("/oauth/token", exchange -> handle(exchange, tokenRequests, tokenAnswers, token(3600)));
        server.start();
    }

    private void handle(HttpExchange exchange, List<Request> seen, Deque<Answer> queue, Answer or) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        synchronized (this) {
            seen.add(new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            answer = queue.isEmpty() ? or : queue.removeFirst();
        }
        try {
            answer.give(exchange);
        } catch (IOException ended) {
            throw ended;
        } catch (Exception failure) {
            throw new IOException(failure);
        } finally {
            exchange.close();
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public synchronized TestServer answers(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    public synchronized TestServer otherwise(Answer answer) {
        otherwise = answer;
        return this;
    }

    public synchronized TestServer tokenAnswers(Answer... next) {
        tokenAnswers.addAll(List.of(next));
        return this;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<Request> tokenRequests() {
        return List.copyOf(tokenRequests);
    }

    public Answer token(int expiresIn) {
        return exchange -> {
            String access;
            synchronized (this) {
                access = "token-" + ++tokens;
            }
            String body =
                "{\"access_token\":\"%s\",\"expires_in\":%d,\"token_type\":\"Bearer\",\"signing_key\":\"%s\"}";
            json(200, String.format(body, access, expiresIn, SIGNING_KEY)).give(exchange);
        };
    }

    public static Answer json(int status, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            for (int index = 0; index < headers.length; index += 2) exchange
                .getResponseHeaders()
                .set(headers[index], headers[index + 1]);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public static Answer problem(int status, String code, boolean retryable, String... headers) {
        String body =
            "{\"type\":\"t\",\"title\":\"The title\",\"status\":%d,\"code\":\"%s\",\"retryable\":%b,\"requestId\":\"req_1\"}";
        return json(status, String.format(body, status, code, retryable), headers);
    }

    /** The connection is cut before anything is said. */
    public static Answer drop() {
        return HttpExchange::close;
    }

    /** The answer begins, and is cut. */
    public static Answer truncated() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"points\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
