"""Calls over real connections, by threads and by asyncio alike."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

import httpx
import pytest
from conftest import API_KEY, Caller, Surroundings, Thing, config_for, thing_request
from local_server import SIGNING_KEY, LocalServer, Reply, Seen, problem, token_reply

from loyaltyos._behaviour import OWN_HEADERS
from loyaltyos import errors
from loyaltyos._async import AsyncSender
from loyaltyos._config import Limits
from loyaltyos._hooks import ErrorEvent, Hooks, RequestEvent, ResponseEvent
from loyaltyos._request import body_of, query
from loyaltyos._signing import SigningKey, sign
from loyaltyos._sync import Sender
from loyaltyos._request import preconditions

MakeCaller = Callable[..., Caller]


def test_a_call_gives_its_result_and_its_response(caller: MakeCaller, server: LocalServer) -> None:
    server.replies = [
        Reply(201, headers={"Request-Id": "req_7", "ETag": '"3"', "Idempotent-Replayed": "true"})
    ]
    response = caller().call()
    assert response.data == Thing(name="answer")
    assert (response.status, response.request_id, response.etag, response.replayed) == (
        201,
        "req_7",
        '"3"',
        True,
    )
    assert response.headers["REQUEST-ID"] == "req_7"


def test_a_token_is_asked_for_with_the_key_and_then_kept(
    caller: MakeCaller, server: LocalServer
) -> None:
    caller().run(thing_request(), thing_request(), thing_request())
    (asked,) = server.tokens
    assert (
        asked.headers["authorization"]
        == f"Basic {base64.b64encode(f'acme-retail:{API_KEY}'.encode()).decode()}"
    )
    assert asked.body == b"grant_type=client_credentials"
    assert {seen.headers["authorization"] for seen in server.seen} == {"Bearer token-1"}


def test_what_is_sent_is_what_was_signed(caller: MakeCaller, server: LocalServer) -> None:
    body = body_of(Thing(name="Zoë"))
    request = thing_request(
        method="POST",
        path="/things/a%7Eb%2Fc",
        query=query(
            at=datetime(2026, 3, 1, 10, 30, tzinfo=timezone.utc),
            name="ä b&c/d?",
            limit=2,
            last=None,
            all=True,
        ),
        body=body,
        idempotency="required-key",
    )
    caller().run(request, request)
    first, second = server.seen
    assert (
        first.target
        == "/api/v1/things/a%7Eb%2Fc?at=2026-03-01T10%3A30%3A00.000Z&name=%C3%A4%20b%26c%2Fd%3F&limit=2&all=true"
    )
    assert first.body == body == '{"name":"Zoë"}'.encode()
    assert first.headers["accept"] == "application/json"
    assert first.headers["content-type"] == "application/json"
    assert first.headers["user-agent"].startswith("loyaltyos-python/")
    assert (
        first.headers["content-digest"]
        == f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"
    )
    nonces = set()
    for seen in (first, second):
        parameters = dict(
            part.split("=", 1) for part in seen.headers["signature-input"].split(";")[1:]
        )
        nonces.add(parameters["nonce"])
        expected = sign(
            SigningKey("key_3h8v2m", base64.urlsafe_b64decode(SIGNING_KEY + "=")),
            method="POST",
            url=f"{server.url}{seen.target}",
            headers=list(seen.headers.items()),
            created=int(parameters["created"]),
            nonce=parameters["nonce"].strip('"'),
        )
        assert seen.headers["signature-input"] == expected.signature_input
        assert seen.headers["signature"] == expected.signature
    assert len(nonces) == 2


def test_fifty_callers_share_one_refresh(caller: MakeCaller, server: LocalServer) -> None:
    def slow(count: int) -> Reply:
        reply = token_reply(f"token-{count}")
        reply.delay = 0.2
        return reply

    server.token = slow
    caller().run(*[thing_request()] * 50, at_once=True)
    assert len(server.tokens) == 1 and len(server.seen) == 50


def test_a_token_is_replaced_after_four_fifths_of_its_life_beside_the_calls(
    caller: MakeCaller, server: LocalServer
) -> None:
    surroundings = Surroundings()

    def later(_: object) -> Reply:
        surroundings.ahead = {1: 79.0, 2: 81.0}.get(len(server.seen), surroundings.ahead)
        return Reply()

    server.token = lambda count: token_reply(f"token-{count}", expires_in=100)
    server.usual = later
    caller(surroundings=surroundings).run(*[thing_request()] * 100)
    used = [seen.headers["authorization"] for seen in server.seen]
    assert used[:3] == ["Bearer token-1"] * 3, "at 0, 79 and 81 s: nobody waits for the second"
    assert used[-1] == "Bearer token-2"
    assert len(server.tokens) == 2


def test_a_refresh_that_failed_is_left_in_peace_for_a_while(
    caller: MakeCaller, server: LocalServer
) -> None:
    surroundings = Surroundings()

    def later(_: object) -> Reply:
        surroundings.ahead = 85.0 if len(server.seen) < 60 else 94.0
        return Reply()

    server.token = lambda count: (
        token_reply("token-1", expires_in=100) if count == 1 else problem(403, "no")
    )
    server.usual = later
    caller(surroundings=surroundings).run(*[thing_request()] * 100)
    assert {seen.headers["authorization"] for seen in server.seen} == {"Bearer token-1"}
    assert len(server.tokens) == 3, "at 85 s, and 8 s later"


def test_a_token_that_lives_is_used_if_there_is_no_other(
    caller: MakeCaller, server: LocalServer
) -> None:
    surroundings = Surroundings()

    def later(_: object) -> Reply:
        surroundings.ahead += 90.0
        return Reply()

    server.token = lambda count: (
        token_reply("token-1", expires_in=100) if count == 1 else problem(403, "no")
    )
    server.usual = later
    made = caller(surroundings=surroundings)
    with pytest.raises(errors.PermissionDeniedError):
        made.run(*[thing_request()] * 3)
    assert len(server.seen) == 2, "at 90 s the first token still serves, at 180 s it does not"


def test_a_key_that_is_refused_is_an_error_at_once(caller: MakeCaller, server: LocalServer) -> None:
    server.token = lambda _: problem(401, "invalid-client")
    with pytest.raises(errors.AuthenticationError, match="invalid-client"):
        caller().call()
    assert len(server.tokens) == 1 and server.seen == []
    server.token = lambda _: problem(400, "invalid-token-request")
    with pytest.raises(errors.AuthenticationError) as caught:
        caller().call()
    assert caught.value.status == 400


@pytest.mark.parametrize(
    "answer",
    [
        b"{}",
        b'{"access_token":"a"}',
        b'{"access_token":"a","expires_in":"soon"}',
        b'{"access_token":"a","expires_in":0}',
        b'{"access_token":"a\\n","expires_in":60}',
        b"[]",
    ],
)
def test_something_else_than_a_token_is_an_invalid_response(
    caller: MakeCaller, server: LocalServer, answer: bytes
) -> None:
    server.token = lambda _: Reply(body=answer)
    with pytest.raises(errors.InvalidResponseError, match="something else than a token"):
        caller().call()


def test_callers_who_are_refused_together_refresh_once(
    caller: MakeCaller, server: LocalServer
) -> None:
    def refuse_old(seen: Seen) -> Reply:
        if seen.headers["authorization"] == "Bearer token-1":
            return problem(401, "invalid-token")
        return Reply()

    server.usual = refuse_old
    caller().run(*[thing_request()] * 10, at_once=True)
    assert len(server.tokens) == 2


def test_a_customers_token_signs_nothing_and_is_asked_for_again_when_it_is_refused(
    caller: MakeCaller, server: LocalServer
) -> None:
    given = iter(["first", "second"])
    server.usual = lambda seen: (
        Reply()
        if seen.headers["authorization"] == "Bearer second"
        else problem(401, "invalid-token")
    )
    caller(credentials=None, customer_token=lambda: next(given)).run(
        thing_request(), thing_request()
    )
    assert [seen.headers["authorization"] for seen in server.seen] == [
        "Bearer first",
        "Bearer second",
        "Bearer second",
    ]
    assert server.tokens == [] and "signature" not in server.seen[0].headers


@pytest.mark.parametrize("lost", [Reply(drop=True), Reply(cut=True)])
def test_a_lost_answer_is_asked_for_again(
    caller: MakeCaller, server: LocalServer, lost: Reply
) -> None:
    server.replies = [lost]
    assert caller().call().data.name == "answer"
    assert len(server.seen) == 2


def test_nobody_listens(caller: MakeCaller, server: LocalServer) -> None:
    server.close()
    with pytest.raises(errors.APIConnectionError) as caught:
        caller(limits=Limits(max_retries=0)).call()
    assert not isinstance(caught.value, errors.APITimeoutError) and isinstance(
        caught.value.__cause__, httpx.ConnectError
    )
    host = server.url.removeprefix("http://")
    assert str(caught.value) == f"no whole answer from {host} (ConnectError)"


@pytest.mark.parametrize("slow", [Reply(delay=5), Reply(byte_pause=0.1)])
def test_an_attempt_ends_in_time_with_its_body(
    caller: MakeCaller, server: LocalServer, slow: Reply
) -> None:
    server.replies = [slow]
    began = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        caller(limits=Limits(max_retries=0, attempt_timeout=0.3)).call()
    assert 0.3 <= time.monotonic() - began < 1.5
    assert server.hung_up.wait(2), "the connection is closed"


def test_a_late_attempt_is_made_again(caller: MakeCaller, server: LocalServer) -> None:
    server.replies = [Reply(delay=5)]
    assert caller(limits=Limits(attempt_timeout=0.3)).call().data.name == "answer"


def test_the_deadline_of_a_call_counts_the_token(caller: MakeCaller, server: LocalServer) -> None:
    server.token = lambda count: Reply(delay=5)
    began = time.monotonic()
    with pytest.raises(errors.APITimeoutError, match="no token came in time"):
        caller().call(total_timeout=0.3)
    assert time.monotonic() - began < 1.5


def test_redirects_are_not_followed(caller: MakeCaller, server: LocalServer) -> None:
    server.replies = [Reply(307, b"", {"Location": f"{server.url}/elsewhere"})]
    with pytest.raises(errors.APIError) as caught:
        caller().call()
    assert caught.value.status == 307 and len(server.seen) == 1


def test_a_problem_says_what_is_wrong(caller: MakeCaller, server: LocalServer) -> None:
    server.replies = [problem(422, "invalid-values")]
    with pytest.raises(errors.UnprocessableEntityError) as caught:
        caller().call()
    error = caught.value
    assert (error.status, error.code, error.request_id, error.retryable) == (
        422,
        "invalid-values",
        "req_1",
        False,
    )
    assert error.errors == (errors.FieldError("/name", "too-long", "It is too long."),)
    assert (error.title, error.instance) == ("It does not go", "/api/v1/things")
    assert error.problem["code"] == "invalid-values"
    assert str(error) == (
        "422 invalid-values: It does not go. ada@example.com cannot do this"
        " /name: It is too long. (request req_1)"
    )


def test_another_shape_is_an_invalid_response_that_shows_no_values(
    caller: MakeCaller, server: LocalServer
) -> None:
    server.replies = [Reply(body=b'{"name":{"first":"Ada"}}')]
    with pytest.raises(errors.InvalidResponseError, match="things.get.*: name$") as caught:
        caller().call()
    assert "Ada" not in str(caught.value)


def test_what_is_too_large_is_left_unread(
    caller: MakeCaller, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loyaltyos._behaviour.LIMITS.max_response_bytes", 1000)
    server.replies = [Reply(body=b'{"name":"' + b"a" * 2000 + b'"}', chunked=True)]
    with pytest.raises(errors.InvalidResponseError, match="larger"):
        caller().call()


def test_hooks_are_told_and_see_no_secrets(caller: MakeCaller, server: LocalServer) -> None:
    told: list[object] = []

    def note(event: object) -> None:
        told.append(event)
        raise RuntimeError("a hook that fails")

    server.replies = [problem(503, "too-busy", Retry_After="0"), Reply()]
    caller(hooks=Hooks(on_request=note, on_response=note, on_error=note)).call()
    about = [event for event in told if event.operation == "things.get"]  # type: ignore[attr-defined]
    assert [type(event) for event in about] == [
        RequestEvent,
        ResponseEvent,
        ErrorEvent,
        RequestEvent,
        ResponseEvent,
    ]
    failed = about[2]
    assert (
        isinstance(failed, ErrorEvent)
        and failed.will_retry
        and failed.delay_ms == 0
        and failed.attempt == 1
    )
    sent = about[0]
    assert isinstance(sent, RequestEvent)
    assert (
        sent.headers["Authorization"]
        == sent.headers["Signature"]
        == sent.headers["Signature-Input"]
        == "***"
    )
    assert all(secret not in repr(told) for secret in ("token-1", API_KEY, SIGNING_KEY))


def test_the_debug_log_has_a_line_for_each_attempt_and_no_secrets(
    caller: MakeCaller, server: LocalServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="loyaltyos"):
        caller().call(
            thing_request(
                method="POST", body=b'{"email":"ada@example.com"}', idempotency="natural-key"
            )
        )
    lines = [record.getMessage() for record in caplog.records if record.name == "loyaltyos"]
    assert len(lines) == 2 and lines[1].startswith("things.get attempt 1: POST http://127.0.0.1:")
    assert "-> 200 in " in lines[1]
    assert all(secret not in "".join(lines) for secret in ("token-1", API_KEY, "ada@example.com"))


def test_headers_of_a_call_are_sent_and_replace_none_of_ours(
    caller: MakeCaller, server: LocalServer
) -> None:
    caller().call(headers={"X-Trace": "abc"})
    assert server.seen[0].headers["x-trace"] == "abc"
    for name in ("Authorization", *map(str.upper, OWN_HEADERS)):
        with pytest.raises(errors.ConfigurationError, match=name):
            caller().call(headers={name: "mine"})
    for name, value in (("not a name", "x"), ("X-Trace", "line\nbreak"), ("X-Trace", "\xfc")):
        with pytest.raises(errors.ConfigurationError, match="cannot be sent"):
            caller().call(headers={name: value})
    with pytest.raises(errors.ConfigurationError, match="cannot be sent"):
        preconditions(if_match="line\nbreak")


@pytest.mark.parametrize(
    "options",
    [
        {"max_retries": -1},
        {"max_retries": 11},
        {"attempt_timeout": 0},
        {"total_timeout": float("nan")},
    ],
)
def test_limits_of_a_call_are_checked(
    caller: MakeCaller, server: LocalServer, options: dict[str, Any]
) -> None:
    with pytest.raises(errors.ConfigurationError):
        caller().call(**options)
    assert server.tokens == []


def test_a_caller_who_gives_up_does_not_end_the_refresh_for_others_under_threads(
    server: LocalServer,
) -> None:
    server.token = lambda count: Reply(body=token_reply("token-1").body, delay=0.5)
    sender = Sender(config_for(server.url), None)
    with pytest.raises(errors.APITimeoutError):
        sender.call(thing_request(), {"total_timeout": 0.1})
    assert sender.call(thing_request(), {}).name == "answer"
    assert len(server.tokens) == 1
    sender.close()


def test_a_cancelled_caller_does_not_cancel_the_refresh_for_others(server: LocalServer) -> None:
    server.token = lambda count: Reply(body=token_reply("token-1").body, delay=0.5)

    async def scenario() -> None:
        sender = AsyncSender(config_for(server.url), None)
        first = asyncio.create_task(sender.call(thing_request(), {}))
        second = asyncio.create_task(sender.call(thing_request(), {}))
        await asyncio.sleep(0.1)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert (await second).name == "answer"
        await sender.close()

    asyncio.run(scenario())
    assert len(server.tokens) == 1


@pytest.mark.parametrize("where", ["in flight", "in a pause"])
def test_cancelling_ends_a_call_at_once(server: LocalServer, where: str) -> None:
    server.replies = [
        Reply(delay=10) if where == "in flight" else problem(503, "too-busy", Retry_After="30")
    ]

    async def scenario() -> float:
        sender = AsyncSender(config_for(server.url), None)
        call = asyncio.create_task(sender.call(thing_request(), {}))
        await asyncio.sleep(0.3)
        began = time.monotonic()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        took = time.monotonic() - began
        await sender.close()
        return took

    assert asyncio.run(scenario()) < 0.2
    assert where == "in a pause" or server.hung_up.wait(2)


def test_closing_ends_a_refresh_with_an_error_of_ours(server: LocalServer) -> None:
    server.token = lambda count: Reply(delay=5)

    async def scenario() -> None:
        sender = AsyncSender(config_for(server.url), None)
        call = asyncio.create_task(sender.call(thing_request(), {}))
        await asyncio.sleep(0.1)
        await sender.close()
        with pytest.raises(errors.APIConnectionError, match="the client was closed"):
            await call

    asyncio.run(scenario())


def test_a_closed_client_makes_no_call(server: LocalServer) -> None:
    sender = Sender(config_for(server.url), None)
    sender.close()
    with pytest.raises(errors.ConfigurationError, match="^the client is closed$"):
        sender.call(thing_request(), {})
    with httpx.Client() as http:
        lent = Sender(config_for(server.url), http)
        lent.close()
        with pytest.raises(errors.ConfigurationError, match="^the client is closed$"):
            lent.call(thing_request(), {})

    async def scenario() -> None:
        sender = AsyncSender(config_for(server.url), None)
        await sender.close()
        with pytest.raises(errors.ConfigurationError, match="^the client is closed$"):
            await sender.call(thing_request(), {})

    asyncio.run(scenario())
    assert server.tokens == [] and server.seen == []


def test_closing_ends_a_call_that_pauses(server: LocalServer) -> None:
    server.replies = [problem(503, "too-busy", Retry_After="1")]
    sender = Sender(config_for(server.url), None)
    timer = threading.Timer(0.4, sender.close)
    timer.start()
    with pytest.raises(errors.APIConnectionError, match="the client was closed"):
        sender.call(thing_request(), {})
    timer.join()


def test_the_callers_http_client_sends_and_stays_open(server: LocalServer) -> None:
    with httpx.Client(headers={"X-From": "client"}, follow_redirects=True, auth=("a", "b")) as http:
        sender = Sender(config_for(server.url), http)
        sender.call(thing_request(), {})
        sender.close()
        assert not http.is_closed
    assert server.seen[0].headers["authorization"] == "Bearer token-1"


def test_threads_that_are_first_to_use_a_model_share_it(server: LocalServer) -> None:
    server.usual = lambda _: Reply(body=b'{"name":"a","inner":[{"name":"b"}]}')

    class Outer(Thing):
        inner: list[Thing]

    request = thing_request(read=Outer.model_validate)
    responses = Caller(config_for(server.url), "sync").run(*[request] * 30, at_once=True)
    assert {response.data.inner[0].name for response in responses} == {"b"}
