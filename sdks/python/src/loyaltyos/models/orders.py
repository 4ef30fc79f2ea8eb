"""Models of the resource `orders`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Tag

from .._models import Exact, ExactInput, Instant, Model, Private, RequestModel, Scalar, arm_by
from .shared import LineItemKind, OrderRequest, PointsBuckets, RuleSetVersionRef, RuleShare


class TierChange(Model):
    """Only where the order changed the tier."""

    from_: str | None
    """The customer's tier; null in a programme without tiers."""
    to: str | None
    """The customer's tier; null in a programme without tiers."""


class OrderResult(Model):
    """What an order earned, and what the customer has now."""

    order_id: str
    """The merchant's id of the order."""
    customer_id: str
    """The merchant's id of the customer."""
    points_earned: int
    """Points that it earned."""
    credit_earned: Exact
    """Store credit that it earned, in the programme's base currency."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    rule_set_versions: list[RuleSetVersionRef]
    """The rule sets that ran."""
    rules: list[RuleShare]
    """What each rule granted."""
    pending_points: int
    """Of the points earned, those that cannot be spent yet."""
    new_balance: int
    """Available points afterwards."""
    credit_balance: Exact
    """Available store credit afterwards."""
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    tier_changed: TierChange | None = None


class OrderBatchRequest(RequestModel):
    """Orders to be rewarded, each by itself."""

    orders: list[OrderRequest]
    """1 to 500 orders."""


BatchOutcomeStatus: TypeAlias = Literal["created", "replayed", "failed"] | str
"""What became of the order. Values that are not listed here may come as well."""


class FieldError(Model):
    """One thing that is wrong with a request."""

    pointer: str
    """RFC 6901, into the body; parameters are `/query/...`, `/header/...`."""
    code: str
    """For programs."""
    message: str
    """For people."""


class Problem(Model):
    """What went wrong (RFC 9457)."""

    type: str
    """The code's page."""
    title: str
    """The same for every occurrence of the code."""
    status: int
    """The HTTP status."""
    detail: str | None = None
    """What happened this time."""
    instance: str
    """The path of the request."""
    code: str
    """The problem, for programs."""
    request_id: str
    """The Request-Id of the answer."""
    retryable: bool
    """Whether the same request may succeed later, unchanged."""
    errors: list[FieldError] | None = None
    """What is wrong, each with its place."""


class BatchOutcome(Model):
    """What became of one order of a batch: `result`, or `problem` where it failed."""

    order_id: str | None
    """The merchant's id of the order."""
    status: BatchOutcomeStatus
    """What became of the order."""
    result: OrderResult | None = None
    problem: Problem | None = None


class OrderBatchResult(Model):
    """What became of the orders of a batch."""

    outcomes: list[BatchOutcome]
    """One for each order, in the order of the request."""


OrderStatus: TypeAlias = Literal["active", "cancelled", "partially_returned", "returned"] | str
"""What became of it. Values that are not listed here may come as well."""


class LineItem(Model):
    """A line of a stored order."""

    sku: str
    """What was bought."""
    quantity: Exact
    """How many, or how much."""
    unit_price: Exact | None = None
    """The price of one, where it was sent."""
    line_total: Exact
    """The amount of the line."""
    category: str | None = None
    """For rules."""
    brand: str | None = None
    """For rules."""
    kind: LineItemKind
    """What the line is."""
    discount: Exact
    """Money off this line."""
    attributes: Private[dict[str, Scalar] | None] = None
    """As they were sent."""


class OrderReturn(Model):
    """A return of part of an order."""

    return_id: str
    """The merchant's id of the return, unique within its order."""
    refunded: Exact
    """What this return took back of the total."""
    reason: str | None = None
    """Why. A code of yours, no free text."""
    recorded_at: Instant
    """When we recorded it."""


class Order(Model):
    """An order as it is stored, with the answer that its ingestion gave."""

    order_id: str
    """The merchant's id of the order."""
    customer_id: str
    """The merchant's id of the customer."""
    status: OrderStatus
    """What became of it."""
    order_total: Exact
    """What the customer paid."""
    currency_code: str
    """The currency: an ISO 4217 code in capital letters."""
    line_items: list[LineItem]
    """What was bought."""
    channel: str | None = None
    """Where it was bought."""
    store_id: str | None = None
    """The store, for sales in one."""
    occurred_at: Instant
    """When it was bought."""
    recorded_at: Instant
    """When we recorded it."""
    attributes: Private[dict[str, Scalar] | None] = None
    """As they were sent."""
    result: OrderResult
    refunded: Exact
    """What of the total has come back, in the order's currency."""
    returns: list[OrderReturn]
    """Its returns, oldest first."""
    ledger_transaction_ids: list[str]
    """Every ledger transaction of the order, oldest first."""


