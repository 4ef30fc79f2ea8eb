"""Everything that a call may raise. All of it is a `LoyaltyOSError`."""

from __future__ import annotations

from ._errors import (
    APIConnectionError as APIConnectionError,
    APIError as APIError,
    APITimeoutError as APITimeoutError,
    ConfigurationError as ConfigurationError,
    FieldError as FieldError,
    InvalidResponseError as InvalidResponseError,
    LoyaltyOSError as LoyaltyOSError,
)


class BadRequestError(APIError):
    """400: The request is malformed."""


class AuthenticationError(APIError):
    """401: The credentials, the token or the signature were not accepted."""


class PermissionDeniedError(APIError):
    """403: The key may not do this."""


class NotFoundError(APIError):
    """404: There is no such thing, or the caller may not know of it."""


class RequestTimeoutError(APIError):
    """408: The request did not arrive in time."""


class ConflictError(APIError):
    """409: The request contradicts what is there."""


class GoneError(APIError):
    """410: The customer has been erased."""


class PreconditionFailedError(APIError):
    """412: The thing has changed since it was read."""


class PayloadTooLargeError(APIError):
    """413: The body is too large."""


class UnsupportedMediaTypeError(APIError):
    """415: The body has a type that the operation does not read."""


class UnprocessableEntityError(APIError):
    """422: The request is well-formed, and its values are wrong."""


class PreconditionRequiredError(APIError):
    """428: The operation needs the version that it changes."""


class RateLimitError(APIError):
    """429: Too many requests."""


class ServerError(APIError):
    """500 and above: The server failed, or is too busy."""


_BY_STATUS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    410: GoneError,
    412: PreconditionFailedError,
    413: PayloadTooLargeError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableEntityError,
    428: PreconditionRequiredError,
    429: RateLimitError,
}


def error_class(status: int) -> type[APIError]:
    """The class of an answer's status; `APIError` itself for those that have none."""
    if status >= 500:
        return ServerError
    return _BY_STATUS.get(status, APIError)


__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "FieldError",
    "GoneError",
    "InvalidResponseError",
    "LoyaltyOSError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "PreconditionRequiredError",
    "RateLimitError",
    "RequestTimeoutError",
    "ServerError",
    "UnprocessableEntityError",
    "UnsupportedMediaTypeError",
]
