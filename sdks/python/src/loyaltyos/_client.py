"""The client for synchronous code."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._base_client import BaseClient

if TYPE_CHECKING:
    from .resources.api_keys import ApiKeysResource
    from .resources.audit import AuditResource
    from .resources.backtests import BacktestsResource
    from .resources.certificates import CertificatesResource
    from .resources.customers import CustomersResource
    from .resources.events import EventsResource
    from .resources.ledger import LedgerResource
    from .resources.lists import ListsResource
    from .resources.orders import OrdersResource
    from .resources.programme import ProgrammeResource
    from .resources.redemptions import RedemptionsResource
    from .resources.rule_sets import RuleSetsResource
    from .resources.sandbox import SandboxResource
    from .resources.security_policy import SecurityPolicyResource


class LoyaltyOSClient(BaseClient):
    """Calls LoyaltyOS. Threads may share one client."""

    @cached_property
    def orders(self) -> OrdersResource:
        """Orders go in, points come out."""
        from .resources.orders import OrdersResource

        return OrdersResource(self._sender)

    @cached_property
    def customers(self) -> CustomersResource:
        """Members: enrolment, balances, ledger."""
        from .resources.customers import CustomersResource

        return CustomersResource(self._sender)

    @cached_property
    def redemptions(self) -> RedemptionsResource:
        """Points and credit that are spent, at once or held first."""
        from .resources.redemptions import RedemptionsResource

        return RedemptionsResource(self._sender)

    @cached_property
    def events(self) -> EventsResource:
        """What happens to customers besides orders."""
        from .resources.events import EventsResource

        return EventsResource(self._sender)

    @cached_property
    def backtests(self) -> BacktestsResource:
        """Trials of rule sets on stored orders."""
        from .resources.backtests import BacktestsResource

        return BacktestsResource(self._sender)

    @cached_property
    def rule_sets(self) -> RuleSetsResource:
        """What orders earn, as programs."""
        from .resources.rule_sets import RuleSetsResource

        return RuleSetsResource(self._sender)

    @cached_property
    def ledger(self) -> LedgerResource:
        """What was posted, and the proof of it."""
        from .resources.ledger import LedgerResource

        return LedgerResource(self._sender)

    @cached_property
    def lists(self) -> ListsResource:
        """Values that rules look up."""
        from .resources.lists import ListsResource

        return ListsResource(self._sender)

    @cached_property
    def programme(self) -> ProgrammeResource:
        """A tenant's settings."""
        from .resources.programme import ProgrammeResource

        return ProgrammeResource(self._sender)

    @cached_property
    def sandbox(self) -> SandboxResource:
        """What only a sandbox can do."""
        from .resources.sandbox import SandboxResource

        return SandboxResource(self._sender)

    @cached_property
    def api_keys(self) -> ApiKeysResource:
        """What programs trade for tokens."""
        from .resources.api_keys import ApiKeysResource

        return ApiKeysResource(self._sender)

    @cached_property
    def certificates(self) -> CertificatesResource:
        """What programs may show in place of a secret."""
        from .resources.certificates import CertificatesResource

        return CertificatesResource(self._sender)

    @cached_property
    def security_policy(self) -> SecurityPolicyResource:
        """What the tenant asks of its callers."""
        from .resources.security_policy import SecurityPolicyResource

        return SecurityPolicyResource(self._sender)

    @cached_property
    def audit(self) -> AuditResource:
        """Who changed what, when, and from where."""
        from .resources.audit import AuditResource

        return AuditResource(self._sender)
