"""What the tenant asks of its callers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._request import Request, body_of, preconditions
from ..models import SecurityPolicy, SecurityPolicyRequest

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._response import ApiResponse
    from .._sync import Sender


class SecurityPolicyResource:
    """What the tenant asks of its callers."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> SecurityPolicyResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return SecurityPolicyResourceWithResponse(self._sender)

    def get(self, **options: Unpack[CallOptions]) -> SecurityPolicy:
        """Get the security policy.

        What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and
        no browser may hold a token. Its `ETag` is what a change names as `If-Match`.
        """
        return self._sender.call(_get(), options)

    def put(
        self,
        security_policy: SecurityPolicyRequest,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> SecurityPolicy:
        """Change the security policy.

        Writes the whole policy as the next version. `If-Match` names the version that you have
        seen. It takes effect within 5 seconds in every process of the server.

        Args:
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
        """
        return self._sender.call(_put(security_policy, if_match=if_match), options)


class SecurityPolicyResourceWithResponse:
    """`SecurityPolicyResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get(self, **options: Unpack[CallOptions]) -> ApiResponse[SecurityPolicy]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(), options)

    def put(
        self,
        security_policy: SecurityPolicyRequest,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[SecurityPolicy]:
        """`put`, with the response."""
        return self._sender.call_with_response(_put(security_policy, if_match=if_match), options)


class AsyncSecurityPolicyResource:
    """What the tenant asks of its callers."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncSecurityPolicyResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncSecurityPolicyResourceWithResponse(self._sender)

    async def get(self, **options: Unpack[CallOptions]) -> SecurityPolicy:
        """Get the security policy.

        What the tenant asks of its callers. A tenant begins with version 1: signatures are off, and
        no browser may hold a token. Its `ETag` is what a change names as `If-Match`.
        """
        return await self._sender.call(_get(), options)

    async def put(
        self,
        security_policy: SecurityPolicyRequest,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> SecurityPolicy:
        """Change the security policy.

        Writes the whole policy as the next version. `If-Match` names the version that you have
        seen. It takes effect within 5 seconds in every process of the server.

        Args:
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
        """
        return await self._sender.call(_put(security_policy, if_match=if_match), options)


class AsyncSecurityPolicyResourceWithResponse:
    """`AsyncSecurityPolicyResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get(self, **options: Unpack[CallOptions]) -> ApiResponse[SecurityPolicy]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(), options)

    async def put(
        self,
        security_policy: SecurityPolicyRequest,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[SecurityPolicy]:
        """`put`, with the response."""
        return await self._sender.call_with_response(
            _put(security_policy, if_match=if_match), options
        )


def _get() -> Request[SecurityPolicy]:
    return Request(
        operation="securityPolicy.get",
        method="GET",
        path="/security-policy",
        read=SecurityPolicy.model_validate,
        idempotency="read",
    )


def _put(security_policy: SecurityPolicyRequest, *, if_match: str) -> Request[SecurityPolicy]:
    return Request(
        operation="securityPolicy.put",
        method="PUT",
        path="/security-policy",
        read=SecurityPolicy.model_validate,
        idempotency="none",
        headers=preconditions(if_match=if_match),
        body=body_of(security_policy),
    )
