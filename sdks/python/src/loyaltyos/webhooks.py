"""Verifies webhooks, and signs them for your own tests, after the Standard Webhooks specification.

event = webhooks.verify(payload=request.body, headers=request.headers, secret=os.environ["WEBHOOK_SECRET"])
"""

from __future__ import annotations

import base64
import binascii
import hmac
import math
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Literal, TypeAlias

from ._behaviour import WEBHOOKS
from ._errors import ConfigurationError, LoyaltyOSError
from ._json import Json, read_json

__all__ = ["Reason", "WebhookEvent", "WebhookVerificationError", "sign", "verify"]

Reason: TypeAlias = Literal[
    "missing-header",
    "invalid-secret",
    "invalid-timestamp",
    "too-old",
    "too-new",
    "no-matching-signature",
    "invalid-payload",
]
"""Why a webhook was refused."""

_MESSAGES: Mapping[Reason, str] = {
    "missing-header": "a header of the signature is missing or empty",
    "invalid-secret": "a secret is not base64, or there is none",
    "invalid-timestamp": "the timestamp is not a number of seconds",
    "too-old": "the timestamp is too old: this may be a replay",
    "too-new": "the timestamp is too far ahead: compare the clocks",
    "no-matching-signature": "no signature matches: the payload was changed, or the secret is another one",
    "invalid-payload": "the signature matches, and the payload is not an event",
}


class WebhookVerificationError(LoyaltyOSError):
    """A webhook is not to be believed."""

    reason: Reason
    """Why, for programs."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"{reason}: {_MESSAGES[reason]}")
        self.reason = reason


@dataclass(frozen=True)
class WebhookEvent:
    """Something that happened, told by a webhook whose signature matches."""

    id: str
    """The same for every delivery of the event: what has been seen before need not be handled again."""
    type: str
    """What happened: `order.rewarded`."""
    timestamp: datetime | None
    """When it happened; None if the payload does not say."""
    data: Json = field(repr=False)
    """What is known of it. Numbers with a fraction are `Decimal`."""


def verify(
    *,
    payload: str | bytes,
    headers: Mapping[str, str],
    secret: str | None = None,
    secrets: Sequence[str] = (),
    tolerance: float = WEBHOOKS.tolerance,
    now: float | None = None,
) -> WebhookEvent:
    """Verifies a webhook and reads its event.

    Args:
        payload: The body, byte by byte as it came: not parsed and written again.
        headers: The headers of the request; their case does not matter.
        secret: The endpoint's secret, `whsec_...`.
        secrets: Several of them, while a secret is rotated: one that matches is enough.
        tolerance: How many seconds the timestamp may be off.
        now: Seconds since 1970; the clock of the machine if it is not given.

    Raises:
        WebhookVerificationError: It is not to be believed; `reason` says why.
        ConfigurationError: The payload is neither text nor bytes.
    """
    keys = [_key(each) for each in (*([] if secret is None else [secret]), *secrets)]
    if not keys:
        raise WebhookVerificationError("invalid-secret")
    body = _bytes_of(payload)
    found = {name.lower(): value for name, value in headers.items()}
    message_id, timestamp, signatures = (
        _header(found, name)
        for name in (WEBHOOKS.id_header, WEBHOOKS.timestamp_header, WEBHOOKS.signature_header)
    )
    _check_age(timestamp, tolerance, math.floor(time.time() if now is None else now))
    expected = [_signature(key, message_id, timestamp, body) for key in keys]
    given = [part.encode() for part in signatures.split(" ")[: WEBHOOKS.max_signatures]]
    # Each is compared with each, so that the time tells nothing of which one matches.
    if not any([hmac.compare_digest(one, other.encode()) for one in given for other in expected]):
        raise WebhookVerificationError("no-matching-signature")
    return _event(message_id, body)


def sign(
    *, id: str, timestamp: int | datetime, payload: str | bytes, secret: str
) -> dict[str, str]:
    """The headers of a webhook, signed as the server signs it: for tests of your own handler.

    Raises:
        WebhookVerificationError: The secret is not base64.
        ConfigurationError: The payload is neither text nor bytes.
    """
    key = _key(secret)
    seconds = int(timestamp.timestamp()) if isinstance(timestamp, datetime) else timestamp
    body = _bytes_of(payload)
    return {
        WEBHOOKS.id_header: id,
        WEBHOOKS.timestamp_header: str(seconds),
        WEBHOOKS.signature_header: _signature(key, id, str(seconds), body),
    }


def _bytes_of(payload: object) -> bytes:
    if isinstance(payload, str):
        return payload.encode()
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(payload)
    raise ConfigurationError("payload must be the body as it came: text or bytes")


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name, "")
    if not value:
        raise WebhookVerificationError("missing-header")
    return value


def _key(secret: object) -> bytes:
    if not isinstance(secret, str):
        raise WebhookVerificationError("invalid-secret")
    try:
        text = secret.removeprefix(WEBHOOKS.secret_prefix)
        padding = "" if text.endswith("=") else "=" * (-len(text) % 4)
        key = base64.b64decode(text + padding, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not key:
        raise WebhookVerificationError("invalid-secret")
    return key


def _check_age(timestamp: str, tolerance: float, now: float) -> None:
    if not re.fullmatch(r"[0-9]{1,15}", timestamp):
        raise WebhookVerificationError("invalid-timestamp")
    if int(timestamp) < now - tolerance:
        raise WebhookVerificationError("too-old")
    if int(timestamp) > now + tolerance:
        raise WebhookVerificationError("too-new")


def _signature(key: bytes, message_id: str, timestamp: str, body: bytes) -> str:
    signed = f"{message_id}.{timestamp}.".encode() + body
    return f"{WEBHOOKS.version},{base64.b64encode(hmac.digest(key, signed, 'sha256')).decode()}"


def _event(message_id: str, body: bytes) -> WebhookEvent:
    try:
        event = read_json(body)
    except (ValueError, RecursionError):
        event = None
    match event:
        case {"type": str(kind)}:
            return WebhookEvent(
                message_id, kind, _instant(event.get("timestamp")), event.get("data")
            )
        case _:
            raise WebhookVerificationError("invalid-payload")


_INSTANT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))"
)


def _instant(text: Json) -> datetime | None:
    """Reads RFC 3339; None for anything else."""
    found = _INSTANT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    day, clock, fraction, sign_, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (
        -1 if sign_ == "-" else 1
    )
    try:
        read = datetime.fromisoformat(f"{day}T{clock}.{(fraction or '0')[:6]:0<6}")
        return read.replace(tzinfo=timezone(offset)).astimezone(timezone.utc)
    except (ValueError, OverflowError):
        return None
