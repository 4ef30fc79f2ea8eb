"""Models that several resources use."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Tag

from .._models import Exact, ExactInput, Instant, Model, Private, Scalar, SharedModel, arm_by

LineItemKind: TypeAlias = Literal["product", "service", "shipping", "gift_card", "fee"] | str
"""What the line is. Absent: `product`. Values that are not listed here may come as well."""


class LineItemRequest(SharedModel):
    """A line of an order."""

    sku: str
    """What was bought."""
    quantity: ExactInput
    """How many, or how much: more than 0, at most 3 decimals."""
    unit_price: ExactInput | None = None
    """The price of one. May have 4 decimals more than the currency. Required unless 'lineTotal' is
    sent.
    """
    line_total: ExactInput | None = None
    """The amount of the line. Absent: quantity x unitPrice, rounded half up to the currency."""
    category: str | None = None
    """For rules."""
    brand: str | None = None
    """For rules."""
    kind: LineItemKind | None = None
    """What the line is. Absent: `product`."""
    discount: ExactInput | None = None
    """Money off this line; at most its amount."""
    attributes: Private[dict[str, Scalar] | None] = None
    """Free members for rules. Encrypted where they are stored."""


class OrderRequest(SharedModel):
    """An order to be rewarded."""

    order_id: str
    """The merchant's id of the order."""
    customer_id: str
    """The merchant's id of the customer."""
    order_total: ExactInput
    """What the customer paid, with tax and shipping."""
    currency_code: str
    """The currency: an ISO 4217 code in capital letters."""
    line_items: list[LineItemRequest]
    """At most 500."""
    channel: str | None = None
    """Where it was bought."""
    store_id: str | None = None
    """The store, for sales in one."""
    occurred_at: Instant | None = None
    """When it was bought; at most 24 hours ahead. Absent: now."""
    attributes: Private[dict[str, Scalar] | None] = None
    """Free members. Encrypted where they are stored."""


class RuleSetVersionRef(Model):
    """A rule set, and the version of it that ran."""

    rule_set_id: str
    """The id of the rule set."""
    version: int
    """The version that ran."""


class RuleShare(Model):
    """What one rule granted; the shares of an order add up to the whole."""

    rule_id: str
    """The rule."""
    points: int
    """What it granted in points."""
    credit: Exact
    """What it granted in store credit."""


class PointsBuckets(Model):
    """Where the points are."""

    available: int
    """Can be spent."""
    pending: int
    """Earned, and not available yet."""
    held: int
    """Held for a redemption."""
    debt: int
    """Owed after returns; what becomes available repays it first."""


class TracedLocalTime(Model):
    """When it was in the zone of the rule set."""

    date: str
    """The day."""
    time: str
    """The time."""
    weekday: str
    """The day of the week."""
    zone: str
    """The zone of the rule set."""


class TracedExpression(Model):
    """The value of an expression, and of what it is made of."""

    start: int
    """Where it stands in the source: from here, in UTF-16 code units."""
    end: int
    """To here."""
    value: str | bool | None
    """Numbers as decimal text or a fraction; null for what is absent; `redacted` for what is
    personal.
    """
    let: str | None = None
    """The `let` that this names: its parts are under `lets`."""
    line: int | None = None
    """The line of the order, from 0, right inside an aggregate."""
    parts: list[TracedExpression] | None = None
    """What was evaluated for it, in order; what a short cut left out is missing, and so are
    literals.
    """
    lines_omitted: int | None = None
    """Lines beyond the first 50, which are not shown."""


TracedRuleResult: TypeAlias = Literal["event", "currency", "window", "condition", "applied"] | str
"""`event`, `currency`, `window`: not selected. `condition`: it did not hold. `applied`: all
held. Values that are not listed here may come as well.
"""

AccountKind: TypeAlias = Literal["points", "credit"] | str
"""What is granted. Values that are not listed here may come as well."""


class TracedGrant(Model):
    """What the rule earns or gives."""

    kind: Literal["grant"]
    """The rule earns points or gives credit."""
    account: AccountKind
    """What is granted."""
    recipient: str
    """The customer who is granted it."""
    expression: TracedExpression
    raw: str
    """Before factors; what is negative counts as 0. Decimal text, or a fraction."""
    factor: str
    """What multipliers make of it. Decimal text, or a fraction."""


class TracedMultiplication(Model):
    """By what the rule multiplies a group."""

    kind: Literal["multiply"]
    """The rule multiplies what a group grants."""
    group: str
    """The group."""
    expression: TracedExpression
    factor: str
    """By how much. Decimal text, or a fraction."""


class UnknownTracedEffect(Model):
    """An arm of `TracedEffect` that this release does not know. `model_extra` has what it says."""

    kind: str | None = None
    """Which one it is."""


TracedEffect: TypeAlias = Annotated[
    Annotated[TracedGrant, Tag("grant")]
    | Annotated[TracedMultiplication, Tag("multiply")]
    | Annotated[UnknownTracedEffect, Tag("unknown")],
    Discriminator(arm_by("kind", "grant", "multiply")),
]
"""Something that a rule does."""


class TracedRounding(Model):
    """A claim was rounded."""

    step: Literal["round"]
    """It was rounded."""
    to: str
    """To what. Decimal text, or a fraction."""


