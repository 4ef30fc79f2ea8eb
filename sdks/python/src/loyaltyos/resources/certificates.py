"""What programs may show in place of a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, query, segment
from ..models import Certificate, CertificatePage, RegisterCertificateRequest

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class CertificatesResource:
    """What programs may show in place of a secret."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> CertificatesResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return CertificatesResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> Paged[Certificate]:
        """List clients' certificates.

        Every certificate of the tenant, newest first, those that have ended among them.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _list(limit=limit, cursor=cursor), options)

    def register(
        self, register_certificate: RegisterCertificateRequest, **options: Unpack[CallOptions]
    ) -> Certificate:
        """Register a client's certificate.

        From now on a client that shows the certificate gets tokens of some of the scopes that the
        calling token has, without a secret (RFC 8705). The plan must have mutual TLS: growth and
        up. A tenant has at most 50 certificates in force.
        """
        return self._sender.call(_register(register_certificate), options)

    def revoke(self, certificate_id: str, **options: Unpack[CallOptions]) -> Certificate:
        """Revoke a client's certificate.

        Ends a certificate for good: it gives no more tokens, and every token that is bound to it
        ends within 5 seconds. One that was revoked before stays as it is. The same certificate may
        be registered again.

        Args:
            certificate_id: The id of the certificate.
        """
        return self._sender.call(_revoke(certificate_id), options)


class CertificatesResourceWithResponse:
    """`CertificatesResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Page[Certificate]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def register(
        self, register_certificate: RegisterCertificateRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[Certificate]:
        """`register`, with the response."""
        return self._sender.call_with_response(_register(register_certificate), options)

    def revoke(
        self, certificate_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Certificate]:
        """`revoke`, with the response."""
        return self._sender.call_with_response(_revoke(certificate_id), options)


class AsyncCertificatesResource:
    """What programs may show in place of a secret."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncCertificatesResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncCertificatesResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[Certificate]:
        """List clients' certificates.

        Every certificate of the tenant, newest first, those that have ended among them.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _list(limit=limit, cursor=cursor), options)

    async def register(
        self, register_certificate: RegisterCertificateRequest, **options: Unpack[CallOptions]
    ) -> Certificate:
        """Register a client's certificate.

        From now on a client that shows the certificate gets tokens of some of the scopes that the
        calling token has, without a secret (RFC 8705). The plan must have mutual TLS: growth and
        up. A tenant has at most 50 certificates in force.
        """
        return await self._sender.call(_register(register_certificate), options)

    async def revoke(self, certificate_id: str, **options: Unpack[CallOptions]) -> Certificate:
        """Revoke a client's certificate.

        Ends a certificate for good: it gives no more tokens, and every token that is bound to it
        ends within 5 seconds. One that was revoked before stays as it is. The same certificate may
        be registered again.

        Args:
            certificate_id: The id of the certificate.
        """
        return await self._sender.call(_revoke(certificate_id), options)


class AsyncCertificatesResourceWithResponse:
    """`AsyncCertificatesResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[AsyncPage[Certificate]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def register(
        self, register_certificate: RegisterCertificateRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[Certificate]:
        """`register`, with the response."""
        return await self._sender.call_with_response(_register(register_certificate), options)

    async def revoke(
        self, certificate_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[Certificate]:
        """`revoke`, with the response."""
        return await self._sender.call_with_response(_revoke(certificate_id), options)


def _list(
    *, limit: int | None = None, cursor: str | None = None
) -> Request[PageModel[Certificate]]:
    return Request(
        operation="certificates.list",
        method="GET",
        path="/certificates",
        read=CertificatePage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )


def _register(register_certificate: RegisterCertificateRequest) -> Request[Certificate]:
    return Request(
        operation="certificates.register",
        method="POST",
        path="/certificates",
        read=Certificate.model_validate,
        idempotency="none",
        body=body_of(register_certificate),
    )


def _revoke(certificate_id: str) -> Request[Certificate]:
    return Request(
        operation="certificates.revoke",
        method="DELETE",
        path=f"/certificates/{segment('certificate_id', certificate_id)}",
        read=Certificate.model_validate,
        idempotency="none",
    )
