"""The published vectors of request signatures, byte by byte."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from loyaltyos._signing import SigningKey, content_digest, sign, target_of

VECTORS = json.loads((Path(__file__).parent / "vectors" / "signing-vectors.json").read_text())


@pytest.mark.parametrize("vector", VECTORS["signed"], ids=lambda vector: str(vector["name"]))
def test_signed(vector: dict[str, Any]) -> None:
    headers = [(name, value) for name, value in vector["fields"]]
    if vector["body"] is not None and not any(
        name.lower() == "content-digest" for name, _ in headers
    ):
        headers.append(("Content-Digest", content_digest(vector["body"].encode())))
        assert headers[-1][1] == vector["contentDigest"]
    target = target_of(vector["url"])
    given_query = "?" in vector["url"]
    assert target.authority == vector["authority"]
    assert target.path + (target.query if given_query else "") == vector["target"]
    parameters = VECTORS["parameters"]
    key = SigningKey(parameters["keyId"], base64.urlsafe_b64decode(VECTORS["key"] + "="))
    signature = sign(
        key,
        method=vector["method"],
        url=vector["url"],
        headers=headers,
        created=parameters["created"],
        nonce=parameters["nonce"],
    )
    assert signature.base == vector["signatureBase"]
    assert signature.signature_input == vector["signatureInput"]
    assert signature.signature == vector["signature"]


def test_there_are_vectors() -> None:
    assert len(VECTORS["signed"]) > 10


@pytest.mark.parametrize("vector", VECTORS["signed"], ids=lambda vector: str(vector["name"]))
def test_the_http_library_sends_the_target_that_is_signed(vector: dict[str, Any]) -> None:
    sent = httpx.Request(vector["method"], vector["url"]).url.raw_path.decode()
    assert sent.rstrip("?") == vector["target"].rstrip("?")


def test_a_key_does_not_show_itself() -> None:
    assert repr(SigningKey("key_1", b"secret")) == "SigningKey(key_id='key_1', secret=***)"
