"""What an operation asks for, before anything is known of how it is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar
from urllib.parse import quote

from ._behaviour import OWN_HEADERS
from ._config import CallOptions, Limits
from ._errors import ConfigurationError
from ._wire import to_wire
from ._json import write_json

if TYPE_CHECKING:
    from ._models import Model

T = TypeVar("T")

Idempotency: TypeAlias = Literal["read", "natural-key", "optional-key", "required-key", "none"]
"""What sending a request again does."""

_KEY = re.compile(r"[!-~]{1,255}")
_FIELD_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FIELD_VALUE = re.compile(r"[\t -~]*")


@dataclass(frozen=True)
class Request(Generic[T]):
    """One request of the API, and how its answer is read."""

    operation: str
    method: str
    path: str
    """Below the prefix of the API, escaped."""
    read: Callable[[Any], T]
    """Makes the result of the JSON of an answer."""
    idempotency: Idempotency
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = field(default=None, repr=False)

    @property
    def target(self) -> str:
        """Path and query, as they are sent."""
        if not self.query:
            return self.path
        return f"{self.path}?{'&'.join(f'{name}={_escape(value)}' for name, value in self.query)}"

    @property
    def takes_idempotency_key(self) -> bool:
        return self.idempotency in ("optional-key", "required-key")

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again when nobody knows what became of it."""
        return self.idempotency != "none"

    def from_cursor(self, cursor: str) -> Request[T]:
        """The same list, from a cursor on."""
        others = tuple((name, value) for name, value in self.query if name != "cursor")
        return replace(self, query=(*others, ("cursor", cursor)))


@dataclass(frozen=True)
class Call:
    """One request with what was said for this call alone."""

    request: Request[Any]
    limits: Limits
    headers: tuple[tuple[str, str], ...] = ()
    idempotency_key: str | None = None


def call_of(
    request: Request[Any], options: Mapping[str, Any] | CallOptions, limits: Limits
) -> Call:
    """Puts a request and what was said for this call together. Raises `ConfigurationError` for what cannot be."""
    said = dict(options)
    own_limits = {name: said.pop(name) for name in _LIMITS if said.get(name) is not None}
    headers = tuple((said.pop("headers", None) or {}).items())
    key = said.pop("idempotency_key", None)
    unknown = next((name for name, value in said.items() if name not in _LIMITS), None)
    if unknown is not None or (key is not None and not request.takes_idempotency_key):
        raise TypeError(f"{request.operation} takes no {unknown or 'idempotency_key'}")
    for name, value in headers:
        if name.lower() in OWN_HEADERS:
            raise ConfigurationError(f"the header {name} is set by this library")
        if not _FIELD_NAME.fullmatch(name) or not _FIELD_VALUE.fullmatch(value):
            raise ConfigurationError("a header has a name or a value that cannot be sent")
    if key is not None and not _KEY.fullmatch(key):
        raise ConfigurationError("idempotency_key must be 1 to 255 visible ASCII characters")
    return Call(request, replace(limits, **own_limits), headers, key)


_LIMITS = ("max_retries", "attempt_timeout", "total_timeout")


def segment(name: str, value: object) -> str:
    """A path parameter, escaped to be one segment of a path. Raises `ConfigurationError` for what is none."""
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        raise ConfigurationError(f"{name} is missing")
    text = str(value)
    if text in ("", ".", ".."):
        raise ConfigurationError(f"{name} must name something")
    return _escape(text)


def query(**parameters: str | int | bool | datetime | date | None) -> tuple[tuple[str, str], ...]:
    """The parameters that are there, in this order. Names are those of the wire; a `_` at the end is not part of them."""
    return tuple(
        (name.rstrip("_"), _text(value)) for name, value in parameters.items() if value is not None
    )


def preconditions(
    *, if_match: str | None = None, if_none_match: str | None = None
) -> tuple[tuple[str, str], ...]:
    """The headers that make a change depend on the version that is there."""
    fields = (("If-Match", if_match), ("If-None-Match", if_none_match))
    given = tuple((name, value) for name, value in fields if value is not None)
    if not all(_FIELD_VALUE.fullmatch(value) for _, value in given):
        raise ConfigurationError("a precondition has a value that cannot be sent")
    return given


def body_of(model: Model) -> bytes:
    """The body that a request carries."""
    return write_json(to_wire(model))


def _text(value: str | int | bool | datetime | date) -> str:
    wire = to_wire(value)
    if isinstance(wire, bool):
        return "true" if wire else "false"
    return str(wire)


def _escape(text: str) -> str:
    return quote(text, safe="-._~")