class Holdings(Model):
    """What the customer had at one moment."""

    points: PointsBuckets
    points_balance: int
    """Available less debt."""
    credit_balance: Exact
    """Available store credit."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""


class Cancellation(Model):
    """What cancelling an order took back, and what the customer has now."""

    order_id: str
    """The merchant's id of the order."""
    refunded: Exact
    """What of the order's total this took back, in the order's currency."""
    points_voided: int
    """Points that the order had earned and that were taken back."""
    credit_voided: Exact
    """Store credit that the order had earned and that was taken back."""
    points_restored: int
    """Points that had been spent on the order and came back."""
    credit_restored: Exact
    """Store credit that had been spent on the order and came back."""
    new_balance: int
    """Available points afterwards."""
    credit_balance: Exact
    """Available store credit afterwards."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    before: Holdings
    after: Holdings
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    status: Literal["cancelled"] | str
    """What became of the order."""


class ReturnLineRequest(RequestModel):
    """What comes back of a line. Of several lines of one sku, the first first."""

    sku: str
    """What was bought."""
    quantity: ExactInput
    """How many, or how much, of it comes back: more than 0, at most 3 decimals."""


class ReturnRequest(RequestModel):
    """A part of an order that comes back: `amount` or `lineItems`."""

    return_id: str
    """The merchant's id of the return, unique within its order."""
    amount: ExactInput | None = None
    """What of the order's total comes back, in the order's currency. Either this or `lineItems`."""
    line_items: list[ReturnLineRequest] | None = None
    """Which goods come back, 1 to 500. Either this or `amount`; shipping comes back by `amount`
    alone.
    """
    reason: str | None = None
    """Why. A code of yours, no free text."""
    park: bool | None = None
    """Whether the return waits for an order that has not arrived, 30 days at most. Absent: false."""


class ReturnResult(Model):
    """What a return took back, and what the customer has now."""

    return_id: str
    """The merchant's id of the return, unique within its order."""
    order_id: str
    """The merchant's id of the order."""
    refunded: Exact
    """What of the order's total this took back, in the order's currency."""
    points_voided: int
    """Points that the order had earned and that were taken back."""
    credit_voided: Exact
    """Store credit that the order had earned and that was taken back."""
    points_restored: int
    """Points that had been spent on the order and came back."""
    credit_restored: Exact
    """Store credit that had been spent on the order and came back."""
    new_balance: int
    """Available points afterwards."""
    credit_balance: Exact
    """Available store credit afterwards."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    before: Holdings
    after: Holdings
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    status: Literal["returned"]
    """It was returned."""


class ParkedReturn(Model):
    """A return that waits for its order."""

    return_id: str
    """The merchant's id of the return, unique within its order."""
    order_id: str
    """The merchant's id of the order."""
    status: Literal["parked"]
    """It waits for its order."""
    expires_at: Instant
    """When it is given up, unless the order comes before."""


class UnknownReturnOutcome(Model):
    """An arm of `ReturnOutcome` that this release does not know. `model_extra` has what it says."""

    status: str | None = None
    """Which one it is."""


ReturnOutcome: TypeAlias = Annotated[
    Annotated[ReturnResult, Tag("returned")]
    | Annotated[ParkedReturn, Tag("parked")]
    | Annotated[UnknownReturnOutcome, Tag("unknown")],
    Discriminator(arm_by("status", "returned", "parked")),
]
"""The same return was made before; nothing was done. Or: It was returned. Or: The order has
not arrived; the return waits for it.
"""


class SimulationRequest(RequestModel):
    """Which order, and which rules: `source`, or `ruleSetId` with `version`, or neither for the
    active rules.
    """

    order: OrderRequest | None = None
    source: str | None = None
    """A program in the rules language."""
    rule_set_id: str | None = None
    """The id of the rule set."""
    version: int | None = None
    """Of `ruleSetId`."""
