package io.loyaltyos.sdk.errors;

import io.loyaltyos.sdk.json.JsonValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request, and where. */
public final class FieldError implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where. */
    private final String pointer;

    /** What is wrong, for programs. */
    private final String code;

    /** What is wrong, for people. */
    private final String message;

    private FieldError(String pointer, String code, String message) {
        this.pointer = pointer;
        this.code = code;
        this.message = message;
    }

    /** Reads those members of a problem that are of the right kind; whatever else is there is left out. */
    static List<FieldError> listOf(@Nullable JsonValue errors) {
        List<FieldError> result = new ArrayList<>();
        if (errors instanceof JsonValue.Array array) {
            for (JsonValue error : array.elements()) {
                result.add(new FieldError(textOf(error, "pointer"), textOf(error, "code"), textOf(error, "message")));
            }
        }
        return List.copyOf(result);
    }

    private static String textOf(JsonValue object, String name) {
        JsonValue member = object.member(name);
        String text = member == null ? null : member.text();
        return text == null ? "" : text;
    }

    /**
     * Where: an RFC 6901 pointer into the body of the request; {@code /query/limit} and {@code /path/orderId} for parameters.
     *
     * @return the pointer, empty for the request as a whole.
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What is wrong, for programs.
     *
     * @return the code.
     */
    public String code() {
        return code;
    }

    /**
     * What is wrong, for people.
     *
     * @return a sentence.
     */
    public String message() {
        return message;
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "request" : pointer) + ": " + message;
    }
}
