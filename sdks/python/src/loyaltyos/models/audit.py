"""Models of the resource `audit`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._models import Instant, Model

ActorKind: TypeAlias = (
    Literal["key", "certificate", "member", "customer", "operator", "system"] | str
)
"""What did it. Values that are not listed here may come as well."""


class AuditActor(Model):
    """Who made a change."""

    kind: ActorKind
    """What did it."""
    id: str
    """Which one."""


AuditAction: TypeAlias = (
    Literal[
        "api-key.created",
        "api-key.revoked",
        "api-key.rolled",
        "certificate.registered",
        "certificate.revoked",
        "clock.advanced",
        "customer.erased",
        "customer.exported",
        "keys.rotated",
        "list.changed",
        "member.changed",
        "member.invited",
        "member.joined",
        "member.password-changed",
        "member.removed",
        "points.adjusted",
        "programme.changed",
        "rule-set.activated",
        "rule-set.deactivated",
        "rule-set.saved",
        "security-policy.changed",
        "tenant.created",
        "tenant.limits-changed",
        "token.created",
        "token.revoked",
    ]
    | str
)
"""What was done. Values that are not listed here may come as well."""


class AuditSubject(Model):
    """What was changed."""

    kind: str
    """What kind of thing."""
    id: str
    """Which one."""


class AuditRecord(Model):
    """One change: who, what, when, from where, to which version and why. It never changes."""

    audit_id: str
    """The id of the record. Ids sort by time."""
    recorded_at: Instant
    """When. Wall time, in a sandbox too whose clock was moved."""
    actor: AuditActor
    action: AuditAction
    """What was done."""
    subject: AuditSubject
    version: int | None = None
    """The version that the change made or chose."""
    reason: str | None = None
    """Why, as whoever did it gave it."""
    request_id: str | None = None
    """The request by which it was done; absent where nobody called."""
    remote_address: str | None = None
    """The address that the request came from; forgotten after 400 days."""
    details: dict[str, Any]
    """What else there is to say. `event`, where there is one, is the event of the journal that
    tells of it.
    """
    journal_seq: int | None = None
    """Where on stripe 0 the journal tells of this record and its hash; absent for up to a minute."""


class AuditPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[AuditRecord]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""
