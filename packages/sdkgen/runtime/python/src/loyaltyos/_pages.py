"""Lists, page by page or item by item."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from ._errors import InvalidResponseError
from ._response import ApiResponse

if TYPE_CHECKING:
    from ._async import AsyncSender
    from ._request import Request
    from ._sync import Sender

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class PageModel(Protocol[T_co]):
    """What the API answers with for a page."""

    @property
    def data(self) -> Sequence[T_co]: ...

    @property
    def next_cursor(self) -> str | None: ...


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list."""

    data: Sequence[T]
    """The items of this page."""
    next_cursor: str | None
    """Where the next page begins: `cursor` takes it, now or later. None on the last page."""
    _list: Paged[T] = field(repr=False)

    def next_page(self) -> Page[T] | None:
        """Asks for the page after this one; None after the last one."""
        return (
            None
            if self.next_cursor is None
            else self._list.from_cursor(self.next_cursor).first_page()
        )


@dataclass(frozen=True)
class AsyncPage(Generic[T]):
    """One page of a list."""

    data: Sequence[T]
    """The items of this page."""
    next_cursor: str | None
    """Where the next page begins: `cursor` takes it, now or later. None on the last page."""
    _list: AsyncPaged[T] = field(repr=False)

    async def next_page(self) -> AsyncPage[T] | None:
        """Asks for the page after this one; None after the last one."""
        return (
            None
            if self.next_cursor is None
            else await self._list.from_cursor(self.next_cursor).first_page()
        )


class Paged(Generic[T]):
    """A list. Going through it asks for its pages one after the other, when they are needed."""

    def __init__(
        self, sender: Sender, request: Request[PageModel[T]], options: Mapping[str, Any]
    ) -> None:
        self._sender = sender
        self._request = request
        self._options = options

    def __repr__(self) -> str:
        return f"<the list of {self._request.operation}: go through it, or ask for first_page()>"

    def __iter__(self) -> Iterator[T]:
        """All items, from all pages."""
        for page in self.pages():
            yield from page.data

    def pages(self) -> Iterator[Page[T]]:
        """All pages."""
        page: Page[T] | None = self.first_page()
        while page is not None:
            yield page
            page = page.next_page()

    def first_page(self) -> Page[T]:
        """The first page."""
        return self.first_page_with_response().data

    def first_page_with_response(self) -> ApiResponse[Page[T]]:
        """The first page, with the answer that it came in."""
        response = self._sender.call_with_response(self._request, self._options)
        page = Page(response.data.data, _next_cursor(self._request, response), self)
        return ApiResponse(page, response.status, response.headers)

    def from_cursor(self, cursor: str) -> Paged[T]:
        """The same list from a page's `next_cursor` on."""
        return Paged(self._sender, self._request.from_cursor(cursor), self._options)


class AsyncPaged(Generic[T]):
    """A list. Going through it asks for its pages one after the other, when they are needed."""

    def __init__(
        self, sender: AsyncSender, request: Request[PageModel[T]], options: Mapping[str, Any]
    ) -> None:
        self._sender = sender
        self._request = request
        self._options = options

    def __repr__(self) -> str:
        return f"<the list of {self._request.operation}: go through it with async for, or await first_page()>"

    async def __aiter__(self) -> AsyncIterator[T]:
        """All items, from all pages."""
        async for page in self.pages():
            for item in page.data:
                yield item

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """All pages."""
        page: AsyncPage[T] | None = await self.first_page()
        while page is not None:
            yield page
            page = await page.next_page()

    async def first_page(self) -> AsyncPage[T]:
        """The first page."""
        return (await self.first_page_with_response()).data

    async def first_page_with_response(self) -> ApiResponse[AsyncPage[T]]:
        """The first page, with the answer that it came in."""
        response = await self._sender.call_with_response(self._request, self._options)
        page = AsyncPage(response.data.data, _next_cursor(self._request, response), self)
        return ApiResponse(page, response.status, response.headers)

    def from_cursor(self, cursor: str) -> AsyncPaged[T]:
        """The same list from a page's `next_cursor` on."""
        return AsyncPaged(self._sender, self._request.from_cursor(cursor), self._options)


def _next_cursor(request: Request[Any], response: ApiResponse[PageModel[Any]]) -> str | None:
    """Where the next page begins. Raises `InvalidResponseError` where that is where this one does: the list would never end."""
    cursor = response.data.next_cursor
    if cursor is not None and ("cursor", cursor) in request.query:
        raise InvalidResponseError(
            f"{request.operation}: the page leads to itself",
            status=response.status,
            request_id=response.request_id,
        )
    return cursor
