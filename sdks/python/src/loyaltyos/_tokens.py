"""Access tokens: what the server says of one, and which one is used when."""

from __future__ import annotations

import base64
import binascii
import math
import re
from dataclasses import dataclass, field
from decimal import Decimal

from ._behaviour import RETRIES, TOKEN
from ._config import Credentials
from ._json import Json
from ._signing import SigningKey


@dataclass(frozen=True)
class Token:
    """What calls are made with. Times are those of the clock that never goes back."""

    access_token: str = field(repr=False)
    signing_key: SigningKey | None
    refresh_at: float
    """From here on another one is asked for ahead of time."""
    expires_at: float


def read_token(answer: Json, credentials: Credentials, *, asked_at: float) -> Token:
    """Reads what the token endpoint answers. Raises `ValueError` if it is something else."""
    match answer:
        case {"access_token": str(access_token), "expires_in": lifetime} if _is_token(access_token):
            pass
        case _:
            raise ValueError("no token")
    if isinstance(lifetime, bool) or not isinstance(lifetime, (int, Decimal)) or lifetime <= 0:
        raise ValueError("no lifetime")
    seconds = float(lifetime)
    return Token(
        access_token=access_token,
        signing_key=_signing_key(answer.get("signing_key"), credentials.key_id),
        refresh_at=asked_at + seconds * TOKEN.refresh_at_part_of_life,
        expires_at=asked_at + seconds,
    )


def customer_token(access_token: object) -> Token:
    """A token from the caller's provider: it is used until it is refused, and signs nothing."""
    if not isinstance(access_token, str) or not _is_token(access_token):
        raise ValueError("no token")
    return Token(access_token, signing_key=None, refresh_at=math.inf, expires_at=math.inf)


def _is_token(text: str) -> bool:
    """Whether a header can carry it as it is: the error of one that cannot be sent would quote it."""
    return re.fullmatch(r"[!-~]+", text) is not None


def _signing_key(encoded: Json, key_id: str | None) -> SigningKey | None:
    if encoded is None or key_id is None:
        return None
    if not isinstance(encoded, str):
        raise ValueError("no signing key")
    try:
        secret = base64.b64decode(
            encoded + "=" * (-len(encoded) % 4), altchars=b"-_", validate=True
        )
    except binascii.Error:
        raise ValueError("no signing key") from None
    return SigningKey(key_id, secret)


class TokenCache:
    """Keeps one token. Knows nothing of threads and tasks: whoever uses it sees to that."""

    def __init__(self) -> None:
        self._token: Token | None = None
        self._patient_until = -math.inf

    def living(self, now: float) -> Token | None:
        """The token, if the server still takes it."""
        return self._token if self._token is not None and now < self._token.expires_at else None

    def is_due(self, now: float) -> bool:
        """Whether it is time to ask for another token, ahead of the end of this one."""
        token = self._token
        return token is not None and now >= max(token.refresh_at, self._patient_until)

    def keep(self, token: Token) -> None:
        """Puts a token in the place of what was there."""
        self._token = token

    def fail(self, now: float) -> None:
        """Asking has failed: while the token lives, it is left in peace for a while."""
        self._patient_until = now + RETRIES.max_delay

    def drop(self, rejected: Token | None) -> None:
        """Forgets a token that the server refused, unless another one has taken its place meanwhile."""
        if rejected is not None and self._token is rejected:
            self._token = None
