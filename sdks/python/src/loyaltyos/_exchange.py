"""The life of a call: authorise, send, judge, and perhaps once more."""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, urlsplit

from ._behaviour import TOKEN
from ._config import Config, Credentials, Limits
from ._errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    InvalidResponseError,
    LoyaltyOSError,
)
from ._hooks import Watch
from ._json import Json, read_json
from ._retries import delay_before_retry, is_retryable_status, may_retry
from ._signing import content_digest, sign
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
from ._tokens import Token, read_token
from ._version import VERSION
from .errors import error_class

if TYPE_CHECKING:
    import httpx

    from ._request import Call

_SENT_ALWAYS = (
    ("Accept", "application/json"),
    ("Accept-Encoding", "gzip, deflate"),
    (
        "User-Agent",
        f"loyaltyos-python/{VERSION} ({sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]})",
    ),
)


@dataclass(frozen=True)
class Answer:
    """A whole answer that refuses nothing, read as JSON."""

    status: int
    headers: httpx.Headers
    json: Json = field(repr=False)


@dataclass(frozen=True)
class _Plan:
    """What differs between calls."""

    operation: str
    limits: Limits
    repeatable: bool
    authorised: bool
    error_class: Callable[[int], type[APIError]]
    prepare: Callable[[Token | None], HttpRequest]


def call_api(config: Config, call: Call) -> Steps[Answer]:
    """Makes a call of the API. Raises what the last attempt came to."""
    key = call.idempotency_key
    if key is None and call.request.takes_idempotency_key:
        key = config.surroundings.idempotency_key()
    return _attempts(
        config,
        _Plan(
            operation=call.request.operation,
            limits=call.limits,
            repeatable=call.request.repeatable,
            authorised=True,
            error_class=error_class,
            prepare=lambda token: _signed(config, _request(config, call, key), token),
        ),
    )


def fetch_token(config: Config, credentials: Credentials) -> Steps[Token]:
    """Asks for a token, with the same limits and retries as any call."""
    asked_at = config.surroundings.monotonic()

    def prepare(_: Token | None) -> HttpRequest:
        nonlocal asked_at
        asked_at = config.surroundings.monotonic()
        return _token_request(config, credentials)

    plan = _Plan(
        operation="oauth.token",
        limits=config.limits,
        repeatable=True,
        authorised=False,
        # What the token endpoint does not like about a request are its credentials.
        error_class=lambda status: error_class(401 if status == 400 else status),
        prepare=prepare,
    )
    answer = yield from _attempts(config, plan)
    try:
        return read_token(answer.json, credentials, asked_at=asked_at)
    except ValueError:
        raise _invalid(
            answer.status, answer.headers, "the token endpoint answered something else than a token"
        ) from None


def _attempts(config: Config, plan: _Plan) -> Steps[Answer]:
    clock = config.surroundings
    watch = Watch(plan.operation, config.hooks, config.logger)
    deadline = clock.monotonic() + plan.limits.total_timeout
    retries = 0
    token: Token | None = None
    rejected: Token | None = None
    for attempt in count(1):
        if plan.authorised:
            token = yield Authorise(rejected, max(0.0, deadline - clock.monotonic()))
        remaining = deadline - clock.monotonic()
        if remaining <= 0:
            raise APITimeoutError(
                f"{plan.operation}: no answer within {plan.limits.total_timeout:g} s"
            )
        request = plan.prepare(token)
        watch.request(attempt, request.method, request.url, dict(request.headers))
        started = clock.monotonic()
        timeout = min(plan.limits.attempt_timeout, remaining)
        reply: Reply = yield Send(request, timeout)
        outcome = _judge(reply, plan, urlsplit(request.url).netloc, timeout)
        _tell(watch, attempt, reply, outcome, clock.monotonic() - started)
        if isinstance(outcome, Answer):
            return outcome
        refused = isinstance(reply, HttpResponse) and reply.status == TOKEN.retry_once_on_status
        if refused and plan.authorised and rejected is None:
            rejected = token
            watch.error(attempt, outcome, 0.0)
            continue
        delay: float | None = None
        if retries < plan.limits.max_retries and may_retry(outcome, repeatable=plan.repeatable):
            delay = delay_before_retry(outcome, retries, clock)
        if delay is not None and clock.monotonic() + delay >= deadline:
            delay = None
        watch.error(attempt, outcome, delay)
        if delay is None:
            raise outcome
        yield Pause(delay)
        retries += 1
    raise AssertionError("counting does not end")


