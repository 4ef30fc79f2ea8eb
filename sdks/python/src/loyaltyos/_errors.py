"""What every error of this library is, and what an answer of the API that refuses a request says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._json import Json

if TYPE_CHECKING:
    import httpx


class LoyaltyOSError(Exception):
    """What every error of this library is. No text of an error holds a key, a token or a body; what the API says stands in it."""


class ConfigurationError(LoyaltyOSError):
    """The client or a call was given something that cannot work. Nothing was sent."""


class APIConnectionError(LoyaltyOSError):
    """No whole answer came. Whether the request was carried out is not known."""


class APITimeoutError(APIConnectionError):
    """No whole answer came in time. Whether the request was carried out is not known."""


class InvalidResponseError(LoyaltyOSError):
    """An answer came that is not what the API promises: not JSON, of another shape, or too large."""

    status: int
    """The HTTP status of the answer."""
    request_id: str | None
    """What the server calls the request."""

    def __init__(self, message: str, *, status: int, request_id: str | None) -> None:
        super().__init__(message)
        self.status = status
        self.request_id = request_id


@dataclass(frozen=True)
class FieldError:
    """One thing that is wrong with a request."""

    pointer: str
    """Where: a JSON pointer (RFC 6901) into the body; parameters are `/query/...`, `/path/...` and `/header/...`."""
    code: str
    """What, for programs."""
    message: str
    """What, for people."""


class APIError(LoyaltyOSError):
    """The API refused a request, or failed. Each status has a class of its own; any other status is this one."""

    status: int
    """The HTTP status."""
    code: str
    """Which problem it is, for programs: `insufficient-points`. `unknown` if the answer does not say."""
    title: str
    """What the code means, for people."""
    detail: str | None
    """What happened this time, for people."""
    retryable: bool
    """Whether the same request may succeed later, unchanged."""
    errors: tuple[FieldError, ...]
    """What is wrong with the request, each with its place."""
    request_id: str | None
    """What the server calls the request: it stands in the server's logs."""
    type: str | None
    """A page about the problem."""
    instance: str | None
    """The path of the request."""
    headers: httpx.Headers
    """The headers of the answer."""
    problem: Json
    """The whole answer, if it was JSON."""

    def __init__(
        self, *, status: int, headers: httpx.Headers, problem: Json, retryable: bool
    ) -> None:
        """Reads what a problem document (RFC 9457) says; `retryable` is for those that do not say it."""
        document: Mapping[str, Json] = problem if _is_problem(problem) else {}
        self.status = status
        self.code = _text(document, "code") or "unknown"
        self.title = _text(document, "title") or "The answer does not say what went wrong"
        self.detail = _text(document, "detail")
        said = document.get("retryable")
        self.retryable = said if isinstance(said, bool) else retryable
        self.errors = _field_errors(document.get("errors"))
        self.request_id = _text(document, "requestId") or headers.get("request-id")
        self.type = _text(document, "type")
        self.instance = _text(document, "instance")
        self.headers = headers
        self.problem = problem
        super().__init__(self._message())

    def _message(self) -> str:
        """What the API says: in general, this time, and of the first place that it does not like."""
        said = [f"{self.status} {self.code}: {self.title.rstrip('.')}."]
        if self.detail:
            said.append(self.detail)
        if self.errors:
            first = self.errors[0]
            said.append(f"{first.pointer}: {first.message}" if first.pointer else first.message)
        if self.request_id:
            said.append(f"(request {self.request_id})")
        return " ".join(said)


def _is_problem(problem: Json) -> bool:
    return isinstance(problem, dict) and isinstance(problem.get("code"), str)


def _text(document: Mapping[str, Json], name: str) -> str | None:
    value = document.get(name)
    return value if isinstance(value, str) else None


def _field_errors(errors: Json) -> tuple[FieldError, ...]:
    found = errors if isinstance(errors, list) else []
    return tuple(
        FieldError(
            _text(error, "pointer") or "",
            _text(error, "code") or "",
            _text(error, "message") or "",
        )
        for error in found
        if isinstance(error, dict)
    )
