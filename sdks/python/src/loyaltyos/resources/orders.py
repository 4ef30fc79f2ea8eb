"""Orders go in, points come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from .._request import Request, body_of, segment
from ..models import (
    Cancellation,
    Order,
    OrderBatchRequest,
    OrderBatchResult,
    OrderRequest,
    OrderResult,
    ReturnOutcome,
    ReturnRequest,
    Simulation,
    SimulationRequest,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._response import ApiResponse
    from .._sync import Sender


class OrdersResource:
    """Orders go in, points come out."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> OrdersResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return OrdersResourceWithResponse(self._sender)

    def ingest(self, order: OrderRequest, **options: Unpack[CallOptions]) -> OrderResult:
        """Ingest an order.

        Runs the active rules on the order and moves the points, in one transaction; the answer says
        what was earned and what the customer has now. The same order again answers the same;
        another order under its id is a 409 that names what differs.
        """
        return self._sender.call(_ingest(order), options)

    def ingest_batch(
        self, order_batch: OrderBatchRequest, **options: Unpack[CallOptions]
    ) -> OrderBatchResult:
        """Ingest up to 500 orders.

        Each order is ingested as if it had been sent alone, in the order of the list: one that
        fails does not touch the others. The answer has one outcome per order, at the same place.
        Sending a batch again is safe.
        """
        return self._sender.call(_ingest_batch(order_batch), options)

    def get(self, order_id: str, **options: Unpack[CallOptions]) -> Order:
        """Get an order.

        The order as it is stored, the answer of its ingestion, what has come back of it since, and
        all ledger transactions that belong to it.

        Args:
            order_id: The merchant's id of the order.
        """
        return self._sender.call(_get(order_id), options)

    def cancel(self, order_id: str, **options: Unpack[CallOptions]) -> Cancellation:
        """Cancel an order.

        Takes back all that is left of what the order earned, and gives back what was spent on it,
        in one transaction. Rules do not run again. Cancelling it again answers the first answer.

        Args:
            order_id: The merchant's id of the order.
        """
        return self._sender.call(_cancel(order_id), options)

    def return_order(
        self, order_id: str, body: ReturnRequest, **options: Unpack[CallOptions]
    ) -> ReturnOutcome:
        """Return part of an order.

        Takes back what the order earned, in proportion to what was refunded of it so far, and gives
        back what was spent on it in the same proportion, in one transaction: partial returns add up
        to exactly what was earned. Rules do not run again. With `park` a return may come before its
        order.

        Args:
            order_id: The merchant's id of the order.
        """
        return self._sender.call(_return_order(order_id, body), options)

    def simulate(
        self,
        order_id: str,
        simulation: SimulationRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> Simulation:
        """Simulate an order.

        What an order would earn, with a trace of every rule, and nothing written. The order is the
        stored one of the path, or the one in the body. The rules are the active ones, a stored
        version, or source text that is not saved; with `source` only that program runs.

        Args:
            order_id: The merchant's id of the order.
            simulation: May be left out.
        """
        return self._sender.call(_simulate(order_id, simulation), options)


class OrdersResourceWithResponse:
    """`OrdersResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def ingest(
        self, order: OrderRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[OrderResult]:
        """`ingest`, with the response."""
        return self._sender.call_with_response(_ingest(order), options)

    def ingest_batch(
        self, order_batch: OrderBatchRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[OrderBatchResult]:
        """`ingest_batch`, with the response."""
        return self._sender.call_with_response(_ingest_batch(order_batch), options)

    def get(self, order_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Order]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(order_id), options)

    def cancel(self, order_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Cancellation]:
        """`cancel`, with the response."""
        return self._sender.call_with_response(_cancel(order_id), options)

    def return_order(
        self, order_id: str, body: ReturnRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[ReturnOutcome]:
        """`return_order`, with the response."""
        return self._sender.call_with_response(_return_order(order_id, body), options)

    def simulate(
        self,
        order_id: str,
        simulation: SimulationRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Simulation]:
        """`simulate`, with the response."""
        return self._sender.call_with_response(_simulate(order_id, simulation), options)


class AsyncOrdersResource:
    """Orders go in, points come out."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncOrdersResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncOrdersResourceWithResponse(self._sender)

    async def ingest(self, order: OrderRequest, **options: Unpack[CallOptions]) -> OrderResult:
        """Ingest an order.

        Runs the active rules on the order and moves the points, in one transaction; the answer says
        what was earned and what the customer has now. The same order again answers the same;
        another order under its id is a 409 that names what differs.
        """
        return await self._sender.call(_ingest(order), options)

    async def ingest_batch(
        self, order_batch: OrderBatchRequest, **options: Unpack[CallOptions]
    ) -> OrderBatchResult:
        """Ingest up to 500 orders.

        Each order is ingested as if it had been sent alone, in the order of the list: one that
        fails does not touch the others. The answer has one outcome per order, at the same place.
        Sending a batch again is safe.
        """
        return await self._sender.call(_ingest_batch(order_batch), options)

    async def get(self, order_id: str, **options: Unpack[CallOptions]) -> Order:
        """Get an order.

        The order as it is stored, the answer of its ingestion, what has come back of it since, and
        all ledger transactions that belong to it.

        Args:
            order_id: The merchant's id of the order.
        """
        return await self._sender.call(_get(order_id), options)

    async def cancel(self, order_id: str, **options: Unpack[CallOptions]) -> Cancellation:
        """Cancel an order.

        Takes back all that is left of what the order earned, and gives back what was spent on it,
        in one transaction. Rules do not run again. Cancelling it again answers the first answer.

        Args:
            order_id: The merchant's id of the order.
        """
        return await self._sender.call(_cancel(order_id), options)

    async def return_order(
        self, order_id: str, body: ReturnRequest, **options: Unpack[CallOptions]
    ) -> ReturnOutcome:
        """Return part of an order.

        Takes back what the order earned, in proportion to what was refunded of it so far, and gives
        back what was spent on it in the same proportion, in one transaction: partial returns add up
        to exactly what was earned. Rules do not run again. With `park` a return may come before its
        order.

        Args:
            order_id: The merchant's id of the order.
        """
        return await self._sender.call(_return_order(order_id, body), options)

    async def simulate(
        self,
        order_id: str,
        simulation: SimulationRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> Simulation:
        """Simulate an order.

        What an order would earn, with a trace of every rule, and nothing written. The order is the
        stored one of the path, or the one in the body. The rules are the active ones, a stored
        version, or source text that is not saved; with `source` only that program runs.

        Args:
            order_id: The merchant's id of the order.
            simulation: May be left out.
        """
        return await self._sender.call(_simulate(order_id, simulation), options)


class AsyncOrdersResourceWithResponse:
    """`AsyncOrdersResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def ingest(
        self, order: OrderRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[OrderResult]:
        """`ingest`, with the response."""
        return await self._sender.call_with_response(_ingest(order), options)

    async def ingest_batch(
        self, order_batch: OrderBatchRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[OrderBatchResult]:
        """`ingest_batch`, with the response."""
        return await self._sender.call_with_response(_ingest_batch(order_batch), options)

    async def get(self, order_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Order]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(order_id), options)

    async def cancel(
        self, order_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Cancellation]:
        """`cancel`, with the response."""
        return await self._sender.call_with_response(_cancel(order_id), options)

    async def return_order(
        self, order_id: str, body: ReturnRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[ReturnOutcome]:
        """`return_order`, with the response."""
        return await self._sender.call_with_response(_return_order(order_id, body), options)

    async def simulate(
        self,
        order_id: str,
        simulation: SimulationRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Simulation]:
        """`simulate`, with the response."""
        return await self._sender.call_with_response(_simulate(order_id, simulation), options)


def _ingest(order: OrderRequest) -> Request[OrderResult]:
    return Request(
        operation="orders.ingest",
        method="POST",
        path="/orders",
        read=OrderResult.model_validate,
        idempotency="natural-key",
        body=body_of(order),
    )


def _ingest_batch(order_batch: OrderBatchRequest) -> Request[OrderBatchResult]:
    return Request(
        operation="orders.ingestBatch",
        method="POST",
        path="/orders/batch",
        read=OrderBatchResult.model_validate,
        idempotency="natural-key",
        body=body_of(order_batch),
    )


def _get(order_id: str) -> Request[Order]:
    return Request(
        operation="orders.get",
        method="GET",
        path=f"/orders/{segment('order_id', order_id)}",
        read=Order.model_validate,
        idempotency="read",
    )


def _cancel(order_id: str) -> Request[Cancellation]:
    return Request(
        operation="orders.cancel",
        method="DELETE",
        path=f"/orders/{segment('order_id', order_id)}",
        read=Cancellation.model_validate,
        idempotency="natural-key",
    )


_read_return_outcome: TypeAdapter[ReturnOutcome] = TypeAdapter(ReturnOutcome)


def _return_order(order_id: str, body: ReturnRequest) -> Request[ReturnOutcome]:
    return Request(
        operation="orders.return",
        method="POST",
        path=f"/orders/{segment('order_id', order_id)}/returns",
        read=_read_return_outcome.validate_python,
        idempotency="natural-key",
        body=body_of(body),
    )


def _simulate(order_id: str, simulation: SimulationRequest | None = None) -> Request[Simulation]:
    return Request(
        operation="orders.simulate",
        method="POST",
        path=f"/orders/{segment('order_id', order_id)}/simulate",
        read=Simulation.model_validate,
        idempotency="read",
        body=None if simulation is None else body_of(simulation),
    )
