"""Values that rules look up."""

from __future__ import annotations

from typing import Literal, TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, preconditions, query, segment
from ..models import NamedList, NamedListPage, NamedListSummary, PutListRequest

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class ListsResource:
    """Values that rules look up."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> ListsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return ListsResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> Paged[NamedListSummary]:
        """List the named lists.

        Every list that rules may look values up in, by name, in its newest version and without its
        members.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _list(limit=limit, cursor=cursor), options)

    def get(
        self, name: str, *, version: int | None = None, **options: Unpack[CallOptions]
    ) -> NamedList:
        """Get a named list.

        A list with its members, in its newest version or in an older one. A version never changes.

        Args:
            name: The name of the list, as rules write it: `list("excluded-skus")`.
            version: An older version. Absent: the newest.
        """
        return self._sender.call(_get(name, version=version), options)

    def put(
        self,
        name: str,
        put_list: PutListRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> NamedListSummary:
        """Write a named list.

        Writes the whole list as its next version; orders recorded after this answer look values up
        in it. `If-Match` names the version that you have seen, `If-None-Match: *` creates a list:
        nobody overwrites what they have not seen.

        Args:
            name: The name of the list, as rules write it: `list("excluded-skus")`.
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
            if_none_match: `"*"`: only if there is none yet.
        """
        return self._sender.call(
            _put(name, put_list, if_match=if_match, if_none_match=if_none_match), options
        )


class ListsResourceWithResponse:
    """`ListsResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Page[NamedListSummary]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def get(
        self, name: str, *, version: int | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[NamedList]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(name, version=version), options)

    def put(
        self,
        name: str,
        put_list: PutListRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[NamedListSummary]:
        """`put`, with the response."""
        return self._sender.call_with_response(
            _put(name, put_list, if_match=if_match, if_none_match=if_none_match), options
        )


class AsyncListsResource:
    """Values that rules look up."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncListsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncListsResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[NamedListSummary]:
        """List the named lists.

        Every list that rules may look values up in, by name, in its newest version and without its
        members.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _list(limit=limit, cursor=cursor), options)

    async def get(
        self, name: str, *, version: int | None = None, **options: Unpack[CallOptions]
    ) -> NamedList:
        """Get a named list.

        A list with its members, in its newest version or in an older one. A version never changes.

        Args:
            name: The name of the list, as rules write it: `list("excluded-skus")`.
            version: An older version. Absent: the newest.
        """
        return await self._sender.call(_get(name, version=version), options)

    async def put(
        self,
        name: str,
        put_list: PutListRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> NamedListSummary:
        """Write a named list.

        Writes the whole list as its next version; orders recorded after this answer look values up
        in it. `If-Match` names the version that you have seen, `If-None-Match: *` creates a list:
        nobody overwrites what they have not seen.

        Args:
            name: The name of the list, as rules write it: `list("excluded-skus")`.
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
            if_none_match: `"*"`: only if there is none yet.
        """
        return await self._sender.call(
            _put(name, put_list, if_match=if_match, if_none_match=if_none_match), options
        )


class AsyncListsResourceWithResponse:
    """`AsyncListsResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[AsyncPage[NamedListSummary]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def get(
        self, name: str, *, version: int | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[NamedList]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(name, version=version), options)

    async def put(
        self,
        name: str,
        put_list: PutListRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[NamedListSummary]:
        """`put`, with the response."""
        return await self._sender.call_with_response(
            _put(name, put_list, if_match=if_match, if_none_match=if_none_match), options
        )


def _list(
    *, limit: int | None = None, cursor: str | None = None
) -> Request[PageModel[NamedListSummary]]:
    return Request(
        operation="lists.list",
        method="GET",
        path="/lists",
        read=NamedListPage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )


def _get(name: str, *, version: int | None = None) -> Request[NamedList]:
    return Request(
        operation="lists.get",
        method="GET",
        path=f"/lists/{segment('name', name)}",
        read=NamedList.model_validate,
        idempotency="read",
        query=query(version=version),
    )


def _put(
    name: str,
    put_list: PutListRequest,
    *,
    if_match: str | None = None,
    if_none_match: Literal["*"] | None = None,
) -> Request[NamedListSummary]:
    return Request(
        operation="lists.put",
        method="PUT",
        path=f"/lists/{segment('name', name)}",
        read=NamedListSummary.model_validate,
        idempotency="none",
        headers=preconditions(if_match=if_match, if_none_match=if_none_match),
        body=body_of(put_list),
    )
