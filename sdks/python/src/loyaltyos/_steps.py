"""What a call asks of the outside, step by step.

A call is a generator of steps, and what it is sent is what came of each. It does no input and output of its own: the same
generator runs under threads and under asyncio, and so the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    import httpx

    from ._tokens import Token

T = TypeVar("T")


@dataclass(frozen=True)
class HttpRequest:
    """A request as it is sent."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    content: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class HttpResponse:
    """A whole answer."""

    status: int
    headers: httpx.Headers
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class TooLarge:
    """An answer that was left unread, because it is larger than any that the API gives."""

    status: int
    headers: httpx.Headers


@dataclass(frozen=True)
class NoResponse:
    """No answer, or only a part of one."""

    timed_out: bool
    cause: Exception | None = None


Reply: TypeAlias = "HttpResponse | TooLarge | NoResponse"


@dataclass(frozen=True)
class Authorise:
    """Asks for a `Token`, within so many seconds."""

    rejected: Token | None
    """One that the server has just refused."""
    timeout: float


@dataclass(frozen=True)
class Send:
    """Asks for the `Reply` to a request, within so many seconds."""

    request: HttpRequest
    timeout: float


@dataclass(frozen=True)
class Pause:
    """Asks to be left alone for so many seconds."""

    seconds: float


Step: TypeAlias = "Authorise | Send | Pause"
Steps: TypeAlias = Generator[Step, Any, T]
