"""What only a sandbox can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._request import Request, body_of
from ..models import ClockRequest, ClockResult

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._response import ApiResponse
    from .._sync import Sender


class SandboxResource:
    """What only a sandbox can do."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> SandboxResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return SandboxResourceWithResponse(self._sender)

    def advance_clock(self, clock: ClockRequest, **options: Unpack[CallOptions]) -> ClockResult:
        """Advance a sandbox's clock.

        Moves a sandbox's business time ahead and does what falls due on the way, in order: points
        mature and expire, holds run out, tiers end. Tokens and signatures go by the wall clock
        nevertheless. Only in a sandbox.
        """
        return self._sender.call(_advance_clock(clock), options)


class SandboxResourceWithResponse:
    """`SandboxResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def advance_clock(
        self, clock: ClockRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[ClockResult]:
        """`advance_clock`, with the response."""
        return self._sender.call_with_response(_advance_clock(clock), options)


class AsyncSandboxResource:
    """What only a sandbox can do."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncSandboxResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncSandboxResourceWithResponse(self._sender)

    async def advance_clock(
        self, clock: ClockRequest, **options: Unpack[CallOptions]
    ) -> ClockResult:
        """Advance a sandbox's clock.

        Moves a sandbox's business time ahead and does what falls due on the way, in order: points
        mature and expire, holds run out, tiers end. Tokens and signatures go by the wall clock
        nevertheless. Only in a sandbox.
        """
        return await self._sender.call(_advance_clock(clock), options)


class AsyncSandboxResourceWithResponse:
    """`AsyncSandboxResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def advance_clock(
        self, clock: ClockRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[ClockResult]:
        """`advance_clock`, with the response."""
        return await self._sender.call_with_response(_advance_clock(clock), options)


def _advance_clock(clock: ClockRequest) -> Request[ClockResult]:
    return Request(
        operation="sandbox.advanceClock",
        method="POST",
        path="/sandbox/clock/advance",
        read=ClockResult.model_validate,
        idempotency="none",
        body=body_of(clock),
    )
