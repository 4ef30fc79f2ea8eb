"""Models of the resource `sandbox`."""

from __future__ import annotations

from .._models import Duration, Instant, Model, RequestModel


class ClockRequest(RequestModel):
    """How far the clock goes: `to` or `by`. Never back."""

    to: Instant | None = None
    """Until this moment. Either this or `by`."""
    by: Duration | None = None
    """So far: weeks, days of 24 hours, hours, minutes and seconds in ISO 8601, ten years at most."""


class ClockResult(Model):
    """What time it is now, and what fell due on the way."""

    now: Instant
    """The sandbox's business time."""
    matured: int
    """Times that points matured."""
    expired: int
    """Times that points expired."""
    released_holds: int
    """Holds that ran out."""
    tier_changes: int
    """Times that a tier changed."""
