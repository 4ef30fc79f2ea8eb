"""The steps of a call, without any input and output."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from conftest import Surroundings, config_for, thing_request

from loyaltyos import errors
from loyaltyos._exchange import Answer, call_api
from loyaltyos._request import Request, call_of
from loyaltyos._steps import Authorise, HttpResponse, NoResponse, Pause, Send, TooLarge
from loyaltyos._tokens import Token

TOKEN = Token("t-1", None, refresh_at=1e9, expires_at=1e9)


class Clock(Surroundings):
    """Time stands still unless a step takes some."""

    time = 1000.0

    def monotonic(self) -> float:
        return self.time

    def now(self) -> float:
        return 1_767_225_600.0


def reply(status: int, body: Any = None, **headers: str) -> HttpResponse:
    fields = httpx.Headers({name.replace("_", "-"): value for name, value in headers.items()})
    return HttpResponse(status, fields, json.dumps(body).encode() if body is not None else b"")


def problem(
    status: int, code: str = "some-problem", retryable: bool = False, **headers: str
) -> HttpResponse:
    return reply(status, {"code": code, "title": "No", "retryable": retryable}, **headers)


OK = reply(200, {"name": "answer"})
LOST = NoResponse(timed_out=False, cause=httpx.ReadError("gone"))
LATE = NoResponse(timed_out=True)


def play(
    *replies: Any, request: Request[Any] | None = None, taking: float = 0.0, **options: Any
) -> tuple[Answer | Exception, list[Any]]:
    """Answers each request of a call in turn; gives what came of it, and the steps."""
    clock = Clock()
    config = config_for("https://api.example.com", surroundings=clock)
    steps = call_api(config, call_of(request or thing_request(), options, config.limits))
    left = list(replies)
    taken: list[Any] = []
    came: Any = None
    try:
        while True:
            step = steps.send(came)
            taken.append(step)
            match step:
                case Authorise():
                    came = Token(f"t-{len(taken)}", None, 1e9, 1e9) if step.rejected else TOKEN
                case Send(timeout=timeout):
                    came = left.pop(0)
                    clock.time += timeout if came is LATE else taking
                case Pause(seconds=seconds):
                    clock.time += seconds
                    came = None
    except StopIteration as end:
        assert not left
        return end.value, taken
    except errors.LoyaltyOSError as error:
        assert not left
        return error, taken


def pauses(steps: list[Any]) -> list[float]:
    return [step.seconds for step in steps if isinstance(step, Pause)]


def test_an_answer_ends_the_call() -> None:
    answer, steps = play(OK)
    assert isinstance(answer, Answer) and answer.json == {"name": "answer"}
    assert [type(step) for step in steps] == [Authorise, Send]
    assert steps[1].timeout == 30.0


@pytest.mark.parametrize(
    "failure", [LOST, LATE, problem(408), problem(429), problem(500), problem(503), problem(599)]
)
def test_what_may_pass_is_sent_again_twice_with_growing_pauses(failure: Any) -> None:
    error, steps = play(failure, failure, failure)
    assert isinstance(error, Exception)
    assert pauses(steps) == [0.375, 0.75], (
        "a quarter less than 0.5 s and 1 s, because the chance of the test is 1"
    )


def test_pauses_end_at_eight_seconds() -> None:
    _, steps = play(*[problem(503)] * 8, max_retries=7)
    assert pauses(steps) == [0.375, 0.75, 1.5, 3.0, 6.0, 6.0, 6.0]


@pytest.mark.parametrize(
    "status", [300, 302, 400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 418, 422, 428]
)
def test_a_refusal_is_not_sent_again(status: int) -> None:
    failures = [problem(status)] * (2 if status == 401 else 1)
    error, steps = play(*failures)
    assert isinstance(error, errors.APIError) and error.status == status
    assert pauses(steps) == []


def test_a_conflict_is_sent_again_if_its_problem_says_so() -> None:
    answer, steps = play(problem(409, retryable=True), OK)
    assert isinstance(answer, Answer) and len(pauses(steps)) == 1


@pytest.mark.parametrize(
    "failure", [LOST, LATE, problem(500), problem(503), problem(409, retryable=True)]
)
def test_what_cannot_be_repeated_is_not(failure: Any) -> None:
    error, steps = play(failure, request=thing_request(idempotency="none"))
    assert isinstance(error, Exception) and pauses(steps) == []


@pytest.mark.parametrize("failure", [problem(408), problem(429), problem(503, "too-busy")])
def test_what_cannot_be_repeated_is_where_nothing_was_done(failure: Any) -> None:
    answer, _ = play(failure, OK, request=thing_request(idempotency="none"))
    assert isinstance(answer, Answer)


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        ("0", 0.0),
        ("2", 2.0),
        ("60", 60.0),
        ("Thu, 01 Jan 2026 00:00:07 GMT", 7.0),
        ("Wed, 31 Dec 2025 23:00:00 GMT", 0.0),
        ("soon", 0.375),
        ("-1", 0.375),
        ("", 0.375),
    ],
)
def test_retry_after_is_obeyed(asked: str, waits: float) -> None:
    _, steps = play(problem(429, Retry_After=asked), OK)
    assert pauses(steps) == [waits]


@pytest.mark.parametrize("asked", ["61", "86400", "99999999999", "Thu, 01 Jan 2026 00:01:01 GMT"])
def test_more_patience_than_a_minute_is_not_asked_of_the_caller(asked: str) -> None:
    error, steps = play(problem(503, Retry_After=asked))
    assert isinstance(error, errors.ServerError) and pauses(steps) == []


def test_a_token_that_is_refused_is_replaced_once_and_not_counted_as_a_retry() -> None:
    answer, steps = play(problem(401), OK, max_retries=0)
    assert isinstance(answer, Answer)
    asked = [step for step in steps if isinstance(step, Authorise)]
    assert [step.rejected for step in asked] == [None, TOKEN]
    sent = [dict(step.request.headers)["Authorization"] for step in steps if isinstance(step, Send)]
    assert sent == ["Bearer t-1", "Bearer t-3"]


def test_a_second_refusal_is_the_error() -> None:
    error, _ = play(problem(401, "invalid-token"), problem(401, "invalid-token"))
    assert isinstance(error, errors.AuthenticationError) and error.code == "invalid-token"


def test_the_whole_call_has_a_deadline() -> None:
    error, steps = play(LATE, LATE, attempt_timeout=5.0, total_timeout=9.0)
    assert isinstance(error, errors.APITimeoutError)
    timeouts = [step.timeout for step in steps if isinstance(step, Send)]
    assert timeouts == [5.0, 9.0 - 5.0 - 0.375]


def test_a_pause_beyond_the_deadline_is_not_made() -> None:
    error, steps = play(problem(503, Retry_After="10"), total_timeout=9.0)
    assert isinstance(error, errors.ServerError) and pauses(steps) == []


def test_all_attempts_have_one_idempotency_key() -> None:
    _, steps = play(
        LOST, LOST, OK, request=thing_request(method="POST", idempotency="required-key")
    )
    keys = {
        dict(step.request.headers)["Idempotency-Key"] for step in steps if isinstance(step, Send)
    }
    assert len(keys) == 1 and len(keys.pop()) == 36


def test_the_callers_key_is_used() -> None:
    _, steps = play(
        OK, request=thing_request(method="POST", idempotency="optional-key"), idempotency_key="mine"
    )
    assert dict(steps[1].request.headers)["Idempotency-Key"] == "mine"


@pytest.mark.parametrize("idempotency", ["read", "natural-key", "none"])
def test_other_operations_take_no_key(idempotency: Any) -> None:
    _, steps = play(OK, request=thing_request(idempotency=idempotency))
    assert "Idempotency-Key" not in dict(steps[1].request.headers)
    with pytest.raises(TypeError, match="things.get takes no idempotency_key"):
        play(OK, request=thing_request(idempotency=idempotency), idempotency_key="mine")


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"name": NaN}', b"\xff"])
def test_a_whole_answer_that_is_not_json_is_an_error_of_its_own(body: bytes) -> None:
    error, steps = play(HttpResponse(200, httpx.Headers({"request-id": "req_9"}), body))
    assert isinstance(error, errors.InvalidResponseError)
    assert (error.status, error.request_id) == (200, "req_9")
    assert pauses(steps) == []


def test_a_refusal_that_is_no_problem_document_is_judged_by_its_status() -> None:
    html = HttpResponse(502, httpx.Headers({"request-id": "req_9"}), b"<html>secret</html>")
    error, steps = play(html, html, html)
    assert isinstance(error, errors.ServerError)
    assert (error.code, error.retryable, error.request_id, error.problem) == (
        "unknown",
        True,
        "req_9",
        None,
    )
    assert "secret" not in str(error) and len(pauses(steps)) == 2


def test_an_answer_that_is_too_large_is_an_error_of_its_own() -> None:
    error, _ = play(TooLarge(200, httpx.Headers()))
    assert isinstance(error, errors.InvalidResponseError)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, "BadRequest"),
        (403, "PermissionDenied"),
        (404, "NotFound"),
        (410, "Gone"),
        (422, "UnprocessableEntity"),
    ],
)
def test_each_status_has_its_class(status: int, kind: str) -> None:
    error, _ = play(problem(status))
    assert type(error).__name__ == f"{kind}Error"


@pytest.mark.parametrize(
    ("members", "text"),
    [
        ({}, "400 odd: No."),
        ({"title": "No."}, "400 odd: No."),
        ({"detail": "Not now."}, "400 odd: No. Not now."),
        ({"errors": [{"pointer": "", "message": "It is empty."}]}, "400 odd: No. It is empty."),
        (
            {
                "requestId": "req_3",
                "errors": [{"pointer": "/a", "message": "Too long."}, {"pointer": "/b"}],
            },
            "400 odd: No. /a: Too long. (request req_3)",
        ),
    ],
)
def test_the_text_of_an_error_is_what_the_api_says(members: dict[str, Any], text: str) -> None:
    error, _ = play(reply(400, {"code": "odd", "title": "No", **members}))
    assert str(error) == text


def test_an_unknown_status_is_the_error_of_the_api_itself() -> None:
    error, _ = play(problem(418))
    assert type(error) is errors.APIError


@pytest.mark.parametrize("key", ["", "a b", "\xfc", "k\n", "k" * 256])
def test_a_key_that_the_server_does_not_take_is_refused(key: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="1 to 255 visible ASCII"):
        play(OK, request=thing_request(idempotency="optional-key"), idempotency_key=key)
