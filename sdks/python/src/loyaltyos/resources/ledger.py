"""What was posted, and the proof of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._request import Request, segment
from ..models import LedgerTransaction, Receipt

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._response import ApiResponse
    from .._sync import Sender


class LedgerResource:
    """What was posted, and the proof of it."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> LedgerResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return LedgerResourceWithResponse(self._sender)

    def transaction(
        self, ledger_transaction_id: str, **options: Unpack[CallOptions]
    ) -> LedgerTransaction:
        """Get a ledger transaction.

        Everything that it posted: on customers’ accounts, on yours, and from which lots.

        Args:
            ledger_transaction_id: The ledger transaction that moved the points.
        """
        return self._sender.call(_transaction(ledger_transaction_id), options)

    def receipt(self, ledger_transaction_id: str, **options: Unpack[CallOptions]) -> Receipt:
        """Get the receipt of a ledger transaction.

        The proof that it is in a signed block. The ledger is sealed about once a minute; asking for
        a receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be
        verified without us.

        Args:
            ledger_transaction_id: The ledger transaction that moved the points.
        """
        return self._sender.call(_receipt(ledger_transaction_id), options)


class LedgerResourceWithResponse:
    """`LedgerResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def transaction(
        self, ledger_transaction_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[LedgerTransaction]:
        """`transaction`, with the response."""
        return self._sender.call_with_response(_transaction(ledger_transaction_id), options)

    def receipt(
        self, ledger_transaction_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Receipt]:
        """`receipt`, with the response."""
        return self._sender.call_with_response(_receipt(ledger_transaction_id), options)


class AsyncLedgerResource:
    """What was posted, and the proof of it."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncLedgerResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncLedgerResourceWithResponse(self._sender)

    async def transaction(
        self, ledger_transaction_id: str, **options: Unpack[CallOptions]
    ) -> LedgerTransaction:
        """Get a ledger transaction.

        Everything that it posted: on customers’ accounts, on yours, and from which lots.

        Args:
            ledger_transaction_id: The ledger transaction that moved the points.
        """
        return await self._sender.call(_transaction(ledger_transaction_id), options)

    async def receipt(self, ledger_transaction_id: str, **options: Unpack[CallOptions]) -> Receipt:
        """Get the receipt of a ledger transaction.

        The proof that it is in a signed block. The ledger is sealed about once a minute; asking for
        a receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be
        verified without us.

        Args:
            ledger_transaction_id: The ledger transaction that moved the points.
        """
        return await self._sender.call(_receipt(ledger_transaction_id), options)


class AsyncLedgerResourceWithResponse:
    """`AsyncLedgerResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def transaction(
        self, ledger_transaction_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[LedgerTransaction]:
        """`transaction`, with the response."""
        return await self._sender.call_with_response(_transaction(ledger_transaction_id), options)

    async def receipt(
        self, ledger_transaction_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Receipt]:
        """`receipt`, with the response."""
        return await self._sender.call_with_response(_receipt(ledger_transaction_id), options)


def _transaction(ledger_transaction_id: str) -> Request[LedgerTransaction]:
    return Request(
        operation="ledger.transaction",
        method="GET",
        path=f"/ledger/transactions/{segment('ledger_transaction_id', ledger_transaction_id)}",
        read=LedgerTransaction.model_validate,
        idempotency="read",
    )


def _receipt(ledger_transaction_id: str) -> Request[Receipt]:
    return Request(
        operation="ledger.receipt",
        method="GET",
        path=f"/ledger/transactions/{segment('ledger_transaction_id', ledger_transaction_id)}/receipt",
        read=Receipt.model_validate,
        idempotency="read",
    )
