"""Models of the resource `rule_sets`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._models import Exact, Instant, Model, RequestModel
from .shared import OrderRequest, Simulation


class CustomerShare(Model):
    """The customers that a version runs for: their place in the experiment never changes."""

    experiment: str
    """What is tried out. Rule sets of one experiment place each customer alike."""
    from_basis_points: int
    """Customers placed here or behind it. In hundredths of a percent: 5000 is half of all
    customers.
    """
    to_basis_points: int
    """Customers placed before it. In hundredths of a percent: 5000 is half of all customers."""


RuleSetVersionStatus: TypeAlias = Literal["active", "scheduled", "draft"] | str
"""Whether it runs. Values that are not listed here may come as well."""


class Complexity(Model):
    """What the rules cost to run."""

    score: int
    """The worst case for an order of 50 lines."""
    budget: int
    """The most that is allowed."""


class RuleSetVersionSummary(Model):
    """One version of a rule set, without its source."""

    version: int
    """The version, from 1."""
    status: RuleSetVersionStatus
    """Whether it runs."""
    ir_hash: str
    """What it compiles to: equal hashes behave alike."""
    complexity: Complexity
    author: str
    """Who did it."""
    note: str
    """Why it was made."""
    created_at: Instant
    """When it was saved."""


class RuleSet(Model):
    """A rule set with its history; at most one version is active. Without `activeShare` it runs
    for all customers.
    """

    rule_set_id: str
    """The id of the rule set."""
    name: str
    """The name of the rule set."""
    active_version: int | None
    """The version, from 1."""
    active_share: CustomerShare | None = None
    latest_version: int
    """The newest version, which the next one follows."""
    versions: list[RuleSetVersionSummary]
    """The latest 50, newest first."""


class RuleSetPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[RuleSet]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class SaveRuleSetRequest(RequestModel):
    """A program, and why it was written."""

    name: str
    """The name of the rule set."""
    source: str
    """A program in the rules language."""
    note: str
    """Why this version was made."""


DiagnosticCode: TypeAlias = (
    Literal[
        "E101",
        "E201",
        "E202",
        "E203",
        "E301",
        "E302",
        "E401",
        "E402",
        "E403",
        "E404",
        "E501",
        "E502",
        "E503",
        "E601",
        "E602",
        "E701",
        "W801",
        "W802",
        "W803",
        "W804",
        "W805",
        "W806",
        "W807",
        "W808",
    ]
    | str
)
"""What kind of thing it is: each has a page in the language reference. Values that are not
listed here may come as well.
"""

DiagnosticSeverity: TypeAlias = Literal["error", "warning"] | str
"""An error keeps the source from being saved. Values that are not listed here may come as
well.
"""


class SourceSpan(Model):
    """A place in the source."""

    start: int
    """From 0, in UTF-16 code units."""
    end: int
    """Behind the last one."""
    line: int
    """Of the start, from 1."""
    column: int
    """Of the start, from 1."""


class RelatedPlace(Model):
    """Another place that makes a message clear."""

    message: str
    """Why it is related."""
    span: SourceSpan


class SourceEdit(Model):
    """A change of the source. The edits of one fix do not overlap."""

    start: int
    """Replace from here."""
    end: int
    """To here."""
    text: str
    """By this."""


class SuggestedFix(Model):
    """A way out."""

    title: str
    """What it does."""
    edits: list[SourceEdit]
    """To be made together."""


class DiagnosticWitness(Model):
    """An event that shows what a warning says; `order` is as ingesting and simulating take it."""

    rules: list[str]
    """The rules that apply to it."""
    facts: dict[str, Any]
    """What happened, as spec files of rule sets say it."""
    history: dict[str, str]
    """The history and counters to begin with; what is missing is 0."""
    order: OrderRequest | None = None


class Diagnostic(Model):
    """Something to say about the source of a rule set."""

    code: DiagnosticCode
    """What kind of thing it is: each has a page in the language reference."""
    severity: DiagnosticSeverity
    """An error keeps the source from being saved."""
    message: str
    """For people."""
    span: SourceSpan
    related: list[RelatedPlace]
    """Other places that make it clear."""
    fixes: list[SuggestedFix]
    """Ways out, best first."""
    witness: DiagnosticWitness | None = None


class RuleLiability(Model):
    """The most of one rule by itself, before its group and the rule set decide."""

    id: str
    """The rule."""
    points: int | str
    """Whole points at most; `unbounded` where nothing in the program holds them."""
    credit: str
    """Store credit at most, in the base currency; `unbounded` where nothing in the program holds
    it.
    """


class LiabilityBound(Model):
    """The most that one event can earn, of all recipients together."""

    event: str
    """What happens."""
    currency: str
    """Of the order; empty for an event that names none."""
    total: Exact
    """What the order comes to at most."""
    points: int | str
    """Whole points at most; `unbounded` where nothing in the program holds them."""
    credit: str
    """Store credit at most, in the base currency; `unbounded` where nothing in the program holds
    it.
    """
    rules: list[RuleLiability]
    """Those that can grant anything."""


class Liability(Model):
    """The most that one order up to a stated total can earn: proved, not estimated."""

    bounds: list[LiabilityBound]
    """By event and currency, orders first."""


class SavedRuleSet(Model):
    """The version that was made."""

    rule_set_id: str
    """The id of the rule set."""
    name: str
    """The name of the rule set."""
    version: int
    """The version, from 1."""
    ir_hash: str
    """What it compiles to: equal hashes behave alike."""
    complexity: Complexity
    diagnostics: list[Diagnostic]
    """Warnings."""
    liability: Liability


class ValidateRuleSetRequest(RequestModel):
    """A program, and an order to try it on."""

    source: str
    """A program in the rules language."""
    order: OrderRequest | None = None


class RuleSetValidation(Model):
    """What is to be said about a source."""

    valid: bool
    """Whether it could be saved."""
    diagnostics: list[Diagnostic]
    """Errors and warnings, in order of their place."""
    complexity: Complexity | None = None
    liability: Liability | None = None
    preview: Simulation | None = None


class RuleSetVersion(Model):
    """One version of a rule set; it never changes."""

    rule_set_id: str
    """The id of the rule set."""
    name: str
    """The name of the rule set."""
    version: int
    """The version, from 1."""
    status: RuleSetVersionStatus
    """Whether it runs."""
    ir_hash: str
    """What it compiles to: equal hashes behave alike."""
    complexity: Complexity
    author: str
    """Who did it."""
    note: str
    """Why it was made."""
    created_at: Instant
    """When it was saved."""
    source: str
    """The program."""


LineChangeKind: TypeAlias = Literal["added", "removed"] | str
"""Added lines are in the later text only, removed ones in the earlier. Values that are not
listed here may come as well.
"""


class LineChange(Model):
    """A line that is in one of the texts only."""

    change: LineChangeKind
    """Added lines are in the later text only, removed ones in the earlier."""
    line: int
    """Its number, from 1, in the text that it is in."""
    text: str
    """The line."""


DeclarationChangeKind: TypeAlias = Literal["added", "removed", "changed"] | str
"""What became of it. Values that are not listed here may come as well."""

DeclarationKind: TypeAlias = Literal["rule", "group", "event", "setting"] | str
"""What it is. Values that are not listed here may come as well."""


class DeclarationChange(Model):
    """Something that is new, gone, or means another thing."""

    change: DeclarationChangeKind
    """What became of it."""
    kind: DeclarationKind
    """What it is."""
    id: str
    """The id of the rule, group or event, or the name of the setting."""


class RuleSetDiff(Model):
    """What became different from one version to another."""

    rule_set_id: str
    """The id of the rule set."""
    from_: int
    """The version, from 1."""
    to: int
    """The version, from 1."""
    same_meaning: bool
    """Whether both compile to the same, whatever their texts."""
    lines: list[LineChange]
    """What to remove from one text and to add for the other."""
    declarations: list[DeclarationChange]
    """What means another thing: layout, comments and the order of rules make no difference."""


class CustomerShareRequest(RequestModel):
    """The customers that a version runs for: their place in the experiment never changes."""

    experiment: str
    """What is tried out. Rule sets of one experiment place each customer alike."""
    from_basis_points: int
    """Customers placed here or behind it. In hundredths of a percent: 5000 is half of all
    customers.
    """
    to_basis_points: int
    """Customers placed before it. In hundredths of a percent: 5000 is half of all customers."""


class ActivateRuleSetRequest(RequestModel):
    """Which version, from when, and for whom."""

    version: int
    """The version, from 1."""
    effective_at: Instant | None = None
    """From when it runs. Absent: at once."""
    share: CustomerShareRequest | None = None


ActivationStatus: TypeAlias = Literal["active", "scheduled"] | str
"""Whether it runs already. Values that are not listed here may come as well."""


class RuleSetActivation(Model):
    """Which version runs, from when, and who decided it."""

    rule_set_id: str
    """The id of the rule set."""
    version: int
    """The version, from 1."""
    status: ActivationStatus
    """Whether it runs already."""
    effective_at: Instant
    """From when it runs."""
    share: CustomerShare | None = None
    activated_by: str
    """Who did it."""


class DeactivateRuleSetRequest(RequestModel):
    """From when no version runs."""

    effective_at: Instant | None = None
    """From when it runs no more. Absent: at once."""


DeactivationStatus: TypeAlias = Literal["inactive", "scheduled"] | str
"""Whether it runs no more already. Values that are not listed here may come as well."""


class RuleSetDeactivation(Model):
    """From when no version of a rule set runs, and who decided it."""

    rule_set_id: str
    """The id of the rule set."""
    status: DeactivationStatus
    """Whether it runs no more already."""
    effective_at: Instant
    """From when none of its versions runs."""
    deactivated_by: str
    """Who did it."""


class ActivationRecord(Model):
    """A decision about which version runs, with `version` null that none does. It never changes."""

    number: int
    """From 1, in the order in which they were taken: of those that are effective, the last one
    holds.
    """
    version: int | None
    """The version, from 1."""
    share: CustomerShare | None = None
    effective_at: Instant
    """From when it holds."""
    decided_by: str
    """Who did it."""
    decided_at: Instant
    """When it was decided."""


class ActivationRecordPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[ActivationRecord]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""
