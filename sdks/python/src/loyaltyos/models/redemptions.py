"""Models of the resource `redemptions`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._models import Exact, ExactInput, Instant, Model, RequestModel
from .shared import Units

RedemptionStatus: TypeAlias = (
    Literal["held", "captured", "released", "expired", "redeemed", "reversed"] | str
)
"""`held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all
was given back. Values that are not listed here may come as well.
"""


class Redemption(Model):
    """Units that a customer spends. `amount` was asked for, `captured` of it was spent, and
    `restored` of that came back.
    """

    redemption_id: str
    """The id of the redemption."""
    customer_id: str
    """The merchant's id of the customer."""
    status: RedemptionStatus
    """`held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all
    was given back.
    """
    amount: Units
    captured: Units
    restored: Units
    order_id: str | None = None
    """The merchant's id of the order."""
    reason: str | None = None
    """Why. A code of yours, no free text."""
    hold_expires_at: Instant | None = None
    """Of a hold: when it is released by itself."""
    created_at: Instant
    """When it was made."""
    ledger_transaction_ids: list[str]
    """Every ledger transaction of the redemption, oldest first."""


class RedemptionPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[Redemption]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class HoldRequest(RequestModel):
    """Hold the units, to be captured or released. Absent: spend them at once."""

    expires_in: int
    """After how many seconds the hold is released by itself: 30 days at most."""


class RedemptionRequest(RequestModel):
    """What is spent: `points` or `credit`. With `orderId` it comes back in proportion when the
    order is returned; the order may arrive later.
    """

    customer_id: str
    """The merchant's id of the customer."""
    points: int | None = None
    """How many points. Either this or `credit`."""
    credit: ExactInput | None = None
    """How much store credit, in the programme's base currency. Either this or `points`."""
    order_id: str | None = None
    """The merchant's id of the order."""
    reason: str | None = None
    """Why. A code of yours, no free text."""
    hold: HoldRequest | None = None


class RedemptionResult(Model):
    """A redemption after it was changed, and what the customer has now."""

    redemption_id: str
    """The id of the redemption."""
    customer_id: str
    """The merchant's id of the customer."""
    status: RedemptionStatus
    """`held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all
    was given back.
    """
    amount: Units
    captured: Units
    restored: Units
    order_id: str | None = None
    """The merchant's id of the order."""
    reason: str | None = None
    """Why. A code of yours, no free text."""
    hold_expires_at: Instant | None = None
    """Of a hold: when it is released by itself."""
    created_at: Instant
    """When it was made."""
    ledger_transaction_ids: list[str]
    """Every ledger transaction of the redemption, oldest first."""
    new_balance: int
    """Available points afterwards."""
    credit_balance: Exact
    """Available store credit afterwards."""
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""


class CaptureRequest(RequestModel):
    """How much of what is held is spent; the rest is released. Without members: all of it."""

    points: int | None = None
    """How many points. Either this or `credit`."""
    credit: ExactInput | None = None
    """How much store credit, in the programme's base currency. Either this or `points`."""
