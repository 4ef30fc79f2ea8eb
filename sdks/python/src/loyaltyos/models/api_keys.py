"""Models of the resource `api_keys`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._models import Duration, Instant, Model, Private, RequestModel
from .shared import Scope

Environment: TypeAlias = Literal["sandbox", "production"] | str
"""Where it is good. Values that are not listed here may come as well."""


class ApiKey(Model):
    """An API key, without its secret."""

    key_id: str
    """The id of the API key: not its secret."""
    label: str
    """What the key is for."""
    scopes: list[Scope]
    """What its tokens may do."""
    environment: Environment
    """Where it is good."""
    created_at: Instant
    """When it was made."""
    created_by: str
    """Who did it."""
    expires_at: Instant | None = None
    """When it ends by itself. Absent: never."""
    last_used_at: Instant | None = None
    """When it was last traded for a token, to the minute. Absent: never."""
    revoked_at: Instant | None = None
    """When it was ended."""
    replaces: str | None = None
    """The id of the API key: not its secret."""


class ApiKeyPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[ApiKey]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class CreateApiKeyRequest(RequestModel):
    """What the key is for, and what its tokens may do."""

    label: str
    """What the key is for."""
    scopes: list[Scope]
    """What tokens of the key may do: no more than the token that asks."""
    expires_at: Instant | None = None
    """When it ends by itself. Absent: never."""


class CreatedApiKey(Model):
    """An API key just made, with its secret."""

    key_id: str
    """The id of the API key: not its secret."""
    label: str
    """What the key is for."""
    scopes: list[Scope]
    """What its tokens may do."""
    environment: Environment
    """Where it is good."""
    created_at: Instant
    """When it was made."""
    created_by: str
    """Who did it."""
    expires_at: Instant | None = None
    """When it ends by itself. Absent: never."""
    last_used_at: Instant | None = None
    """When it was last traded for a token, to the minute. Absent: never."""
    revoked_at: Instant | None = None
    """When it was ended."""
    replaces: str | None = None
    """The id of the API key: not its secret."""
    secret: Private[str]
    """The whole key: the `client_secret` of the token endpoint. It is shown this once."""


class RollApiKeyRequest(RequestModel):
    """How long the key that is replaced goes on."""

    overlap: Duration | None = None
    """How long the old key goes on beside the new one: PT0S to P7D. Absent: 24 hours."""
    expires_at: Instant | None = None
    """When the new key ends by itself. Absent: never."""


class RolledApiKey(Model):
    """An API key in place of another one, and that one as it is now."""

    key_id: str
    """The id of the API key: not its secret."""
    label: str
    """What the key is for."""
    scopes: list[Scope]
    """What its tokens may do."""
    environment: Environment
    """Where it is good."""
    created_at: Instant
    """When it was made."""
    created_by: str
    """Who did it."""
    expires_at: Instant | None = None
    """When it ends by itself. Absent: never."""
    last_used_at: Instant | None = None
    """When it was last traded for a token, to the minute. Absent: never."""
    revoked_at: Instant | None = None
    """When it was ended."""
    replaces: str | None = None
    """The id of the API key: not its secret."""
    secret: Private[str]
    """The whole key: the `client_secret` of the token endpoint. It is shown this once."""
    replaced: ApiKey
