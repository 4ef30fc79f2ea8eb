"""The client for asyncio."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._base_client import AsyncBaseClient

if TYPE_CHECKING:
    from .resources.api_keys import AsyncApiKeysResource
    from .resources.audit import AsyncAuditResource
    from .resources.backtests import AsyncBacktestsResource
    from .resources.certificates import AsyncCertificatesResource
    from .resources.customers import AsyncCustomersResource
    from .resources.events import AsyncEventsResource
    from .resources.ledger import AsyncLedgerResource
    from .resources.lists import AsyncListsResource
    from .resources.orders import AsyncOrdersResource
    from .resources.programme import AsyncProgrammeResource
    from .resources.redemptions import AsyncRedemptionsResource
    from .resources.rule_sets import AsyncRuleSetsResource
    from .resources.sandbox import AsyncSandboxResource
    from .resources.security_policy import AsyncSecurityPolicyResource


class AsyncLoyaltyOSClient(AsyncBaseClient):
    """Calls LoyaltyOS from asyncio. The tasks of an event loop may share one client."""

    @cached_property
    def orders(self) -> AsyncOrdersResource:
        """Orders go in, points come out."""
        from .resources.orders import AsyncOrdersResource

        return AsyncOrdersResource(self._sender)

    @cached_property
    def customers(self) -> AsyncCustomersResource:
        """Members: enrolment, balances, ledger."""
        from .resources.customers import AsyncCustomersResource

        return AsyncCustomersResource(self._sender)

    @cached_property
    def redemptions(self) -> AsyncRedemptionsResource:
        """Points and credit that are spent, at once or held first."""
        from .resources.redemptions import AsyncRedemptionsResource

        return AsyncRedemptionsResource(self._sender)

    @cached_property
    def events(self) -> AsyncEventsResource:
        """What happens to customers besides orders."""
        from .resources.events import AsyncEventsResource

        return AsyncEventsResource(self._sender)

    @cached_property
    def backtests(self) -> AsyncBacktestsResource:
        """Trials of rule sets on stored orders."""
        from .resources.backtests import AsyncBacktestsResource

        return AsyncBacktestsResource(self._sender)

    @cached_property
    def rule_sets(self) -> AsyncRuleSetsResource:
        """What orders earn, as programs."""
        from .resources.rule_sets import AsyncRuleSetsResource

        return AsyncRuleSetsResource(self._sender)

    @cached_property
    def ledger(self) -> AsyncLedgerResource:
        """What was posted, and the proof of it."""
        from .resources.ledger import AsyncLedgerResource

        return AsyncLedgerResource(self._sender)

    @cached_property
    def lists(self) -> AsyncListsResource:
        """Values that rules look up."""
        from .resources.lists import AsyncListsResource

        return AsyncListsResource(self._sender)

    @cached_property
    def programme(self) -> AsyncProgrammeResource:
        """A tenant's settings."""
        from .resources.programme import AsyncProgrammeResource

        return AsyncProgrammeResource(self._sender)

    @cached_property
    def sandbox(self) -> AsyncSandboxResource:
        """What only a sandbox can do."""
        from .resources.sandbox import AsyncSandboxResource

        return AsyncSandboxResource(self._sender)

    @cached_property
    def api_keys(self) -> AsyncApiKeysResource:
        """What programs trade for tokens."""
        from .resources.api_keys import AsyncApiKeysResource

        return AsyncApiKeysResource(self._sender)

    @cached_property
    def certificates(self) -> AsyncCertificatesResource:
        """What programs may show in place of a secret."""
        from .resources.certificates import AsyncCertificatesResource

        return AsyncCertificatesResource(self._sender)

    @cached_property
    def security_policy(self) -> AsyncSecurityPolicyResource:
        """What the tenant asks of its callers."""
        from .resources.security_policy import AsyncSecurityPolicyResource

        return AsyncSecurityPolicyResource(self._sender)

    @cached_property
    def audit(self) -> AsyncAuditResource:
        """Who changed what, when, and from where."""
        from .resources.audit import AsyncAuditResource

        return AsyncAuditResource(self._sender)
