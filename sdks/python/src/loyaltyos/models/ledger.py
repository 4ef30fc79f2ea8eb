"""Models of the resource `ledger`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._models import Instant, Model
from .shared import AccountKind, BalanceBucket, LedgerEntryType, Units


class TransactionEvent(Model):
    """The event of the journal that stands at its place."""

    type: str
    """Its type."""
    subject: str
    """Whom or what it is about."""
    actor: str
    """The id of the principal who caused it."""


class TransactionEntry(Model):
    """A posting on an account of a customer. Of debt, positive is owing more."""

    line: int
    """The line within the transaction, from 1."""
    customer_id: str
    """The merchant's id of the customer."""
    account: AccountKind
    """What the units are."""
    bucket: BalanceBucket
    """Which bucket of the account changed."""
    type: LedgerEntryType
    """What happened."""
    amount: Units
    balance_after: Units
    version: int
    """The version of the account that this entry made."""


IssuerSide: TypeAlias = Literal["issued", "redeemed", "breakage", "loss", "transit"] | str
"""Which of your accounts takes the other side: `breakage` what expired, `loss` what was
written off, `transit` what is under way from one customer to another. Values that are not
listed here may come as well.
"""


class IssuerPosting(Model):
    """The other side: with the entries, it sums to zero."""

    line: int
    """The line within the transaction, from 1."""
    account: AccountKind
    """What the units are."""
    side: IssuerSide
    """Which of your accounts takes the other side: `breakage` what expired, `loss` what was
    written off, `transit` what is under way from one customer to another.
    """
    amount: Units


class TransactionLot(Model):
    """Units that this transaction made; the entry on the same line is them."""

    line: int
    """The line within the transaction, from 1."""
    customer_id: str
    """The merchant's id of the customer."""
    account: AccountKind
    """What the units are."""
    earned: Units
    available_at: Instant
    """When the units can be spent from."""
    expires_at: Instant | None = None
    """When what is left of them lapses. Absent: never."""
    rule_set_id: str | None = None
    """The id of the rule set."""
    rule_set_version: int | None = None
    """The version of the rule set that ran."""
    rule_id: str | None = None
    """The rule that granted them."""


class LotReference(Model):
    """Who made the lot."""

    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    line: int
    """The line within the transaction, from 1."""


class LotUse(Model):
    """What the entry on the same line took from a lot, negative where it gave back, and what it
    set aside of it, negative where it let go.
    """

    line: int
    """The line within the transaction, from 1."""
    account: AccountKind
    """What the units are."""
    lot: LotReference
    amount: Units
    held: Units


class TransactionSeal(Model):
    """The signed block that sealed it. Absent until one does."""

    block: int
    """The number of the block."""
    sealed_at: Instant
    """When it was sealed."""


class LedgerTransaction(Model):
    """Everything that one ledger transaction posted."""

    ledger_transaction_id: str
    """The ledger transaction that moved the points."""
    recorded_at: Instant
    """When it was recorded."""
    effective_at: Instant | None = None
    """When it counts from. Absent where nothing was posted."""
    order_id: str | None = None
    """The merchant's id of the order."""
    reference: str | None = None
    """What it refers to besides an order: a redemption, an event, a return, a transfer."""
    event: TransactionEvent
    entries: list[TransactionEntry]
    """By line."""
    issuer: list[IssuerPosting]
    """By line."""
    lots: list[TransactionLot]
    """By line."""
    uses: list[LotUse]
    """By line."""
    currency_code: str
    """The currency: an ISO 4217 code in capital letters."""
    sealed: TransactionSeal | None = None


class ReceiptEvent(Model):
    """The event, and the proof that it is in its batch."""

    text: str
    """The event at the transaction’s place, as it was hashed."""
    proof: list[str]
    """The neighbours on the way up to the root."""


class ReceiptPostings(Model):
    """The postings, and the proof that they are in their batch."""

    first: int
    """Where the first of them stands in the batch."""
    texts: list[str]
    """In their order."""
    proof: list[str]
    """The neighbours on the way up to the root."""


class ReceiptLink(Model):
    """The link of the chain that covers the batch, and the proof that the block seals it."""

    first_seq: str
    """The first position of the batch. A decimal."""
    last_seq: str
    """The last position of the batch. A decimal."""
    leaves: int
    """How many texts were hashed in the batch."""
    previous: str
    """The link before. SHA-256, in hex."""
    index: int
    """Where the link stands among those that the block seals."""
    proof: list[str]
    """The neighbours on the way up to the root."""


class ReceiptStripe(Model):
    """What the block says of the stripe, and the proof that it does."""

    first_seq: str
    """The first position of the stripe that the block seals. A decimal."""
    last_seq: str
    """The last one. A decimal."""
    hash: str
    """The head of the stripe’s chain. SHA-256, in hex."""
    links: int
    """How many links the block seals of it."""
    proof: list[str]
    """The neighbours on the way up to the root."""


class ReceiptBlock(Model):
    """The block, and its signature."""

    number: str
    """The number of the block. A decimal."""
    previous: str
    """The block before. SHA-256, in hex."""
    stripe_count: int
    """How many stripes it seals."""
    sealed_at: Instant
    """When it was sealed."""
    key_id: str
    """The thumbprint of the key that signed it."""
    signature: str
    """Ed25519, base64url."""


class Receipt(Model):
    """The proof that a ledger transaction is in a signed block. `loyaltyos receipt verify` checks
    it with the public key alone.
    """

    format: str
    """Which form of receipt this is."""
    transaction_id: str
    """The ledger transaction that moved the points."""
    tenant_id: str
    """The id of the tenant."""
    event: ReceiptEvent
    postings: ReceiptPostings | None
    link: ReceiptLink
    stripe: ReceiptStripe
    block: ReceiptBlock
