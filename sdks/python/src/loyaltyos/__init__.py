"""The Python client of LoyaltyOS.

    from loyaltyos import LoyaltyOSClient
    from loyaltyos.models import LineItemRequest, OrderRequest

    client = LoyaltyOSClient(tenant_slug="acme-retail")
    result = client.orders.ingest(OrderRequest(...))

Nothing is loaded before it is asked for: importing this package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import VERSION as __version__

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from . import webhooks as webhooks
    from ._async_client import AsyncLoyaltyOSClient as AsyncLoyaltyOSClient
    from ._client import LoyaltyOSClient as LoyaltyOSClient
    from ._config import CallOptions as CallOptions
    from ._config import KeyedCallOptions as KeyedCallOptions
    from ._hooks import ErrorEvent as ErrorEvent
    from ._hooks import Hooks as Hooks
    from ._hooks import RequestEvent as RequestEvent
    from ._hooks import ResponseEvent as ResponseEvent
    from ._pages import AsyncPage as AsyncPage
    from ._pages import AsyncPaged as AsyncPaged
    from ._pages import Page as Page
    from ._pages import Paged as Paged
    from ._response import ApiResponse as ApiResponse
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIError as APIError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import InvalidResponseError as InvalidResponseError
    from .errors import LoyaltyOSError as LoyaltyOSError

_MODULES = ("errors", "models", "webhooks")

_PLACES = {
    "_async_client": ("AsyncLoyaltyOSClient",),
    "_client": ("LoyaltyOSClient",),
    "_config": ("CallOptions", "KeyedCallOptions"),
    "_hooks": ("ErrorEvent", "Hooks", "RequestEvent", "ResponseEvent"),
    "_pages": ("AsyncPage", "AsyncPaged", "Page", "Paged"),
    "_response": ("ApiResponse",),
    "errors": (
        "APIConnectionError",
        "APIError",
        "APITimeoutError",
        "ConfigurationError",
        "InvalidResponseError",
        "LoyaltyOSError",
    ),
}

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "ApiResponse",
    "AsyncLoyaltyOSClient",
    "AsyncPage",
    "AsyncPaged",
    "CallOptions",
    "ConfigurationError",
    "ErrorEvent",
    "Hooks",
    "InvalidResponseError",
    "KeyedCallOptions",
    "LoyaltyOSClient",
    "LoyaltyOSError",
    "Page",
    "Paged",
    "RequestEvent",
    "ResponseEvent",
    "__version__",
    "errors",
    "models",
    "webhooks",
]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    for module, names in _PLACES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
