package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.json.JsonValue;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Reads what came. */
final class Answers {

    private Answers() {}

    static <T> Outcome<T> read(HttpResponse<byte[]> response, Class<T> type, boolean ofToken) {
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            return new Outcome.Failed<>(
                new Failure.Answer(status, response.headers(), problemOf(response.body()), ofToken)
            );
        }
        try {
            return new Outcome.Success<>(JsonCodec.read(response.body(), type));
        } catch (InvalidResponseException failure) {
            return new Outcome.Failed<>(new Failure.Invalid(String.valueOf(failure.getMessage()), failure.getCause()));
        }
    }

    /** A problem document, or the error of the token endpoint: both have a code. */
    private static @Nullable JsonValue problemOf(byte[] body) {
        try {
            JsonValue problem = JsonCodec.read(body, JsonValue.class);
            JsonValue code = problem.member("code");
            return code == null || code.text() == null ? null : problem;
        } catch (InvalidResponseException noProblem) {
            return null;
        }
    }
}
