"""What a client is told, checked before anything is sent."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, TypedDict
from urllib.parse import urlsplit

from ._behaviour import API_PREFIX, ENVIRONMENT, HOSTS, RETRIES, TIMEOUTS
from ._clock import RealSurroundings, Surroundings
from ._errors import ConfigurationError
from ._hooks import Hooks

if TYPE_CHECKING:
    import logging


class CallOptions(TypedDict, total=False):
    """What may be said for one call alone."""

    max_retries: int
    """How often the request is sent again at most."""
    attempt_timeout: float
    """How long one attempt may take, in seconds."""
    total_timeout: float
    """How long the call may take with all attempts and the pauses between them, in seconds."""
    headers: Mapping[str, str]
    """Sent as well. The headers that this library sends cannot be replaced."""


class KeyedCallOptions(CallOptions, total=False):
    """What may be said for one call of an operation that takes an idempotency key."""

    idempotency_key: str
    """Sent with every attempt: under the same key the server does the same thing once. Absent: a key for this call."""


@dataclass(frozen=True)
class Limits:
    """How long and how often a call is tried."""

    max_retries: int = RETRIES.max_retries
    attempt_timeout: float = TIMEOUTS.attempt
    total_timeout: float = TIMEOUTS.total

    def __post_init__(self) -> None:
        _check_retries(self.max_retries)
        _check_seconds("attempt_timeout", self.attempt_timeout)
        _check_seconds("total_timeout", self.total_timeout)


@dataclass(frozen=True)
class Credentials:
    """What a token is asked for with."""

    tenant_slug: str
    api_key: str = field(repr=False)

    @property
    def key_id(self) -> str | None:
        """What signatures name the key by; none for a key of an unknown form."""
        parts = self.api_key.split("_")
        return f"key_{parts[3]}" if len(parts) > 4 and parts[3] else None


_KEY = re.compile(f"(?:{'|'.join(map(re.escape, HOSTS))})[!-^`-~]+_[!-~]+")
"""A prefix, which tells the environment, an id and a secret."""


@dataclass(frozen=True)
class Config:
    """What every call of a client needs to know."""

    base_url: str
    credentials: Credentials | None
    """None where a provider gives customers' tokens."""
    customer_token: Callable[[], Any] | None = field(repr=False)
    limits: Limits
    hooks: Hooks = field(repr=False)
    logger: logging.Logger = field(repr=False)
    surroundings: Surroundings = field(default_factory=RealSurroundings, repr=False)

    def url(self, path: str) -> str:
        """The address of an operation's path."""
        return f"{self.base_url}{API_PREFIX}{path}"


def read_config(
    *,
    tenant_slug: str | None,
    api_key: str | None,
    customer_token: Callable[[], Any] | None,
    base_url: str | None,
    domain: str | None,
    limits: Limits,
    hooks: Hooks | None,
    logger: logging.Logger | None,
    allow_insecure_http: bool,
) -> Config:
    """Puts together what the caller and the environment say; the caller wins."""
    if customer_token is not None and api_key is not None:
        raise ConfigurationError("give api_key or customer_token, not both")
    if customer_token is not None and not callable(customer_token):
        raise ConfigurationError("customer_token must be a function that gives a token")
    if base_url is not None and domain is not None:
        raise ConfigurationError("give base_url or domain, not both")
    credentials = None if customer_token is not None else _credentials(tenant_slug, api_key)
    base = base_url
    if base is None and domain is None:
        base = os.environ.get(ENVIRONMENT.base_url) or None
    if base is None:
        base = _base_of_key(credentials, domain)
    return Config(
        base_url=_check_base_url(base, allow_insecure_http=allow_insecure_http),
        credentials=credentials,
        customer_token=customer_token,
        limits=limits,
        hooks=hooks or Hooks(),
        logger=logger or _default_logger(),
    )


def _default_logger() -> logging.Logger:
    import logging

    return logging.getLogger("loyaltyos")


def _credentials(tenant_slug: str | None, api_key: str | None) -> Credentials:
    slug = os.environ.get(ENVIRONMENT.tenant_slug) if tenant_slug is None else tenant_slug
    key = os.environ.get(ENVIRONMENT.api_key) if api_key is None else api_key
    if not slug:
        raise ConfigurationError(f"no tenant: give tenant_slug, or set {ENVIRONMENT.tenant_slug}")
    if not key:
        raise ConfigurationError(f"no API key: give api_key, or set {ENVIRONMENT.api_key}")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        forms = " or ".join(f"{prefix}..." for prefix in HOSTS)
        raise ConfigurationError(f"api_key is no API key: one looks like {forms}")
    return Credentials(slug, key)


def _base_of_key(credentials: Credentials | None, domain: str | None) -> str:
    """The prefix of a key says which environment it belongs to, and each environment has a host."""
    name = os.environ.get(ENVIRONMENT.domain) if domain is None else domain
    settings = f"give base_url, or set {ENVIRONMENT.base_url}"
    if not name or credentials is None:
        also = "" if credentials is None else f"; or give domain, or set {ENVIRONMENT.domain}"
        raise ConfigurationError(f"no server: {settings}{also}")
    if not re.fullmatch(r"[A-Za-z0-9.-]+(?::[0-9]+)?", name):
        raise ConfigurationError("domain must be a domain name, such as loyalty.example.com")
    for prefix, host in HOSTS.items():
        if credentials.api_key.startswith(prefix):
            return f"https://{host}.{name}"
    raise ConfigurationError(f"the API key has an unknown form, which names no host: {settings}")


_ENDS_OF_PREFIX = (API_PREFIX, f"/{API_PREFIX.rpartition('/')[2]}")
"""What is pasted from a documentation of the API."""


def _check_base_url(base_url: str, *, allow_insecure_http: bool) -> str:
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ConfigurationError("base_url is no URL") from None
    if (
        parts.scheme not in ("http", "https")
        or not host
        or not re.fullmatch(r"[!-~]+", base_url)
    ):
        raise ConfigurationError(
            "base_url must be an http or https URL, such as https://loyalty.example.com"
        )
    if parts.username is not None or parts.query or parts.fragment:
        raise ConfigurationError("base_url must not have a user, a query or a fragment")
    if parts.scheme == "http" and not allow_insecure_http and not _is_loopback(host):
        raise ConfigurationError(
            "base_url must be https: a key and points would be readable on the way"
        )
    path = parts.path.rstrip("/")
    if path.endswith(_ENDS_OF_PREFIX):
        raise ConfigurationError(f"base_url must not end in {API_PREFIX}: the SDK adds it")
    # Put together anew, because `https://example.com?` has no query and yet would swallow every path.
    return f"{parts.scheme}://{parts.netloc}{path}"


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _check_retries(value: object) -> None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or not 0 <= value <= RETRIES.most_max_retries:  # type: ignore[operator]
        raise ConfigurationError(
            f"max_retries must be a whole number from 0 to {RETRIES.most_max_retries}"
        )


def _check_seconds(name: str, value: object) -> None:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not number or not math.isfinite(value) or value <= 0:  # type: ignore[arg-type,operator]
        raise ConfigurationError(f"{name} must be a number of seconds above 0")
