package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.errors.ApiException;
import io.loyaltyos.sdk.errors.AuthenticationException;
import io.loyaltyos.sdk.errors.BadRequestException;
import io.loyaltyos.sdk.errors.ConflictException;
import io.loyaltyos.sdk.errors.GoneException;
import io.loyaltyos.sdk.errors.NotFoundException;
import io.loyaltyos.sdk.errors.PayloadTooLargeException;
import io.loyaltyos.sdk.errors.PermissionDeniedException;
import io.loyaltyos.sdk.errors.PreconditionFailedException;
import io.loyaltyos.sdk.errors.PreconditionRequiredException;
import io.loyaltyos.sdk.errors.RateLimitException;
import io.loyaltyos.sdk.errors.RequestTimeoutException;
import io.loyaltyos.sdk.errors.ServerException;
import io.loyaltyos.sdk.errors.UnprocessableEntityException;
import io.loyaltyos.sdk.errors.UnsupportedMediaTypeException;
import io.loyaltyos.sdk.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which exception a status is thrown as. */
final class ApiExceptions {

    private ApiExceptions() {}

    static ApiException of(int status, Map<String, List<String>> headers, @Nullable JsonValue problem) {
        if (status >= 500) return new ServerException(status, headers, problem);
        return switch (status) {
            case 400 -> new BadRequestException(status, headers, problem);
            case 401 -> new AuthenticationException(status, headers, problem);
            case 403 -> new PermissionDeniedException(status, headers, problem);
            case 404 -> new NotFoundException(status, headers, problem);
            case 408 -> new RequestTimeoutException(status, headers, problem);
            case 409 -> new ConflictException(status, headers, problem);
            case 410 -> new GoneException(status, headers, problem);
            case 412 -> new PreconditionFailedException(status, headers, problem);
            case 413 -> new PayloadTooLargeException(status, headers, problem);
            case 415 -> new UnsupportedMediaTypeException(status, headers, problem);
            case 422 -> new UnprocessableEntityException(status, headers, problem);
            case 428 -> new PreconditionRequiredException(status, headers, problem);
            case 429 -> new RateLimitException(status, headers, problem);
            default -> new ApiException(status, headers, problem);
        };
    }
}
