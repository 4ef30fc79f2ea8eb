"""How values are written in requests."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any, Protocol, runtime_checkable

from ._json import Json

WIRE = object()
"""The context of pydantic's serialisation that asks for what requests carry, and not for what a caller would like to see."""


@runtime_checkable
class _Model(Protocol):
    def model_dump(self, *, by_alias: bool, context: Any) -> dict[str, Any]: ...


def to_wire(value: object) -> Json:
    """What a request carries for a value: a model, or what stands in a query."""
    if isinstance(value, _Model):
        return value.model_dump(by_alias=True, context=WIRE)
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def instant_text(instant: datetime) -> str:
    """RFC 3339 in UTC: `2026-03-01T09:30:00.000Z`. Raises `ValueError` for a time without a zone."""
    if instant.tzinfo is None or instant.utcoffset() is None:
        raise ValueError("an instant needs a time zone: datetime(..., tzinfo=timezone.utc)")
    precision = "microseconds" if instant.microsecond % 1000 else "milliseconds"
    return instant.astimezone(timezone.utc).replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def duration_text(duration: timedelta) -> str:
    """ISO 8601, of days and shorter: `P30D`, `PT36H`, `P1DT30M`."""
    if duration < timedelta(0):
        raise ValueError("a duration must not be negative")
    hours, rest = divmod(duration.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{duration.microseconds:06d}".rstrip("0") if duration.microseconds else ""
    days = f"{duration.days}D" if duration.days else ""
    time = "".join(f"{amount}{unit}" for amount, unit in ((hours, "H"), (minutes, "M")) if amount)
    if seconds or fraction:
        time += f"{seconds}{fraction}S"
    if not days and not time:
        return "PT0S"
    return f"P{days}{'T' if time else ''}{time}"
