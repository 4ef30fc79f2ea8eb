"""A result together with the answer that it came in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from ._errors import InvalidResponseError
from ._exchange import Answer

if TYPE_CHECKING:
    import httpx

    from ._request import Request

T = TypeVar("T")


@dataclass(frozen=True)
class ApiResponse(Generic[T]):
    """What `with_response` gives: the result, and what its answer said besides."""

    data: T
    """What the call gives without `with_response`."""
    status: int
    """The HTTP status."""
    headers: httpx.Headers = field(repr=False)
    """The headers of the answer; their case does not matter."""

    @property
    def request_id(self) -> str | None:
        """What the server calls the request: it stands in the server's logs."""
        return self._header("request-id")

    @property
    def etag(self) -> str | None:
        """The version of what was read or changed: `if_match` takes it."""
        return self._header("etag")

    @property
    def replayed(self) -> bool:
        """Whether this is the answer of an earlier request, and nothing was done now."""
        return self._header("idempotent-replayed") == "true"

    def _header(self, name: str) -> str | None:
        value: str | None = self.headers.get(name)
        return value


def response_of(request: Request[T], answer: Answer) -> ApiResponse[T]:
    """Reads the result of an answer. Raises `InvalidResponseError` if it has another shape."""
    from pydantic import ValidationError

    try:
        data = request.read(answer.json)
    except ValidationError as error:
        places = ", ".join(
            ".".join(map(str, found["loc"])) or "the whole"
            for found in error.errors(include_input=False)[:5]
        )
        raise InvalidResponseError(
            f"{request.operation}: the answer has another shape than the API promises: {places}",
            status=answer.status,
            request_id=answer.headers.get("request-id"),
        ) from None
    return ApiResponse(data, answer.status, answer.headers)