class TracedLimit(Model):
    """A claim was held against a limit."""

    step: Literal["limit"]
    """A maximum or a cap was held against it."""
    limit: str
    """Which one."""
    asked: str
    """What was wanted of it. Decimal text, or a fraction."""
    headroom: str
    """What it still had. Decimal text, or a fraction."""
    shared: bool
    """Whether several shared it: then it gives whole units alone."""


class TracedExclusion(Model):
    """A claim was excluded."""

    step: Literal["excluded"]
    """Another group excludes it."""
    group: str
    """That group."""


GroupMode: TypeAlias = Literal["best", "first", "stack"] | str
"""How the group decides. Values that are not listed here may come as well."""


class TracedLoss(Model):
    """A claim lost to another rule of its group."""

    step: Literal["lost"]
    """Another rule of its group won."""
    group: str
    """The group."""
    mode: GroupMode
    """How the group decides."""
    to: str | None = None
    """The rule that won."""


class UnknownTracedStep(Model):
    """An arm of `TracedStep` that this release does not know. `model_extra` has what it says."""

    step: str | None = None
    """Which one it is."""


TracedStep: TypeAlias = Annotated[
    Annotated[TracedRounding, Tag("round")]
    | Annotated[TracedLimit, Tag("limit")]
    | Annotated[TracedExclusion, Tag("excluded")]
    | Annotated[TracedLoss, Tag("lost")]
    | Annotated[UnknownTracedStep, Tag("unknown")],
    Discriminator(arm_by("step", "round", "limit", "excluded", "lost")),
]
"""Something that became of a claim."""


class TracedClaim(Model):
    """What the rule asked for one recipient and account, and what became of it."""

    recipient: str
    """The customer who is granted it."""
    account: AccountKind
    """What is granted."""
    asked: str
    """Raw amounts times their factor. Decimal text, or a fraction."""
    steps: list[TracedStep]
    """What became of it, in order."""
    left: str
    """What is left before rounding. Decimal text, or a fraction."""
    share: str
    """The final share of the rounded total: whole points, or major units of the base currency."""


class TracedRule(Model):
    """A rule, and why it granted what it did."""

    id: str
    """The rule."""
    title: str | None = None
    """Its title, where it has one."""
    start: int
    """Where it stands in the source: from here, in UTF-16 code units."""
    end: int
    """To here."""
    result: TracedRuleResult
    """`event`, `currency`, `window`: not selected. `condition`: it did not hold. `applied`: all
    held.
    """
    condition: TracedExpression | None = None
    effects: list[TracedEffect]
    """In order."""
    claims: list[TracedClaim]
    """By recipient and account."""


class TracedTotal(Model):
    """What one recipient is granted of one account, and how it is rounded."""

    recipient: str
    """The customer who is granted it."""
    account: AccountKind
    """What is granted."""
    exact: str
    """The sum that is rounded. Decimal text, or a fraction."""
    rounded: str
    """What it is rounded to. Decimal text, or a fraction."""


class RuleSetTrace(Model):
    """Why one rule set decided as it did. Plain text and numbers; what is personal is redacted."""

    rule_set: str
    """Its name."""
    ir_hash: str
    """What it compiles to."""
    event: str
    """What happened."""
    currency: str
    """Of all money in the facts."""
    occurred_at: str
    """RFC 3339, in UTC."""
    local: TracedLocalTime
    time_zone_data: str
    """The edition of the tz database, or `unknown`."""
    lists: dict[str, int | None]
    """The versions of the lists that the rule set names; null for one that is not there."""
    facts: dict[str, str | bool | None]
    """The facts that were read, but those of lines."""
    history: dict[str, str]
    """The history that was read."""
    lets: dict[str, TracedExpression]
    """Each `let` that was evaluated, where it is declared."""
    rules: list[TracedRule]
    """Every rule, by priority and id."""
    totals: list[TracedTotal]
    """What was rounded."""
    steps: int
    """Counted as complexity is; never more than it, scaled to the lines of the order."""


class Trace(Model):
    """Why the outcome is what it is."""

    rule_sets: list[RuleSetTrace]
    """One for each rule set that ran."""


class Simulation(Model):
    """What an order would earn. Nothing is written."""

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
    trace: Trace


LedgerEntryType: TypeAlias = (
    Literal[
        "earn",
        "mature",
        "hold",
        "release",
        "redeem",
        "convert",
        "expire",
        "void",
        "restore",
        "repay",
        "adjust",
        "transfer_in",
        "transfer_out",
        "write_off",
    ]
    | str
)
"""What happened. Values that are not listed here may come as well."""

BalanceBucket: TypeAlias = Literal["pending", "available", "held", "debt"] | str
"""Which bucket of the account changed. Values that are not listed here may come as well."""


class Units(Model):
    """Points or store credit: one of the two members."""

    points: int | None = None
    """So many points."""
    credit: Exact | None = None
    """So much store credit, in the programme's base currency."""


Scope: TypeAlias = (
    Literal[
        "orders:write",
        "orders:read",
        "customers:write",
        "customers:read",
        "customers:token",
        "customers:erase",
        "pii:read",
        "points:redeem",
        "points:adjust",
        "points:adjust:unlimited",
        "ledger:read",
        "programme:read",
        "programme:write",
        "sandbox:write",
        "rules:read",
        "rules:write",
        "rules:activate",
        "keys:read",
        "keys:write",
        "security:read",
        "security:write",
        "audit:read",
    ]
    | str
)
"""A scope. Values that are not listed here may come as well."""
