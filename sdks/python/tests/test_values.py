"""Models: exact, open to what they do not know, silent about people."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

import pytest
from pydantic import Discriminator, Field, Tag, TypeAdapter, ValidationError

from loyaltyos._errors import ConfigurationError
from loyaltyos._json import read_json, write_json
from loyaltyos._models import (
    Day,
    Duration,
    Exact,
    ExactInput,
    Instant,
    Model,
    PatchModel,
    Private,
    RequestModel,
    Scalar,
    SharedModel,
    arm_by,
)
from loyaltyos._request import body_of, query, segment
from loyaltyos._wire import duration_text, instant_text

Colour: TypeAlias = Literal["red", "green"] | str


class Line(RequestModel):
    sku: str
    unit_price: ExactInput
    discount: ExactInput | None = None


class Order(RequestModel):
    order_id: str
    from_: str | None = None
    lines: list[Line]
    note: str | None
    at: Instant | None = None
    day: Day | None = None
    hold: Duration | None = None
    attributes: Private[dict[str, Scalar] | None] = None
    odd_name: str | None = Field(default=None, validation_alias="ODD", serialization_alias="ODD")


class Patch(PatchModel):
    email: Private[str | None] = None
    city: str | None = None


class Answer(Model):
    total: Exact
    colour: Colour
    at: Instant
    secret: Private[str]


def order(**changes: Any) -> Order:
    given: dict[str, Any] = {
        "order_id": "o",
        "lines": [Line(sku="a", unit_price="149.90")],
        "note": None,
    }
    return Order(**{**given, **changes})


def test_a_request_carries_what_is_given_under_the_names_of_the_wire() -> None:
    assert (
        body_of(order())
        == b'{"orderId":"o","lines":[{"sku":"a","unitPrice":"149.90"}],"note":null}'
    )


def test_every_kind_of_value_has_its_notation() -> None:
    sent = body_of(
        order(
            from_="x",
            at=datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=2))),
            day=date(1990, 2, 28),
            hold=timedelta(days=30),
            attributes={"size": Decimal("40.50"), "vip": True, "count": 3, "note": "Zoë"},
            odd_name="here",
        )
    )
    assert sent.decode() == (
        '{"orderId":"o","from":"x","lines":[{"sku":"a","unitPrice":"149.90"}],"note":null,'
        '"at":"2026-03-01T07:30:00.000Z","day":"1990-02-28","hold":"P30D",'
        '"attributes":{"size":40.50,"vip":true,"count":3,"note":"Zoë"},"ODD":"here"}'
    )


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (Decimal("1E+2"), "100"),
        (Decimal("1.50"), "1.50"),
        ("0.30000000000000004", "0.30000000000000004"),
        (7, "7"),
        ("-0.07", "-0.07"),
    ],
)
def test_amounts_are_written_as_they_are(given: Any, written: str) -> None:
    assert (
        body_of(Line(sku="a", unit_price=given))
        == f'{{"sku":"a","unitPrice":"{written}"}}'.encode()
    )


@pytest.mark.parametrize(
    "given",
    [149.99, True, "1e3", "1,5", "", " 1", "NaN", Decimal("NaN"), Decimal("Infinity"), None],
)
def test_what_is_no_exact_amount_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        Line(sku="a", unit_price=given)


def test_a_float_is_no_attribute_either() -> None:
    with pytest.raises(ValidationError, match="a float is not exact"):
        order(attributes={"size": 40.5})


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValidationError):
        order(at=datetime(2026, 3, 1))
    with pytest.raises(ValueError, match="time zone"):
        query(at=datetime(2026, 3, 1))


def test_a_patch_tells_absent_from_null() -> None:
    assert body_of(Patch()) == b"{}"
    assert body_of(Patch(email=None)) == b'{"email":null}'
    assert body_of(Patch(city="London")) == b'{"city":"London"}'
    changed = Patch(city="London")
    changed.email = None
    assert body_of(changed) == b'{"email":null,"city":"London"}'


def test_a_caller_who_dumps_a_model_sees_python_values() -> None:
    dumped = order(at=datetime(2026, 3, 1, tzinfo=timezone.utc)).model_dump()
    assert dumped["at"] == datetime(2026, 3, 1, tzinfo=timezone.utc)
    assert dumped["lines"][0]["unit_price"] == Decimal("149.90")


def answer(**changes: Any) -> Answer:
    said = {
        "total": "149.90",
        "colour": "red",
        "at": "2026-03-01T09:30:00.123Z",
        "secret": "s3cr3t",
    }
    return Answer.model_validate({**said, **changes})


def test_answers_are_exact() -> None:
    read = answer()
    assert read.total == Decimal("149.90") and str(read.total) == "149.90"
    assert read.at == datetime(2026, 3, 1, 9, 30, 0, 123000, tzinfo=timezone.utc)


def test_what_is_not_known_is_kept() -> None:
    read = answer(colour="mauve", newField={"deep": [1, read_json("0.10")]})
    assert read.colour == "mauve"
    assert read.model_extra == {"newField": {"deep": [1, Decimal("0.10")]}}
    assert read.model_dump(by_alias=True)["newField"] == {"deep": [1, Decimal("0.10")]}


def test_the_text_of_a_model_tells_nothing_that_is_private() -> None:
    shown = repr(answer(newField="perhaps private"))
    assert "s3cr3t" not in shown and "perhaps private" not in shown
    assert "secret=***" in shown and "newField=***" in shown and "colour='red'" in shown
    assert str(Patch(email="ada@example.com")) == "email=*** city=None"


def test_an_error_of_a_model_shows_no_value() -> None:
    with pytest.raises(ValidationError) as caught:
        Patch.model_validate({"email": {"address": "ada@example.com"}})
    assert "ada" not in str(caught.value)


class Points(Model):
    account: Literal["points"]
    amount: int


class Credit(Model):
    account: Literal["credit"]
    amount: Exact


class Both(SharedModel):
    unit_price: Exact


class Outer(RequestModel):
    both: Both | None = None
    lines: list[Line]


def test_a_slip_of_the_pen_is_refused_by_its_own_name() -> None:
    with pytest.raises(ValidationError) as caught:
        Line(sku="a", unit_price="1", dicount="2")  # type: ignore[call-arg]
    assert [(found["loc"], found["type"]) for found in caught.value.errors()] == [
        (("dicount",), "extra_forbidden")
    ]
    with pytest.raises(ValidationError):
        Patch(town="London")  # type: ignore[call-arg]
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate({"lines": [{"sku": "a"}, {"sku": "b", "unit_price": 0.1}]})
    assert [found["loc"] for found in caught.value.errors()] == [
        ("lines", 0, "unit_price"),
        ("lines", 1, "unit_price"),
    ]


def test_what_answers_say_too_stays_open_in_requests() -> None:
    both = Both.model_validate({"unitPrice": "1.50", "newField": [1]})
    assert body_of(Outer(both=both, lines=[])) == (
        b'{"both":{"unitPrice":"1.50","newField":[1]},"lines":[]}'
    )


class Unknown(Model):
    account: str | None = None


Entry: TypeAlias = Annotated[
    Annotated[Points, Tag("points")]
    | Annotated[Credit, Tag("credit")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(arm_by("account", "points", "credit")),
]


@pytest.mark.parametrize(
    ("said", "arm"),
    [
        ({"account": "points", "amount": 3}, Points),
        ({"account": "credit", "amount": "3.10"}, Credit),
        ({"account": "miles", "amount": {"far": 3}}, Unknown),
        ({"account": "unknown"}, Unknown),
        ({"amount": 3}, Unknown),
    ],
)
def test_a_union_has_an_arm_for_what_is_not_known(said: dict[str, Any], arm: type[Model]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(Entry)
    entry: Any = adapter.validate_python(said)
    assert isinstance(entry, arm)
    assert entry.model_dump(by_alias=True, exclude_unset=True).keys() == said.keys()


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (timedelta(days=30), "P30D"),
        (timedelta(hours=36), "P1DT12H"),
        (timedelta(minutes=90), "PT1H30M"),
        (timedelta(seconds=1.5), "PT1.5S"),
        (timedelta(0), "PT0S"),
        (timedelta(days=1, microseconds=10), "P1DT0.00001S"),
    ],
)
def test_durations(duration: timedelta, text: str) -> None:
    assert duration_text(duration) == text
    assert TypeAdapter(timedelta).validate_python(text) == duration


def test_instants_keep_their_microseconds() -> None:
    assert (
        instant_text(datetime(2026, 3, 1, 0, 0, 0, 1, tzinfo=timezone.utc))
        == "2026-03-01T00:00:00.000001Z"
    )


def test_json_is_read_and_written_without_loss() -> None:
    text = '{"a":[1,-0.10,1234567890123456789012.5,true,null,"\\"\\\\\\n ü"],"b":{}}'
    assert write_json(read_json(text)) == text.encode()
    assert write_json({"a": 0.1}) == b'{"a":0.1}'
    for wrong in (Decimal("NaN"), float("inf")):
        with pytest.raises(ValueError):
            write_json([wrong])
    with pytest.raises(TypeError):
        write_json(object())
    with pytest.raises(ValueError):
        read_json("[NaN]")


def test_a_segment_of_a_path_stays_one() -> None:
    assert segment("name", "a/b?c#d%e ~ü-._") == "a%2Fb%3Fc%23d%25e%20~%C3%BC-._"
    assert segment("version", 3) == "3"
    for nothing in ("", ".", ".."):
        with pytest.raises(ConfigurationError, match="name must name something"):
            segment("name", nothing)
    for missing in (None, True, 1.5, b"a", ["a"]):
        with pytest.raises(ConfigurationError, match="^customer_id is missing$"):
            segment("customer_id", missing)
