"""Signs requests after RFC 9421 (HTTP Message Signatures) and RFC 9530 (Digest Fields)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urlsplit

from ._behaviour import SIGNING

_SCHEME_PORTS = {"http": 80, "https": 443}
# What stands in a URL as it is (RFC 3986); `%` because escapes stay what they are.
_LEFT_ALONE = "%/?:@!$&'()*+,;=-._~"


@dataclass(frozen=True)
class SigningKey:
    """What a token's requests are signed with."""

    key_id: str
    """`key_` and the id of the API key."""
    secret: bytes

    def __repr__(self) -> str:
        return f"SigningKey(key_id={self.key_id!r}, secret=***)"


@dataclass(frozen=True)
class Signature:
    """The headers of a signed request, and the text that the signature is of."""

    signature_input: str
    signature: str
    base: str


@dataclass(frozen=True)
class Target:
    """Where a request goes, as the server sees it."""

    authority: str
    """Host and port, as RFC 9421 writes them: in lower case, without the port that the scheme has by itself."""
    path: str
    query: str
    """With its question mark; only that when there is none."""


def content_digest(body: bytes) -> str:
    """The field `Content-Digest` of a body."""
    return f"{SIGNING.digest}=:{_base64(hashlib.sha256(body).digest())}:"


def target_of(url: str) -> Target:
    """Takes a URL apart. Escapes stay as they are; what is not ASCII is escaped."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if ":" in host:
        host = f"[{IPv6Address(host).compressed}]"
    own_port = parts.port is None or parts.port == _SCHEME_PORTS.get(parts.scheme)
    return Target(
        authority=host if own_port else f"{host}:{parts.port}",
        path=quote(parts.path, safe=_LEFT_ALONE) or "/",
        query=f"?{quote(parts.query, safe=_LEFT_ALONE)}",
    )


def sign(
    key: SigningKey,
    *,
    method: str,
    url: str,
    headers: Sequence[tuple[str, str]],
    created: int,
    nonce: str,
) -> Signature:
    """Signs a request: `created` is in seconds since 1970, `nonce` is used once."""
    target = target_of(url)
    values = {
        "@method": method,
        "@authority": target.authority,
        "@path": target.path,
        "@query": target.query,
        "content-digest": _field(headers, "content-digest"),
        "idempotency-key": _field(headers, "idempotency-key"),
    }
    covered = [(name, values[name]) for name in SIGNING.components if values[name] is not None]
    names = " ".join(f'"{name}"' for name, _ in covered)
    parameters = (
        f'({names});created={created};nonce="{nonce}";keyid="{key.key_id}"'
        f';alg="{SIGNING.algorithm}";tag="{SIGNING.tag}"'
    )
    lines = [f'"{name}": {value}' for name, value in covered]
    base = "\n".join([*lines, f'"@signature-params": {parameters}'])
    signature = _base64(hmac.digest(key.secret, base.encode(), "sha256"))
    return Signature(f"{SIGNING.label}={parameters}", f"{SIGNING.label}=:{signature}:", base)


def _field(headers: Sequence[tuple[str, str]], wanted: str) -> str | None:
    """The field's lines, put together as RFC 9421 says."""
    lines = [value.strip() for name, value in headers if name.lower() == wanted]
    return ", ".join(lines) if lines else None


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()
