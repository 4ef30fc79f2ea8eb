"""What orders earn, as programs."""

from __future__ import annotations

from typing import Literal, TYPE_CHECKING

from .._pages import AsyncPaged, Paged
from .._request import Request, body_of, preconditions, query, segment
from ..models import (
    ActivateRuleSetRequest,
    ActivationRecord,
    ActivationRecordPage,
    DeactivateRuleSetRequest,
    RuleSet,
    RuleSetActivation,
    RuleSetDeactivation,
    RuleSetDiff,
    RuleSetPage,
    RuleSetValidation,
    RuleSetVersion,
    SaveRuleSetRequest,
    SavedRuleSet,
    ValidateRuleSetRequest,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .._async import AsyncSender
    from .._config import CallOptions
    from .._pages import AsyncPage, Page, PageModel
    from .._response import ApiResponse
    from .._sync import Sender


class RuleSetsResource:
    """What orders earn, as programs."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> RuleSetsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return RuleSetsResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> Paged[RuleSet]:
        """List rule sets.

        Every rule set with its versions: which one is active, who saved them and why, and what they
        cost to run.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _list(limit=limit, cursor=cursor), options)

    def save(
        self,
        save_rule_set: SaveRuleSetRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> SavedRuleSet:
        """Save a rule set.

        Makes a rule set of this name, or the next version of it. The source is parsed, checked and
        compiled now; what does not compile is a 422 with `diagnostics`, and nothing is saved. A new
        version does not run until it is activated. With `If-Match` the version is made only if the
        newest one is still the one that you have seen, with `If-None-Match: *` only if there is no
        rule set of this name yet.

        Args:
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
            if_none_match: `"*"`: only if there is none yet.
        """
        return self._sender.call(
            _save(save_rule_set, if_match=if_match, if_none_match=if_none_match), options
        )

    def validate(
        self, validate_rule_set: ValidateRuleSetRequest, **options: Unpack[CallOptions]
    ) -> RuleSetValidation:
        """Check a rule set.

        Parses, checks and measures source text; with a sample order also shows what that order
        would earn. Saves nothing. Source that does not compile is a 200 with `valid` false, and
        without `liability` and `preview`.
        """
        return self._sender.call(_validate(validate_rule_set), options)

    def get(self, rule_set_id: str, **options: Unpack[CallOptions]) -> RuleSet:
        """Get a rule set.

        A rule set with its newest versions and which of them runs. The `ETag` is its newest
        version: sent as `If-Match` with the next save, it keeps two editors from overwriting each
        other.

        Args:
            rule_set_id: The id of the rule set.
        """
        return self._sender.call(_get(rule_set_id), options)

    def get_version(
        self, rule_set_id: str, version: int, **options: Unpack[CallOptions]
    ) -> RuleSetVersion:
        """Get a version of a rule set.

        The source of a version, what it compiles to, who saved it and why. A version never changes.

        Args:
            rule_set_id: The id of the rule set.
            version: The version, from 1.
        """
        return self._sender.call(_get_version(rule_set_id, version), options)

    def diff(
        self, rule_set_id: str, *, from_: int, to: int, **options: Unpack[CallOptions]
    ) -> RuleSetDiff:
        """Compare two versions.

        What became different from one version of a rule set to another: in the text, and in what it
        means.

        Args:
            rule_set_id: The id of the rule set.
            from_: The version to start from.
            to: The version to come to.
        """
        return self._sender.call(_diff(rule_set_id, from_=from_, to=to), options)

    def activate(
        self,
        rule_set_id: str,
        activate_rule_set: ActivateRuleSetRequest,
        **options: Unpack[CallOptions],
    ) -> RuleSetActivation:
        """Activate a version of a rule set.

        Makes a version the one that runs, in place of the one before: at once, or at a moment to
        come. With `share` it runs for a share of the customers, and for the others nothing of this
        rule set does.

        Args:
            rule_set_id: The id of the rule set.
        """
        return self._sender.call(_activate(rule_set_id, activate_rule_set), options)

    def deactivate(
        self,
        rule_set_id: str,
        deactivate_rule_set: DeactivateRuleSetRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> RuleSetDeactivation:
        """Deactivate a rule set.

        No version of the rule set runs any more: at once, or from a moment to come. What was
        scheduled is called off. Points that it granted stay.

        Args:
            rule_set_id: The id of the rule set.
            deactivate_rule_set: May be left out.
        """
        return self._sender.call(_deactivate(rule_set_id, deactivate_rule_set), options)

    def activations(
        self,
        rule_set_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[ActivationRecord]:
        """List who activated what.

        Every decision about which version of a rule set runs, newest first: what, from when, and by
        whom.

        Args:
            rule_set_id: The id of the rule set.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return Paged(self._sender, _activations(rule_set_id, limit=limit, cursor=cursor), options)


class RuleSetsResourceWithResponse:
    """`RuleSetsResource`, with the response beside each result."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[Page[RuleSet]]:
        """The first page of `list`, with the response."""
        return Paged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    def save(
        self,
        save_rule_set: SaveRuleSetRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[SavedRuleSet]:
        """`save`, with the response."""
        return self._sender.call_with_response(
            _save(save_rule_set, if_match=if_match, if_none_match=if_none_match), options
        )

    def validate(
        self, validate_rule_set: ValidateRuleSetRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[RuleSetValidation]:
        """`validate`, with the response."""
        return self._sender.call_with_response(_validate(validate_rule_set), options)

    def get(self, rule_set_id: str, **options: Unpack[CallOptions]) -> ApiResponse[RuleSet]:
        """`get`, with the response."""
        return self._sender.call_with_response(_get(rule_set_id), options)

    def get_version(
        self, rule_set_id: str, version: int, **options: Unpack[CallOptions]
    ) -> ApiResponse[RuleSetVersion]:
        """`get_version`, with the response."""
        return self._sender.call_with_response(_get_version(rule_set_id, version), options)

    def diff(
        self, rule_set_id: str, *, from_: int, to: int, **options: Unpack[CallOptions]
    ) -> ApiResponse[RuleSetDiff]:
        """`diff`, with the response."""
        return self._sender.call_with_response(_diff(rule_set_id, from_=from_, to=to), options)

    def activate(
        self,
        rule_set_id: str,
        activate_rule_set: ActivateRuleSetRequest,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[RuleSetActivation]:
        """`activate`, with the response."""
        return self._sender.call_with_response(_activate(rule_set_id, activate_rule_set), options)

    def deactivate(
        self,
        rule_set_id: str,
        deactivate_rule_set: DeactivateRuleSetRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[RuleSetDeactivation]:
        """`deactivate`, with the response."""
        return self._sender.call_with_response(
            _deactivate(rule_set_id, deactivate_rule_set), options
        )

    def activations(
        self,
        rule_set_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[Page[ActivationRecord]]:
        """The first page of `activations`, with the response."""
        return Paged(
            self._sender, _activations(rule_set_id, limit=limit, cursor=cursor), options
        ).first_page_with_response()


class AsyncRuleSetsResource:
    """What orders earn, as programs."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @property
    def with_response(self) -> AsyncRuleSetsResourceWithResponse:
        """The same calls; each gives its result together with status and headers of the answer."""
        return AsyncRuleSetsResourceWithResponse(self._sender)

    def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[RuleSet]:
        """List rule sets.

        Every rule set with its versions: which one is active, who saved them and why, and what they
        cost to run.

        Args:
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(self._sender, _list(limit=limit, cursor=cursor), options)

    async def save(
        self,
        save_rule_set: SaveRuleSetRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> SavedRuleSet:
        """Save a rule set.

        Makes a rule set of this name, or the next version of it. The source is parsed, checked and
        compiled now; what does not compile is a 422 with `diagnostics`, and nothing is saved. A new
        version does not run until it is activated. With `If-Match` the version is made only if the
        newest one is still the one that you have seen, with `If-None-Match: *` only if there is no
        rule set of this name yet.

        Args:
            if_match: The `etag` of the version that is changed; a newer one is not overwritten.
            if_none_match: `"*"`: only if there is none yet.
        """
        return await self._sender.call(
            _save(save_rule_set, if_match=if_match, if_none_match=if_none_match), options
        )

    async def validate(
        self, validate_rule_set: ValidateRuleSetRequest, **options: Unpack[CallOptions]
    ) -> RuleSetValidation:
        """Check a rule set.

        Parses, checks and measures source text; with a sample order also shows what that order
        would earn. Saves nothing. Source that does not compile is a 200 with `valid` false, and
        without `liability` and `preview`.
        """
        return await self._sender.call(_validate(validate_rule_set), options)

    async def get(self, rule_set_id: str, **options: Unpack[CallOptions]) -> RuleSet:
        """Get a rule set.

        A rule set with its newest versions and which of them runs. The `ETag` is its newest
        version: sent as `If-Match` with the next save, it keeps two editors from overwriting each
        other.

        Args:
            rule_set_id: The id of the rule set.
        """
        return await self._sender.call(_get(rule_set_id), options)

    async def get_version(
        self, rule_set_id: str, version: int, **options: Unpack[CallOptions]
    ) -> RuleSetVersion:
        """Get a version of a rule set.

        The source of a version, what it compiles to, who saved it and why. A version never changes.

        Args:
            rule_set_id: The id of the rule set.
            version: The version, from 1.
        """
        return await self._sender.call(_get_version(rule_set_id, version), options)

    async def diff(
        self, rule_set_id: str, *, from_: int, to: int, **options: Unpack[CallOptions]
    ) -> RuleSetDiff:
        """Compare two versions.

        What became different from one version of a rule set to another: in the text, and in what it
        means.

        Args:
            rule_set_id: The id of the rule set.
            from_: The version to start from.
            to: The version to come to.
        """
        return await self._sender.call(_diff(rule_set_id, from_=from_, to=to), options)

    async def activate(
        self,
        rule_set_id: str,
        activate_rule_set: ActivateRuleSetRequest,
        **options: Unpack[CallOptions],
    ) -> RuleSetActivation:
        """Activate a version of a rule set.

        Makes a version the one that runs, in place of the one before: at once, or at a moment to
        come. With `share` it runs for a share of the customers, and for the others nothing of this
        rule set does.

        Args:
            rule_set_id: The id of the rule set.
        """
        return await self._sender.call(_activate(rule_set_id, activate_rule_set), options)

    async def deactivate(
        self,
        rule_set_id: str,
        deactivate_rule_set: DeactivateRuleSetRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> RuleSetDeactivation:
        """Deactivate a rule set.

        No version of the rule set runs any more: at once, or from a moment to come. What was
        scheduled is called off. Points that it granted stay.

        Args:
            rule_set_id: The id of the rule set.
            deactivate_rule_set: May be left out.
        """
        return await self._sender.call(_deactivate(rule_set_id, deactivate_rule_set), options)

    def activations(
        self,
        rule_set_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPaged[ActivationRecord]:
        """List who activated what.

        Every decision about which version of a rule set runs, newest first: what, from when, and by
        whom.

        Args:
            rule_set_id: The id of the rule set.
            limit: How many items a page has at most.
            cursor: The `next_cursor` of a page: the list goes on from there.
        """
        return AsyncPaged(
            self._sender, _activations(rule_set_id, limit=limit, cursor=cursor), options
        )


class AsyncRuleSetsResourceWithResponse:
    """`AsyncRuleSetsResource`, with the response beside each result."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list(
        self, *, limit: int | None = None, cursor: str | None = None, **options: Unpack[CallOptions]
    ) -> ApiResponse[AsyncPage[RuleSet]]:
        """The first page of `list`, with the response."""
        return await AsyncPaged(
            self._sender, _list(limit=limit, cursor=cursor), options
        ).first_page_with_response()

    async def save(
        self,
        save_rule_set: SaveRuleSetRequest,
        *,
        if_match: str | None = None,
        if_none_match: Literal["*"] | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[SavedRuleSet]:
        """`save`, with the response."""
        return await self._sender.call_with_response(
            _save(save_rule_set, if_match=if_match, if_none_match=if_none_match), options
        )

    async def validate(
        self, validate_rule_set: ValidateRuleSetRequest, **options: Unpack[CallOptions]
    ) -> ApiResponse[RuleSetValidation]:
        """`validate`, with the response."""
        return await self._sender.call_with_response(_validate(validate_rule_set), options)

    async def get(self, rule_set_id: str, **options: Unpack[CallOptions]) -> ApiResponse[RuleSet]:
        """`get`, with the response."""
        return await self._sender.call_with_response(_get(rule_set_id), options)

    async def get_version(
        self, rule_set_id: str, version: int, **options: Unpack[CallOptions]
    ) -> ApiResponse[RuleSetVersion]:
        """`get_version`, with the response."""
        return await self._sender.call_with_response(_get_version(rule_set_id, version), options)

    async def diff(
        self, rule_set_id: str, *, from_: int, to: int, **options: Unpack[CallOptions]
    ) -> ApiResponse[RuleSetDiff]:
        """`diff`, with the response."""
        return await self._sender.call_with_response(
            _diff(rule_set_id, from_=from_, to=to), options
        )

    async def activate(
        self,
        rule_set_id: str,
        activate_rule_set: ActivateRuleSetRequest,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[RuleSetActivation]:
        """`activate`, with the response."""
        return await self._sender.call_with_response(
            _activate(rule_set_id, activate_rule_set), options
        )

    async def deactivate(
        self,
        rule_set_id: str,
        deactivate_rule_set: DeactivateRuleSetRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[RuleSetDeactivation]:
        """`deactivate`, with the response."""
        return await self._sender.call_with_response(
            _deactivate(rule_set_id, deactivate_rule_set), options
        )

    async def activations(
        self,
        rule_set_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ApiResponse[AsyncPage[ActivationRecord]]:
        """The first page of `activations`, with the response."""
        return await AsyncPaged(
            self._sender, _activations(rule_set_id, limit=limit, cursor=cursor), options
        ).first_page_with_response()


def _list(*, limit: int | None = None, cursor: str | None = None) -> Request[PageModel[RuleSet]]:
    return Request(
        operation="ruleSets.list",
        method="GET",
        path="/rule-sets",
        read=RuleSetPage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )


def _save(
    save_rule_set: SaveRuleSetRequest,
    *,
    if_match: str | None = None,
    if_none_match: Literal["*"] | None = None,
) -> Request[SavedRuleSet]:
    return Request(
        operation="ruleSets.save",
        method="POST",
        path="/rule-sets",
        read=SavedRuleSet.model_validate,
        idempotency="none",
        headers=preconditions(if_match=if_match, if_none_match=if_none_match),
        body=body_of(save_rule_set),
    )


def _validate(validate_rule_set: ValidateRuleSetRequest) -> Request[RuleSetValidation]:
    return Request(
        operation="ruleSets.validate",
        method="POST",
        path="/rule-sets/validate",
        read=RuleSetValidation.model_validate,
        idempotency="read",
        body=body_of(validate_rule_set),
    )


def _get(rule_set_id: str) -> Request[RuleSet]:
    return Request(
        operation="ruleSets.get",
        method="GET",
        path=f"/rule-sets/{segment('rule_set_id', rule_set_id)}",
        read=RuleSet.model_validate,
        idempotency="read",
    )


def _get_version(rule_set_id: str, version: int) -> Request[RuleSetVersion]:
    return Request(
        operation="ruleSets.getVersion",
        method="GET",
        path=f"/rule-sets/{segment('rule_set_id', rule_set_id)}/versions/{segment('version', version)}",
        read=RuleSetVersion.model_validate,
        idempotency="read",
    )


def _diff(rule_set_id: str, *, from_: int, to: int) -> Request[RuleSetDiff]:
    return Request(
        operation="ruleSets.diff",
        method="GET",
        path=f"/rule-sets/{segment('rule_set_id', rule_set_id)}/diff",
        read=RuleSetDiff.model_validate,
        idempotency="read",
        query=query(from_=from_, to=to),
    )


def _activate(
    rule_set_id: str, activate_rule_set: ActivateRuleSetRequest
) -> Request[RuleSetActivation]:
    return Request(
        operation="ruleSets.activate",
        method="POST",
        path=f"/rule-sets/{segment('rule_set_id', rule_set_id)}/activate",
        read=RuleSetActivation.model_validate,
        idempotency="none",
        body=body_of(activate_rule_set),
    )


def _deactivate(
    rule_set_id: str, deactivate_rule_set: DeactivateRuleSetRequest | None = None
) -> Request[RuleSetDeactivation]:
    return Request(
        operation="ruleSets.deactivate",
        method="POST",
        path=f"/rule-sets/{segment('rule_set_id', rule_set_id)}/deactivate",
        read=RuleSetDeactivation.model_validate,
        idempotency="none",
        body=None if deactivate_rule_set is None else body_of(deactivate_rule_set),
    )


def _activations(
    rule_set_id: str, *, limit: int | None = None, cursor: str | None = None
) -> Request[PageModel[ActivationRecord]]:
    return Request(
        operation="ruleSets.activations",
        method="GET",
        path=f"/rule-sets/{segment('rule_set_id', rule_set_id)}/activations",
        read=ActivationRecordPage.model_validate,
        idempotency="read",
        query=query(limit=limit, cursor=cursor),
    )
