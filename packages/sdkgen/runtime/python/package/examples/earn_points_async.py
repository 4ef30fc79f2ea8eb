"""An order goes in, its points come out, under asyncio.

Needs `LOYALTYOS_BASE_URL`, `LOYALTYOS_TENANT` and `LOYALTYOS_API_KEY` in the environment.
"""

import asyncio
from decimal import Decimal

from loyaltyos import AsyncLoyaltyOSClient
from loyaltyos.models import LineItemRequest, OrderRequest


async def main() -> None:
    async with AsyncLoyaltyOSClient() as client:
        result = await client.orders.ingest(
            OrderRequest(
                order_id="ord_8k2p",
                customer_id="cust_a1b2",
                order_total=Decimal("149.99"),
                currency_code="GBP",
                line_items=[LineItemRequest(sku="TRAINER-42", quantity=1, unit_price="149.99")],
            )
        )
    print(result.points_earned)
    print(result.new_balance)
    print(result.tier)


asyncio.run(main())
