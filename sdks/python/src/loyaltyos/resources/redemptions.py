"""Points and credit that are spent, at once or held first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, query, segment
from ..models import (
    CaptureRequest,
    Redemption,
    RedemptionPage,
    RedemptionRequest,
    RedemptionResult,
    RedemptionStatus,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions, KeyedCallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class RedemptionsResource:
    """Points and credit that are spent, at once or held first."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> RedemptionsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return RedemptionsResourceWithResponse(self._sender)

    def list(
        self,
        *,
        customer_id: str | None = None,
        order_id: str | None = None,
        status: RedemptionStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[Redemption]:
        """List redemptions.

        Redemptions, newest first: all, or those of a customer, of an order, in a state.

        Args:
            customer_id: The merchant's id of the customer.
            order_id: The merchant's id of the order.
            status: Only what is in this state.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(
            self._sender,
            _list(
                customer_id=customer_id,
                order_id=order_id,
                status=status,
                limit=limit,
                cursor=cursor,
            ),
            options,
        )

    def create(
        self, redemption: RedemptionRequest, **options: Unpack[KeyedCallOptions]
    ) -> RedemptionResult:
        """Redeem points or credit.

        Spends points or store credit of a customer, at once or held first. What expires soonest is
        spent first. Where there is too little the answer is a 409 and nothing is written.
        """
        return self._sender.call(_create(redemption), options)

    def get(self, redemption_id: str, **options: Unpack[CallOptions]) -> Redemption:
        """Get a redemption.

        What is held or was spent, and what of it came back.

        Args:
            redemption_id: The id of the redemption.
        """
        return self._sender.call(_get(redemption_id), options)

    def capture(
        self,
        redemption_id: str,
        capture: CaptureRequest | None = None,
        **options: Unpack[KeyedCallOptions],
    ) -> RedemptionResult:
        """Capture what is held.

        Spends what a redemption holds, in whole or in part. What is not captured is released at
        once.

        Args:
            redemption_id: The id of the redemption.
            capture: May be left out.
        """
        return self._sender.call(_capture(redemption_id, capture), options)

    def release(self, redemption_id: str, **options: Unpack[KeyedCallOptions]) -> RedemptionResult:
        """Release what is held.

        Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile
        stay expired.

        Args:
            redemption_id: The id of the redemption.
        """
        return self._sender.call(_release(redemption_id), options)

    def reverse(self, redemption_id: str, **options: Unpack[KeyedCallOptions]) -> RedemptionResult:
        """Reverse a redemption.

        Gives back what a redemption spent, to the lots that it came from and with the expiry that
        they had; what came back before by returns does not come back twice.

        Args:
            redemption_id: The id of the redemption.
        """
        return self._sender.call(_reverse(redemption_id), options)


class RedemptionsResourceWithResponse:
    """`RedemptionsResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        customer_id: str | None = None,
        order_id: str | None = None,
        status: RedemptionStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Page[Redemption]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender,
            _list(
                customer_id=customer_id,
                order_id=order_id,
                status=status,
                limit=limit,
                cursor=cursor,
            ),
            options,
        ).first_page_with_response()

    def create(
        self, redemption: RedemptionRequest, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[RedemptionResult]:
        """`create`, with the response."""
        return self._sender.call_with_response(_create(redemption), options)

    def get(self, redemption_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Redemption]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(redemption_id), options)

    def capture(
        self,
        redemption_id: str,
        capture: CaptureRequest | None = None,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[RedemptionResult]:
        """`capture`, with the response."""
        return self._sender.call_with_response(_capture(redemption_id, capture), options)

    def release(
        self, redemption_id: str, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[RedemptionResult]:
        """`release`, with the response."""
        return self._sender.call_with_response(_release(redemption_id), options)

    def reverse(
        self, redemption_id: str, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[RedemptionResult]:
        """`reverse`, with the response."""
        return self._sender.call_with_response(_reverse(redemption_id), options)


class AsyncRedemptionsResource:
    """Points and credit that are spent, at once or held first."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncRedemptionsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncRedemptionsResourceWithResponse(self._sender)

    def list(
        self,
        *,
        customer_id: str | None = None,
        order_id: str | None = None,
        status: RedemptionStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[Redemption]:
        """List redemptions.

        Redemptions, newest first: all, or those of a customer, of an order, in a state.

        Args:
            customer_id: The merchant's id of the customer.
            order_id: The merchant's id of the order.
            status: Only what is in this state.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(
            self._sender,
            _list(
                customer_id=customer_id,
                order_id=order_id,
                status=status,
                limit=limit,
                cursor=cursor,
            ),
            options,
        )

    async def create(
        self, redemption: RedemptionRequest, **options: Unpack[KeyedCallOptions]
    ) -> RedemptionResult:
        """Redeem points or credit.

        Spends points or store credit of a customer, at once or held first. What expires soonest is
        spent first. Where there is too little the answer is a 409 and nothing is written.
        """
        return await self._sender.call(_create(redemption), options)

    async def get(self, redemption_id: str, **options: Unpack[CallOptions]) -> Redemption:
        """Get a redemption.

        What is held or was spent, and what of it came back.

        Args:
            redemption_id: The id of the redemption.
        """
        return await self._sender.call(_get(redemption_id), options)

    async def capture(
        self,
        redemption_id: str,
        capture: CaptureRequest | None = None,
        **options: Unpack[KeyedCallOptions],
    ) -> RedemptionResult:
        """Capture what is held.

        Spends what a redemption holds, in whole or in part. What is not captured is released at
        once.

        Args:
            redemption_id: The id of the redemption.
            capture: May be left out.
        """
        return await self._sender.call(_capture(redemption_id, capture), options)

    async def release(
        self, redemption_id: str, **options: Unpack[KeyedCallOptions]
    ) -> RedemptionResult:
        """Release what is held.

        Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile
        stay expired.

        Args:
            redemption_id: The id of the redemption.
        """
        return await self._sender.call(_release(redemption_id), options)

    async def reverse(
        self, redemption_id: str, **options: Unpack[KeyedCallOptions]
    ) -> RedemptionResult:
        """Reverse a redemption.

        Gives back what a redemption spent, to the lots that it came from and with the expiry that
        they had; what came back before by returns does not come back twice.

        Args:
            redemption_id: The id of the redemption.
        """
        return await self._sender.call(_reverse(redemption_id), options)


class AsyncRedemptionsResourceWithResponse:
    """`AsyncRedemptionsResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        customer_id: str | None = None,
        order_id: str | None = None,
        status: RedemptionStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[AsyncPage[Redemption]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender,
            _list(
                customer_id=customer_id,
                order_id=order_id,
                status=status,
                limit=limit,
                cursor=cursor,
            ),
            options,
        ).first_page_with_response()

    async def create(
        self, redemption: RedemptionRequest, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[RedemptionResult]:
        """`create`, with the response."""
        return await self._sender.call_with_response(_create(redemption), options)

    async def get(
        self, redemption_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Redemption]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(redemption_id), options)

    async def capture(
        self,
        redemption_id: str,
        capture: CaptureRequest | None = None,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[RedemptionResult]:
        """`capture`, with the response."""
        return await self._sender.call_with_response(_capture(redemption_id, capture), options)

    async def release(
        self, redemption_id: str, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[RedemptionResult]:
        """`release`, with the response."""
        return await self._sender.call_with_response(_release(redemption_id), options)

    async def reverse(
        self, redemption_id: str, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[RedemptionResult]:
        """`reverse`, with the response."""
        return await self._sender.call_with_response(_reverse(redemption_id), options)


def _list(
    *,
    customer_id: str | None = None,
    order_id: str | None = None,
    status: RedemptionStatus | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Request[PageModel[Redemption]]:
    return Request(
        operation="redemptions.list",
        method="GET",
        path="/redemptions",
        read=RedemptionPage.model_validate,
        idempotency="read",
        query=query(
            customerId=customer_id, orderId=order_id, status=status, limit=limit, cursor=cursor
        ),
    )


def _create(redemption: RedemptionRequest) -> Request[RedemptionResult]:
    return Request(
        operation="redemptions.create",
        method="POST",
        path="/redemptions",
        read=RedemptionResult.model_validate,
        idempotency="required-key",
        body=body_of(redemption),
    )


def _get(redemption_id: str) -> Request[Redemption]:
    return Request(
        operation="redemptions.get",
        method="GET",
        path=f"/redemptions/{segment('redemption_id', redemption_id)}",
        read=Redemption.model_validate,
        idempotency="read",
    )


def _capture(
    redemption_id: str, capture: CaptureRequest | None = None
) -> Request[RedemptionResult]:
    return Request(
        operation="redemptions.capture",
        method="POST",
        path=f"/redemptions/{segment('redemption_id', redemption_id)}/capture",
        read=RedemptionResult.model_validate,
        idempotency="required-key",
        body=None if capture is None else body_of(capture),
    )


def _release(redemption_id: str) -> Request[RedemptionResult]:
    return Request(
        operation="redemptions.release",
        method="POST",
        path=f"/redemptions/{segment('redemption_id', redemption_id)}/release",
        read=RedemptionResult.model_validate,
        idempotency="required-key",
    )


def _reverse(redemption_id: str) -> Request[RedemptionResult]:
    return Request(
        operation="redemptions.reverse",
        method="POST",
        path=f"/redemptions/{segment('redemption_id', redemption_id)}/reverse",
        read=RedemptionResult.model_validate,
        idempotency="required-key",
    )