def _tell(
    watch: Watch, attempt: int, reply: Reply, outcome: Answer | LoyaltyOSError, duration: float
) -> None:
    if isinstance(reply, NoResponse):
        if isinstance(outcome, LoyaltyOSError):
            watch.no_response(duration, outcome)
    else:
        watch.response(attempt, reply.status, reply.headers.get("request-id"), duration)


def _judge(reply: Reply, plan: _Plan, host: str, timeout: float) -> Answer | LoyaltyOSError:
    """What a reply means: an answer, or the error that it is."""
    operation = plan.operation
    match reply:
        case NoResponse(timed_out=True, cause=cause):
            return _caused(
                APITimeoutError(f"no whole answer from {host} within {timeout:g} s"), cause
            )
        case NoResponse(cause=cause):
            reason = "" if cause is None else f" ({type(cause).__name__})"
            return _caused(APIConnectionError(f"no whole answer from {host}{reason}"), cause)
        case TooLarge(status=status, headers=headers):
            return _invalid(
                status, headers, f"{operation}: the answer is larger than any that the API gives"
            )
        case HttpResponse(status=status, headers=headers, content=content):
            try:
                json = read_json(content)
            except (ValueError, RecursionError):
                json = None
                if 200 <= status < 300:
                    return _invalid(status, headers, f"{operation}: the answer is not JSON")
            if 200 <= status < 300:
                return Answer(status, headers, json)
            return plan.error_class(status)(
                status=status, headers=headers, problem=json, retryable=is_retryable_status(status)
            )


def _caused(error: LoyaltyOSError, cause: Exception | None) -> LoyaltyOSError:
    error.__cause__ = cause
    return error


def _invalid(status: int, headers: httpx.Headers, message: str) -> InvalidResponseError:
    return InvalidResponseError(message, status=status, request_id=headers.get("request-id"))


def _request(config: Config, call: Call, idempotency_key: str | None) -> HttpRequest:
    """The request of a call, but for what differs with each attempt."""
    request = call.request
    headers = [*_SENT_ALWAYS, *request.headers, *call.headers]
    if request.body is not None:
        headers += [
            ("Content-Type", "application/json"),
            ("Content-Digest", content_digest(request.body)),
        ]
    if idempotency_key is not None:
        headers.append(("Idempotency-Key", idempotency_key))
    return HttpRequest(request.method, config.url(request.target), tuple(headers), request.body)


def _signed(config: Config, request: HttpRequest, token: Token | None) -> HttpRequest:
    """The request under a token, signed afresh."""
    if token is None:
        return request
    headers = (("Authorization", f"Bearer {token.access_token}"), *request.headers)
    if token.signing_key is not None:
        signature = sign(
            token.signing_key,
            method=request.method,
            url=request.url,
            headers=headers,
            created=int(config.surroundings.now()),
            nonce=config.surroundings.nonce(),
        )
        headers += (
            ("Signature-Input", signature.signature_input),
            ("Signature", signature.signature),
        )
    return HttpRequest(request.method, request.url, headers, request.content)


def _token_request(config: Config, credentials: Credentials) -> HttpRequest:
    """Client credentials by HTTP Basic (RFC 6749, 2.3.1 and 4.4)."""
    pair = f"{quote_plus(credentials.tenant_slug)}:{quote_plus(credentials.api_key)}"
    headers = (
        *_SENT_ALWAYS,
        ("Authorization", f"Basic {base64.b64encode(pair.encode()).decode()}"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    )
    return HttpRequest(
        "POST", f"{config.base_url}{TOKEN.path}", headers, b"grant_type=client_credentials"
    )
