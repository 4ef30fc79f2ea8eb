"""Models of the resource `programme`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._models import Exact, ExactInput, Model, RequestModel


class Tier(Model):
    """A tier and what it takes to reach it."""

    name: str
    """As rule sets write it."""
    threshold: int
    """Qualifying points, or whole units of the base currency. 0 for the first tier, then rising."""


TierMeasure: TypeAlias = Literal["points", "spend"] | str
"""What counts: points earned on orders, or spend; less returns. Values that are not listed
here may come as well.
"""

TierWindowKind: TypeAlias = Literal["lifetime", "rolling", "programme_year"] | str
"""All; those of the last `months`; those of the year that begins on `startsOn`. Values that
are not listed here may come as well.
"""


class TierWindow(Model):
    """Which orders count, by when they occurred."""

    kind: TierWindowKind
    """All; those of the last `months`; those of the year that begins on `startsOn`."""
    months: int | None = None
    """Of `rolling`."""
    starts_on: str | None = None
    """A day of the year, `MM-DD`. 29 February is the 28th in other years."""


TierPeriodKind: TypeAlias = Literal["months", "programme_year"] | str
"""So many `months`, or to the end of the year that begins on `startsOn`. Values that are not
listed here may come as well.
"""


class TierPeriod(Model):
    """How long a tier lasts from the day on which it was reached."""

    kind: TierPeriodKind
    """So many `months`, or to the end of the year that begins on `startsOn`."""
    months: int | None = None
    """Of `months`."""
    starts_on: str | None = None
    """A day of the year, `MM-DD`. 29 February is the 28th in other years."""


TierDowngrade: TypeAlias = Literal["never", "to_earned", "one_level"] | str
"""What the end of the period does to who has not reached the tier again. Values that are not
listed here may come as well.
"""


class TierPolicy(Model):
    """How members rise and fall."""

    measure: TierMeasure | None = None
    """What counts: points earned on orders, or spend; less returns."""
    window: TierWindow | None = None
    period: TierPeriod | None = None
    downgrade: TierDowngrade | None = None
    """What the end of the period does to who has not reached the tier again."""
    grace_days: int | None = None
    """How many days after the period they keep the tier nevertheless."""
    returns_take_back: bool | None = None
    """Whether a return that undoes the threshold takes the tier back."""


ExpiryKind: TypeAlias = Literal["never", "rolling", "calendar"] | str
"""`rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`.
Values that are not listed here may come as well.
"""


class ExpiryPolicy(Model):
    """When units expire. What counts is the local day, to its end."""

    kind: ExpiryKind
    """`rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`."""
    days: int | None = None
    """Of `rolling`: this or `months`."""
    months: int | None = None
    """Of `rolling`: this or `days`."""
    dates: list[str] | None = None
    """Of `calendar`: the days of expiry."""
    at_least_months: int | None = None
    """Of `calendar`: how long units live at least. Absent: 0."""


NegativeBalancePolicy: TypeAlias = Literal["allow_negative", "write_off"] | str
"""What a return does about units that were spent already: the customer owes them, or they are
written off. Values that are not listed here may come as well.
"""


class AccountPolicy(Model):
    """What holds for the units of an account, where a rule does not say otherwise."""

    expiry: ExpiryPolicy | None = None
    pending_days: int | None = None
    """How many days after they were earned units can be spent. Absent: 0, at once."""
    negative: NegativeBalancePolicy | None = None
    """What a return does about units that were spent already: the customer owes them, or they are
    written off.
    """


class AccountPolicies(Model):
    """How long units live, by account."""

    points: AccountPolicy | None = None
    credit: AccountPolicy | None = None


AttributeType: TypeAlias = Literal["string", "int", "decimal", "bool", "date"] | str
"""What its value is. Values that are not listed here may come as well."""


class AttributeDeclaration(Model):
    """What rule sets may read of an attribute."""

    type: AttributeType
    """What its value is."""
    pii: bool | None = None
    """Whether it says who somebody is: it is kept out of traces then."""


class ConversionRate(Model):
    """So many points are so much credit. Absent: points are not converted."""

    points: int
    """So many points, and multiples of them."""
    credit: Exact
    """So much credit."""


class TransferPolicy(Model):
    """Points from one customer to another."""

    allowed: bool
    """Whether customers may."""
    min_points: int | None = None
    """The least of one transfer."""
    max_points: int | None = None
    """The most of one transfer."""


class AdjustmentLimits(Model):
    """The most that one adjustment moves under the scope `points:adjust`."""

    max_points: int | None = None
    """Points."""
    max_credit: Exact | None = None
    """Credit."""


class Programme(Model):
    """A tenant's settings in one version: a document that can be changed and sent back."""

    version: int
    """The version, from 1."""
    currencies: list[str]
    """The first is the base currency, of credit, spend and thresholds; orders in others earn
    points only.
    """
    zone: str
    """The IANA time zone in which days begin and end."""
    tiers: list[Tier] | None = None
    """Lowest first."""
    tier_policy: TierPolicy | None = None
    accounts: AccountPolicies | None = None
    auto_enrol: bool | None = None
    """Whether an order of somebody unknown enrols them."""
    point_value: Exact | None = None
    """What a point is worth in the base currency, for reports of the liability."""
    customer_attributes: dict[str, AttributeDeclaration] | None = None
    """What rule sets may read of `customer.attributes`, by name."""
    line_attributes: dict[str, AttributeDeclaration] | None = None
    """What rule sets may read of a line's `attributes`, by name."""
    conversion: ConversionRate | None = None
    transfers: TransferPolicy | None = None
    adjustments: AdjustmentLimits | None = None


