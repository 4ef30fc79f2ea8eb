"""What a client is told is checked when it is made."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from loyaltyos._base_client import AsyncBaseClient, BaseClient
from loyaltyos.errors import ConfigurationError

KEY = "los_sandbox_sk_3h8v2m_secret"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BASE_URL", "DOMAIN", "API_KEY", "TENANT"):
        monkeypatch.delenv(f"LOYALTYOS_{name}", raising=False)


def base_url(kind: Any = BaseClient, **changes: Any) -> str:
    given = {"tenant_slug": "acme-retail", "api_key": KEY, "base_url": "https://api.example.com"}
    said = {name: value for name, value in {**given, **changes}.items() if value is not None}
    return str(kind(**said)._sender.config.base_url)


@pytest.mark.parametrize("kind", [BaseClient, AsyncBaseClient])
@pytest.mark.parametrize(
    "changes",
    [
        {"api_key": None},
        {"api_key": ""},
        {"api_key": "has a space"},
        {"api_key": "line\nfeed"},
        {"api_key": KEY + "\n"},
        {"api_key": "another_form_of_key_3h8v2m_secret"},
        {"api_key": "los_test_sk_3h8v2m_secret"},
        {"api_key": "los_live_sk_secret"},
        {"api_key": "los_live_sk__secret"},
        {"api_key": "los_live_sk_3h8v2m_"},
        {"api_key": 7},
        {"api_key": None, "customer_token": "token"},
        {"domain": "example.com"},
        {"base_url": "https://example.com/api/v1"},
        {"base_url": "https://example.com/loyalty/api/v1/"},
        {"base_url": "https://example.com/v1"},
        {"tenant_slug": None},
        {"tenant_slug": ""},
        {"base_url": None},
        {"base_url": "no address"},
        {"base_url": "ftp://example.com"},
        {"base_url": "http://api.example.com"},
        {"base_url": "http://localhost.example.com"},
        {"base_url": "https://user:password@example.com"},
        {"base_url": "https://example.com?a=b"},
        {"base_url": "https://example.com:port"},
        {"base_url": "https://example.com\n"},
        {"base_url": None, "domain": "https://example.com"},
        {"base_url": None, "domain": "example.com", "api_key": "another_form"},
        {"customer_token": lambda: "token"},
        {"max_retries": -1},
        {"max_retries": 11},
        {"max_retries": 1.5},
        {"max_retries": True},
        {"attempt_timeout": 0},
        {"attempt_timeout": float("nan")},
        {"total_timeout": -5},
        {"total_timeout": float("inf")},
        {"total_timeout": "10"},
    ],
)
def test_what_cannot_work_is_refused(kind: Any, changes: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        base_url(kind, **changes)
    said = str(caught.value)
    assert all(secret not in said for secret in (KEY, "secret", "password", "has a space"))


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"domain": "example.com"}, "give base_url or domain, not both"),
        (
            {"base_url": "https://example.com/api/v1/"},
            "base_url must not end in /api/v1: the SDK adds it",
        ),
        (
            {"api_key": "los_live_sk_secret"},
            "api_key is no API key: one looks like los_sandbox_sk_... or los_live_sk_...",
        ),
        (
            {"api_key": None, "customer_token": "token"},
            "customer_token must be a function that gives a token",
        ),
    ],
)
def test_a_refusal_says_what_to_do(changes: dict[str, Any], text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        base_url(**changes)
    assert str(caught.value) == text


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "https://api.example.com"),
        ({"base_url": "https://example.com/loyalty/"}, "https://example.com/loyalty"),
        ({"base_url": "https://example.com/?"}, "https://example.com"),
        ({"base_url": "https://example.com#"}, "https://example.com"),
        ({"base_url": "http://localhost:4400"}, "http://localhost:4400"),
        ({"base_url": "http://127.0.0.9:4400"}, "http://127.0.0.9:4400"),
        ({"base_url": "http://[::1]:4400"}, "http://[::1]:4400"),
        ({"base_url": "http://api.internal", "allow_insecure_http": True}, "http://api.internal"),
        ({"base_url": None, "domain": "a.example:8443"}, "https://sandbox-api.a.example:8443"),
        ({"base_url": None, "domain": "example.com"}, "https://sandbox-api.example.com"),
        (
            {"base_url": None, "domain": "example.com", "api_key": "los_live_sk_a_b"},
            "https://api.example.com",
        ),
        ({"base_url": "https://example.com/v12"}, "https://example.com/v12"),
        ({"api_key": "los_live_sk_a_b-c_d"}, "https://api.example.com"),
        ({"max_retries": 10}, "https://api.example.com"),
        ({"max_retries": 0}, "https://api.example.com"),
    ],
)
def test_what_can_work_is_taken(changes: dict[str, Any], expected: str) -> None:
    assert base_url(**changes) == expected


def test_the_environment_fills_what_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOYALTYOS_TENANT", "acme-retail")
    monkeypatch.setenv("LOYALTYOS_API_KEY", KEY)
    monkeypatch.setenv("LOYALTYOS_DOMAIN", "example.com")
    assert BaseClient()._sender.config.base_url == "https://sandbox-api.example.com"
    monkeypatch.setenv("LOYALTYOS_BASE_URL", "https://env.example.com")
    assert BaseClient()._sender.config.base_url == "https://env.example.com"
    assert (
        BaseClient(domain="said.example.com")._sender.config.base_url
        == "https://sandbox-api.said.example.com"
    )
    with pytest.raises(ConfigurationError, match="base_url must"):
        BaseClient(base_url="")
    assert (
        BaseClient(base_url="https://said.example.com")._sender.config.base_url
        == "https://said.example.com"
    )
    with pytest.raises(ConfigurationError, match="no API key"):
        BaseClient(api_key="")


def test_a_customers_token_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOYALTYOS_API_KEY", KEY)
    client = BaseClient(customer_token=lambda: "token", base_url="https://api.example.com")
    assert client._sender.config.credentials is None
    with pytest.raises(ConfigurationError, match="no server"):
        BaseClient(customer_token=lambda: "token", domain="example.com")


def test_a_client_does_not_show_its_key() -> None:
    client = BaseClient(tenant_slug="acme-retail", api_key=KEY, base_url="https://api.example.com")
    assert repr(client) == "BaseClient(base_url='https://api.example.com')"
    assert "secret" not in repr(client._sender.config)


def test_a_logger_may_be_given() -> None:
    logger = logging.getLogger("mine")
    client = BaseClient(
        tenant_slug="a", api_key=KEY, base_url="https://api.example.com", logger=logger
    )
    assert client._sender.config.logger is logger
