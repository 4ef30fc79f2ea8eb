"""Models of the resource `customers`."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Tag

from .._models import (
    Day,
    Exact,
    ExactInput,
    Instant,
    Model,
    PatchModel,
    Private,
    RequestModel,
    Scalar,
    arm_by,
)
from .shared import AccountKind, BalanceBucket, LedgerEntryType, PointsBuckets


class CustomerSummary(Model):
    """A customer without PII."""

    customer_id: str
    """The merchant's id of the customer."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    enrolled_at: Instant
    """When they were enrolled."""


class CustomerPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[CustomerSummary]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class AddressRequest(RequestModel):
    """Where they live."""

    line1: Private[str | None] = None
    """Street and number."""
    line2: Private[str | None] = None
    """Flat, floor, company."""
    city: Private[str | None] = None
    """City or town."""
    region: Private[str | None] = None
    """State, county or province."""
    postal_code: Private[str | None] = None
    """Postal code."""
    country: Private[str | None] = None
    """ISO 3166-1 alpha-2, in capital letters."""


class EnrolmentRequest(RequestModel):
    """A person to enrol. Without `customerId` one is made."""

    customer_id: str | None = None
    """The merchant's id of the customer."""
    email: Private[str | None] = None
    """E-mail address."""
    first_name: Private[str | None] = None
    """First name."""
    last_name: Private[str | None] = None
    """Last name."""
    phone: Private[str | None] = None
    """Telephone number."""
    birth_date: Private[Day | None] = None
    """Day of birth, for birthday rules."""
    address: AddressRequest | None = None
    attributes: Private[dict[str, Scalar] | None] = None
    """Free members for rules."""


class LookupRequest(RequestModel):
    """Whom to look for."""

    email: Private[str]
    """E-mail address."""


class Address(Model):
    """Where they live."""

    line1: Private[str | None] = None
    """Street and number."""
    line2: Private[str | None] = None
    """Flat, floor, company."""
    city: Private[str | None] = None
    """City or town."""
    region: Private[str | None] = None
    """State, county or province."""
    postal_code: Private[str | None] = None
    """Postal code."""
    country: Private[str | None] = None
    """ISO 3166-1 alpha-2, in capital letters."""


class Customer(Model):
    """A customer. Who they are is shown only to tokens with the scope `pii:read`."""

    customer_id: str
    """The merchant's id of the customer."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    enrolled_at: Instant
    """When they were enrolled."""
    email: Private[str | None] = None
    """E-mail address."""
    first_name: Private[str | None] = None
    """First name."""
    last_name: Private[str | None] = None
    """Last name."""
    phone: Private[str | None] = None
    """Telephone number."""
    birth_date: Private[Day | None] = None
    """Day of birth, for birthday rules."""
    address: Address | None = None
    attributes: Private[dict[str, Scalar] | None] = None
    """As they were sent."""


class AddressPatch(PatchModel):
    """What is to become of the address: absent members stay, null removes."""

    line1: Private[str | None] = None
    """Street and number."""
    line2: Private[str | None] = None
    """Flat, floor, company."""
    city: Private[str | None] = None
    """City or town."""
    region: Private[str | None] = None
    """State, county or province."""
    postal_code: Private[str | None] = None
    """Postal code."""
    country: Private[str | None] = None
    """ISO 3166-1 alpha-2, in capital letters."""


class CustomerPatch(PatchModel):
    """What is to become of what is known: absent members stay, null removes."""

    email: Private[str | None] = None
    """E-mail address."""
    first_name: Private[str | None] = None
    """First name."""
    last_name: Private[str | None] = None
    """Last name."""
    phone: Private[str | None] = None
    """Telephone number."""
    birth_date: Private[Day | None] = None
    """Day of birth, for birthday rules."""
    address: AddressPatch | None = None
    attributes: Private[dict[str, Scalar | None] | None] = None
    """Free members for rules, changed one by one."""


class DestroyedData(Model):
    """What was destroyed."""

    data_key: bool
    """The key under which everything personal lay. False: nothing ever was encrypted."""
    profile: bool
    """The record of who they were."""
    email_index: bool
    """What they were found by."""
    parked_returns: int
    """How many returns that waited for orders of theirs were dropped."""


class ErasureCertificate(Model):
    """What an erasure did, signed."""

    certificate_id: str
    """The id of the certificate."""
    tenant_id: str
    """The tenant."""
    customer_id: str
    """The merchant's id of the customer."""
    erased_at: Instant
    """When the customer was erased: nothing about the person can be read from then on."""
    shredded_at: Instant
    """When the customer's key was destroyed."""
    backup_horizon_at: Instant
    """From when no backup can show anything either: what one would need is destroyed by then."""
    destroyed: DestroyedData
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    signature: str
    """A JWS in compact form (RFC 7515) whose payload is all the other members, signed with EdDSA
    by a key of `/.well-known/ledger-keys.json`.
    """


class CreditBuckets(Model):
    """Where the store credit is, in the programme's base currency."""

    available: Exact
    """Can be spent."""
    pending: Exact
    """Earned, and not available yet."""
    held: Exact
    """Held for a redemption."""
    debt: Exact
    """Owed after returns; what becomes available repays it first."""


