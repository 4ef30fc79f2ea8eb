from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from local_server import LocalServer

from loyaltyos._async import AsyncSender
from loyaltyos._clock import RealSurroundings
from loyaltyos._config import Config, Credentials, Limits
from loyaltyos._hooks import Hooks
from loyaltyos._models import Model
from loyaltyos._request import Request
from loyaltyos._response import ApiResponse
from loyaltyos._sync import Sender

API_KEY = "los_sandbox_sk_3h8v2m_secret"


class Thing(Model):
    """What the operations of these tests answer with."""

    name: str


class Surroundings(RealSurroundings):
    """The machine's own, but for what a test says."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead

    def fraction(self) -> float:
        return 1.0


def thing_request(**changes: Any) -> Request[Thing]:
    """A request that may be repeated, unless a test says otherwise."""
    given: dict[str, Any] = {
        "operation": "things.get",
        "method": "GET",
        "path": "/things",
        "read": Thing.model_validate,
        "idempotency": "read",
    }
    return Request(**{**given, **changes})


def config_for(url: str, **changes: Any) -> Config:
    given: dict[str, Any] = {
        "base_url": url,
        "credentials": Credentials("acme-retail", API_KEY),
        "customer_token": None,
        "limits": Limits(),
        "hooks": Hooks(),
        "logger": logging.getLogger("loyaltyos"),
        "surroundings": Surroundings(),
    }
    return Config(**{**given, **changes})


class Caller:
    """Makes calls the one way or the other: what a test says must hold for both."""

    def __init__(self, config: Config, kind: str) -> None:
        self.config = config
        self._kind = kind

    def run(
        self, *requests: Request[Any], at_once: bool = False, **options: Any
    ) -> list[ApiResponse[Any]]:
        """Makes calls by one client, one after the other or all at once."""
        if self._kind == "async":
            return asyncio.run(self._run_async(requests, options, at_once))
        return self._run_sync(requests, options, at_once)

    def call(self, request: Request[Any] | None = None, **options: Any) -> ApiResponse[Any]:
        """Makes one call."""
        return self.run(request or thing_request(), **options)[0]

    def _run_sync(self, requests: Any, options: Any, at_once: bool) -> list[ApiResponse[Any]]:
        from concurrent.futures import ThreadPoolExecutor

        sender = Sender(self.config, None)
        try:
            if not at_once:
                return [sender.call_with_response(request, options) for request in requests]
            with ThreadPoolExecutor(len(requests)) as pool:
                return list(
                    pool.map(lambda request: sender.call_with_response(request, options), requests)
                )
        finally:
            sender.close()

    async def _run_async(
        self, requests: Any, options: Any, at_once: bool
    ) -> list[ApiResponse[Any]]:
        sender = AsyncSender(self.config, None)
        try:
            if at_once:
                return await asyncio.gather(
                    *(sender.call_with_response(request, options) for request in requests)
                )
            return [await sender.call_with_response(request, options) for request in requests]
        finally:
            await sender.close()


@pytest.fixture
def server() -> Iterator[LocalServer]:
    local = LocalServer()
    yield local
    local.close()


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, server: LocalServer) -> Callable[..., Caller]:
    """Makes a caller for the local server."""
    return lambda **changes: Caller(config_for(server.url, **changes), request.param)
