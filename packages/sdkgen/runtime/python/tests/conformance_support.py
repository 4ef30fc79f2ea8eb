"""What the conformance tests need of their surroundings: the stage that scenarios are played on."""

from __future__ import annotations

import asyncio
import functools
import json
import os
import time
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.error import HTTPError

import pytest
import test_signing
import test_webhooks

from loyaltyos import AsyncLoyaltyOSClient, LoyaltyOSClient
from loyaltyos.errors import APIError, LoyaltyOSError

T = TypeVar("T")

STAGE_URL = os.environ.get("LOYALTYOS_STAGE_URL")

needs_stage = pytest.mark.skipif(
    STAGE_URL is None, reason="no stage is running: LOYALTYOS_STAGE_URL is not set"
)


class Run:
    """One playing of a scenario."""

    def __init__(self, begun: dict[str, Any]) -> None:
        self._begun = begun
        self.id: str = begun["run"]
        """In every name that the scenario makes, so that no two runs meet."""
        self.run_id: str = begun["runId"]

    def given(self, path: str) -> str:
        """What the stage prepared, by dotted path."""
        value: Any = self._begun["variables"]
        for member in path.split("."):
            value = value[int(member)] if isinstance(value, list) else value[member]
        return str(value)

    def client(self, **options: Any) -> LoyaltyOSClient:
        """A client with the credentials of the scenario. None leaves an option out."""
        return LoyaltyOSClient(**self._options(options))

    def async_client(self, **options: Any) -> AsyncLoyaltyOSClient:
        """The same for asyncio."""
        return AsyncLoyaltyOSClient(**self._options(options))

    def _options(self, options: dict[str, Any]) -> dict[str, Any]:
        token = self._begun.get("customerToken")
        credentials: dict[str, Any] = (
            {"tenant_slug": self._begun["tenantSlug"], "api_key": self._begun["apiKey"]}
            if token is None
            else {"customer_token": lambda: token}
        )
        said = {**credentials, "base_url": self._begun["baseUrl"], **options}
        return {name: value for name, value in said.items() if value is not None}


@contextmanager
def playing(scenario: str, column: str) -> Iterator[Run]:
    """Begins a scenario, and ends it with what was seen from outside."""
    run = Run(_post(f"/scenarios/{scenario}/begin", {"language": column}))
    try:
        yield run
    except BaseException as error:
        failures = _post(f"/runs/{run.run_id}/end", {}).get("failures", [])
        if failures and isinstance(error, Exception):
            raise AssertionError("\n".join(["from outside as well:", *failures])) from error
        raise
    ended = _post(f"/runs/{run.run_id}/end", {})
    assert ended["ok"], "\n".join(["from outside:", *ended["failures"]])


def _post(path: str, body: dict[str, Any]) -> dict[str, Any]:
    request = urllib.request.Request(
        f"{STAGE_URL}{path}",
        json.dumps(body).encode(),
        {"Content-Type": "application/json"},
        method="POST",
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as response:
            answer: dict[str, Any] = json.load(response)
            return answer
    except HTTPError as error:
        raise RuntimeError(f"the stage answers {error.code}: {error.read().decode()}") from None


def asynchronous(test: Callable[[], Awaitable[None]]) -> Callable[[], None]:
    """Runs a test on an event loop of its own."""

    @functools.wraps(test)
    def run() -> None:
        async def main() -> None:
            await test()

        asyncio.run(main())

    return run


def some(value: T | None) -> T:
    """A value that must be there."""
    assert value is not None
    return value


def member(value: object, name: str) -> Any:
    """A member that not every arm of a union has."""
    return getattr(value, name)


def unknown(value: Any, name: str) -> Any:
    """What this release does not know and yet gives back."""
    return value.model_dump(by_alias=True)[name]


def is_present(value: object) -> bool:
    """Whether a member is there, and is no empty text."""
    return value is not None and value != ""


def is_absent(value: Any, name: str) -> bool:
    """Whether an answer did not have a field."""
    return getattr(value, name) is None and name not in value.model_fields_set


def is_error(
    error: LoyaltyOSError,
    kind: type[LoyaltyOSError],
    *,
    status: int | None = None,
    code: str | None = None,
    retryable: bool | None = None,
    pointers: list[str] | None = None,
    has_request_id: bool | None = None,
) -> bool:
    """Whether an error is of this class, and says all this."""
    assert type(error) is kind
    said = (status, code, retryable, pointers, has_request_id)
    if not isinstance(error, APIError):
        return said == (None,) * 5 or getattr(error, "status", None) == status
    assert status in (None, error.status)
    assert code in (None, error.code)
    assert retryable in (None, error.retryable)
    assert pointers in (None, [each.pointer for each in error.errors])
    assert has_request_id in (None, error.request_id is not None)
    return True


def at_once(times: int, call: Callable[[], None]) -> None:
    """Makes the same call so many times at once."""
    with ThreadPoolExecutor(times) as pool:
        for done in [pool.submit(call) for _ in range(times)]:
            done.result()


async def at_once_async(times: int, call: Callable[[], Awaitable[None]]) -> None:
    """Makes the same call so many times at once."""
    await asyncio.gather(*(call() for _ in range(times)))


async def given_up(call: Awaitable[object], *, after: float, within: float) -> None:
    """Gives a call up after so many seconds; it must end within so many more."""
    task = asyncio.ensure_future(call)
    await asyncio.sleep(after)
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - began <= within


def check_signing_vectors() -> None:
    """The published vectors of request signatures."""
    for vector in test_signing.VECTORS["signed"]:
        test_signing.test_signed(vector)


def check_webhook_vectors() -> None:
    """The vectors of webhooks."""
    for vector in test_webhooks.VECTORS["signed"]:
        test_webhooks.test_signed(vector)
    for vector in test_webhooks.VECTORS["verified"]:
        test_webhooks.test_verified(vector)


class took:
    """Measures how long its block takes, and says whether that was long and short enough, in milliseconds."""

    def __init__(self, *, least: int = 0, most: int | None = None) -> None:
        self._least = least
        self._most = most

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        milliseconds = (time.monotonic() - self._began) * 1000
        # The clock of the operating system may round a pause down by a millisecond.
        assert self._least - 1 <= milliseconds, f"took {milliseconds:.0f} ms, and not {self._least}"
        assert self._most is None or milliseconds <= self._most, (
            f"took {milliseconds:.0f} ms, over {self._most}"
        )
