"""Who changed what, when, and from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, query
from ..models import AuditAction, AuditPage, AuditRecord

if TYPE_CHECKING:
    from datetime import datetime

    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class AuditResource:
    """Who changed what, when, and from where."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AuditResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AuditResourceWithResponse(self._sender)

    def list(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        actor_id: str | None = None,
        action: AuditAction | None = None,
        subject_kind: str | None = None,
        subject_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[AuditRecord]:
        """List who changed what.

        Every change of configuration, of keys and people, of points by hand, newest first: all, or
        those of somebody, of one kind, to one thing, in a span of time.

        Args:
            from_: Recorded at or after.
            to: Recorded before.
            actor_id: Only what this one did.
            action: Only this.
            subject_kind: Only what was done to this, with `subjectId`.
            subject_id: Only what was done to this, with `subjectKind`.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(
            self._sender,
            _list(
                from_=from_,
                to=to,
                actor_id=actor_id,
                action=action,
                subject_kind=subject_kind,
                subject_id=subject_id,
                limit=limit,
                cursor=cursor,
            ),
            options,
        )


class AuditResourceWithResponse:
    """`AuditResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        actor_id: str | None = None,
        action: AuditAction | None = None,
        subject_kind: str | None = None,
        subject_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Page[AuditRecord]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender,
            _list(
                from_=from_,
                to=to,
                actor_id=actor_id,
                action=action,
                subject_kind=subject_kind,
                subject_id=subject_id,
                limit=limit,
                cursor=cursor,
            ),
            options,
        ).first_page_with_response()


class AsyncAuditResource:
    """Who changed what, when, and from where."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncAuditResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncAuditResourceWithResponse(self._sender)

    def list(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        actor_id: str | None = None,
        action: AuditAction | None = None,
        subject_kind: str | None = None,
        subject_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[AuditRecord]:
        """List who changed what.

        Every change of configuration, of keys and people, of points by hand, newest first: all, or
        those of somebody, of one kind, to one thing, in a span of time.

        Args:
            from_: Recorded at or after.
            to: Recorded before.
            actor_id: Only what this one did.
            action: Only this.
            subject_kind: Only what was done to this, with `subjectId`.
            subject_id: Only what was done to this, with `subjectKind`.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(
            self._sender,
            _list(
                from_=from_,
                to=to,
                actor_id=actor_id,
                action=action,
                subject_kind=subject_kind,
                subject_id=subject_id,
                limit=limit,
                cursor=cursor,
            ),
            options,
        )


class AsyncAuditResourceWithResponse:
    """`AsyncAuditResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        actor_id: str | None = None,
        action: AuditAction | None = None,
        subject_kind: str | None = None,
        subject_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[AsyncPage[AuditRecord]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender,
            _list(
                from_=from_,
                to=to,
                actor_id=actor_id,
                action=action,
                subject_kind=subject_kind,
                subject_id=subject_id,
                limit=limit,
                cursor=cursor,
            ),
            options,
        ).first_page_with_response()


def _list(
    *,
    from_: datetime | None = None,
    to: datetime | None = None,
    actor_id: str | None = None,
    action: AuditAction | None = None,
    subject_kind: str | None = None,
    subject_id: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Request[PageModel[AuditRecord]]:
    return Request(
        operation="audit.list",
        method="GET",
        path="/audit",
        read=AuditPage.model_validate,
        idempotency="read",
        query=query(
            from_=from_,
            to=to,
            actorId=actor_id,
            action=action,
            subjectKind=subject_kind,
            subjectId=subject_id,
            limit=limit,
            cursor=cursor,
        ),
    )
