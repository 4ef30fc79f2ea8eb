"""What programs trade for tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, query, segment
from ..models import (
    ApiKey,
    ApiKeyPage,
    CreateApiKeyRequest,
    CreatedApiKey,
    RollApiKeyRequest,
    RolledApiKey,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class ApiKeysResource:
    """What programs trade for tokens."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> ApiKeysResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return ApiKeysResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> Paged[ApiKey]:
        """List API keys.

        Every key of the tenant, newest first, those that have ended among them. Secrets are
        nobody's to read.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _list(limit=limit, cursor=cursor), options)

    def create(
        self, create_api_key: CreateApiKeyRequest, **options: Unpack[CallOptions]
    ) -> CreatedApiKey:
        """Create an API key.

        Makes a key of some of the scopes that the calling token has. The answer shows its secret,
        which cannot be had again. A tenant has at most 100 keys in force.
        """
        return self._sender.call(_create(create_api_key), options)

    def roll(
        self,
        key_id: str,
        roll_api_key: RollApiKeyRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> RolledApiKey:
        """Roll an API key.

        Makes a key of the same label and scopes, whose secret the answer shows this once. The old
        one ends after the overlap, without one at once and its tokens within 5 seconds. The calling
        token must have every scope of the key.

        Args:
            key_id: The id of the API key: not its secret.
            roll_api_key: May be left out.
        """
        return self._sender.call(_roll(key_id, roll_api_key), options)

    def revoke(self, key_id: str, **options: Unpack[CallOptions]) -> ApiKey:
        """Revoke an API key.

        Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A
        key that was revoked before stays as it is. A key may revoke itself.

        Args:
            key_id: The id of the API key: not its secret.
        """
        return self._sender.call(_revoke(key_id), options)


class ApiKeysResourceWithResponse:
    """`ApiKeysResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Page[ApiKey]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def create(
        self, create_api_key: CreateApiKeyRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[CreatedApiKey]:
        """`create`, with the response."""
        return self._sender.call_with_response(_create(create_api_key), options)

    def roll(
        self,
        key_id: str,
        roll_api_key: RollApiKeyRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[RolledApiKey]:
        """`roll`, with the response."""
        return self._sender.call_with_response(_roll(key_id, roll_api_key), options)

    def revoke(self, key_id: str, **options: Unpack[CallOptions]) -> ApiResponse[ApiKey]:
        """`revoke`, with the response."""
        return self._sender.call_with_response(_revoke(key_id), options)


class AsyncApiKeysResource:
    """What programs trade for tokens."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncApiKeysResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncApiKeysResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[ApiKey]:
        """List API keys.

        Every key of the tenant, newest first, those that have ended among them. Secrets are
        nobody's to read.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _list(limit=limit, cursor=cursor), options)

    async def create(
        self, create_api_key: CreateApiKeyRequest, **options: Unpack[CallOptions]
    ) -> CreatedApiKey:
        """Create an API key.

        Makes a key of some of the scopes that the calling token has. The answer shows its secret,
        which cannot be had again. A tenant has at most 100 keys in force.
        """
        return await self._sender.call(_create(create_api_key), options)

    async def roll(
        self,
        key_id: str,
        roll_api_key: RollApiKeyRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> RolledApiKey:
        """Roll an API key.

        Makes a key of the same label and scopes, whose secret the answer shows this once. The old
        one ends after the overlap, without one at once and its tokens within 5 seconds. The calling
        token must have every scope of the key.

        Args:
            key_id: The id of the API key: not its secret.
            roll_api_key: May be left out.
        """
        return await self._sender.call(_roll(key_id, roll_api_key), options)

    async def revoke(self, key_id: str, **options: Unpack[CallOptions]) -> ApiKey:
        """Revoke an API key.

        Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A
        key that was revoked before stays as it is. A key may revoke itself.

        Args:
            key_id: The id of the API key: not its secret.
        """
        return await self._sender.call(_revoke(key_id), options)


class AsyncApiKeysResourceWithResponse:
    """`AsyncApiKeysResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[AsyncPage[ApiKey]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def create(
        self, create_api_key: CreateApiKeyRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[CreatedApiKey]:
        """`create`, with the response."""
        return await self._sender.call_with_response(_create(create_api_key), options)

    async def roll(
        self,
        key_id: str,
        roll_api_key: RollApiKeyRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[RolledApiKey]:
        """`roll`, with the response."""
        return await self._sender.call_with_response(_roll(key_id, roll_api_key), options)

    async def revoke(self, key_id: str, **options: Unpack[CallOptions]) -> ApiResponse[ApiKey]:
        """`revoke`, with the response."""
        return await self._sender.call_with_response(_revoke(key_id), options)


def _list(*, limit: int | None = None, cursor: str | None = None) -> Request[PageModel[ApiKey]]:
    return Request(
        operation="apiKeys.list",
        method="GET",
        path="/api-keys",
        read=ApiKeyPage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )


def _create(create_api_key: CreateApiKeyRequest) -> Request[CreatedApiKey]:
    return Request(
        operation="apiKeys.create",
        method="POST",
        path="/api-keys",
        read=CreatedApiKey.model_validate,
        idempotency="none",
        body=body_of(create_api_key),
    )


def _roll(key_id: str, roll_api_key: RollApiKeyRequest | None = None) -> Request[RolledApiKey]:
    return Request(
        operation="apiKeys.roll",
        method="POST",
        path=f"/api-keys/{segment('key_id', key_id)}/roll",
        read=RolledApiKey.model_validate,
        idempotency="none",
        body=None if roll_api_key is None else body_of(roll_api_key),
    )


def _revoke(key_id: str) -> Request[ApiKey]:
    return Request(
        operation="apiKeys.revoke",
        method="DELETE",
        path=f"/api-keys/{segment('key_id', key_id)}",
        read=ApiKey.model_validate,
        idempotency="none",
    )