class TierRequest(RequestModel):
    """A tier and what it takes to reach it."""

    name: str
    """As rule sets write it."""
    threshold: int
    """Qualifying points, or whole units of the base currency. 0 for the first tier, then rising."""


class TierWindowRequest(RequestModel):
    """Which orders count, by when they occurred."""

    kind: TierWindowKind
    """All; those of the last `months`; those of the year that begins on `startsOn`."""
    months: int | None = None
    """Of `rolling`."""
    starts_on: str | None = None
    """A day of the year, `MM-DD`. 29 February is the 28th in other years."""


class TierPeriodRequest(RequestModel):
    """How long a tier lasts from the day on which it was reached."""

    kind: TierPeriodKind
    """So many `months`, or to the end of the year that begins on `startsOn`."""
    months: int | None = None
    """Of `months`."""
    starts_on: str | None = None
    """A day of the year, `MM-DD`. 29 February is the 28th in other years."""


class TierPolicyRequest(RequestModel):
    """How members rise and fall."""

    measure: TierMeasure | None = None
    """What counts: points earned on orders, or spend; less returns."""
    window: TierWindowRequest | None = None
    period: TierPeriodRequest | None = None
    downgrade: TierDowngrade | None = None
    """What the end of the period does to who has not reached the tier again."""
    grace_days: int | None = None
    """How many days after the period they keep the tier nevertheless."""
    returns_take_back: bool | None = None
    """Whether a return that undoes the threshold takes the tier back."""


class ExpiryPolicyRequest(RequestModel):
    """When units expire. What counts is the local day, to its end."""

    kind: ExpiryKind
    """`rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`."""
    days: int | None = None
    """Of `rolling`: this or `months`."""
    months: int | None = None
    """Of `rolling`: this or `days`."""
    dates: list[str] | None = None
    """Of `calendar`: the days of expiry."""
    at_least_months: int | None = None
    """Of `calendar`: how long units live at least. Absent: 0."""


class AccountPolicyRequest(RequestModel):
    """What holds for the units of an account, where a rule does not say otherwise."""

    expiry: ExpiryPolicyRequest | None = None
    pending_days: int | None = None
    """How many days after they were earned units can be spent. Absent: 0, at once."""
    negative: NegativeBalancePolicy | None = None
    """What a return does about units that were spent already: the customer owes them, or they are
    written off.
    """


class AccountPoliciesRequest(RequestModel):
    """How long units live, by account."""

    points: AccountPolicyRequest | None = None
    credit: AccountPolicyRequest | None = None


class AttributeDeclarationRequest(RequestModel):
    """What rule sets may read of an attribute."""

    type: AttributeType
    """What its value is."""
    pii: bool | None = None
    """Whether it says who somebody is: it is kept out of traces then."""


class ConversionRateRequest(RequestModel):
    """So many points are so much credit. Absent: points are not converted."""

    points: int
    """So many points, and multiples of them."""
    credit: ExactInput
    """So much credit."""


class TransferPolicyRequest(RequestModel):
    """Points from one customer to another."""

    allowed: bool
    """Whether customers may."""
    min_points: int | None = None
    """The least of one transfer."""
    max_points: int | None = None
    """The most of one transfer."""


class AdjustmentLimitsRequest(RequestModel):
    """The most that one adjustment moves under the scope `points:adjust`."""

    max_points: int | None = None
    """Points."""
    max_credit: ExactInput | None = None
    """Credit."""


class ProgrammeRequest(RequestModel):
    """The whole programme. What is left out is as a programme has it that does not say."""

    version: int | None = None
    """As it was read; it may be left out, and must be that of `If-Match` otherwise."""
    currencies: list[str]
    """The first is the base currency, of credit, spend and thresholds; orders in others earn
    points only.
    """
    zone: str
    """The IANA time zone in which days begin and end."""
    tiers: list[TierRequest] | None = None
    """Lowest first."""
    tier_policy: TierPolicyRequest | None = None
    accounts: AccountPoliciesRequest | None = None
    auto_enrol: bool | None = None
    """Whether an order of somebody unknown enrols them."""
    point_value: ExactInput | None = None
    """What a point is worth in the base currency, for reports of the liability."""
    customer_attributes: dict[str, AttributeDeclarationRequest] | None = None
    """What rule sets may read of `customer.attributes`, by name."""
    line_attributes: dict[str, AttributeDeclarationRequest] | None = None
    """What rule sets may read of a line's `attributes`, by name."""
    conversion: ConversionRateRequest | None = None
    transfers: TransferPolicyRequest | None = None
    adjustments: AdjustmentLimitsRequest | None = None
