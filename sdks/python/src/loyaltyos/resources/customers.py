"""Members: enrolment, balances, ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, preconditions, query, segment
from ..models import (
    AccountKind,
    Balance,
    BalanceAdjustmentRequest,
    Customer,
    CustomerPage,
    CustomerPatch,
    CustomerSummary,
    CustomerToken,
    EnrolmentRequest,
    ErasureCertificate,
    ExportPage,
    ExportRecord,
    LedgerEntry,
    LedgerEntryType,
    LedgerPage,
    LookupRequest,
    MovementResult,
    PointsConversionRequest,
    PointsTransferRequest,
)

if TYPE_CHECKING:
    from datetime import datetime

    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions, KeyedCallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class CustomersResource:
    """Members: enrolment, balances, ledger."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> CustomersResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return CustomersResourceWithResponse(self._sender)

    def list(
        self,
        *,
        tier: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[CustomerSummary]:
        """List customers.

        The customers of the tenant, without PII.

        Args:
            tier: Only those in this tier.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _list(tier=tier, limit=limit, cursor=cursor), options)

    def enrol(
        self, enrolment: EnrolmentRequest, **options: Unpack[KeyedCallOptions]
    ) -> CustomerSummary:
        """Enrol a customer.

        Makes a person a member, in the first tier. The same enrolment again answers the same: by
        `customerId`, or by `Idempotency-Key` where the id is made here. What says who they are is
        encrypted under a key of their own.
        """
        return self._sender.call(_enrol(enrolment), options)

    def lookup(self, lookup: LookupRequest, **options: Unpack[CallOptions]) -> Customer:
        """Look a customer up.

        The customer with an e-mail address, however it is written: upper and lower case, and the
        forms that Unicode counts as the same, are one address. The address stands in the body,
        because addresses of requests are kept in logs. Who the customer is is shown only to tokens
        with the scope `pii:read`.
        """
        return self._sender.call(_lookup(lookup), options)

    def get(self, customer_id: str, **options: Unpack[CallOptions]) -> Customer:
        """Get a customer.

        A customer by id. Name, e-mail and the like are there only for tokens with the scope
        `pii:read`.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return self._sender.call(_get(customer_id), options)

    def update(
        self,
        customer_id: str,
        customer_patch: CustomerPatch,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> Customer:
        """Change a customer.

        Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null
        removes, `address` and `attributes` are changed member by member. `If-Match` names the
        version that you have seen. An e-mail address that changes is what the customer is found by
        from then on. A change that changes nothing makes no version.

        Args:
            customer_id: The merchant's id of the customer.
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
        """
        return self._sender.call(_update(customer_id, customer_patch, if_match=if_match), options)

    def erase(self, customer_id: str, **options: Unpack[CallOptions]) -> ErasureCertificate:
        """Erase a customer.

        Destroys the key under which everything personal about the customer lies, for good, and what
        they are found by. What they earned and spent stays in the ledger, by their id: no sum
        changes, and it verifies as before. Whatever comes for them later is answered 410. The
        answer is a certificate that anybody can verify offline; asked for again it is the same.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return self._sender.call(_erase(customer_id), options)

    def balance(
        self, customer_id: str, *, at: datetime | None = None, **options: Unpack[CallOptions]
    ) -> Balance:
        """Get a customer's balance.

        Points and store credit now, with what fell due by now, or as the ledger had recorded them
        by any past moment. One consistent snapshot. The tier is today's either way, and what
        expires is told of now alone.

        Args:
            customer_id: The merchant's id of the customer.
            at: As it was recorded then. Absent: now.
        """
        return self._sender.call(_balance(customer_id, at=at), options)

    def ledger(
        self,
        customer_id: str,
        *,
        type: LedgerEntryType | None = None,
        account: AccountKind | None = None,
        from_: datetime | None = None,
        to: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[LedgerEntry]:
        """List a customer's ledger.

        Every posting on the accounts of the customer, newest first.

        Args:
            customer_id: The merchant's id of the customer.
            type: Only entries of this type.
            account: Only this account.
            from_: Recorded at or after.
            to: Recorded before.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(
            self._sender,
            _ledger(
                customer_id,
                type=type,
                account=account,
                from_=from_,
                to=to,
                limit=limit,
                cursor=cursor,
            ),
            options,
        )

    def export(
        self,
        customer_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[ExportRecord]:
        """Export a customer.

        Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership,
        balance, lots, ledger, orders with their returns and free attributes, redemptions, counters
        of caps, audit records, and what the journal tells, with tiers and custom events. Section by
        section, in pages; a page may be short, even empty, and more follow as long as there is a
        `nextCursor`. That an export was begun is in the audit log.

        Args:
            customer_id: The merchant's id of the customer.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _export(customer_id, limit=limit, cursor=cursor), options)

    def create_token(self, customer_id: str, **options: Unpack[CallOptions]) -> CustomerToken:
        """Make a customer's token.

        A token that stands for this customer, for their browser to hold: good for 15 minutes, and
        only for reading their own profile, balance and ledger. It shows who they are only if your
        own token may. It ends with the key that made it. Browsers may use it on the origins of the
        tenant's security policy.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return self._sender.call(_create_token(customer_id), options)

    def adjust(
        self,
        customer_id: str,
        balance_adjustment: BalanceAdjustmentRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> MovementResult:
        """Adjust a balance.

        Gives points or store credit, takes what is available, or forgives debt. What is given is
        one lot, which expires as the programme says, and repays debt first; it counts towards no
        tier. The programme bounds what one adjustment may move, unless the token has the scope
        `points:adjust:unlimited`.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return self._sender.call(_adjust(customer_id, balance_adjustment), options)

    def convert(
        self,
        customer_id: str,
        points_conversion: PointsConversionRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> MovementResult:
        """Convert points to credit.

        Turns points into store credit at the programme's rate, in one transaction on both accounts.
        The points expiring soonest go first; the credit expires as the programme says.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return self._sender.call(_convert(customer_id, points_conversion), options)

    def transfer(
        self,
        customer_id: str,
        points_transfer: PointsTransferRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> MovementResult:
        """Transfer points to another customer.

        Moves points from the customer of the path to another one, where the programme allows it.
        The points expiring soonest go first, and keep their expiry. The answer is about the one who
        gives.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return self._sender.call(_transfer(customer_id, points_transfer), options)


class CustomersResourceWithResponse:
    """`CustomersResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        tier: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Page[CustomerSummary]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender, _list(tier=tier, limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def enrol(
        self, enrolment: EnrolmentRequest, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[CustomerSummary]:
        """`enrol`, with the response."""
        return self._sender.call_with_response(_enrol(enrolment), options)

    def lookup(
        self, lookup: LookupRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[Customer]:
        """`lookup`, with the response."""
        return self._sender.call_with_response(_lookup(lookup), options)

    def get(self, customer_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Customer]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(customer_id), options)

    def update(
        self,
        customer_id: str,
        customer_patch: CustomerPatch,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Customer]:
        """`update`, with the response."""
        return self._sender.call_with_response(
            _update(customer_id, customer_patch, if_match=if_match), options
        )

    def erase(
        self, customer_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[ErasureCertificate]:
        """`erase`, with the response."""
        return self._sender.call_with_response(_erase(customer_id), options)

    def balance(
        self, customer_id: str, *, at: datetime | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Balance]:
        """`balance`, with the response."""
        return self._sender.call_with_response(_balance(customer_id, at=at), options)

    def ledger(
        self,
        customer_id: str,
        *,
        type: LedgerEntryType | None = None,
        account: AccountKind | None = None,
        from_: datetime | None = None,
        to: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Page[LedgerEntry]]:
        """The first page of `ledger`, with the response."""
        return Paged(
            self._sender,
            _ledger(
                customer_id,
                type=type,
                account=account,
                from_=from_,
                to=to,
                limit=limit,
                cursor=cursor,
            ),
            options,
        ).first_page_with_response()

    def export(
        self,
        customer_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Page[ExportRecord]]:
        """The first page of `export`, with the response."""
        return Paged(
            self._sender, _export(customer_id, limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def create_token(
        self, customer_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[CustomerToken]:
        """`create_token`, with the response."""
        return self._sender.call_with_response(_create_token(customer_id), options)

    def adjust(
        self,
        customer_id: str,
        balance_adjustment: BalanceAdjustmentRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[MovementResult]:
        """`adjust`, with the response."""
        return self._sender.call_with_response(_adjust(customer_id, balance_adjustment), options)

    def convert(
        self,
        customer_id: str,
        points_conversion: PointsConversionRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[MovementResult]:
        """`convert`, with the response."""
        return self._sender.call_with_response(_convert(customer_id, points_conversion), options)

    def transfer(
        self,
        customer_id: str,
        points_transfer: PointsTransferRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[MovementResult]:
        """`transfer`, with the response."""
        return self._sender.call_with_response(_transfer(customer_id, points_transfer), options)


class AsyncCustomersResource:
    """Members: enrolment, balances, ledger."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncCustomersResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncCustomersResourceWithResponse(self._sender)

    def list(
        self,
        *,
        tier: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[CustomerSummary]:
        """List customers.

        The customers of the tenant, without PII.

        Args:
            tier: Only those in this tier.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _list(tier=tier, limit=limit, cursor=cursor), options)

    async def enrol(
        self, enrolment: EnrolmentRequest, **options: Unpack[KeyedCallOptions]
    ) -> CustomerSummary:
        """Enrol a customer.

        Makes a person a member, in the first tier. The same enrolment again answers the same: by
        `customerId`, or by `Idempotency-Key` where the id is made here. What says who they are is
        encrypted under a key of their own.
        """
        return await self._sender.call(_enrol(enrolment), options)

    async def lookup(self, lookup: LookupRequest, **options: Unpack[CallOptions]) -> Customer:
        """Look a customer up.

        The customer with an e-mail address, however it is written: upper and lower case, and the
        forms that Unicode counts as the same, are one address. The address stands in the body,
        because addresses of requests are kept in logs. Who the customer is is shown only to tokens
        with the scope `pii:read`.
        """
        return await self._sender.call(_lookup(lookup), options)

    async def get(self, customer_id: str, **options: Unpack[CallOptions]) -> Customer:
        """Get a customer.

        A customer by id. Name, e-mail and the like are there only for tokens with the scope
        `pii:read`.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return await self._sender.call(_get(customer_id), options)

    async def update(
        self,
        customer_id: str,
        customer_patch: CustomerPatch,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> Customer:
        """Change a customer.

        Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null
        removes, `address` and `attributes` are changed member by member. `If-Match` names the
        version that you have seen. An e-mail address that changes is what the customer is found by
        from then on. A change that changes nothing makes no version.

        Args:
            customer_id: The merchant's id of the customer.
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
        """
        return await self._sender.call(
            _update(customer_id, customer_patch, if_match=if_match), options
        )

    async def erase(self, customer_id: str, **options: Unpack[CallOptions]) -> ErasureCertificate:
        """Erase a customer.

        Destroys the key under which everything personal about the customer lies, for good, and what
        they are found by. What they earned and spent stays in the ledger, by their id: no sum
        changes, and it verifies as before. Whatever comes for them later is answered 410. The
        answer is a certificate that anybody can verify offline; asked for again it is the same.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return await self._sender.call(_erase(customer_id), options)

    async def balance(
        self, customer_id: str, *, at: datetime | None = None, **options: Unpack[CallOptions]
    ) -> Balance:
        """Get a customer's balance.

        Points and store credit now, with what fell due by now, or as the ledger had recorded them
        by any past moment. One consistent snapshot. The tier is today's either way, and what
        expires is told of now alone.

        Args:
            customer_id: The merchant's id of the customer.
            at: As it was recorded then. Absent: now.
        """
        return await self._sender.call(_balance(customer_id, at=at), options)

    def ledger(
        self,
        customer_id: str,
        *,
        type: LedgerEntryType | None = None,
        account: AccountKind | None = None,
        from_: datetime | None = None,
        to: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[LedgerEntry]:
        """List a customer's ledger.

        Every posting on the accounts of the customer, newest first.

        Args:
            customer_id: The merchant's id of the customer.
            type: Only entries of this type.
            account: Only this account.
            from_: Recorded at or after.
            to: Recorded before.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(
            self._sender,
            _ledger(
                customer_id,
                type=type,
                account=account,
                from_=from_,
                to=to,
                limit=limit,
                cursor=cursor,
            ),
            options,
        )

    def export(
        self,
        customer_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[ExportRecord]:
        """Export a customer.

        Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership,
        balance, lots, ledger, orders with their returns and free attributes, redemptions, counters
        of caps, audit records, and what the journal tells, with tiers and custom events. Section by
        section, in pages; a page may be short, even empty, and more follow as long as there is a
        `nextCursor`. That an export was begun is in the audit log.

        Args:
            customer_id: The merchant's id of the customer.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _export(customer_id, limit=limit, cursor=cursor), options)

    async def create_token(self, customer_id: str, **options: Unpack[CallOptions]) -> CustomerToken:
        """Make a customer's token.

        A token that stands for this customer, for their browser to hold: good for 15 minutes, and
        only for reading their own profile, balance and ledger. It shows who they are only if your
        own token may. It ends with the key that made it. Browsers may use it on the origins of the
        tenant's security policy.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return await self._sender.call(_create_token(customer_id), options)

    async def adjust(
        self,
        customer_id: str,
        balance_adjustment: BalanceAdjustmentRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> MovementResult:
        """Adjust a balance.

        Gives points or store credit, takes what is available, or forgives debt. What is given is
        one lot, which expires as the programme says, and repays debt first; it counts towards no
        tier. The programme bounds what one adjustment may move, unless the token has the scope
        `points:adjust:unlimited`.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return await self._sender.call(_adjust(customer_id, balance_adjustment), options)

    async def convert(
        self,
        customer_id: str,
        points_conversion: PointsConversionRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> MovementResult:
        """Convert points to credit.

        Turns points into store credit at the programme's rate, in one transaction on both accounts.
        The points expiring soonest go first; the credit expires as the programme says.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return await self._sender.call(_convert(customer_id, points_conversion), options)

    async def transfer(
        self,
        customer_id: str,
        points_transfer: PointsTransferRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> MovementResult:
        """Transfer points to another customer.

        Moves points from the customer of the path to another one, where the programme allows it.
        The points expiring soonest go first, and keep their expiry. The answer is about the one who
        gives.

        Args:
            customer_id: The merchant's id of the customer.
        """
        return await self._sender.call(_transfer(customer_id, points_transfer), options)


class AsyncCustomersResourceWithResponse:
    """`AsyncCustomersResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self,
        *,
        tier: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[AsyncPage[CustomerSummary]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender, _list(tier=tier, limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def enrol(
        self, enrolment: EnrolmentRequest, **options: Unpack[KeyedCallOptions]
    ) -> ApiResponse[CustomerSummary]:
        """`enrol`, with the response."""
        return await self._sender.call_with_response(_enrol(enrolment), options)

    async def lookup(
        self, lookup: LookupRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[Customer]:
        """`lookup`, with the response."""
        return await self._sender.call_with_response(_lookup(lookup), options)

    async def get(self, customer_id: str, **options: Unpack[CallOptions]) -> ApiResponse[Customer]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(customer_id), options)

    async def update(
        self,
        customer_id: str,
        customer_patch: CustomerPatch,
        *,
        if_match: str,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Customer]:
        """`update`, with the response."""
        return await self._sender.call_with_response(
            _update(customer_id, customer_patch, if_match=if_match), options
        )

    async def erase(
        self, customer_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[ErasureCertificate]:
        """`erase`, with the response."""
        return await self._sender.call_with_response(_erase(customer_id), options)

    async def balance(
        self, customer_id: str, *, at: datetime | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Balance]:
        """`balance`, with the response."""
        return await self._sender.call_with_response(_balance(customer_id, at=at), options)

    async def ledger(
        self,
        customer_id: str,
        *,
        type: LedgerEntryType | None = None,
        account: AccountKind | None = None,
        from_: datetime | None = None,
        to: datetime | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[AsyncPage[LedgerEntry]]:
        """The first page of `ledger`, with the response."""
        return await AsyncPaged(
            self._sender,
            _ledger(
                customer_id,
                type=type,
                account=account,
                from_=from_,
                to=to,
                limit=limit,
                cursor=cursor,
            ),
            options,
        ).first_page_with_response()

    async def export(
        self,
        customer_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[AsyncPage[ExportRecord]]:
        """The first page of `export`, with the response."""
        return await AsyncPaged(
            self._sender, _export(customer_id, limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def create_token(
        self, customer_id: str, **options: Unpack[CallOptions]
    ) -> ApiResponse[CustomerToken]:
        """`create_token`, with the response."""
        return await self._sender.call_with_response(_create_token(customer_id), options)

    async def adjust(
        self,
        customer_id: str,
        balance_adjustment: BalanceAdjustmentRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[MovementResult]:
        """`adjust`, with the response."""
        return await self._sender.call_with_response(
            _adjust(customer_id, balance_adjustment), options
        )

    async def convert(
        self,
        customer_id: str,
        points_conversion: PointsConversionRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[MovementResult]:
        """`convert`, with the response."""
        return await self._sender.call_with_response(
            _convert(customer_id, points_conversion), options
        )

    async def transfer(
        self,
        customer_id: str,
        points_transfer: PointsTransferRequest,
        **options: Unpack[KeyedCallOptions],
    ) -> ApiResponse[MovementResult]:
        """`transfer`, with the response."""
        return await self._sender.call_with_response(
            _transfer(customer_id, points_transfer), options
        )


def _list(
    *, tier: str | None = None, limit: int | None = None, cursor: str | None = None
) -> Request[PageModel[CustomerSummary]]:
    return Request(
        operation="customers.list",
        method="GET",
        path="/customers",
        read=CustomerPage.model_validate,
        idempotency="read",
        query=query(tier=tier, limit=limit, cursor=cursor),
    )


def _enrol(enrolment: EnrolmentRequest) -> Request[CustomerSummary]:
    return Request(
        operation="customers.enrol",
        method="POST",
        path="/customers",
        read=CustomerSummary.model_validate,
        idempotency="optional-key",
        body=body_of(enrolment),
    )


def _lookup(lookup: LookupRequest) -> Request[Customer]:
    return Request(
        operation="customers.lookup",
        method="POST",
        path="/customers/lookup",
        read=Customer.model_validate,
        idempotency="read",
        body=body_of(lookup),
    )


def _get(customer_id: str) -> Request[Customer]:
    return Request(
        operation="customers.get",
        method="GET",
        path=f"/customers/{segment('customer_id', customer_id)}",
        read=Customer.model_validate,
        idempotency="read",
    )


def _update(customer_id: str, customer_patch: CustomerPatch, *, if_match: str) -> Request[Customer]:
    return Request(
        operation="customers.update",
        method="PATCH",
        path=f"/customers/{segment('customer_id', customer_id)}",
        read=Customer.model_validate,
        idempotency="none",
        headers=preconditions(if_match=if_match),
        body=body_of(customer_patch),
    )


def _erase(customer_id: str) -> Request[ErasureCertificate]:
    return Request(
        operation="customers.erase",
        method="DELETE",
        path=f"/customers/{segment('customer_id', customer_id)}",
        read=ErasureCertificate.model_validate,
        idempotency="natural-key",
    )


def _balance(customer_id: str, *, at: datetime | None = None) -> Request[Balance]:
    return Request(
        operation="customers.balance",
        method="GET",
        path=f"/customers/{segment('customer_id', customer_id)}/balance",
        read=Balance.model_validate,
        idempotency="read",
        query=query(at=at),
    )


def _ledger(
    customer_id: str,
    *,
    type: LedgerEntryType | None = None,
    account: AccountKind | None = None,
    from_: datetime | None = None,
    to: datetime | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Request[PageModel[LedgerEntry]]:
    return Request(
        operation="customers.ledger",
        method="GET",
        path=f"/customers/{segment('customer_id', customer_id)}/ledger",
        read=LedgerPage.model_validate,
        idempotency="read",
        query=query(type=type, account=account, from_=from_, to=to, limit=limit, cursor=cursor),
    )


def _export(
    customer_id: str, *, limit: int | None = None, cursor: str | None = None
) -> Request[PageModel[ExportRecord]]:
    return Request(
        operation="customers.export",
        method="GET",
        path=f"/customers/{segment('customer_id', customer_id)}/export",
        read=ExportPage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )


def _create_token(customer_id: str) -> Request[CustomerToken]:
    return Request(
        operation="customers.createToken",
        method="POST",
        path=f"/customers/{segment('customer_id', customer_id)}/tokens",
        read=CustomerToken.model_validate,
        idempotency="none",
    )


def _adjust(
    customer_id: str, balance_adjustment: BalanceAdjustmentRequest
) -> Request[MovementResult]:
    return Request(
        operation="customers.adjust",
        method="POST",
        path=f"/customers/{segment('customer_id', customer_id)}/adjustments",
        read=MovementResult.model_validate,
        idempotency="required-key",
        body=body_of(balance_adjustment),
    )


def _convert(
    customer_id: str, points_conversion: PointsConversionRequest
) -> Request[MovementResult]:
    return Request(
        operation="customers.convert",
        method="POST",
        path=f"/customers/{segment('customer_id', customer_id)}/conversions",
        read=MovementResult.model_validate,
        idempotency="required-key",
        body=body_of(points_conversion),
    )


def _transfer(customer_id: str, points_transfer: PointsTransferRequest) -> Request[MovementResult]:
    return Request(
        operation="customers.transfer",
        method="POST",
        path=f"/customers/{segment('customer_id', customer_id)}/transfers",
        read=MovementResult.model_validate,
        idempotency="required-key",
        body=body_of(points_transfer),
    )
