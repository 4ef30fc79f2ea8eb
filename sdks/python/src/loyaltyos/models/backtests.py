"""Models of the resource `backtests`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._models import Exact, Instant, Model, RequestModel

BacktestStatus: TypeAlias = Literal["queued", "running", "done", "cancelled", "failed"] | str
"""How far it is. Values that are not listed here may come as well."""


class BacktestProgress(Model):
    """How far a trial is."""

    orders: int
    """Orders run so far."""
    total: int
    """Orders of the period, as far as they are counted."""


class BacktestSummary(Model):
    """A trial on stored orders, without its report and the source that it tries."""

    backtest_id: str
    """The id of the backtest."""
    status: BacktestStatus
    """How far it is."""
    progress: BacktestProgress
    rule_set_id: str | None = None
    """The id of the rule set."""
    version: int | None = None
    """The version, from 1."""
    from_: Instant
    """Orders that occurred at or after."""
    to: Instant
    """Orders that occurred before."""
    against: str | None = None
    """The id of the rule set."""
    experiment: str | None = None
    """What is tried out. Rule sets of one experiment place each customer alike."""
    failure: str | None = None
    """Why it failed, for people."""
    author: str
    """Who did it."""
    created_at: Instant
    """When it was asked for."""
    finished_at: Instant | None = None
    """When it ended."""


class BacktestPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[BacktestSummary]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class BacktestRequest(RequestModel):
    """What to try: `source`, or `ruleSetId` with `version`. `against` names the rule set whose
    real grants it is held against (absent: all); with `experiment` each arm is reported apart.
    """

    source: str | None = None
    """A program in the rules language."""
    rule_set_id: str | None = None
    """The id of the rule set."""
    version: int | None = None
    """Of `ruleSetId`."""
    from_: Instant
    """Orders that occurred at or after."""
    to: Instant
    """Orders that occurred before."""
    against: str | None = None
    """The id of the rule set."""
    experiment: str | None = None
    """What is tried out. Rule sets of one experiment place each customer alike."""


class BacktestTotals(Model):
    """Points and credit together."""

    points: int
    """Points. 9007199254740991 stands for that many or more."""
    credit: Exact
    """Store credit."""
    liability: Exact | None
    """What both cost at the value of a point; null in a programme that states none."""


class BacktestComparison(Model):
    """What was really granted, and what the trial would have granted."""

    granted: BacktestTotals
    proposed: BacktestTotals


class BacktestTier(Model):
    """The orders of customers who had a tier before the order."""

    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    orders: int
    """How many orders."""
    granted: BacktestTotals
    proposed: BacktestTotals


class BacktestRule(Model):
    """What one rule granted and would grant."""

    rule_id: str
    """The rule."""
    orders: int
    """Orders on which the trial grants something by it."""
    granted: BacktestTotals
    proposed: BacktestTotals


class BacktestDecile(Model):
    """A tenth of the customers, by what they spent in the period."""

    decile: int
    """1: those who spent most."""
    customers: int
    """How many customers."""
    spend: Exact
    """What they spent in the period."""
    granted: BacktestTotals
    proposed: BacktestTotals


class BacktestArm(Model):
    """The customers of one arm of the experiment."""

    arm: str
    """The places that it spans, in hundredths of a percent, or `rest`."""
    customers: int
    """How many customers."""
    orders: int
    """How many orders."""
    granted: BacktestTotals
    proposed: BacktestTotals


class BacktestOrder(Model):
    """An order, with what it was granted and would be."""

    order_id: str
    """The merchant's id of the order."""
    customer_id: str
    """The merchant's id of the customer."""
    granted: BacktestTotals
    proposed: BacktestTotals


BacktestApproximation: TypeAlias = Literal["shared-caps",] | str
"""`shared-caps`: caps of all customers together were taken up customer by customer, not in
order of time. Values that are not listed here may come as well.
"""


class BacktestReport(Model):
    """What a trial comes to. Money is in the base currency of the programme."""

    orders: int
    """How many orders."""
    customers: int
    """How many customers."""
    currency_code: str
    """The currency: an ISO 4217 code in capital letters."""
    total: BacktestComparison
    by_tier: list[BacktestTier]
    """By the tier before the order."""
    by_rule: list[BacktestRule]
    """By rule, of both what was granted and of the trial."""
    by_decile: list[BacktestDecile]
    """By spend, those who spent most first."""
    by_arm: list[BacktestArm]
    """By arm of the experiment; empty without one."""
    most_changed: list[BacktestOrder]
    """The orders that change most, at most 20."""
    approximations: list[BacktestApproximation]
    """What the trial could not do as the ledger would."""


class Backtest(Model):
    """A trial on stored orders. The report is there when its status is `done`."""

    backtest_id: str
    """The id of the backtest."""
    status: BacktestStatus
    """How far it is."""
    progress: BacktestProgress
    rule_set_id: str | None = None
    """The id of the rule set."""
    version: int | None = None
    """The version, from 1."""
    from_: Instant
    """Orders that occurred at or after."""
    to: Instant
    """Orders that occurred before."""
    against: str | None = None
    """The id of the rule set."""
    experiment: str | None = None
    """What is tried out. Rule sets of one experiment place each customer alike."""
    failure: str | None = None
    """Why it failed, for people."""
    author: str
    """Who did it."""
    created_at: Instant
    """When it was asked for."""
    finished_at: Instant | None = None
    """When it ended."""
    source: str | None = None
    """The program, where it is not a stored version."""
    report: BacktestReport | None = None
