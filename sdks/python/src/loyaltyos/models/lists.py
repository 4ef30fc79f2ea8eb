"""Models of the resource `lists`."""

from __future__ import annotations

from .._models import Instant, Model, RequestModel


class NamedListSummary(Model):
    """A list without its members, in its newest version."""

    name: str
    """The name of the list, as rules write it: `list("excluded-skus")`."""
    version: int
    """The version, from 1."""
    member_count: int
    """How many members it has."""
    author: str
    """Who did it."""
    updated_at: Instant
    """When this version was written."""


class NamedListPage(Model):
    """Some of a list, and what asks for more of it."""

    data: list[NamedListSummary]
    """The items of this page."""
    next_cursor: str | None
    """What asks for the next page; null on the last one."""


class NamedList(Model):
    """One version of a list."""

    name: str
    """The name of the list, as rules write it: `list("excluded-skus")`."""
    version: int
    """The version, from 1."""
    member_count: int
    """How many members it has."""
    author: str
    """Who did it."""
    updated_at: Instant
    """When this version was written."""
    members: list[str]
    """In the order in which they were sent, none twice."""


class PutListRequest(RequestModel):
    """All members of the list."""

    members: list[str]
    """At most 100,000. Repeats count once."""
