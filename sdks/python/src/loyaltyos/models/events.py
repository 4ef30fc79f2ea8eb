"""Models of the resource `events`."""

from __future__ import annotations

from .._models import Exact, Instant, Model, Private, RequestModel, Scalar
from .shared import RuleSetVersionRef, RuleShare


class EventRequest(RequestModel):
    """Something that happened to a customer."""

    event_id: str
    """The merchant's id of the event."""
    type: str
    """The name under which a rule set declares it."""
    customer_id: str
    """The merchant's id of the customer."""
    occurred_at: Instant | None = None
    """When it happened; at most 24 hours ahead. Absent: now."""
    fields: Private[dict[str, Scalar] | None] = None
    """What the rule set declares of it, by name. Encrypted where it is stored."""


class EventResult(Model):
    """What an event earned, and what the customer has now."""

    event_id: str
    """The merchant's id of the event."""
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
