"""Runs calls under threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import suppress
from typing import Any, TypeVar

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


class Sender:
    """Sends calls. Threads may share one."""

    def __init__(self, config: Config, http_client: httpx.Client | None) -> None:
        self.config = config
        self._http = http_client or httpx.Client(timeout=None)
        self._closes_http = http_client is None
        self._closed = False
        self._lock = threading.Lock()
        self._tokens = TokenCache()
        self._refresh: Future[Token] | None = None

    def call(self, request: Request[T], options: Mapping[str, Any]) -> T:
        """Makes a call and gives its result."""
        return self.call_with_response(request, options).data

    def call_with_response(self, request: Request[T], options: Mapping[str, Any]) -> ApiResponse[T]:
        """Makes a call and gives its result with its answer."""
        if self._closed or self._http.is_closed:
            raise ConfigurationError("the client is closed")
        call = call_of(request, options, self.config.limits)
        return response_of(request, self._run(call_api(self.config, call)))

    def close(self) -> None:
        """Closes the connections, unless the caller brought the HTTP client."""
        self._closed = True
        if self._closes_http:
            self._http.close()

    def _run(self, steps: Steps[T]) -> T:
        came: Token | Reply | None = None
        while True:
            try:
                step = steps.send(came)
            except StopIteration as end:
                result: T = end.value
                return result
            match step:
                case Authorise(rejected=rejected, timeout=timeout):
                    came = self._token(rejected, timeout)
                case Send(request=request, timeout=timeout):
                    came = self._send(request, timeout)
                case Pause(seconds=seconds):
                    came = None
                    time.sleep(seconds)

    def _token(self, rejected: Token | None, timeout: float) -> Token:
        with self._lock:
            self._tokens.drop(rejected)
            now = self.config.surroundings.monotonic()
            living = self._tokens.living(now)
            if living is not None:
                if self._refresh is None and self._tokens.is_due(now):
                    # Nobody waits for it. A program that is ending may start no thread, and needs none.
                    with suppress(RuntimeError):
                        self._begin_refresh()
                return living
            refresh = self._refresh or self._begin_refresh()
        try:
            return refresh.result(timeout)
        except FutureTimeoutError:
            raise APITimeoutError("no token came in time") from None

    def _begin_refresh(self) -> Future[Token]:
        """One refresh for all who wait. It has a thread of its own, so that nobody's time limit ends it for the others."""
        refresh = Future[Token]()
        threading.Thread(
            target=self._finish_refresh, args=(refresh,), name="loyaltyos-token", daemon=True
        ).start()
        # Only now: a program that is ending may start no thread. The refresh ends no sooner, because the lock is held.
        self._refresh = refresh
        return refresh

    def _finish_refresh(self, refresh: Future[Token]) -> None:
        token: Token | None = None
        error: BaseException | None = None
        try:
            token = self._fetch_token()
        except BaseException as raised:
            error = raised
        with self._lock:
            self._refresh = None
            if token is not None:
                self._tokens.keep(token)
            else:
                self._tokens.fail(self.config.surroundings.monotonic())
        if token is not None:
            refresh.set_result(token)
        else:
            refresh.set_exception(error)

    def _fetch_token(self) -> Token:
        provider = self.config.customer_token
        if provider is None:
            assert self.config.credentials is not None
            return self._run(fetch_token(self.config, self.config.credentials))
        try:
            return customer_token(provider())
        except ValueError as error:
            raise ConfigurationError("customer_token gave no token") from error

    def _send(self, request: HttpRequest, timeout: float) -> Reply:
        until = time.monotonic() + timeout
        if self._http.is_closed:
            raise APIConnectionError("the client was closed")
        try:
            return self._exchange(request, until)
        except httpx.TimeoutException as error:
            return NoResponse(timed_out=True, cause=error)
        except httpx.RequestError as error:
            return NoResponse(timed_out=False, cause=error)

    def _exchange(self, request: HttpRequest, until: float) -> Reply:
        """Sends and reads. Each wait for the network is given what is left of the time."""
        left = dict.fromkeys(("connect", "read", "write", "pool"), until - time.monotonic())

        def shorten(_: str, __: object) -> None:
            left.update(dict.fromkeys(left, max(0.001, until - time.monotonic())))

        sent = httpx.Request(
            request.method,
            request.url,
            headers=list(request.headers),
            content=request.content,
            extensions={"timeout": left, "trace": shorten},
        )
        response = self._http.send(sent, stream=True, auth=None, follow_redirects=False)
        try:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > LIMITS.max_response_bytes:
                    return TooLarge(response.status_code, response.headers)
                if time.monotonic() > until:
                    return NoResponse(timed_out=True)
            return HttpResponse(response.status_code, response.headers, bytes(content))
        finally:
            response.close()
