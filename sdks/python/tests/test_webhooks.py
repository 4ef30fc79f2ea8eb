"""The vectors of webhooks, and the reference library, both ways."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError as ReferenceError

from loyaltyos import webhooks
from loyaltyos.errors import ConfigurationError

VECTORS = json.loads((Path(__file__).parent / "vectors" / "webhook-vectors.json").read_text())
SECRET = "whsec_AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dw="


@pytest.mark.parametrize("vector", VECTORS["signed"], ids=lambda vector: str(vector["name"]))
def test_signed(vector: dict[str, Any]) -> None:
    headers = webhooks.sign(
        id=vector["id"],
        timestamp=vector["timestamp"],
        payload=vector["payload"],
        secret=vector["secret"],
    )
    assert headers == {
        "webhook-id": vector["id"],
        "webhook-timestamp": str(vector["timestamp"]),
        "webhook-signature": vector["signature"],
    }


@pytest.mark.parametrize("vector", VECTORS["verified"], ids=lambda vector: str(vector["name"]))
def test_verified(vector: dict[str, Any]) -> None:
    payload = (
        base64.b64decode(vector["payloadBase64"])
        if "payloadBase64" in vector
        else vector["payload"]
    )
    tolerance = {"tolerance": vector["toleranceSeconds"]} if "toleranceSeconds" in vector else {}

    def verify() -> webhooks.WebhookEvent:
        return webhooks.verify(
            payload=payload,
            headers=vector["headers"],
            secrets=vector["secrets"],
            now=vector["now"],
            **tolerance,
        )

    if vector["expect"] == "ok":
        event = verify()
        assert event.type == json.loads(payload)["type"]
        assert event.timestamp == datetime(2026, 1, 1, tzinfo=timezone.utc)
    else:
        with pytest.raises(webhooks.WebhookVerificationError) as caught:
            verify()
        assert caught.value.reason == vector["expect"]


def test_the_reference_library_verifies_what_we_sign() -> None:
    payload = '{"type":"order.rewarded","data":{"name":"Zoë"}}'
    headers = webhooks.sign(
        id="msg_1", timestamp=datetime.now(timezone.utc), payload=payload, secret=SECRET
    )
    assert Webhook(SECRET).verify(payload, headers) == json.loads(payload)
    with pytest.raises(ReferenceError):
        Webhook(SECRET).verify(payload + " ", headers)


def test_we_verify_what_the_reference_library_signs() -> None:
    payload = '{"type":"order.rewarded","data":{"total":149.90}}'
    now = datetime.now(timezone.utc)
    headers = {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(int(now.timestamp())),
        "Webhook-Signature": Webhook(SECRET).sign("msg_1", now, payload),
    }
    event = webhooks.verify(payload=payload, headers=headers, secret=SECRET)
    assert (event.id, event.type, event.timestamp, str(event.data["total"])) == (
        "msg_1",
        "order.rewarded",
        None,
        "149.90",
    )
    assert "149" not in repr(event)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-01-01T01:30:00+01:30", datetime(2026, 1, 1, tzinfo=timezone.utc)),
        (
            "2026-01-01T00:00:00.1234567Z",
            datetime(2026, 1, 1, 0, 0, 0, 123456, tzinfo=timezone.utc),
        ),
        ("2026-01-01", None),
        ("2026-13-01T00:00:00Z", None),
        (7, None),
    ],
)
def test_the_time_of_an_event(text: Any, instant: datetime | None) -> None:
    payload = json.dumps({"type": "a", "timestamp": text})
    headers = webhooks.sign(id="msg_1", timestamp=1767225600, payload=payload, secret=SECRET)
    assert (
        webhooks.verify(payload=payload, headers=headers, secret=SECRET, now=1767225600).timestamp
        == instant
    )


@pytest.mark.parametrize("payload", [{"type": "a"}, None, 7])
def test_a_payload_that_is_no_body_is_a_mistake_of_the_program(payload: Any) -> None:
    text = "^payload must be the body as it came: text or bytes$"
    with pytest.raises(ConfigurationError, match=text):
        webhooks.verify(payload=payload, headers={}, secret=SECRET)
    with pytest.raises(ConfigurationError, match=text):
        webhooks.sign(id="msg_1", timestamp=1, payload=payload, secret=SECRET)


@pytest.mark.parametrize("secret", [None, "", "whsec_", 7])
def test_the_secret_is_checked_first(secret: Any) -> None:
    with pytest.raises(webhooks.WebhookVerificationError) as caught:
        webhooks.verify(payload=None, headers={}, secret=secret)  # type: ignore[arg-type]
    assert caught.value.reason == "invalid-secret"
