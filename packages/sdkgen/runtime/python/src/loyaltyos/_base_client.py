"""What the clients are made of, without the resources.

What a client needs is loaded when one is made, so that importing its class takes no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._behaviour import RETRIES, TIMEOUTS

if TYPE_CHECKING:
    import logging
    from collections.abc import Awaitable, Callable
    from types import TracebackType

    import httpx
    from typing_extensions import Self

    from ._hooks import Hooks


class BaseClient:
    """A client for synchronous code. Threads may share one."""

    def __init__(
        self,
        *,
        tenant_slug: str | None = None,
        api_key: str | None = None,
        customer_token: Callable[[], str] | None = None,
        base_url: str | None = None,
        domain: str | None = None,
        max_retries: int = RETRIES.max_retries,
        attempt_timeout: float = TIMEOUTS.attempt,
        total_timeout: float = TIMEOUTS.total,
        http_client: httpx.Client | None = None,
        hooks: Hooks | None = None,
        logger: logging.Logger | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        """Checks what it is given; nothing is sent before the first call.

        Args:
            tenant_slug: The tenant; `LOYALTYOS_TENANT` if it is not given.
            api_key: The API key; `LOYALTYOS_API_KEY` if it is not given.
            customer_token: In place of an API key: gives a token of one customer. It is asked
                again when a token is refused.
            base_url: Where the server is; `LOYALTYOS_BASE_URL` if it is not given.
            domain: Without `base_url`: the domain of the servers, whose host the prefix of the
                key names; `LOYALTYOS_DOMAIN` if it is not given.
            max_retries: How often a request is sent again at most.
            attempt_timeout: How long one attempt may take, in seconds.
            total_timeout: How long a call may take with all attempts and pauses, in seconds.
            http_client: Sends the requests, with its own proxies and certificates; whoever
                brings it closes it.
            hooks: Are told of each attempt.
            logger: Gets a line for each attempt, on the level DEBUG; the logger `loyaltyos` if it
                is not given.
            allow_insecure_http: Whether `base_url` may be `http` beyond this machine.

        Raises:
            ConfigurationError: With these settings no call could succeed.
        """
        from ._config import Limits, read_config
        from ._sync import Sender

        config = read_config(
            tenant_slug=tenant_slug,
            api_key=api_key,
            customer_token=customer_token,
            base_url=base_url,
            domain=domain,
            limits=Limits(max_retries, attempt_timeout, total_timeout),
            hooks=hooks,
            logger=logger,
            allow_insecure_http=allow_insecure_http,
        )
        self._sender = Sender(config, http_client)

    def close(self) -> None:
        """Closes the connections. `with` does it too."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._sender.config.base_url!r})"


class AsyncBaseClient:
    """A client for asyncio. The tasks of an event loop may share one."""

    def __init__(
        self,
        *,
        tenant_slug: str | None = None,
        api_key: str | None = None,
        customer_token: Callable[[], str | Awaitable[str]] | None = None,
        base_url: str | None = None,
        domain: str | None = None,
        max_retries: int = RETRIES.max_retries,
        attempt_timeout: float = TIMEOUTS.attempt,
        total_timeout: float = TIMEOUTS.total,
        http_client: httpx.AsyncClient | None = None,
        hooks: Hooks | None = None,
        logger: logging.Logger | None = None,
        allow_insecure_http: bool = False,
    ) -> None:
        """Checks what it is given; nothing is sent before the first call.

        Args:
            tenant_slug: The tenant; `LOYALTYOS_TENANT` if it is not given.
            api_key: The API key; `LOYALTYOS_API_KEY` if it is not given.
            customer_token: In place of an API key: gives a token of one customer, at once or when
                it is awaited. It is asked again when a token is refused.
            base_url: Where the server is; `LOYALTYOS_BASE_URL` if it is not given.
            domain: Without `base_url`: the domain of the servers, whose host the prefix of the
                key names; `LOYALTYOS_DOMAIN` if it is not given.
            max_retries: How often a request is sent again at most.
            attempt_timeout: How long one attempt may take, in seconds.
            total_timeout: How long a call may take with all attempts and pauses, in seconds.
            http_client: Sends the requests, with its own proxies and certificates; whoever
                brings it closes it.
            hooks: Are told of each attempt.
            logger: Gets a line for each attempt, on the level DEBUG; the logger `loyaltyos` if it
                is not given.
            allow_insecure_http: Whether `base_url` may be `http` beyond this machine.

        Raises:
            ConfigurationError: With these settings no call could succeed.
        """
        from ._config import Limits, read_config
        from ._async import AsyncSender

        config = read_config(
            tenant_slug=tenant_slug,
            api_key=api_key,
            customer_token=customer_token,
            base_url=base_url,
            domain=domain,
            limits=Limits(max_retries, attempt_timeout, total_timeout),
            hooks=hooks,
            logger=logger,
            allow_insecure_http=allow_insecure_http,
        )
        self._sender = AsyncSender(config, http_client)

    async def close(self) -> None:
        """Closes the connections. `async with` does it too."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._sender.config.base_url!r})"
