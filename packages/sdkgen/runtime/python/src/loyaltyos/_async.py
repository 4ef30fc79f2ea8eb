"""Runs calls under asyncio."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Mapping
from typing import Any, TypeVar

import anyio
import httpx

from ._behaviour import LIMITS
from ._config import Config
from ._errors import APIConnectionError, APITimeoutError, ConfigurationError, LoyaltyOSError
from ._exchange import call_api, fetch_token
from ._request import Request, call_of
from ._response import ApiResponse, response_of
from ._steps import (
    Authorise,
    HttpRequest,
    HttpResponse,
    NoResponse,
    Pause,
    Reply,
    Send,
    Steps,
    TooLarge,
)
from ._tokens import Token, TokenCache, customer_token

T = TypeVar("T")


class AsyncSender:
    """Sends calls. The tasks of an event loop may share one."""

    def __init__(self, config: Config, http_client: httpx.AsyncClient | None) -> None:
        self.config = config
        self._http = http_client or httpx.AsyncClient(timeout=None)
        self._closes_http = http_client is None
        self._closed = False
        self._tokens = TokenCache()
        self._refresh: asyncio.Task[Token] | None = None

    async def call(self, request: Request[T], options: Mapping[str, Any]) -> T:
        """Makes a call and gives its result."""
        return (await self.call_with_response(request, options)).data

    async def call_with_response(
        self, request: Request[T], options: Mapping[str, Any]
    ) -> ApiResponse[T]:
        """Makes a call and gives its result with its answer."""
        if self._closed or self._http.is_closed:
            raise ConfigurationError("the client is closed")
        call = call_of(request, options, self.config.limits)
        return response_of(request, await self._run(call_api(self.config, call)))

    async def close(self) -> None:
        """Gives up a token that is being fetched, and closes the connections unless the caller brought the HTTP client."""
        self._closed = True
        if self._refresh is not None:
            self._refresh.cancel()
        if self._closes_http:
            await self._http.aclose()

    async def _run(self, steps: Steps[T]) -> T:
        came: Token | Reply | None = None
        while True:
            try:
                step = steps.send(came)
            except StopIteration as end:
                result: T = end.value
                return result
            match step:
                case Authorise(rejected=rejected, timeout=timeout):
                    came = await self._token(rejected, timeout)
                case Send(request=request, timeout=timeout):
                    came = await self._send(request, timeout)
                case Pause(seconds=seconds):
                    came = None
                    await anyio.sleep(seconds)

    async def _token(self, rejected: Token | None, timeout: float) -> Token:
        self._tokens.drop(rejected)
        now = self.config.surroundings.monotonic()
        refresh = self._refresh
        if refresh is not None and refresh.get_loop() is not asyncio.get_running_loop():
            refresh = None
        living = self._tokens.living(now)
        if living is not None:
            if refresh is None and self._tokens.is_due(now):
                # Nobody waits for it.
                self._begin_refresh()
            return living
        refresh = refresh or self._begin_refresh()
        try:
            with anyio.fail_after(timeout):
                return await asyncio.shield(refresh)
        except TimeoutError:
            raise APITimeoutError("no token came in time") from None
        except asyncio.CancelledError:
            if refresh.cancelled() and not _is_being_cancelled():
                raise APIConnectionError("the client was closed") from None
            raise

    def _begin_refresh(self) -> asyncio.Task[Token]:
        """One refresh for all who wait. It is a task of its own, so that a caller who is cancelled does not cancel it."""
        self._refresh = refresh = asyncio.get_running_loop().create_task(self._fetch_token())
        refresh.add_done_callback(self._finish_refresh)
        return refresh

    def _finish_refresh(self, refresh: asyncio.Task[Token]) -> None:
        if self._refresh is refresh:
            self._refresh = None
        if not refresh.cancelled() and refresh.exception() is None:
            self._tokens.keep(refresh.result())
        else:
            self._tokens.fail(self.config.surroundings.monotonic())

    async def _fetch_token(self) -> Token:
        provider = self.config.customer_token
        if provider is None:
            assert self.config.credentials is not None
            return await self._run(fetch_token(self.config, self.config.credentials))
        given = provider()
        try:
            return customer_token(await given if inspect.isawaitable(given) else given)
        except ValueError as error:
            raise ConfigurationError("customer_token gave no token") from error

    async def _send(self, request: HttpRequest, timeout: float) -> Reply:
        if self._http.is_closed:
            raise APIConnectionError("the client was closed")
        try:
            with anyio.fail_after(timeout):
                return await self._exchange(request)
        except (TimeoutError, httpx.TimeoutException) as error:
            return NoResponse(timed_out=True, cause=error)
        except httpx.RequestError as error:
            return NoResponse(timed_out=False, cause=error)

    async def _exchange(self, request: HttpRequest) -> Reply:
        sent = httpx.Request(
            request.method,
            request.url,
            headers=list(request.headers),
            content=request.content,
            extensions={"timeout": dict.fromkeys(("connect", "read", "write", "pool"))},
        )
        response = await self._http.send(sent, stream=True, auth=None, follow_redirects=False)
        try:
            content = bytearray()
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > LIMITS.max_response_bytes:
                    return TooLarge(response.status_code, response.headers)
            return HttpResponse(response.status_code, response.headers, bytes(content))
        finally:
            await response.aclose()


def _is_being_cancelled() -> bool:
    """Whether somebody cancels the task that asks, and not what it waits for. Python 3.10 does not tell."""
    task = asyncio.current_task()
    return task is not None and bool(getattr(task, "cancelling", lambda: False)())
