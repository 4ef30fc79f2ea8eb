"""What happens to customers besides orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._request import Request, body_of
from ..models import EventRequest, EventResult

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._response import ApiResponse
    from .._sync import Sender


class EventsResource:
    """What happens to customers besides orders."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> EventsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return EventsResourceWithResponse(self._sender)

    def ingest(self, event: EventRequest, **options: Unpack[CallOptions]) -> EventResult:
        """Ingest an event.

        Runs the active rules that are on events of this type, and moves the points in one
        transaction. A rule set declares the type and its fields. The same event again answers the
        same; another one under its id is a 409 that names what differs. What events earn counts
        towards no tier.
        """
        return self._sender.call(_ingest(event), options)


class EventsResourceWithResponse:
    """`EventsResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def ingest(
        self, event: EventRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[EventResult]:
        """`ingest`, with the response."""
        return self._sender.call_with_response(_ingest(event), options)


class AsyncEventsResource:
    """What happens to customers besides orders."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncEventsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncEventsResourceWithResponse(self._sender)

    async def ingest(self, event: EventRequest, **options: Unpack[CallOptions]) -> EventResult:
        """Ingest an event.

        Runs the active rules that are on events of this type, and moves the points in one
        transaction. A rule set declares the type and its fields. The same event again answers the
        same; another one under its id is a 409 that names what differs. What events earn counts
        towards no tier.
        """
        return await self._sender.call(_ingest(event), options)


class AsyncEventsResourceWithResponse:
    """`AsyncEventsResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def ingest(
        self, event: EventRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[EventResult]:
        """`ingest`, with the response."""
        return await self._sender.call_with_response(_ingest(event), options)


def _ingest(event: EventRequest) -> Request[EventResult]:
    return Request(
        operation="events.ingest",
        method="POST",
        path="/events",
        read=EventResult.model_validate,
        idempotency="natural-key",
        body=body_of(event),
    )
