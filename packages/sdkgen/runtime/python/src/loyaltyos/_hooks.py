"""What a caller may watch of each attempt, and the debug log."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from ._behaviour import REDACTED_HEADERS

if TYPE_CHECKING:
    import logging

    from ._errors import LoyaltyOSError

_Event = TypeVar("_Event")


@dataclass(frozen=True)
class RequestEvent:
    """A request is about to be sent."""

    operation: str
    """`orders.ingest`; `oauth.token` for the requests that fetch a token."""
    attempt: int
    """From 1."""
    method: str
    url: str
    headers: Mapping[str, str]
    """Those that are secret are shown as `***`."""


@dataclass(frozen=True)
class ResponseEvent:
    """An answer has come, whatever it says."""

    operation: str
    attempt: int
    status: int
    request_id: str | None
    duration_ms: int


@dataclass(frozen=True)
class ErrorEvent:
    """An attempt did not succeed."""

    operation: str
    attempt: int
    error: LoyaltyOSError
    will_retry: bool
    delay_ms: int | None
    """How long until the next attempt; None if there is none."""


@dataclass(frozen=True)
class Hooks:
    """Called for each attempt. A hook sees what happens and cannot change it; one that raises is logged and ignored."""

    on_request: Callable[[RequestEvent], object] | None = None
    on_response: Callable[[ResponseEvent], object] | None = None
    on_error: Callable[[ErrorEvent], object] | None = None


class Watch:
    """Tells hooks and log what becomes of the attempts of one call."""

    def __init__(self, operation: str, hooks: Hooks, logger: logging.Logger) -> None:
        self._operation = operation
        self._hooks = hooks
        self._logger = logger
        self._request = ""

    def request(self, attempt: int, method: str, url: str, headers: Mapping[str, str]) -> None:
        """Says that an attempt begins."""
        shown = {
            name: "***" if name.lower() in REDACTED_HEADERS else value
            for name, value in headers.items()
        }
        self._request = f"{self._operation} attempt {attempt}: {method} {url} {shown}"
        self._tell(
            self._hooks.on_request, RequestEvent(self._operation, attempt, method, url, shown)
        )

    def response(self, attempt: int, status: int, request_id: str | None, duration: float) -> None:
        """Says that an answer has come after so many seconds."""
        took = round(duration * 1000)
        self._logger.debug(
            "%s -> %d in %d ms (request %s)", self._request, status, took, request_id
        )
        self._tell(
            self._hooks.on_response,
            ResponseEvent(self._operation, attempt, status, request_id, took),
        )

    def no_response(self, duration: float, error: LoyaltyOSError) -> None:
        """Says that no answer has come."""
        self._logger.debug(
            "%s -> %s in %d ms", self._request, type(error).__name__, round(duration * 1000)
        )

    def error(self, attempt: int, error: LoyaltyOSError, delay: float | None) -> None:
        """Says that an attempt did not succeed, and after how many seconds the next one follows."""
        delay_ms = None if delay is None else round(delay * 1000)
        self._tell(
            self._hooks.on_error,
            ErrorEvent(self._operation, attempt, error, delay is not None, delay_ms),
        )

    def _tell(self, hook: Callable[[_Event], object] | None, event: _Event) -> None:
        if hook is None:
            return
        try:
            hook(event)
        except Exception:
            self._logger.warning("a hook raised an error, which was ignored", exc_info=True)
