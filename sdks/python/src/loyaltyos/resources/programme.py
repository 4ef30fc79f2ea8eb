"""A tenant's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._request import Request, body_of, preconditions
from ..models import Programme, ProgrammeRequest

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._response import ApiResponse
    from .._sync import Sender


class ProgrammeResource:
    """A tenant's settings."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> ProgrammeResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return ProgrammeResourceWithResponse(self._sender)

    def get(self, **options: Unpack[CallOptions]) -> Programme:
        """Get the programme.

        The tenant's settings as one document: currencies, time zone, tiers, how long points and
        credit live, what may be converted, transferred and adjusted. Its `ETag` is what a change
        names as `If-Match`.
        """
        return self._sender.call(_get(), options)

    def put(
        self, programme: ProgrammeRequest, *, if_match: str, **options: Unpack[CallOptions]
    ) -> Programme:
        """Change the programme.

        Writes the whole document as the next version, which every order recorded after this answer
        meets. `If-Match` names the version that you have seen. Units that were earned keep their
        dates. Where tiers change, members are moved behind the answer, and rule sets that run or
        are scheduled are compiled again; when one would not compile any more the answer is 422 with
        `diagnostics`, and nothing changes. The base currency stays once anything has been recorded.

        Args:
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
        """
        return self._sender.call(_put(programme, if_match=if_match), options)


class ProgrammeResourceWithResponse:
    """`ProgrammeResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get(self, **options: Unpack[CallOptions]) -> ApiResponse[Programme]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(), options)

    def put(
        self, programme: ProgrammeRequest, *, if_match: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Programme]:
        """`put`, with the response."""
        return self._sender.call_with_response(_put(programme, if_match=if_match), options)


class AsyncProgrammeResource:
    """A tenant's settings."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncProgrammeResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncProgrammeResourceWithResponse(self._sender)

    async def get(self, **options: Unpack[CallOptions]) -> Programme:
        """Get the programme.

        The tenant's settings as one document: currencies, time zone, tiers, how long points and
        credit live, what may be converted, transferred and adjusted. Its `ETag` is what a change
        names as `If-Match`.
        """
        return await self._sender.call(_get(), options)

    async def put(
        self, programme: ProgrammeRequest, *, if_match: str, **options: Unpack[CallOptions]
    ) -> Programme:
        """Change the programme.

        Writes the whole document as the next version, which every order recorded after this answer
        meets. `If-Match` names the version that you have seen. Units that were earned keep their
        dates. Where tiers change, members are moved behind the answer, and rule sets that run or
        are scheduled are compiled again; when one would not compile any more the answer is 422 with
        `diagnostics`, and nothing changes. The base currency stays once anything has been recorded.

        Args:
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
        """
        return await self._sender.call(_put(programme, if_match=if_match), options)


class AsyncProgrammeResourceWithResponse:
    """`AsyncProgrammeResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, **options: Unpack[CallOptions]) -> ApiResponse[Programme]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(), options)

    async def put(
        self, programme: ProgrammeRequest, *, if_match: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Programme]:
        """`put`, with the response."""
        return await self._sender.call_with_response(_put(programme, if_match=if_match), options)


def _get() -> Request[Programme]:
    return Request(
        operation="programme.get",
        method="GET",
        path="/programme",
        read=Programme.model_validate,
        idempotency="read",
    )


def _put(programme: ProgrammeRequest, *, if_match: str) -> Request[Programme]:
    return Request(
        operation="programme.put",
        method="PUT",
        path="/programme",
        read=Programme.model_validate,
        idempotency="none",
        headers=preconditions(if_match=if_match),
        body=body_of(programme),
    )
