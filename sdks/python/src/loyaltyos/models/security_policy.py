"""Models of the resource `security_policy`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._models import Instant, Model, RequestModel

SignaturePolicy: TypeAlias = Literal["off", "required", "strict"] | str
"""What is asked of request signatures. `off`: they are not looked at. `required`: a request
that writes is signed. `strict`: and no nonce counts twice. Values that are not listed here
may come as well.
"""


class SecurityPolicy(Model):
    """What the tenant asks of its callers."""

    version: int
    """The version, from 1."""
    signatures: SignaturePolicy
    """What is asked of request signatures. `off`: they are not looked at. `required`: a request
    that writes is signed. `strict`: and no nonce counts twice.
    """
    browser_origins: list[str]
    """The origins whose pages may hold a customer's token, exactly as browsers send them: no path
    and no wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too.
    """
    updated_at: Instant | None = None
    """When it was changed; absent where it never was."""
    updated_by: str | None = None
    """Who did it."""


class SecurityPolicyRequest(RequestModel):
    """The whole policy as it shall be."""

    signatures: SignaturePolicy
    """What is asked of request signatures. `off`: they are not looked at. `required`: a request
    that writes is signed. `strict`: and no nonce counts twice.
    """
    browser_origins: list[str]
    """The origins whose pages may hold a customer's token, exactly as browsers send them: no path
    and no wildcard. https alone; in a sandbox http://localhost and http://127.0.0.1 too.
    """
