"""The figures that every SDK of LoyaltyOS keeps to. Times are in seconds."""

from __future__ import annotations

from typing import Final

API_PREFIX: Final = "/api/v1"
HOSTS: Final = {"los_sandbox_sk_": "sandbox-api", "los_live_sk_": "api"}
OWN_HEADERS: Final = frozenset(
    {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-digest",
        "content-encoding",
        "content-length",
        "content-type",
        "cookie",
        "date",
        "expect",
        "host",
        "idempotency-key",
        "if-match",
        "if-none-match",
        "origin",
        "signature",
        "signature-input",
        "transfer-encoding",
        "upgrade",
        "user-agent",
    }
)
REDACTED_HEADERS: Final = frozenset(
    {
        "authorization",
        "cookie",
        "set-cookie",
        "signature",
        "signature-input",
        "idempotency-key",
        "x-csrf-token",
    }
)


class ENVIRONMENT:
    base_url: Final = "LOYALTYOS_BASE_URL"
    domain: Final = "LOYALTYOS_DOMAIN"
    api_key: Final = "LOYALTYOS_API_KEY"
    tenant_slug: Final = "LOYALTYOS_TENANT"


class TOKEN:
    path: Final = "/oauth/token"
    refresh_at_part_of_life: Final = 0.8
    retry_once_on_status: Final = 401


class SIGNING:
    algorithm: Final = "hmac-sha256"
    tag: Final = "loyaltyos-v1"
    label: Final = "sig"
    components: Final = (
        "@method",
        "@authority",
        "@path",
        "@query",
        "content-digest",
        "idempotency-key",
    )
    digest: Final = "sha-256"
    nonce_bytes: Final = 16


class RETRIES:
    max_retries: Final = 2
    most_max_retries: Final = 10
    connection_errors: Final = True
    statuses: Final = frozenset({408, 429})
    statuses_from: Final = 500
    conflict_status: Final = 409
    unrepeatable_statuses: Final = frozenset({408, 429})
    unrepeatable_problems: Final = frozenset(
        {
            "too-busy",
        }
    )
    base_delay: Final = 0.5
    max_delay: Final = 8.0
    jitter: Final = 0.25
    max_retry_after: Final = 60.0


class TIMEOUTS:
    attempt: Final = 30.0
    total: Final = 120.0


class LIMITS:
    max_response_bytes: Final = 33554432


class WEBHOOKS:
    secret_prefix: Final = "whsec_"
    id_header: Final = "webhook-id"
    timestamp_header: Final = "webhook-timestamp"
    signature_header: Final = "webhook-signature"
    version: Final = "v1"
    tolerance: Final = 300.0
    max_signatures: Final = 16
