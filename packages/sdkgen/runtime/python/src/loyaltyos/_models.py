"""What models are made of: pydantic models that keep what they do not know, and numbers and times that are exact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    PlainValidator,
    WrapSerializer,
    model_serializer,
)
from pydantic.fields import FieldInfo
from pydantic_core.core_schema import SerializationInfo, SerializerFunctionWrapHandler

from ._json import plain
from ._wire import WIRE, duration_text, instant_text

T = TypeVar("T")


class _Private:
    def __repr__(self) -> str:
        return "private"


_PRIVATE = _Private()

Private: TypeAlias = Annotated[T, _PRIVATE]
"""Secret, or about a person: the text of a model shows `***` in its place."""


def wire_name(name: str) -> str:
    """What a field is called on the wire: `order_id` is `orderId`, and `from_` is `from`."""
    first, *others = name.rstrip("_").split("_")
    return first + "".join(word.capitalize() for word in others)


class Model(BaseModel):
    """What an answer says. What this version does not know is kept, and given back by `model_dump`."""

    model_config = ConfigDict(
        alias_generator=wire_name,
        populate_by_name=True,
        extra="allow",
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        fields = type(self).model_fields
        for name, value in super().__repr_args__():
            known = name is not None and name in fields and _PRIVATE not in fields[name].metadata
            yield name, value if known or value is None else _Masked()


class _Masked:
    def __repr__(self) -> str:
        return "***"


class RequestModel(Model):
    """What a request carries. An optional field that is None is left out, and one that is not known is refused."""

    model_config = ConfigDict(extra="forbid", loc_by_alias=False)

    @model_serializer(mode="wrap")
    def _leave_out(
        self, handler: SerializerFunctionWrapHandler, info: SerializationInfo
    ) -> dict[str, Any]:
        members: dict[str, Any] = handler(self)
        if info.context is WIRE:
            for name, field in type(self).model_fields.items():
                if self._is_absent(name, field):
                    members.pop(field.serialization_alias or wire_name(name), None)
        return members

    def _is_absent(self, name: str, field: FieldInfo) -> bool:
        return not field.is_required() and getattr(self, name) is None


class PatchModel(RequestModel):
    """A change of what is there. A field that is not given stays as it is; one that is given as None is removed."""

    def _is_absent(self, name: str, field: FieldInfo) -> bool:
        return name not in self.model_fields_set


class SharedModel(RequestModel):
    """What requests carry and answers say as well. What this version does not know is kept."""

    model_config = ConfigDict(extra="allow")


def arm_by(name: str, *known: str) -> Callable[[Any], str]:
    """Tells which arm of a union an object is: the value of its field, or `unknown` for a value that is not known."""
    wire = wire_name(name)

    def arm(value: Any) -> str:
        kind = value.get(wire) if isinstance(value, dict) else getattr(value, name, None)
        return kind if isinstance(kind, str) and kind in known else "unknown"

    return arm


_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def _decimal(value: object) -> Decimal:
    if isinstance(value, float):
        raise ValueError("a float is not exact: give a Decimal, a str or an int")
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise ValueError("not a decimal number")


def _scalar(value: object) -> object:
    if isinstance(value, float):
        raise ValueError("a float is not exact: give a Decimal")
    if value is None or isinstance(value, (str, int, Decimal)):
        return value
    raise ValueError("neither text nor number nor truth value")


def _wire_decimal(
    value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo
) -> Any:
    return plain(value) if info.context is WIRE else handler(value)


def _wire_instant(
    value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo
) -> Any:
    return instant_text(value) if info.context is WIRE else handler(value)


def _wire_day(value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
    return value.isoformat() if info.context is WIRE else handler(value)


def _wire_duration(
    value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo
) -> Any:
    return duration_text(value) if info.context is WIRE else handler(value)


Exact: TypeAlias = Annotated[Decimal, PlainValidator(_decimal), WrapSerializer(_wire_decimal)]
"""A decimal number, exactly as it was written."""

ExactInput: TypeAlias = Annotated[
    Decimal | int | str, PlainValidator(_decimal), WrapSerializer(_wire_decimal)
]
"""A decimal number: `Decimal("149.99")`, `"149.99"` or `150`. A float is refused, because 0.1 is none."""

Scalar: TypeAlias = Annotated[str | bool | int | Decimal, PlainValidator(_scalar)]
"""Text, a truth value or a number. A number with a fraction is a `Decimal`."""

Instant: TypeAlias = Annotated[AwareDatetime, WrapSerializer(_wire_instant)]
"""A time with its zone."""

Day: TypeAlias = Annotated[date, WrapSerializer(_wire_day)]
"""A day without a time."""

Duration: TypeAlias = Annotated[timedelta, WrapSerializer(_wire_duration)]
"""How long."""
