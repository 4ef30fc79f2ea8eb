"""Models of the resource `certificates`."""

from __future__ import annotations

from .._models import Instant, Model, RequestModel
from .shared import Scope


class Certificate(Model):
    """A client's certificate."""

    certificate_id: str
    """The id of the certificate."""
    label: str
    """What the certificate is for."""
    scopes: list[Scope]
    """What its tokens may do."""
    thumbprint: str
    """SHA-256 of its DER, base64url: what bound tokens name as `x5t#S256` (RFC 8705)."""
    subject: str
    """Whom it names. Nothing depends on it."""
    issuer: str
    """Who it says signed it. Nothing depends on it."""
    serial_number: str
    """Its serial number, hexadecimal."""
    not_before: Instant
    """From when it counts."""
    not_after: Instant
    """Until when it counts."""
    created_at: Instant
    """When it was registered."""
    created_by: str
    """Who did it."""
    last_used_at: Instant | None = None
    """When it was last traded for a token, to the minute. Absent: never."""
    revoked_at: Instant | None = None
    """When it was ended."""


class CertificatePage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[Certificate]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class RegisterCertificateRequest(RequestModel):
    """A certificate, and what its tokens may do."""

    label: str
    """What the certificate is for."""
    scopes: list[Scope]
    """What tokens of the certificate may do: no more than the token that asks."""
    certificate: str
    """One X.509 certificate in PEM, without its private key. RSA of 2048 to 8192 bits, ECDSA on
    P-256, P-384 or P-521, or Ed25519. Who signed it does not matter.
    """
