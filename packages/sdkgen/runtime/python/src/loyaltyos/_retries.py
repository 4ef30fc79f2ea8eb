"""Whether a request is sent again, and after how long."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from ._behaviour import RETRIES
from ._clock import Surroundings
from ._errors import APIConnectionError, APIError, LoyaltyOSError


def may_retry(error: LoyaltyOSError, *, repeatable: bool) -> bool:
    """Whether sending the same request again may help, and does no harm.

    What is not `repeatable` is sent again only where the server says that nothing was done.
    """
    if isinstance(error, APIConnectionError):
        return RETRIES.connection_errors and repeatable
    if not isinstance(error, APIError):
        return False
    if not repeatable:
        return (
            error.status in RETRIES.unrepeatable_statuses
            or error.code in RETRIES.unrepeatable_problems
        )
    return is_retryable_status(error.status) or (
        error.status == RETRIES.conflict_status and error.retryable
    )


def is_retryable_status(status: int) -> bool:
    """Whether a status says by itself that the same request may succeed later."""
    return status in RETRIES.statuses or status >= RETRIES.statuses_from


def delay_before_retry(
    error: LoyaltyOSError, retry: int, surroundings: Surroundings
) -> float | None:
    """How many seconds to wait before a retry (from 0); None where the server wants more patience than anyone has."""
    asked = _retry_after(error, surroundings) if isinstance(error, APIError) else None
    if asked is not None:
        return asked if asked <= RETRIES.max_retry_after else None
    longest: float = min(RETRIES.max_delay, RETRIES.base_delay * 2.0**retry)
    return longest * (1 - RETRIES.jitter * surroundings.fraction())


def _retry_after(error: APIError, surroundings: Surroundings) -> float | None:
    """What `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3)."""
    text = (error.headers.get("retry-after") or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - surroundings.now())
    except ValueError:
        return None
