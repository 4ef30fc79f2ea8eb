package io.loyaltyos.sdk.errors;

import io.loyaltyos.sdk.internal.Behaviour;
import io.loyaltyos.sdk.json.JsonValue;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The API refused the request, or failed. There is a class for each status that the API answers with; {@link #code()} says more
 * exactly what is the matter, and each code has a page of its own at {@link #type()}.
 */
public class ApiException extends LoyaltyOSException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The code of an answer that is no problem document. */
    public static final String UNKNOWN_CODE = "unknown";

    /** The HTTP status. */
    private final int status;

    /** The fields of the answer. */
    @SuppressWarnings("serial") // An unmodifiable TreeMap, which can be serialised.
    private final Map<String, List<String>> headers;

    private final transient @Nullable JsonValue problem;

    /** What went wrong, for programs. */
    private final String code;

    /** Whether the same request may succeed later. */
    private final boolean retryable;

    /** What is wrong with the request. */
    @SuppressWarnings("serial") // An unmodifiable list, which can be serialised.
    private final List<FieldError> errors;

    /** What names the request in the logs of the server. */
    private final @Nullable String requestId;

    /**
     * An answer that is no success.
     *
     * @param status the HTTP status.
     * @param headers the fields of the answer.
     * @param problem its problem document (RFC 9457); {@code null} where it has none.
     */
    public ApiException(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
        super(messageOf(status, headers, problem), null);
        this.status = status;
        this.headers = byName(headers);
        this.problem = problem;
        this.code = codeOf(problem);
        this.retryable =
            problem != null && problem.member("retryable") instanceof JsonValue.Bool bool
                ? bool.value()
                : Behaviour.isRetried(status);
        this.errors = FieldError.listOf(problem == null ? null : problem.member("errors"));
        this.requestId = requestIdOf(this.headers, problem);
    }

    private static Map<String, List<String>> byName(Map<String, List<String>> headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> byName.put(name, List.copyOf(values)));
        return java.util.Collections.unmodifiableMap(byName);
    }

    private static @Nullable String requestIdOf(Map<String, List<String>> headers, @Nullable JsonValue problem) {
        String said = textOf(problem, "requestId");
        if (said != null) return said;
        List<String> ids = headers.get("Request-Id");
        return ids == null || ids.isEmpty() ? null : ids.get(0);
    }

    /** What happened, where in the request, and what to name to whoever runs the server. */
    private static String messageOf(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
        String title = textOf(problem, "title");
        String detail = textOf(problem, "detail");
        List<FieldError> errors = FieldError.listOf(problem == null ? null : problem.member("errors"));
        String requestId = requestIdOf(byName(headers), problem);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d %s", status, codeOf(problem)));
        if (title != null) text.append(": ")
            .append(title)
            .append(title.endsWith(".") ? "" : ".");
        if (detail != null && !detail.isEmpty()) text.append(' ').append(detail);
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            text.append(' ')
                .append(first.pointer().isEmpty() ? "" : first.pointer() + ": ")
                .append(first.message());
        }
        return text.append(requestId == null ? "" : " (request " + requestId + ")").toString();
    }

    private static String codeOf(@Nullable JsonValue problem) {
        String code = textOf(problem, "code");
        return code == null ? UNKNOWN_CODE : code;
    }

    private static @Nullable String textOf(@Nullable JsonValue problem, String name) {
        JsonValue member = problem == null ? null : problem.member(name);
        return member == null ? null : member.text();
    }

    /**
     * The HTTP status.
     *
     * @return the status.
     */
    public int status() {
        return status;
    }

    /**
     * What went wrong, for programs: {@code order-conflict}.
     *
     * @return the code; {@value #UNKNOWN_CODE} where the answer was no problem document.
     */
    public String code() {
        return code;
    }

    /**
     * What names the request in the logs of the server.
     *
     * @return the id, or {@code null} where the answer has none.
     */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * Whether the same request may succeed later, unchanged: as the problem says, or by the status where there is none.
     *
     * @return whether it may.
     */
    public boolean retryable() {
        return retryable;
    }

    /**
     * What is wrong with the request, each with its place.
     *
     * @return the errors, none where the problem names none.
     */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * The problem in words, the same for every occurrence of its code.
     *
     * @return the title, or {@code null} where the answer was no problem document.
     */
    public @Nullable String title() {
        return textOf(problem, "title");
    }

    /**
     * What happened this time, in words.
     *
     * @return the detail, or {@code null} where there is none.
     */
    public @Nullable String detail() {
        return textOf(problem, "detail");
    }

    /**
     * The page of the code.
     *
     * @return its address, or {@code null} where the answer was no problem document.
     */
    public @Nullable String type() {
        return textOf(problem, "type");
    }

    /**
     * The path of the request.
     *
     * @return the path, or {@code null} where the answer was no problem document.
     */
    public @Nullable String instance() {
        return textOf(problem, "instance");
    }

    /**
     * The fields of the answer. Names are found whatever their case.
     *
     * @return the fields.
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * The problem document as it came, with members that this SDK does not know.
     *
     * @return the document, or {@code null} where the answer was none.
     */
    public @Nullable JsonValue problem() {
        return problem;
    }
}
