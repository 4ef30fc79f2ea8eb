"""Lists, by item and by page, from the start and from a cursor."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import Thing, config_for, thing_request
from local_server import LocalServer, Reply, Seen, problem

from loyaltyos import errors
from loyaltyos._async import AsyncSender
from loyaltyos._models import Model
from loyaltyos._errors import InvalidResponseError
from loyaltyos._pages import AsyncPaged, PageModel, Paged
from loyaltyos._request import Request, query
from loyaltyos._sync import Sender


class ThingPage(Model):
    data: list[Thing]
    next_cursor: str | None


def things(limit: int = 2) -> Request[PageModel[Thing]]:
    request = thing_request(
        operation="things.list",
        read=ThingPage.model_validate,
        query=query(limit=limit, cursor=None),
    )
    return request  # type: ignore[return-value]


def page_of_five(seen: Seen) -> Reply:
    asked = parse_qs(urlsplit(seen.target).query)
    start, limit = int(asked.get("cursor", ["0"])[0]), int(asked["limit"][0])
    data = [{"name": str(index)} for index in range(start, min(5, start + limit))]
    after = start + limit
    return Reply(
        body=json.dumps({"data": data, "nextCursor": str(after) if after < 5 else None}).encode()
    )


@pytest.fixture
def listing(server: LocalServer) -> LocalServer:
    server.usual = page_of_five
    return server


@pytest.fixture
def sender(listing: LocalServer) -> Iterator[Sender]:
    made = Sender(config_for(listing.url), None)
    yield made
    made.close()


def names(items: Sequence[Thing]) -> str:
    return "".join(item.name for item in items)


def test_items(listing: LocalServer, sender: Sender) -> None:
    paged = Paged(sender, things(), {})
    assert listing.seen == [], "nothing is asked for before it is needed"
    assert names(list(paged)) == "01234"
    assert len(listing.seen) == 3


def test_pages(listing: LocalServer, sender: Sender) -> None:
    paged = Paged(sender, things(), {})
    assert [names(page.data) for page in paged.pages()] == ["01", "23", "4"]


def test_a_list_goes_on_from_a_cursor(listing: LocalServer, sender: Sender) -> None:
    paged = Paged(sender, things(), {})
    first = paged.first_page()
    assert first.next_cursor == "2"
    assert names(list(paged.from_cursor("2"))) == "234"
    second = first.next_page()
    assert second is not None and names(second.data) == "23"
    assert names(second.next_page().data) == "4"  # type: ignore[union-attr]


def test_the_last_page_has_none_after_it(listing: LocalServer, sender: Sender) -> None:
    paged = Paged(sender, things(5), {})
    response = paged.first_page_with_response()
    assert response.status == 200 and response.data.next_page() is None


def test_an_error_comes_after_the_items_before_it(listing: LocalServer, sender: Sender) -> None:
    listing.usual = lambda seen: (
        problem(404, "gone") if "cursor" in seen.target else page_of_five(seen)
    )
    got: list[Thing] = []
    with pytest.raises(errors.NotFoundError):
        got.extend(iter(Paged(sender, things(), {})))
    seen: list[Thing] = []
    with pytest.raises(errors.NotFoundError):
        for thing in Paged(sender, things(), {}):
            seen.append(thing)
    assert names(seen) == "01"


def test_a_page_that_leads_to_itself_ends_the_list(server: LocalServer, sender: Sender) -> None:
    server.usual = lambda _: Reply(body=b'{"data":[],"nextCursor":"2"}')
    with pytest.raises(InvalidResponseError, match="leads to itself"):
        list(Paged(sender, things(), {}))
    assert len(server.seen) == 2


def test_asyncio(listing: LocalServer) -> None:
    async def scenario() -> None:
        sender = AsyncSender(config_for(listing.url), None)
        paged = AsyncPaged(sender, things(), {})
        assert names([thing async for thing in paged]) == "01234"
        assert [names(page.data) async for page in paged.pages()] == ["01", "23", "4"]
        first = await paged.first_page()
        assert names([thing async for thing in paged.from_cursor(first.next_cursor or "")]) == "234"
        second = await first.next_page()
        assert second is not None and names(second.data) == "23"
        response = await AsyncPaged(sender, things(5), {}).first_page_with_response()
        assert response.status == 200 and await response.data.next_page() is None
        await sender.close()

    asyncio.run(scenario())


def test_a_list_says_what_it_is(sender: Sender) -> None:
    assert repr(Paged(sender, things(), {})) == (
        "<the list of things.list: go through it, or ask for first_page()>"
    )
    lazy: AsyncPaged[Thing] = AsyncPaged(None, things(), {})  # type: ignore[arg-type]
    assert repr(lazy).startswith("<the list of things.list: go through it with async for")