class NextTier(Model):
    """The next tier; null on the highest."""

    name: str
    """The next tier."""
    threshold: int
    """What it takes."""
    remaining: int
    """What is missing."""


class ExpiringPoints(Model):
    """Points that expire together."""

    at: Instant
    """When."""
    points: int
    """How many."""


class Balance(Model):
    """What a customer has: one committed version of it."""

    customer_id: str
    """The merchant's id of the customer."""
    points: PointsBuckets
    points_balance: int
    """Available less debt."""
    credit: CreditBuckets
    credit_balance: Exact
    """Available store credit."""
    currency_code: str
    """The currency: an ISO 4217 code in capital letters."""
    tier: str | None
    """The customer's tier; null in a programme without tiers."""
    next_tier: NextTier | None
    expiring: list[ExpiringPoints]
    """What expires next, soonest first."""
    version: int
    """Grows with every change of the customer's accounts."""
    as_of: Instant
    """The moment that this was true."""


class PointsEntry(Model):
    """A change of a bucket of points."""

    account: Literal["points"]
    """What the units are."""
    amount: int
    """The change: negative for what was taken."""
    balance_after: int
    """What the bucket held after it."""
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    type: LedgerEntryType
    """What happened."""
    bucket: BalanceBucket
    """Which bucket of the account changed."""
    order_id: str | None = None
    """The merchant's id of the order."""
    rule_id: str | None = None
    """The rule that granted it."""
    reference: str | None = None
    """What it belongs to besides an order: the id of a redemption, a return, an event or a
    transfer.
    """
    effective_at: Instant
    """When it counts from."""
    recorded_at: Instant
    """When it was recorded."""


class CreditEntry(Model):
    """A change of a bucket of store credit."""

    account: Literal["credit"]
    """What the units are."""
    amount: Exact
    """The change: negative for what was taken."""
    balance_after: Exact
    """What the bucket held after it."""
    currency_code: str
    """The currency: an ISO 4217 code in capital letters."""
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    type: LedgerEntryType
    """What happened."""
    bucket: BalanceBucket
    """Which bucket of the account changed."""
    order_id: str | None = None
    """The merchant's id of the order."""
    rule_id: str | None = None
    """The rule that granted it."""
    reference: str | None = None
    """What it belongs to besides an order: the id of a redemption, a return, an event or a
    transfer.
    """
    effective_at: Instant
    """When it counts from."""
    recorded_at: Instant
    """When it was recorded."""


class UnknownLedgerEntry(Model):
    """An arm of `LedgerEntry` that this release does not know. `model_extra` has what it says."""

    account: str | None = None
    """Which one it is."""


LedgerEntry: TypeAlias = Annotated[
    Annotated[PointsEntry, Tag("points")]
    | Annotated[CreditEntry, Tag("credit")]
    | Annotated[UnknownLedgerEntry, Tag("unknown")],
    Discriminator(arm_by("account", "points", "credit")),
]
"""One posting on an account of the customer."""


class LedgerPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[LedgerEntry]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


ExportSection: TypeAlias = (
    Literal[
        "profile",
        "membership",
        "balance",
        "lots",
        "ledger",
        "orders",
        "redemptions",
        "counters",
        "audit",
        "tiers",
        "events",
        "journal",
    ]
    | str
)
"""What the record is about. Values that are not listed here may come as well."""


class ExportRecord(Model):
    """One thing that is held about a customer."""

    section: ExportSection
    """What the record is about."""
    record: Private[dict[str, Any]]
    """As the operation of its own shows it, where there is one."""


class ExportPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[ExportRecord]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class CustomerToken(Model):
    """A token that stands for one customer."""

    customer_id: str
    """The merchant's id of the customer."""
    access_token: Private[str]
    """What the browser sends as `Authorization: Bearer`."""
    token_type: Literal["Bearer"] | str
    """How it is sent."""
    expires_in: int
    """Seconds that it is good for."""
    scopes: list[str]
    """What it may do, about the customer alone."""


class BalanceAdjustmentRequest(RequestModel):
    """What is set right: one of `points`, `credit` and `writeOff`."""

    points: int | None = None
    """Positive: so many points are given. Negative: so many are taken."""
    credit: ExactInput | None = None
    """The same of store credit, in the programme's base currency."""
    write_off: AccountKind | None = None
    """All debt of this account is forgiven."""
    reason: str
    """Why. A code of yours, no free text."""


class MovementResult(Model):
    """What moved, and what the customer has now."""

    customer_id: str
    """The merchant's id of the customer."""
    points: int
    """How many points were given or forgiven; negative for what was taken, 0 where only credit
    moved.
    """
    credit: Exact
    """How much store credit was given or forgiven; negative for what was taken."""
    new_balance: int
    """Available points afterwards."""
    credit_balance: Exact
    """Available store credit afterwards."""
    ledger_transaction_id: str
    """The ledger transaction that moved the points."""


class PointsConversionRequest(RequestModel):
    """How many points become credit."""

    points: int
    """How many points: a multiple of those that the programme's rate names."""


class PointsTransferRequest(RequestModel):
    """How many points go to whom."""

    to_customer_id: str
    """The merchant's id of the customer."""
    points: int
    """How many points, within the programme's limits for one transfer."""
    reason: str | None = None
    """Why. A code of yours, no free text."""
