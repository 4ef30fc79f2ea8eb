"""What time it is, and what is drawn at random: handed in, so that tests can say."""

from __future__ import annotations

import random
import secrets
import time
import uuid
from typing import Protocol

from ._behaviour import SIGNING


class Surroundings(Protocol):
    """What a call takes from outside besides the network."""

    def monotonic(self) -> float:
        """Seconds of a clock that never goes back."""

    def now(self) -> float:
        """Seconds since 1970."""

    def fraction(self) -> float:
        """Anything from 0 to 1, evenly."""

    def nonce(self) -> str:
        """Something that no other signature has."""

    def idempotency_key(self) -> str:
        """Something that no other call has."""


class RealSurroundings:
    """The clocks and the randomness of the machine."""

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> float:
        return time.time()

    def fraction(self) -> float:
        return random.random()

    def nonce(self) -> str:
        return secrets.token_urlsafe(SIGNING.nonce_bytes)

    def idempotency_key(self) -> str:
        return str(uuid.uuid4())
