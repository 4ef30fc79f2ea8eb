"""JSON without loss: numbers with a fraction are `Decimal`, in both directions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""Whatever JSON can say: `None`, `bool`, `int`, `Decimal`, `str`, and lists and dictionaries of these."""


def read_json(text: bytes | str) -> Json:
    """Reads JSON text. Raises `ValueError` for anything else, `NaN` and `Infinity` included."""
    return json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)


def write_json(value: Json) -> bytes:
    """Writes the shortest JSON text of a value, in UTF-8. The same value always gives the same bytes."""
    return "".join(_parts(value)).encode()


def plain(number: Decimal) -> str:
    """The number in plain notation, with the decimals that it has: `150.00`, never `1.5E+2`."""
    if not number.is_finite():
        raise ValueError("a number must be finite")
    return format(number, "f")


def _refuse_constant(name: str) -> Json:
    raise ValueError(f"{name} is not JSON")


def _parts(value: Json) -> Iterator[str]:
    match value:
        case None:
            yield "null"
        case bool():
            yield "true" if value else "false"
        case str():
            yield encode_basestring(value)
        case int():
            yield int.__repr__(value)
        case Decimal():
            yield plain(value)
        case float():
            yield plain(Decimal(repr(value)))
        case Mapping():
            yield "{"
            for index, (name, member) in enumerate(value.items()):
                yield f"{',' if index else ''}{encode_basestring(name)}:"
                yield from _parts(member)
            yield "}"
        case list() | tuple():
            yield "["
            for index, item in enumerate(value):
                if index:
                    yield ","
                yield from _parts(item)
            yield "]"
        case _:
            raise TypeError(f"JSON has no word for {type(value).__name__}")
