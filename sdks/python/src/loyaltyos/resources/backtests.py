"""Trials of rule sets on stored orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, query, segment
from ..models import Backtest, BacktestPage, BacktestRequest, BacktestSummary

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class BacktestsResource:
    """Trials of rule sets on stored orders."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> BacktestsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return BacktestsResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> Paged[BacktestSummary]:
        """List backtests.

        Every trial on stored orders, newest first, without its report and the source that it tries.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _list(limit=limit, cursor=cursor), options)

    def create(self, backtest: BacktestRequest, **options: Unpack[CallOptions]) -> Backtest:
        """Try a rule set on stored orders.

        Runs a program against the stored orders of a period and reports what it would have granted
        against what was really granted. It runs behind this answer: read the address of `Location`
        until its status is `done`. Nothing is written to the ledger.
        """
        return self._sender.call(_create(backtest), options)

    def get(self, backtest_id: str, **options: Unpack[CallOptions]) -> Backtest:
        """Get a backtest.

        How far a trial on stored orders is, and its report when it is done.

        Args:
            backtest_id: The id of the backtest.
        """
        return self._sender.call(_get(backtest_id), options)

    def cancel(self, backtest_id: str, **options: Unpack[CallOptions]) -> Backtest:
        """Cancel a backtest.

        Ends a trial that waits or runs. One that has ended stays as it is, with its report.

        Args:
            backtest_id: The id of the backtest.
        """
        return self._sender.call(_cancel(backtest_id), options)


class BacktestsResourceWithResponse:
    """`BacktestsResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Page[BacktestSummary]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def create(
        self, backtest: BacktestRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[Backtest]:
        """`create`, with the response."""
        return self._sender.call_with_response(_create(backtest), options)

    def get(self, backtest_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Backtest]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(backtest_id), options)

    def cancel(self, backtest_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Backtest]:
        """`cancel`, with the response."""
        return self._sender.call_with_response(_cancel(backtest_id), options)


class AsyncBacktestsResource:
    """Trials of rule sets on stored orders."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncBacktestsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncBacktestsResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[BacktestSummary]:
        """List backtests.

        Every trial on stored orders, newest first, without its report and the source that it tries.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _list(limit=limit, cursor=cursor), options)

    async def create(self, backtest: BacktestRequest, **options: Unpack[CallOptions]) -> Backtest:
        """Try a rule set on stored orders.

        Runs a program against the stored orders of a period and reports what it would have granted
        against what was really granted. It runs behind this answer: read the address of `Location`
        until its status is `done`. Nothing is written to the ledger.
        """
        return await self._sender.call(_create(backtest), options)

    async def get(self, backtest_id: str, **options: Unpack[CallOptions]) -> Backtest:
        """Get a backtest.

        How far a trial on stored orders is, and its report when it is done.

        Args:
            backtest_id: The id of the backtest.
        """
        return await self._sender.call(_get(backtest_id), options)

    async def cancel(self, backtest_id: str, **options: Unpack[CallOptions]) -> Backtest:
        """Cancel a backtest.

        Ends a trial that waits or runs. One that has ended stays as it is, with its report.

        Args:
            backtest_id: The id of the backtest.
        """
        return await self._sender.call(_cancel(backtest_id), options)


class AsyncBacktestsResourceWithResponse:
    """`AsyncBacktestsResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[AsyncPage[BacktestSummary]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def create(
        self, backtest: BacktestRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[Backtest]:
        """`create`, with the response."""
        return await self._sender.call_with_response(_create(backtest), options)

    async def get(self, backtest_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Backtest]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(backtest_id), options)

    async def cancel(
        self, backtest_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Backtest]:
        """`cancel`, with the response."""
        return await self._sender.call_with_response(_cancel(backtest_id), options)


def _list(
    *, limit: int | None = None, cursor: str | None = None
) -> Request[PageModel[BacktestSummary]]:
    return Request(
        operation="backtests.list",
        method="GET",
        path="/rule-sets/backtests",
        read=BacktestPage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )


def _create(backtest: BacktestRequest) -> Request[Backtest]:
    return Request(
        operation="backtests.create",
        method="POST",
        path="/rule-sets/backtests",
        read=Backtest.model_validate,
        idempotency="none",
        body=body_of(backtest),
    )


def _get(backtest_id: str) -> Request[Backtest]:
    return Request(
        operation="backtests.get",
        method="GET",
        path=f"/rule-sets/backtests/{segment('backtest_id', backtest_id)}",
        read=Backtest.model_validate,
        idempotency="read",
    )


def _cancel(backtest_id: str) -> Request[Backtest]:
    return Request(
        operation="backtests.cancel",
        method="DELETE",
        path=f"/rule-sets/backtests/{segment('backtest_id', backtest_id)}",
        read=Backtest.model_validate,
        idempotency="none",
    )
