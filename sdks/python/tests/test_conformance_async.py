"""The scenarios that every SDK plays, under asyncio."""

from __future__ import annotations

from asyncio import sleep
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from conformance_support import (
    asynchronous,
    at_once_async,
    check_signing_vectors,
    check_webhook_vectors,
    given_up,
    is_absent,
    is_error,
    is_present,
    member,
    needs_stage,
    playing,
    some,
    took,
    unknown,
)
from loyaltyos.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    GoneError,
    InvalidResponseError,
    LoyaltyOSError,
    NotFoundError,
    PayloadTooLargeError,
    PermissionDeniedError,
    PreconditionFailedError,
    PreconditionRequiredError,
    RateLimitError,
    RequestTimeoutError,
    ServerError,
    UnprocessableEntityError,
    UnsupportedMediaTypeError,
)
from loyaltyos.models import (
    ActivateRuleSetRequest,
    ActivationRecord,
    AddressPatch,
    AddressRequest,
    ApiKey,
    AuditRecord,
    BacktestRequest,
    BacktestSummary,
    BalanceAdjustmentRequest,
    CaptureRequest,
    Certificate,
    ClockRequest,
    ConversionRateRequest,
    CreateApiKeyRequest,
    CreditEntry,
    CustomerPatch,
    CustomerShareRequest,
    CustomerSummary,
    EnrolmentRequest,
    EventRequest,
    ExportRecord,
    HoldRequest,
    LedgerEntry,
    LineItemRequest,
    LookupRequest,
    NamedListSummary,
    OrderBatchRequest,
    OrderRequest,
    ParkedReturn,
    PointsConversionRequest,
    PointsEntry,
    PointsTransferRequest,
    ProgrammeRequest,
    PutListRequest,
    Redemption,
    RedemptionRequest,
    RegisterCertificateRequest,
    ReturnLineRequest,
    ReturnRequest,
    ReturnResult,
    RollApiKeyRequest,
    RuleSet,
    SaveRuleSetRequest,
    SecurityPolicyRequest,
    SimulationRequest,
    TierRequest,
    TransferPolicyRequest,
    UnknownLedgerEntry,
    UnknownReturnOutcome,
    ValidateRuleSetRequest,
)
from pytest import raises


@needs_stage
@asynchronous
async def test_adjustments() -> None:
    """Points and credit are given and taken exactly, and what is not there is not taken."""
    with playing("adjustments", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.customers.with_response.adjust(
                f"cust_{run.id}", BalanceAdjustmentRequest(points=250, reason="goodwill")
            )
            result_1 = result_1_response.data
            assert result_1.customer_id == f"cust_{run.id}"
            assert result_1.points == 250
            assert f"{result_1.credit:f}" == "0.00"
            assert result_1.new_balance == 250
            assert f"{result_1.credit_balance:f}" == "0.00"
            assert is_present(result_1.ledger_transaction_id)
            assert result_1_response.status == 201
            assert result_1_response.replayed is False

            result_2 = await client.customers.adjust(
                f"cust_{run.id}",
                BalanceAdjustmentRequest(credit=Decimal("0.07"), reason="goodwill"),
            )
            assert result_2.points == 0
            assert f"{result_2.credit:f}" == "0.07"
            assert f"{result_2.credit_balance:f}" == "0.07"

            result_3 = await client.customers.adjust(
                f"cust_{run.id}",
                BalanceAdjustmentRequest(credit=Decimal("1.15"), reason="goodwill"),
            )
            assert f"{result_3.credit:f}" == "1.15"
            assert f"{result_3.credit_balance:f}" == "1.22"

            result_4 = await client.customers.adjust(
                f"cust_{run.id}",
                BalanceAdjustmentRequest(credit=Decimal("4.35"), reason="goodwill"),
            )
            assert f"{result_4.credit:f}" == "4.35"
            assert f"{result_4.credit_balance:f}" == "5.57"

            result_5_response = await client.customers.with_response.adjust(
                f"cust_{run.id}",
                BalanceAdjustmentRequest(points=-100, reason="booked-twice"),
                idempotency_key=f"take-{run.id}",
            )
            result_5 = result_5_response.data
            assert result_5.points == -100
            assert result_5.new_balance == 150
            assert result_5_response.status == 201

            result_6_response = await client.customers.with_response.adjust(
                f"cust_{run.id}",
                BalanceAdjustmentRequest(points=-100, reason="booked-twice"),
                idempotency_key=f"take-{run.id}",
            )
            result_6 = result_6_response.data
            assert result_6.points == -100
            assert result_6.new_balance == 150
            assert result_6_response.status == 200
            assert result_6_response.replayed is True

            with raises(LoyaltyOSError) as raised_7:
                await client.customers.adjust(
                    f"cust_{run.id}",
                    BalanceAdjustmentRequest(points=-99, reason="booked-twice"),
                    idempotency_key=f"take-{run.id}",
                )
            assert is_error(
                raised_7.value,
                UnprocessableEntityError,
                status=422,
                code="idempotency-key-reused",
                retryable=False,
            )

            with raises(LoyaltyOSError) as raised_8:
                await client.customers.adjust(
                    f"cust_{run.id}", BalanceAdjustmentRequest(points=-1000, reason="too-many")
                )
            assert is_error(
                raised_8.value,
                ConflictError,
                status=409,
                code="insufficient-points",
                retryable=False,
            )


@needs_stage
@asynchronous
async def test_answers_that_are_no_json() -> None:
    """An answer that is whole and no JSON is an error of its own, and is not asked for again."""
    with playing("answers-that-are-no-json", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_1.value, InvalidResponseError)

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_2.value, InvalidResponseError)

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_3.value, InvalidResponseError)


@needs_stage
@asynchronous
async def test_api_key_life() -> None:
    """A key is made, listed, rolled and revoked."""
    with playing("api-key-life", "python-async") as run:
        async with run.async_client() as client:
            the_made_response = await client.api_keys.with_response.create(
                CreateApiKeyRequest(
                    label="Checkout",
                    scopes=["orders:write", "customers:read"],
                    expires_at=datetime(2099, 12, 31, 23, 59, 59, 999000, tzinfo=timezone.utc),
                )
            )
            the_made = the_made_response.data
            assert the_made.label == "Checkout"
            assert len(the_made.scopes) == 2
            assert the_made.scopes[0] == "orders:write"
            assert the_made.environment == "sandbox"
            assert the_made.expires_at == datetime(
                2099, 12, 31, 23, 59, 59, 999000, tzinfo=timezone.utc
            )
            assert is_present(the_made.key_id)
            assert is_present(the_made.secret)
            assert is_present(the_made.created_at)
            assert is_absent(the_made, "revoked_at")
            assert the_made_response.status == 201

            items_2: list[ApiKey] = []
            async for each_2 in client.api_keys.list(limit=1):
                items_2.append(each_2)
                if len(items_2) == 1:
                    break
            assert len(items_2) == 1
            assert [each.key_id for each in items_2] == [the_made.key_id]

            the_rolled = await client.api_keys.roll(
                the_made.key_id, RollApiKeyRequest(overlap=timedelta(hours=1))
            )
            assert the_rolled.label == "Checkout"
            assert the_rolled.replaces == the_made.key_id
            assert the_rolled.replaced.key_id == the_made.key_id
            assert is_present(the_rolled.secret)
            assert is_present(the_rolled.replaced.expires_at)

            the_again = await client.api_keys.roll(the_rolled.key_id)
            assert the_again.replaces == the_rolled.key_id

            result_5 = await client.api_keys.revoke(the_again.key_id)
            assert result_5.key_id == the_again.key_id
            assert is_present(result_5.revoked_at)

            with raises(LoyaltyOSError) as raised_6:
                await client.api_keys.revoke("key_none")
            assert is_error(raised_6.value, NotFoundError, status=404)


@needs_stage
@asynchronous
async def test_attempt_timeout_of_a_body() -> None:
    """The time of an attempt counts until the last byte of its answer."""
    with playing("attempt-timeout-of-a-body", "python-async") as run:
        async with run.async_client() as client:
            with took(least=2300):
                result_1 = await client.customers.balance("cust_bronze", attempt_timeout=2)
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_attempt_timeout() -> None:
    """An attempt that takes too long is given up and made again."""
    with playing("attempt-timeout", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=3,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=3)],
                ),
                attempt_timeout=2,
            )
            result_1 = result_1_response.data
            assert result_1.points_earned == 6
            assert result_1_response.status == 200
            assert result_1_response.replayed is True


@needs_stage
@asynchronous
async def test_attempt_timeouts_run_out() -> None:
    """When every attempt takes too long the call ends with a timeout."""
    with playing("attempt-timeouts-run-out", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                with took(least=1300, most=5000):
                    await client.customers.balance(
                        "cust_bronze", max_retries=1, attempt_timeout=0.5
                    )
            assert is_error(raised_1.value, APITimeoutError)


@needs_stage
@asynchronous
async def test_back_off_cap() -> None:
    """No pause is longer than eight seconds."""
    with playing("back-off-cap", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze", max_retries=6)
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_back_off_grows() -> None:
    """The pauses double from attempt to attempt."""
    with playing("back-off-grows", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze", max_retries=3)
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_backtest_life() -> None:
    """A backtest is begun, listed, read and cancelled."""
    with playing("backtest-life", "python-async") as run:
        async with run.async_client() as client:
            the_made_response = await client.backtests.with_response.create(
                BacktestRequest(
                    source="ruleset idea { currencies GBP rule every-order { on order earn rate { GBP: 5 } of order.total } }",
                    from_=datetime(2020, 1, 1, tzinfo=timezone.utc),
                    to=datetime(2020, 2, 29, 23, tzinfo=timezone.utc),
                )
            )
            the_made = the_made_response.data
            assert the_made.from_ == datetime(2020, 1, 1, tzinfo=timezone.utc)
            assert the_made.to == datetime(2020, 2, 29, 23, tzinfo=timezone.utc)
            assert is_present(the_made.backtest_id)
            assert is_present(the_made.status)
            assert is_present(the_made.created_at)
            assert is_absent(the_made, "report")
            assert the_made_response.status == 202

            result_2 = await client.backtests.get(the_made.backtest_id)
            assert result_2.backtest_id == the_made.backtest_id
            assert is_present(result_2.source)

            result_3 = await client.backtests.cancel(the_made.backtest_id)
            assert result_3.backtest_id == the_made.backtest_id

            items_4: list[BacktestSummary] = []
            async for each_4 in client.backtests.list(limit=1):
                items_4.append(each_4)
            assert len(items_4) == 1
            assert [each.backtest_id for each in items_4] == [the_made.backtest_id]


@needs_stage
@asynchronous
async def test_batch_in_parts() -> None:
    """A batch tells of each order apart: made, answered before, and failed."""
    with playing("batch-in-parts", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=10,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=10)],
                )
            )
            assert result_1.points_earned == 20

            result_2_response = await client.orders.with_response.ingest_batch(
                OrderBatchRequest(
                    orders=[
                        OrderRequest(
                            order_id=f"ord_{run.id}",
                            customer_id=f"cust_{run.id}",
                            order_total=10,
                            currency_code="GBP",
                            line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=10)],
                        ),
                        OrderRequest(
                            order_id=f"ord_{run.id}_2",
                            customer_id=f"cust_{run.id}",
                            order_total=Decimal("5.5"),
                            currency_code="GBP",
                            line_items=[
                                LineItemRequest(sku="MUG", quantity=1, unit_price=Decimal("5.5"))
                            ],
                        ),
                        OrderRequest(
                            order_id=f"ord_{run.id}_3",
                            customer_id=f"cust_{run.id}",
                            order_total=Decimal("1.234"),
                            currency_code="GBP",
                            line_items=[
                                LineItemRequest(sku="MUG", quantity=1, unit_price=Decimal("1.234"))
                            ],
                        ),
                        OrderRequest(
                            order_id=f"ord_{run.id}_4",
                            customer_id=f"nobody_{run.id}",
                            order_total=3,
                            currency_code="GBP",
                            line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=3)],
                        ),
                    ]
                )
            )
            result_2 = result_2_response.data
            assert len(result_2.outcomes) == 4
            assert result_2.outcomes[0].status == "replayed"
            assert some(result_2.outcomes[0].result).points_earned == 20
            assert result_2.outcomes[1].status == "created"
            assert some(result_2.outcomes[1].result).new_balance == 31
            assert result_2.outcomes[2].status == "failed"
            assert some(result_2.outcomes[2].problem).code == "invalid-values"
            assert (
                some(some(result_2.outcomes[2].problem).errors)[0].pointer == "/orders/2/orderTotal"
            )
            assert result_2.outcomes[3].status == "failed"
            assert some(result_2.outcomes[3].problem).code == "unknown-customer"
            assert some(result_2.outcomes[3].problem).retryable is False
            assert result_2.outcomes[3].order_id == f"ord_{run.id}_4"
            assert is_absent(result_2.outcomes[0], "problem")
            assert is_absent(result_2.outcomes[2], "result")
            assert result_2_response.status == 200


@needs_stage
@asynchronous
async def test_batch_lost_once() -> None:
    """A batch whose answer is lost is sent again and counted once."""
    with playing("batch-lost-once", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.ingest_batch(
                OrderBatchRequest(
                    orders=[
                        OrderRequest(
                            order_id=f"ord_{run.id}",
                            customer_id=f"cust_{run.id}",
                            order_total=10,
                            currency_code="GBP",
                            line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=10)],
                        ),
                        OrderRequest(
                            order_id=f"ord_{run.id}_2",
                            customer_id=f"cust_{run.id}",
                            order_total=5,
                            currency_code="GBP",
                            line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=5)],
                        ),
                    ]
                )
            )
            assert result_1.outcomes[0].status == "replayed"
            assert result_1.outcomes[1].status == "replayed"


@needs_stage
@asynchronous
async def test_cancelled_for_a_token() -> None:
    """A call that is given up while it waits for a token ends at once, and the next one gets its
    token.
    """
    with playing("cancelled-for-a-token", "python-async") as run:
        async with run.async_client() as client:
            await given_up(client.customers.balance("cust_bronze"), after=0.4, within=1)

            result_2 = await client.customers.balance("cust_bronze")
            assert result_2.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_cancelled_in_back_off() -> None:
    """A call that is given up between two attempts ends at once, and nothing more is sent."""
    with playing("cancelled-in-back-off", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"

            await given_up(client.customers.balance("cust_bronze"), after=1.2, within=1)

            result_3 = await client.customers.balance("cust_bronze")
            assert result_3.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_cancelled_in_flight() -> None:
    """A call that is given up in flight ends at once and closes its connection."""
    with playing("cancelled-in-flight", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"

            await given_up(client.customers.balance("cust_bronze"), after=1, within=1)


@needs_stage
@asynchronous
async def test_certificate_life() -> None:
    """A certificate is registered, listed and revoked."""
    with playing("certificate-life", "python-async") as run:
        async with run.async_client() as client:
            the_made_response = await client.certificates.with_response.register(
                RegisterCertificateRequest(
                    label="Checkout",
                    scopes=["customers:read"],
                    certificate="-----BEGIN CERTIFICATE-----\nMIIBgjCCASmgAwIBAgIUTVWuhltSaNSxOHX+Zr2Y7W7PciYwCgYIKoZIzj0EAwIw\nFjEUMBIGA1UEAwwLY29uZm9ybWFuY2UwIBcNMjYxMTIzMDcyNTE3WhgPMjEyNjEw\nMzAwNzI1MTdaMBYxFDASBgNVBAMMC2NvbmZvcm1hbmNlMFkwEwYHKoZIzj0CAQYI\nKoZIzj0DAQcDQgAEvnUnUqsOMdznbAmVRbJqaq7+quPC24B5j4fwQPZ/Bv4p8zkQ\n17BOdboVq2VF1DUXCpgrznHr3z/btVYlvR9uXKNTMFEwHQYDVR0OBBYEFPwPKHPV\najVWFhhx6NjuSegkuDz2MB8GA1UdIwQYMBaAFPwPKHPVajVWFhhx6NjuSegkuDz2\nMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgT6w14nxbn7JcFA+h\nkUNppbCGO1xMuV85zeFJ8I+ITk0CICJVzaniFH2h3sbCHTSawSkAyLFVbphI5ziE\nCMKDItj2\n-----END CERTIFICATE-----\n",
                )
            )
            the_made = the_made_response.data
            assert the_made.label == "Checkout"
            assert the_made.scopes[0] == "customers:read"
            assert is_present(the_made.certificate_id)
            assert is_present(the_made.thumbprint)
            assert is_present(the_made.not_before)
            assert is_present(the_made.not_after)
            assert is_absent(the_made, "revoked_at")
            assert the_made_response.status == 201

            items_2: list[Certificate] = []
            async for each_2 in client.certificates.list():
                items_2.append(each_2)
            assert len(items_2) == 1
            assert [each.certificate_id for each in items_2] == [the_made.certificate_id]

            result_3 = await client.certificates.revoke(the_made.certificate_id)
            assert result_3.certificate_id == the_made.certificate_id
            assert is_present(result_3.revoked_at)


@needs_stage
@asynchronous
async def test_configuration_is_checked() -> None:
    """A client that could not work is not made."""
    with playing("configuration-is-checked", "python-async") as run:
        async with run.async_client() as client:
            await run.async_client().close()

            with raises(ConfigurationError):
                run.async_client(api_key=None)

            with raises(ConfigurationError):
                run.async_client(api_key="")

            with raises(ConfigurationError):
                run.async_client(tenant_slug=None)

            with raises(ConfigurationError):
                run.async_client(base_url=None)

            await run.async_client(base_url=None, domain="example.com").close()

            with raises(ConfigurationError):
                run.async_client(base_url="http://api.example.com")

            await run.async_client(base_url="https://api.example.com").close()

            await run.async_client(base_url="http://127.0.0.9:4400").close()

            await run.async_client(base_url="http://[::1]:4400").close()

            with raises(ConfigurationError):
                run.async_client(base_url="no address")

            with raises(ConfigurationError):
                run.async_client(max_retries=-1)

            await run.async_client(max_retries=10).close()

            with raises(ConfigurationError):
                run.async_client(max_retries=11)

            with raises(ConfigurationError):
                run.async_client(attempt_timeout=0)

            with raises(ConfigurationError):
                run.async_client(total_timeout=-0.005)


@needs_stage
@asynchronous
async def test_conversion_and_transfer() -> None:
    """Points become credit at the rate of the programme, and go to somebody else."""
    with playing("conversion-and-transfer", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.convert(
                    f"cust_{run.id}", PointsConversionRequest(points=100)
                )
            assert is_error(
                raised_1.value, UnprocessableEntityError, status=422, code="conversion-not-allowed"
            )

            the_before_response = await client.programme.with_response.get()
            the_before = the_before_response.data
            assert the_before.version == 1
            assert the_before.zone == "Europe/London"
            assert len(the_before.currencies) == 2
            assert some(the_before.tiers)[3].name == "Platinum"
            assert f"{some(the_before.adjustments).max_credit:f}" == "1000.00"
            assert is_absent(the_before, "conversion")
            assert is_absent(the_before, "point_value")
            assert the_before_response.etag is not None

            result_3_response = await client.programme.with_response.put(
                ProgrammeRequest(
                    currencies=["GBP", "EUR"],
                    zone="Europe/London",
                    tiers=[
                        TierRequest(name="Bronze", threshold=0),
                        TierRequest(name="Silver", threshold=500),
                        TierRequest(name="Gold", threshold=2000),
                        TierRequest(name="Platinum", threshold=10000),
                    ],
                    conversion=ConversionRateRequest(points=100, credit=Decimal("1.00")),
                    transfers=TransferPolicyRequest(allowed=True),
                    point_value=Decimal("0.01"),
                ),
                if_match=some(the_before_response.etag),
            )
            result_3 = result_3_response.data
            assert result_3.version == 2
            assert some(result_3.conversion).points == 100
            assert f"{some(result_3.conversion).credit:f}" == "1.00"
            assert some(result_3.transfers).allowed is True
            assert f"{result_3.point_value:f}" == "0.01"
            assert result_3_response.etag is not None

            with raises(LoyaltyOSError) as raised_4:
                await client.programme.put(
                    ProgrammeRequest(currencies=["GBP"], zone="UTC"),
                    if_match=some(the_before_response.etag),
                )
            assert is_error(
                raised_4.value,
                PreconditionFailedError,
                status=412,
                code="precondition-failed",
                retryable=False,
            )

            result_5_response = await client.customers.with_response.convert(
                f"cust_{run.id}", PointsConversionRequest(points=500)
            )
            result_5 = result_5_response.data
            assert result_5.points == -500
            assert f"{result_5.credit:f}" == "5.00"
            assert result_5.new_balance == 500
            assert f"{result_5.credit_balance:f}" == "5.00"
            assert result_5_response.status == 201

            result_6 = await client.customers.transfer(
                f"cust_{run.id}",
                PointsTransferRequest(to_customer_id="cust_bronze", points=200, reason="gift"),
            )
            assert result_6.customer_id == f"cust_{run.id}"
            assert result_6.points == -200
            assert result_6.new_balance == 300


@needs_stage
@asynchronous
async def test_customer_erased() -> None:
    """Whoever is erased is gone: the certificate is the same again, and what comes later is
    refused as such.
    """
    with playing("customer-erased", "python-async") as run:
        async with run.async_client() as client:
            the_erased_response = await client.customers.with_response.erase(f"cust_{run.id}")
            the_erased = the_erased_response.data
            assert the_erased.customer_id == f"cust_{run.id}"
            assert the_erased.destroyed.data_key is True
            assert the_erased.destroyed.parked_returns == 0
            assert is_present(the_erased.certificate_id)
            assert is_present(the_erased.tenant_id)
            assert is_present(the_erased.erased_at)
            assert is_present(the_erased.backup_horizon_at)
            assert is_present(the_erased.signature)
            assert the_erased_response.status == 200
            assert the_erased_response.replayed is False

            result_2_response = await client.customers.with_response.erase(f"cust_{run.id}")
            result_2 = result_2_response.data
            assert result_2.certificate_id == the_erased.certificate_id
            assert result_2_response.status == 200
            assert result_2_response.replayed is True

            with raises(LoyaltyOSError) as raised_3:
                await client.orders.ingest(
                    OrderRequest(
                        order_id=f"ord_{run.id}",
                        customer_id=f"cust_{run.id}",
                        order_total=20,
                        currency_code="GBP",
                        line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=20)],
                    )
                )
            assert is_error(
                raised_3.value,
                GoneError,
                status=410,
                code="customer-erased",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_4:
                await client.customers.erase(f"nobody_{run.id}")
            assert is_error(raised_4.value, NotFoundError, status=404, code="customer-not-found")


@needs_stage
@asynchronous
async def test_customer_exported() -> None:
    """All that is held about a customer comes page by page, each record with its section."""
    with playing("customer-exported", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[ExportRecord] = []
            async for each_1 in client.customers.export(f"cust_{run.id}", limit=2):
                items_1.append(each_1)
                if len(items_1) == 3:
                    break
            assert len(items_1) == 3
            assert [each.section for each in items_1] == ["profile", "membership", "balance"]


@needs_stage
@asynchronous
async def test_customer_life() -> None:
    """A customer is enrolled, found by e-mail address and listed with the others of a tier."""
    with playing("customer-life", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.customers.with_response.enrol(
                EnrolmentRequest(
                    customer_id=f"cust_{run.id}",
                    email=f"Ada.{run.id}@Example.com",
                    first_name='Zoë "Z" Nguyễn',
                    last_name="東京 🎁",
                    attributes={"note": "line\nbreak   \\ end"},
                )
            )
            result_1 = result_1_response.data
            assert result_1.customer_id == f"cust_{run.id}"
            assert result_1.tier == "Bronze"
            assert result_1_response.status == 201
            assert result_1_response.replayed is False

            result_2_response = await client.customers.with_response.enrol(
                EnrolmentRequest(
                    customer_id=f"cust_{run.id}",
                    email=f"Ada.{run.id}@Example.com",
                    first_name='Zoë "Z" Nguyễn',
                    last_name="東京 🎁",
                    attributes={"note": "line\nbreak   \\ end"},
                )
            )
            result_2 = result_2_response.data
            assert result_2.customer_id == f"cust_{run.id}"
            assert result_2_response.status == 200
            assert result_2_response.replayed is True

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.enrol(
                    EnrolmentRequest(customer_id=f"cust_{run.id}", first_name="Somebody")
                )
            assert is_error(
                raised_3.value, ConflictError, status=409, code="customer-conflict", retryable=False
            )

            result_4_response = await client.customers.with_response.lookup(
                LookupRequest(email=f"ada.{run.id}@example.com")
            )
            result_4 = result_4_response.data
            assert result_4.customer_id == f"cust_{run.id}"
            assert result_4.email == f"Ada.{run.id}@Example.com"
            assert result_4.first_name == 'Zoë "Z" Nguyễn'
            assert result_4.last_name == "東京 🎁"
            assert some(result_4.attributes)["note"] == "line\nbreak   \\ end"
            assert result_4_response.status == 200
            assert result_4_response.etag is not None

            with raises(LoyaltyOSError) as raised_5:
                await client.customers.lookup(LookupRequest(email=f"nobody.{run.id}@example.com"))
            assert is_error(
                raised_5.value,
                NotFoundError,
                status=404,
                code="customer-not-found",
                retryable=False,
                has_request_id=True,
            )

            items_6: list[CustomerSummary] = []
            async for each_6 in client.customers.list(tier="Platinum"):
                items_6.append(each_6)
            assert len(items_6) == 1
            assert [each.customer_id for each in items_6] == ["cust_platinum"]


@needs_stage
@asynchronous
async def test_customer_patch() -> None:
    """A change keeps what is absent and removes what is null, and names the version that it
    changes.
    """
    with playing("customer-patch", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.enrol(
                EnrolmentRequest(
                    customer_id=f"cust_{run.id}",
                    first_name="Ada",
                    phone="+44 20 7946 0000",
                    birth_date=date(1990, 12, 10),
                    address=AddressRequest(city="London", country="GB"),
                    attributes={"size": Decimal("40.5"), "vip": True, "note": "blue"},
                )
            )
            assert result_1.customer_id == f"cust_{run.id}"

            the_read_response = await client.customers.with_response.get(f"cust_{run.id}")
            the_read = the_read_response.data
            assert the_read.first_name == "Ada"
            assert the_read.birth_date == date(1990, 12, 10)
            assert some(the_read.address).city == "London"
            assert some(the_read.attributes)["size"] == Decimal("40.5")
            assert some(the_read.attributes)["vip"] is True
            assert is_absent(the_read, "email")
            assert the_read_response.status == 200
            assert the_read_response.etag is not None

            result_3 = await client.customers.update(
                f"cust_{run.id}",
                CustomerPatch(
                    first_name="Augusta",
                    phone=None,
                    address=AddressPatch(city=None, postal_code="N1"),
                    attributes={"size": None, "vip": False},
                ),
                if_match=some(the_read_response.etag),
            )
            assert result_3.first_name == "Augusta"
            assert result_3.birth_date == date(1990, 12, 10)
            assert some(result_3.address).country == "GB"
            assert some(result_3.address).postal_code == "N1"
            assert some(result_3.attributes)["vip"] is False
            assert some(result_3.attributes)["note"] == "blue"
            assert is_absent(result_3, "phone")
            assert is_absent(some(result_3.address), "city")
            assert "size" not in some(result_3.attributes)

            with raises(LoyaltyOSError) as raised_4:
                await client.customers.update(
                    f"cust_{run.id}",
                    CustomerPatch(last_name="King"),
                    if_match=some(the_read_response.etag),
                )
            assert is_error(
                raised_4.value,
                PreconditionFailedError,
                status=412,
                code="precondition-failed",
                retryable=False,
                has_request_id=True,
            )


@needs_stage
@asynchronous
async def test_customer_token_asked_again() -> None:
    """A customer’s token that is refused is asked for again, once."""
    with playing("customer-token-asked-again", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            result_1 = await client.customers.balance(f"cust_{run.id}")
            assert result_1.points_balance == 0


@needs_stage
@asynchronous
async def test_customer_token() -> None:
    """A customer’s token reads what is the customer’s, without a key and without a signature."""
    with playing("customer-token", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.get(f"cust_{run.id}")
            assert result_1.customer_id == f"cust_{run.id}"
            assert result_1.first_name == "Ada"

            result_2 = await client.customers.balance(f"cust_{run.id}")
            assert result_2.points_balance == 5

            items_3: list[LedgerEntry] = []
            async for each_3 in client.customers.ledger(f"cust_{run.id}"):
                items_3.append(each_3)
            assert len(items_3) == 1
            assert [type(each) for each in items_3] == [PointsEntry]

            with raises(LoyaltyOSError) as raised_4:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_4.value, NotFoundError, status=404, code="customer-not-found")

            with raises(LoyaltyOSError) as raised_5:
                await client.customers.create_token(f"cust_{run.id}")
            assert is_error(
                raised_5.value,
                PermissionDeniedError,
                status=403,
                code="customer-token-refused",
                retryable=False,
            )


@needs_stage
@asynchronous
async def test_customer_without_an_id() -> None:
    """Who is enrolled without an id is enrolled once, by the idempotency key that every attempt
    has.
    """
    with playing("customer-without-an-id", "python-async") as run:
        async with run.async_client() as client:
            the_made_response = await client.customers.with_response.enrol(
                EnrolmentRequest(first_name="Ada")
            )
            the_made = the_made_response.data
            assert is_present(the_made.customer_id)
            assert the_made_response.status == 200
            assert the_made_response.replayed is True

            result_2 = await client.customers.get(the_made.customer_id)
            assert result_2.first_name == "Ada"


@needs_stage
@asynchronous
async def test_error_classes() -> None:
    """Each status has its class, and one without a class is an error of the API all the same."""
    with playing("error-classes", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_1.value,
                BadRequestError,
                status=400,
                code="malformed-request",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_2.value,
                PermissionDeniedError,
                status=403,
                code="insufficient-scope",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_3.value,
                NotFoundError,
                status=404,
                code="customer-not-found",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_4:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_4.value,
                RequestTimeoutError,
                status=408,
                code="request-timeout",
                retryable=True,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_5:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_5.value,
                ConflictError,
                status=409,
                code="order-conflict",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_6:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_6.value,
                GoneError,
                status=410,
                code="customer-erased",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_7:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_7.value,
                PreconditionFailedError,
                status=412,
                code="precondition-failed",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_8:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_8.value,
                PayloadTooLargeError,
                status=413,
                code="payload-too-large",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_9:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_9.value,
                UnsupportedMediaTypeError,
                status=415,
                code="unsupported-media-type",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_10:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_10.value,
                UnprocessableEntityError,
                status=422,
                code="invalid-values",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_11:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_11.value,
                PreconditionRequiredError,
                status=428,
                code="precondition-required",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_12:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_12.value,
                RateLimitError,
                status=429,
                code="rate-limited",
                retryable=True,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_13:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_13.value,
                ServerError,
                status=500,
                code="internal-error",
                retryable=True,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_14:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_14.value,
                ServerError,
                status=503,
                code="too-busy",
                retryable=True,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_15:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_15.value,
                ServerError,
                status=599,
                code="code-of-the-future",
                retryable=True,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_16:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_16.value,
                APIError,
                status=418,
                code="code-of-the-future",
                retryable=False,
                has_request_id=True,
            )

            with raises(LoyaltyOSError) as raised_17:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_17.value,
                APIError,
                status=451,
                code="code-of-the-future",
                retryable=False,
                has_request_id=True,
            )


@needs_stage
@asynchronous
async def test_event_of_a_rule_set() -> None:
    """A rule set declares an event, is activated, and events earn."""
    with playing("event-of-a-rule-set", "python-async") as run:
        async with run.async_client() as client:
            the_saved_response = await client.rule_sets.with_response.save(
                SaveRuleSetRequest(
                    name="reviews",
                    note="Points for reviews",
                    source='ruleset reviews {\n  event review_written { stars: int, product: string? }\n  rule review "50 points for a review" {\n    on review_written\n    when event.stars >= 1\n    earn 50\n  }\n}\n',
                ),
                if_none_match="*",
            )
            the_saved = the_saved_response.data
            assert the_saved.name == "reviews"
            assert the_saved.version == 1
            assert len(the_saved.diagnostics) == 0
            assert is_present(the_saved.rule_set_id)
            assert is_present(the_saved.ir_hash)
            assert is_present(the_saved.complexity.score)
            assert the_saved_response.status == 201
            assert the_saved_response.etag is not None

            result_2 = await client.rule_sets.activate(
                the_saved.rule_set_id, ActivateRuleSetRequest(version=1)
            )
            assert result_2.status == "active"
            assert result_2.version == 1

            result_3_response = await client.events.with_response.ingest(
                EventRequest(
                    event_id=f"review_{run.id}",
                    type="review_written",
                    customer_id="cust_bronze",
                    occurred_at=datetime(2026, 3, 1, 9, 30, 0, 123000, tzinfo=timezone.utc),
                    fields={"stars": 5, "product": "LAMP-3"},
                )
            )
            result_3 = result_3_response.data
            assert result_3.points_earned == 50
            assert result_3.rules[0].rule_id == "review"
            assert f"{result_3.rules[0].credit:f}" == "0.00"
            assert result_3_response.status == 201

            result_4_response = await client.events.with_response.ingest(
                EventRequest(
                    event_id=f"review_{run.id}",
                    type="review_written",
                    customer_id="cust_bronze",
                    occurred_at=datetime(2026, 3, 1, 9, 30, 0, 123000, tzinfo=timezone.utc),
                    fields={"stars": 5, "product": "LAMP-3"},
                )
            )
            result_4 = result_4_response.data
            assert result_4.points_earned == 50
            assert result_4_response.status == 200
            assert result_4_response.replayed is True

            with raises(LoyaltyOSError) as raised_5:
                await client.events.ingest(
                    EventRequest(
                        event_id=f"review_{run.id}",
                        type="review_written",
                        customer_id="cust_bronze",
                        occurred_at=datetime(2026, 3, 1, 9, 30, 0, 123000, tzinfo=timezone.utc),
                        fields={"stars": 4, "product": "LAMP-3"},
                    )
                )
            assert is_error(
                raised_5.value, ConflictError, status=409, code="event-conflict", retryable=False
            )

            with raises(LoyaltyOSError) as raised_6:
                await client.events.ingest(
                    EventRequest(
                        event_id=f"review_{run.id}_2",
                        type="review_written",
                        customer_id="cust_bronze",
                        fields={"stars": "five"},
                    )
                )
            assert is_error(
                raised_6.value,
                UnprocessableEntityError,
                status=422,
                code="invalid-values",
                pointers=["/fields/stars"],
            )


@needs_stage
@asynchronous
async def test_fifty_callers_one_token() -> None:
    """Fifty callers at once ask for one token."""
    with playing("fifty-callers-one-token", "python-async") as run:
        async with run.async_client() as client:

            async def call_1() -> None:
                result_1 = await client.customers.balance("cust_bronze")
                assert result_1.customer_id == "cust_bronze"

            await at_once_async(50, call_1)


@needs_stage
@asynchronous
async def test_ledger_proof() -> None:
    """A transaction is read, and its receipt comes as soon as it is sealed: until then the
    conflict says that trying again helps.
    """
    with playing("ledger-proof", "python-async") as run:
        async with run.async_client() as client:
            the_moved = await client.customers.adjust(
                f"cust_{run.id}", BalanceAdjustmentRequest(points=7, reason="goodwill")
            )
            assert the_moved.new_balance == 7

            result_2 = await client.ledger.transaction(the_moved.ledger_transaction_id)
            assert result_2.entries[0].customer_id == f"cust_{run.id}"
            assert result_2.entries[0].amount.points == 7
            assert result_2.entries[0].type == "adjust"
            assert result_2.entries[0].bucket == "available"
            assert result_2.lots[0].earned.points == 7
            assert result_2.currency_code == "GBP"
            assert is_present(result_2.recorded_at)
            assert is_present(result_2.event.actor)

            result_3 = await client.ledger.receipt(the_moved.ledger_transaction_id, max_retries=10)
            assert result_3.transaction_id == the_moved.ledger_transaction_id
            assert is_present(result_3.format)
            assert is_present(result_3.event.text)
            assert is_present(result_3.block.signature)

            result_4 = await client.ledger.transaction(the_moved.ledger_transaction_id)
            assert is_present(some(result_4.sealed).block)
            assert is_present(some(result_4.sealed).sealed_at)


@needs_stage
@asynchronous
async def test_money_is_exact() -> None:
    """Amounts that floats get wrong arrive as they were written."""
    with playing("money-is-exact", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("5.57"),
                    currency_code="GBP",
                    occurred_at=datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=timezone.utc),
                    line_items=[
                        LineItemRequest(sku="A", quantity=1, unit_price=Decimal("0.07")),
                        LineItemRequest(sku="B", quantity=1, unit_price=Decimal("1.15")),
                        LineItemRequest(sku="C", quantity=1, line_total=Decimal("4.35")),
                    ],
                )
            )
            assert result_1.points_earned == 11

            result_2 = await client.orders.get(f"ord_{run.id}")
            assert f"{result_2.order_total:f}" == "5.57"
            assert f"{result_2.line_items[0].line_total:f}" == "0.07"
            assert f"{result_2.line_items[1].line_total:f}" == "1.15"
            assert f"{result_2.line_items[2].line_total:f}" == "4.35"
            assert result_2.occurred_at == datetime(
                2026, 3, 1, 9, 30, 0, 123000, tzinfo=timezone.utc
            )
            assert is_absent(result_2.line_items[2], "unit_price")

            result_3 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}_2",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("57.7"),
                    currency_code="EUR",
                    line_items=[
                        LineItemRequest(
                            sku="FUEL", quantity=Decimal("40.35"), unit_price=Decimal("1.4299")
                        )
                    ],
                )
            )
            assert is_present(result_3.ledger_transaction_id)

            result_4 = await client.orders.get(f"ord_{run.id}_2")
            assert f"{result_4.order_total:f}" == "57.70"
            assert f"{result_4.line_items[0].quantity:f}" == "40.35"
            assert f"{result_4.line_items[0].unit_price:f}" == "1.4299"
            assert f"{result_4.line_items[0].line_total:f}" == "57.70"

            result_5 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}_3",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("9999999999999.99"),
                    currency_code="GBP",
                    line_items=[
                        LineItemRequest(
                            sku="PLANET",
                            quantity=1,
                            line_total=Decimal("9999999999999.99"),
                            kind="gift_card",
                        )
                    ],
                )
            )
            assert result_5.points_earned == 0

            result_6 = await client.orders.get(f"ord_{run.id}_3")
            assert f"{result_6.order_total:f}" == "9999999999999.99"
            assert f"{result_6.line_items[0].line_total:f}" == "9999999999999.99"

            result_7 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}_4",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("0.01"),
                    currency_code="GBP",
                    line_items=[
                        LineItemRequest(sku="DUST", quantity=Decimal("0.001"), unit_price=10)
                    ],
                )
            )
            assert result_7.points_earned == 0

            result_8 = await client.orders.get(f"ord_{run.id}_4")
            assert f"{result_8.line_items[0].quantity:f}" == "0.001"
            assert f"{result_8.line_items[0].line_total:f}" == "0.01"


@needs_stage
@asynchronous
async def test_money_of_other_currencies() -> None:
    """Currencies without decimals and with three are exact."""
    with playing("money-of-other-currencies", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=150,
                    currency_code="JPY",
                    line_items=[LineItemRequest(sku="A", quantity=3, unit_price=50)],
                )
            )
            assert is_present(result_1.ledger_transaction_id)

            result_2 = await client.orders.get(f"ord_{run.id}")
            assert f"{result_2.order_total:f}" == "150"
            assert result_2.currency_code == "JPY"
            assert f"{result_2.line_items[0].line_total:f}" == "150"

            result_3 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}_2",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("1.234"),
                    currency_code="KWD",
                    line_items=[LineItemRequest(sku="A", quantity=1, unit_price=Decimal("1.234"))],
                )
            )
            assert is_present(result_3.ledger_transaction_id)

            result_4 = await client.orders.get(f"ord_{run.id}_2")
            assert f"{result_4.order_total:f}" == "1.234"
            assert result_4.currency_code == "KWD"

            with raises(LoyaltyOSError) as raised_5:
                await client.orders.ingest(
                    OrderRequest(
                        order_id=f"ord_{run.id}_3",
                        customer_id=f"cust_{run.id}",
                        order_total=Decimal("150.5"),
                        currency_code="JPY",
                        line_items=[
                            LineItemRequest(sku="A", quantity=1, unit_price=Decimal("150.5"))
                        ],
                    )
                )
            assert is_error(
                raised_5.value, UnprocessableEntityError, status=422, code="invalid-values"
            )


@needs_stage
@asynchronous
async def test_named_list_life() -> None:
    """A list is made, changed by its version, and read as it was."""
    with playing("named-list-life", "python-async") as run:
        async with run.async_client() as client:
            the_made_response = await client.lists.with_response.put(
                f"skus-{run.id}",
                PutListRequest(members=["GIFT-10", "Größe 38", "GIFT-10"]),
                if_none_match="*",
            )
            the_made = the_made_response.data
            assert the_made.version == 1
            assert the_made.member_count == 2
            assert the_made_response.status == 201
            assert the_made_response.etag is not None

            with raises(LoyaltyOSError) as raised_2:
                await client.lists.put(
                    f"skus-{run.id}", PutListRequest(members=[]), if_none_match="*"
                )
            assert is_error(
                raised_2.value,
                PreconditionFailedError,
                status=412,
                code="precondition-failed",
                retryable=False,
            )

            result_3_response = await client.lists.with_response.put(
                f"skus-{run.id}",
                PutListRequest(members=["GIFT-10", "GIFT-25", "GIFT-50"]),
                if_match=some(the_made_response.etag),
            )
            result_3 = result_3_response.data
            assert result_3.version == 2
            assert result_3.member_count == 3
            assert result_3_response.status == 200

            with raises(LoyaltyOSError) as raised_4:
                await client.lists.put(
                    f"skus-{run.id}",
                    PutListRequest(members=[]),
                    if_match=some(the_made_response.etag),
                )
            assert is_error(raised_4.value, PreconditionFailedError, status=412)

            result_5_response = await client.lists.with_response.get(f"skus-{run.id}")
            result_5 = result_5_response.data
            assert result_5.version == 2
            assert result_5.members[2] == "GIFT-50"
            assert result_5_response.etag is not None

            result_6 = await client.lists.get(f"skus-{run.id}", version=1)
            assert result_6.version == 1
            assert len(result_6.members) == 2
            assert result_6.members[1] == "Größe 38"

            with raises(LoyaltyOSError) as raised_7:
                await client.lists.get(f"none-{run.id}")
            assert is_error(raised_7.value, NotFoundError, status=404)

            items_8: list[NamedListSummary] = []
            pages_8 = 0
            async for page_8 in client.lists.list().pages():
                items_8.extend(page_8.data)
                pages_8 += 1
                if pages_8 == 1:
                    break
            assert pages_8 == 1


@needs_stage
@asynchronous
async def test_no_retry_of_a_conflict() -> None:
    """A conflict that does not say that it passes is not tried again, even where it is no problem
    document.
    """
    with playing("no-retry-of-a-conflict", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_1.value, ConflictError, status=409, code="odd-conflict", retryable=False
            )

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_2.value, ConflictError, status=409, code="unknown")


@needs_stage
@asynchronous
async def test_no_retry_of_refusals() -> None:
    """What is refused for good is sent once."""
    with playing("no-retry-of-refusals", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_1.value, BadRequestError, status=400, code="malformed-request")

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_2.value, PermissionDeniedError, status=403, code="insufficient-scope"
            )

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_3.value, NotFoundError, status=404, code="customer-not-found")

            with raises(LoyaltyOSError) as raised_4:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_4.value, ConflictError, status=409, code="order-conflict")

            with raises(LoyaltyOSError) as raised_5:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_5.value, GoneError, status=410, code="customer-erased")

            with raises(LoyaltyOSError) as raised_6:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_6.value, PreconditionFailedError, status=412, code="precondition-failed"
            )

            with raises(LoyaltyOSError) as raised_7:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_7.value, PayloadTooLargeError, status=413, code="payload-too-large"
            )

            with raises(LoyaltyOSError) as raised_8:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_8.value, UnsupportedMediaTypeError, status=415, code="unsupported-media-type"
            )

            with raises(LoyaltyOSError) as raised_9:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_9.value, UnprocessableEntityError, status=422, code="invalid-values"
            )

            with raises(LoyaltyOSError) as raised_10:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_10.value, PreconditionRequiredError, status=428, code="precondition-required"
            )

            with raises(LoyaltyOSError) as raised_11:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_11.value, APIError, status=418, code="code-of-the-future")

            with raises(LoyaltyOSError) as raised_12:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_12.value, APIError, status=451, code="code-of-the-future")


@needs_stage
@asynchronous
async def test_odd_paths() -> None:
    """What stands in a path is escaped, and only what must be."""
    with playing("odd-paths", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("a/b c?d#e%é+~!*'()")
            assert is_error(raised_1.value, NotFoundError, status=404, code="not-found")

            with raises(LoyaltyOSError) as raised_2:
                await client.orders.get("A-Z_a.z~09")
            assert is_error(raised_2.value, NotFoundError, status=404, code="not-found")


@needs_stage
@asynchronous
async def test_odd_queries() -> None:
    """What stands in a query is escaped, moments stay what they are, and what is not given is left
    out.
    """
    with playing("odd-queries", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[LedgerEntry] = []
            async for each_1 in client.customers.ledger(
                f"cust_{run.id}",
                type="earn",
                from_=datetime(2026, 1, 1, 0, 0, 0, 250000, tzinfo=timezone.utc),
                to=datetime(2026, 2, 1, tzinfo=timezone.utc),
                limit=200,
            ):
                items_1.append(each_1)
            assert len(items_1) == 0

            items_2: list[CustomerSummary] = []
            async for each_2 in client.customers.list(tier="A & B=C"):
                items_2.append(each_2)
            assert len(items_2) == 0


@needs_stage
@asynchronous
async def test_order_gives_points() -> None:
    """An order gives points in the same answer, and the balance has them."""
    with playing("order-gives-points", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.enrol(
                EnrolmentRequest(customer_id=f"cust_{run.id}", first_name="Ada")
            )
            assert result_1.customer_id == f"cust_{run.id}"
            assert result_1.tier == "Bronze"
            assert is_present(result_1.enrolled_at)

            the_ordered_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("149.99"),
                    currency_code="GBP",
                    line_items=[
                        LineItemRequest(sku="TRAINER-42", quantity=1, unit_price=Decimal("149.99"))
                    ],
                )
            )
            the_ordered = the_ordered_response.data
            assert the_ordered.order_id == f"ord_{run.id}"
            assert the_ordered.points_earned == 300
            assert f"{the_ordered.credit_earned:f}" == "0.00"
            assert the_ordered.new_balance == 300
            assert the_ordered.tier == "Bronze"
            assert len(the_ordered.rules) == 1
            assert the_ordered.rules[0].rule_id == "base-earn"
            assert is_present(the_ordered.ledger_transaction_id)
            assert the_ordered_response.status == 201
            assert the_ordered_response.replayed is False
            assert the_ordered_response.request_id is not None

            result_3 = await client.customers.balance(f"cust_{run.id}")
            assert result_3.points_balance == 300
            assert result_3.points.available == 300
            assert result_3.points.debt == 0
            assert f"{result_3.credit_balance:f}" == "0.00"
            assert some(result_3.next_tier).name == "Silver"
            assert some(result_3.next_tier).remaining == 200
            assert len(result_3.expiring) == 0
            assert is_present(result_3.as_of)


@needs_stage
@asynchronous
async def test_order_sent_twice() -> None:
    """The same order again is answered as before, and another one under its id is a conflict that
    names what differs.
    """
    with playing("order-sent-twice", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("149.99"),
                    currency_code="GBP",
                    line_items=[
                        LineItemRequest(sku="MUG", quantity=1, unit_price=Decimal("149.99"))
                    ],
                )
            )
            result_1 = result_1_response.data
            assert result_1.points_earned == 300
            assert result_1_response.status == 201
            assert result_1_response.replayed is False

            result_2_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("149.990"),
                    currency_code="GBP",
                    line_items=[
                        LineItemRequest(sku="MUG", quantity=1, unit_price=Decimal("149.990"))
                    ],
                )
            )
            result_2 = result_2_response.data
            assert result_2.points_earned == 300
            assert result_2.new_balance == 300
            assert result_2_response.status == 200
            assert result_2_response.replayed is True

            with raises(LoyaltyOSError) as raised_3:
                await client.orders.ingest(
                    OrderRequest(
                        order_id=f"ord_{run.id}",
                        customer_id=f"cust_{run.id}",
                        order_total=Decimal("149.98"),
                        currency_code="GBP",
                        line_items=[
                            LineItemRequest(sku="MUG", quantity=1, unit_price=Decimal("149.98"))
                        ],
                    )
                )
            assert is_error(
                raised_3.value,
                ConflictError,
                status=409,
                code="order-conflict",
                retryable=False,
                pointers=["/lineItems/0/unitPrice", "/orderTotal"],
                has_request_id=True,
            )


@needs_stage
@asynchronous
async def test_order_simulated() -> None:
    """An order is simulated from its body, by source that is not saved, and as it is stored
    without a body.
    """
    with playing("order-simulated", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.simulate(
                f"ord_{run.id}",
                SimulationRequest(
                    order=OrderRequest(
                        order_id=f"ord_{run.id}",
                        customer_id=f"cust_{run.id}",
                        order_total=40,
                        currency_code="GBP",
                        line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=40)],
                    )
                ),
            )
            assert result_1.points_earned == 80
            assert result_1.rules[0].rule_id == "base-earn"
            assert len(result_1.trace.rule_sets) == 1
            assert result_1.trace.rule_sets[0].rule_set == "acme"
            assert result_1.trace.rule_sets[0].rules[0].result == "applied"

            result_2 = await client.orders.simulate(
                f"ord_{run.id}",
                SimulationRequest(
                    order=OrderRequest(
                        order_id=f"ord_{run.id}",
                        customer_id=f"cust_{run.id}",
                        order_total=40,
                        currency_code="GBP",
                        line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=40)],
                    ),
                    source="ruleset idea { currencies GBP rule double { on order when order.total >= 30.00 GBP earn rate { GBP: 4 } of order.total max 100 per order } }",
                ),
            )
            assert result_2.points_earned == 100
            assert len(result_2.rule_set_versions) == 0
            assert some(result_2.trace.rule_sets[0].rules[0].condition).value is True

            result_3 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=7,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=7)],
                )
            )
            assert result_3.points_earned == 14

            result_4 = await client.orders.simulate(f"ord_{run.id}")
            assert result_4.points_earned == 14
            assert result_4.order_id == f"ord_{run.id}"


@needs_stage
@asynchronous
async def test_order_whole_life() -> None:
    """An order is stored, returned in part by lines and by amount, and cancelled, and its points
    go back exactly.
    """
    with playing("order-whole-life", "python-async") as run:
        async with run.async_client() as client:
            the_ordered = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=Decimal("149.99"),
                    currency_code="GBP",
                    channel="web",
                    store_id="store-7",
                    line_items=[
                        LineItemRequest(
                            sku="TRAINER-42",
                            quantity=1,
                            unit_price=100,
                            category="shoes",
                            brand="Stride",
                            attributes={"size": Decimal("42.5"), "sale": False, "colour": "red"},
                        ),
                        LineItemRequest(sku="SOCK-2", quantity=4, unit_price=10),
                        LineItemRequest(
                            sku="POST", quantity=1, unit_price=Decimal("9.99"), kind="shipping"
                        ),
                    ],
                    attributes={"till": 7, "gift": True},
                )
            )
            assert the_ordered.points_earned == 280
            assert f"{the_ordered.credit_earned:f}" == "0.00"
            assert the_ordered.new_balance == 280

            result_2_response = await client.orders.with_response.return_order(
                f"ord_{run.id}",
                ReturnRequest(
                    return_id="ret_1",
                    line_items=[ReturnLineRequest(sku="SOCK-2", quantity=2)],
                    reason="too-small",
                ),
            )
            result_2 = result_2_response.data
            assert isinstance(result_2, ReturnResult)
            assert f"{result_2.refunded:f}" == "20.00"
            assert result_2.points_voided == 37
            assert result_2.new_balance == 243
            assert result_2.status == "returned"
            assert result_2.before.points_balance == 280
            assert result_2.after.points.available == 243
            assert result_2_response.status == 201

            result_3 = await client.orders.return_order(
                f"ord_{run.id}", ReturnRequest(return_id="ret_2", amount=Decimal("9.99"))
            )
            assert isinstance(result_3, ReturnResult)
            assert f"{result_3.refunded:f}" == "9.99"

            result_4 = await client.orders.get(f"ord_{run.id}")
            assert result_4.status == "partially_returned"
            assert f"{result_4.order_total:f}" == "149.99"
            assert f"{result_4.refunded:f}" == "29.99"
            assert len(result_4.line_items) == 3
            assert f"{result_4.line_items[0].unit_price:f}" == "100.00"
            assert f"{result_4.line_items[0].line_total:f}" == "100.00"
            assert f"{result_4.line_items[1].quantity:f}" == "4"
            assert result_4.line_items[2].kind == "shipping"
            assert some(result_4.line_items[0].attributes)["size"] == Decimal("42.5")
            assert some(result_4.attributes)["till"] == 7
            assert some(result_4.attributes)["gift"] is True
            assert len(result_4.returns) == 2
            assert result_4.returns[0].reason == "too-small"
            assert result_4.result.ledger_transaction_id == the_ordered.ledger_transaction_id
            assert result_4.channel == "web"
            assert result_4.store_id == "store-7"
            assert is_present(result_4.occurred_at)
            assert is_present(result_4.recorded_at)

            result_5_response = await client.orders.with_response.cancel(f"ord_{run.id}")
            result_5 = result_5_response.data
            assert result_5.status == "cancelled"
            assert f"{result_5.refunded:f}" == "120.00"
            assert result_5.new_balance == 0
            assert result_5_response.status == 200
            assert result_5_response.replayed is False

            result_6_response = await client.orders.with_response.cancel(f"ord_{run.id}")
            result_6 = result_6_response.data
            assert f"{result_6.refunded:f}" == "120.00"
            assert result_6.new_balance == 0
            assert result_6_response.status == 200
            assert result_6_response.replayed is True

            with raises(LoyaltyOSError) as raised_7:
                await client.orders.return_order(
                    f"ord_{run.id}", ReturnRequest(return_id="ret_3", amount=1)
                )
            assert is_error(
                raised_7.value, ConflictError, status=409, code="order-cancelled", retryable=False
            )


@needs_stage
@asynchronous
async def test_pages_error_midway() -> None:
    """An error in the midst of a list comes after the items before it."""
    with playing("pages-error-midway", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            items_1: list[LedgerEntry] = []
            with raises(LoyaltyOSError) as raised_1:
                async for each_1 in client.customers.ledger(f"cust_{run.id}", limit=1):
                    items_1.append(each_1)
            assert is_error(raised_1.value, ServerError, status=500, code="internal-error")
            assert len(items_1) == 2


@needs_stage
@asynchronous
async def test_pages_of_a_ledger() -> None:
    """Items come one by one, page after page, each of its kind."""
    with playing("pages-of-a-ledger", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[LedgerEntry] = []
            async for each_1 in client.customers.ledger(f"cust_{run.id}", limit=2):
                items_1.append(each_1)
            assert len(items_1) == 3
            assert [type(each) for each in items_1] == [CreditEntry, PointsEntry, PointsEntry]

            items_2: list[LedgerEntry] = []
            pages_2 = 0
            async for page_2 in client.customers.ledger(
                f"cust_{run.id}", account="points", limit=1
            ).pages():
                items_2.extend(page_2.data)
                pages_2 += 1
            assert len(items_2) == 2
            assert pages_2 == 2
            assert [type(each) for each in items_2] == [PointsEntry, PointsEntry]

            items_3: list[LedgerEntry] = []
            first_3 = await client.customers.ledger(f"cust_{run.id}", limit=1).first_page()
            items_3.extend(first_3.data)
            async for each_3 in client.customers.ledger(
                f"cust_{run.id}", limit=1, cursor=some(first_3.next_cursor)
            ):
                items_3.append(each_3)
            assert len(items_3) == 3

            items_4: list[LedgerEntry] = []
            async for each_4 in client.customers.ledger(f"cust_{run.id}", limit=1):
                items_4.append(each_4)
                if len(items_4) == 2:
                    break
            assert len(items_4) == 2


@needs_stage
@asynchronous
async def test_pages_of_nothing() -> None:
    """An empty list has one page and no items."""
    with playing("pages-of-nothing", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[Redemption] = []
            async for each_1 in client.redemptions.list(customer_id=f"cust_{run.id}"):
                items_1.append(each_1)
            assert len(items_1) == 0

            items_2: list[Redemption] = []
            pages_2 = 0
            async for page_2 in client.redemptions.list(customer_id=f"cust_{run.id}").pages():
                items_2.extend(page_2.data)
                pages_2 += 1
            assert len(items_2) == 0
            assert pages_2 == 1


@needs_stage
@asynchronous
async def test_pages_retry_midway() -> None:
    """A page that is lost is asked for again, and no item is missing or twice."""
    with playing("pages-retry-midway", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[LedgerEntry] = []
            async for each_1 in client.customers.ledger(f"cust_{run.id}", limit=1):
                items_1.append(each_1)
            assert len(items_1) == 3
            assert [member(each, "type") for each in items_1] == ["adjust", "adjust", "adjust"]

            items_2: list[LedgerEntry] = []
            pages_2 = 0
            async for page_2 in client.customers.ledger(f"cust_{run.id}", limit=2).pages():
                items_2.extend(page_2.data)
                pages_2 += 1
            assert len(items_2) == 3
            assert pages_2 == 2


@needs_stage
@asynchronous
async def test_pages_wrong_cursor() -> None:
    """A cursor that is none is refused."""
    with playing("pages-wrong-cursor", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[CustomerSummary] = []
            with raises(LoyaltyOSError) as raised_1:
                async for each_1 in client.customers.list(cursor="nonsense"):
                    items_1.append(each_1)
            assert is_error(raised_1.value, BadRequestError, status=400, code="invalid-cursor")
            assert len(items_1) == 0


@needs_stage
@asynchronous
async def test_paths_that_lead_elsewhere() -> None:
    """What would lead to another path is refused before anything is sent."""
    with playing("paths-that-lead-elsewhere", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("")
            assert is_error(raised_1.value, ConfigurationError)

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance(".")
            assert is_error(raised_2.value, ConfigurationError)

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.balance("..")
            assert is_error(raised_3.value, ConfigurationError)


@needs_stage
@asynchronous
async def test_points_beyond_32_bits() -> None:
    """Points beyond 32 bits are whole numbers."""
    with playing("points-beyond-32-bits", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.points_balance == 9007199254740991
            assert result_1.points.available == 9007199254740991
            assert result_1.points.debt == 4294967296


@needs_stage
@asynchronous
async def test_redemption_keeps_its_key() -> None:
    """A redemption that is sent again has the idempotency key that the SDK made for it, and spends
    once.
    """
    with playing("redemption-keeps-its-key", "python-async") as run:
        async with run.async_client() as client:
            the_redeemed_response = await client.redemptions.with_response.create(
                RedemptionRequest(customer_id=f"cust_{run.id}", points=200)
            )
            the_redeemed = the_redeemed_response.data
            assert the_redeemed.status == "redeemed"
            assert the_redeemed.amount.points == 200
            assert the_redeemed.new_balance == 300
            assert f"{the_redeemed.credit_balance:f}" == "0.00"
            assert is_present(the_redeemed.redemption_id)
            assert is_present(the_redeemed.created_at)
            assert is_absent(the_redeemed, "hold_expires_at")
            assert is_absent(the_redeemed.amount, "credit")
            assert the_redeemed_response.status == 200
            assert the_redeemed_response.replayed is True

            result_2 = await client.redemptions.get(the_redeemed.redemption_id)
            assert result_2.customer_id == f"cust_{run.id}"
            assert result_2.status == "redeemed"


@needs_stage
@asynchronous
async def test_redemption_of_credit() -> None:
    """Credit is spent to the penny, and more than is there is refused."""
    with playing("redemption-of-credit", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.redemptions.create(
                RedemptionRequest(customer_id=f"cust_{run.id}", credit=Decimal("4.35"))
            )
            assert result_1.status == "redeemed"
            assert f"{result_1.amount.credit:f}" == "4.35"
            assert f"{result_1.captured.credit:f}" == "4.35"
            assert f"{result_1.credit_balance:f}" == "0.65"
            assert result_1.new_balance == 0
            assert is_absent(result_1.amount, "points")

            with raises(LoyaltyOSError) as raised_2:
                await client.redemptions.create(
                    RedemptionRequest(customer_id=f"cust_{run.id}", credit=Decimal("0.66"))
                )
            assert is_error(
                raised_2.value,
                ConflictError,
                status=409,
                code="insufficient-credit",
                retryable=False,
            )

            result_3 = await client.redemptions.create(
                RedemptionRequest(customer_id=f"cust_{run.id}", credit=Decimal("0.65"))
            )
            assert f"{result_3.credit_balance:f}" == "0.00"


@needs_stage
@asynchronous
async def test_redemption_under_its_callers_key() -> None:
    """The key of the caller is the one that is sent."""
    with playing("redemption-under-its-callers-key", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.redemptions.with_response.create(
                RedemptionRequest(customer_id=f"cust_{run.id}", points=10),
                idempotency_key=f"checkout-{run.id}",
            )
            result_1 = result_1_response.data
            assert result_1.new_balance == 90
            assert result_1_response.status == 201

            result_2_response = await client.redemptions.with_response.create(
                RedemptionRequest(customer_id=f"cust_{run.id}", points=10),
                idempotency_key=f"checkout-{run.id}",
            )
            result_2 = result_2_response.data
            assert result_2.new_balance == 90
            assert result_2_response.status == 200
            assert result_2_response.replayed is True


@needs_stage
@asynchronous
async def test_redemption_whole_life() -> None:
    """Points are held, captured in part, and given back."""
    with playing("redemption-whole-life", "python-async") as run:
        async with run.async_client() as client:
            the_held_response = await client.redemptions.with_response.create(
                RedemptionRequest(
                    customer_id=f"cust_{run.id}",
                    points=1000,
                    hold=HoldRequest(expires_in=900),
                    order_id=f"ord_{run.id}",
                    reason="checkout",
                )
            )
            the_held = the_held_response.data
            assert the_held.status == "held"
            assert the_held.amount.points == 1000
            assert the_held.captured.points == 0
            assert the_held.new_balance == 1000
            assert the_held.order_id == f"ord_{run.id}"
            assert is_present(the_held.hold_expires_at)
            assert is_present(the_held.redemption_id)
            assert is_absent(the_held.amount, "credit")
            assert the_held_response.status == 201

            result_2_response = await client.redemptions.with_response.capture(
                the_held.redemption_id, CaptureRequest(points=700)
            )
            result_2 = result_2_response.data
            assert result_2.status == "captured"
            assert result_2.captured.points == 700
            assert result_2.new_balance == 1300
            assert result_2_response.status == 200

            result_3 = await client.redemptions.reverse(the_held.redemption_id)
            assert result_3.status == "reversed"
            assert result_3.restored.points == 700
            assert result_3.new_balance == 2000

            with raises(LoyaltyOSError) as raised_4:
                await client.redemptions.reverse(the_held.redemption_id)
            assert is_error(
                raised_4.value, ConflictError, status=409, code="redemption-state", retryable=False
            )

            the_second = await client.redemptions.create(
                RedemptionRequest(
                    customer_id=f"cust_{run.id}", points=10, hold=HoldRequest(expires_in=60)
                )
            )
            assert the_second.status == "held"

            result_6 = await client.redemptions.release(the_second.redemption_id)
            assert result_6.status == "released"
            assert result_6.new_balance == 2000

            the_third = await client.redemptions.create(
                RedemptionRequest(
                    customer_id=f"cust_{run.id}", points=20, hold=HoldRequest(expires_in=60)
                )
            )
            assert the_third.status == "held"

            result_8 = await client.redemptions.capture(the_third.redemption_id)
            assert result_8.status == "captured"
            assert result_8.captured.points == 20
            assert result_8.new_balance == 1980

            result_9 = await client.redemptions.get(the_third.redemption_id)
            assert result_9.status == "captured"
            assert len(result_9.ledger_transaction_ids) == 2

            items_10: list[Redemption] = []
            async for each_10 in client.redemptions.list(customer_id=f"cust_{run.id}", limit=2):
                items_10.append(each_10)
            assert len(items_10) == 3
            assert [each.status for each in items_10] == ["captured", "released", "reversed"]

            items_11: list[Redemption] = []
            pages_11 = 0
            async for page_11 in client.redemptions.list(
                customer_id=f"cust_{run.id}", status="released"
            ).pages():
                items_11.extend(page_11.data)
                pages_11 += 1
            assert len(items_11) == 1
            assert pages_11 == 1


@needs_stage
@asynchronous
async def test_redirects_are_not_followed() -> None:
    """A redirect is an error, and the key goes nowhere else."""
    with playing("redirects-are-not-followed", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_1.value, APIError, status=302, code="unknown")

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_2.value, APIError, status=307, code="unknown")


@needs_stage
@asynchronous
async def test_refusals_that_are_no_problems() -> None:
    """A refusal that is no problem document is the error of its status, with an unknown code."""
    with playing("refusals-that-are-no-problems", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_1.value, NotFoundError, status=404, code="unknown", retryable=False
            )

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_2.value, PermissionDeniedError, status=403, code="unknown")

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_3.value, ServerError, status=502, code="unknown", retryable=True)


@needs_stage
@asynchronous
async def test_retry_after_beyond_the_call() -> None:
    """A pause that would outlast the call is not begun."""
    with playing("retry-after-beyond-the-call", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                with took(most=3000):
                    await client.customers.balance("cust_bronze", total_timeout=4)
            assert is_error(raised_1.value, RateLimitError, status=429, code="rate-limited")


@needs_stage
@asynchronous
async def test_retry_after_date() -> None:
    """The pause ends at the date that the server says."""
    with playing("retry-after-date", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_after_lost_answers() -> None:
    """An order whose answer is lost twice is sent three times and counted once."""
    with playing("retry-after-lost-answers", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=10,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=2, unit_price=5)],
                )
            )
            result_1 = result_1_response.data
            assert result_1.points_earned == 20
            assert result_1.new_balance == 20
            assert result_1_response.status == 200
            assert result_1_response.replayed is True


@needs_stage
@asynchronous
async def test_retry_after_seconds() -> None:
    """The pause is as long as the server says in seconds, be it shorter or longer than the
    back-off.
    """
    with playing("retry-after-seconds", "python-async") as run:
        async with run.async_client(max_retries=4) as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_after_too_long() -> None:
    """A pause of more than a minute is not waited for."""
    with playing("retry-after-too-long", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                with took(most=3000):
                    await client.customers.balance("cust_bronze")
            assert is_error(
                raised_1.value, RateLimitError, status=429, code="rate-limited", retryable=True
            )

            with raises(LoyaltyOSError) as raised_2:
                with took(most=3000):
                    await client.customers.balance("cust_bronze")
            assert is_error(raised_2.value, ServerError, status=503, code="unavailable")


@needs_stage
@asynchronous
async def test_retry_conflict_that_passes() -> None:
    """A conflict that says that it passes is tried again."""
    with playing("retry-conflict-that-passes", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=3,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=3)],
                )
            )
            result_1 = result_1_response.data
            assert result_1.points_earned == 6
            assert result_1_response.status == 201


@needs_stage
@asynchronous
async def test_retry_count_by_itself() -> None:
    """Without a word a call is tried three times."""
    with playing("retry-count-by-itself", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_1.value, APIConnectionError)


@needs_stage
@asynchronous
async def test_retry_count() -> None:
    """At most as many attempts follow as the client says, or the call."""
    with playing("retry-count", "python-async") as run:
        async with run.async_client(max_retries=1) as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_1.value, ServerError, status=500, code="internal-error")

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.balance("cust_bronze", max_retries=0)
            assert is_error(raised_2.value, ServerError, status=500)

            result_3 = await client.customers.balance("cust_bronze", max_retries=2)
            assert result_3.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_cut_answers() -> None:
    """An answer that is cut in its midst is asked for again."""
    with playing("retry-cut-answers", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=3,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=3)],
                )
            )
            result_1 = result_1_response.data
            assert result_1.points_earned == 6
            assert result_1_response.status == 200
            assert result_1_response.replayed is True

            result_2 = await client.customers.balance("cust_bronze")
            assert result_2.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_on_408() -> None:
    """408 is tried again."""
    with playing("retry-on-408", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_on_429() -> None:
    """429 is tried again."""
    with playing("retry-on-429", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_on_500() -> None:
    """500 is tried again."""
    with playing("retry-on-500", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_on_502() -> None:
    """502 is tried again."""
    with playing("retry-on-502", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_on_503() -> None:
    """503 is tried again."""
    with playing("retry-on-503", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_on_504() -> None:
    """504 is tried again."""
    with playing("retry-on-504", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_retry_when_refused() -> None:
    """A connection that is cut before the server saw anything is tried again."""
    with playing("retry-when-refused", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_return_of_a_new_kind() -> None:
    """An answer of a kind that the SDK does not know is kept whole."""
    with playing("return-of-a-new-kind", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.return_order(
                f"ord_{run.id}", ReturnRequest(return_id="ret_1", amount=10, park=True)
            )
            assert isinstance(result_1, UnknownReturnOutcome)
            assert unknown(result_1, "status") == "inspected"
            assert unknown(result_1, "returnId") == "ret_1"
            assert unknown(result_1, "inspector") == {"name": "Ada", "grades": [1, 2]}


@needs_stage
@asynchronous
async def test_return_parked() -> None:
    """A return before its order waits, which is another kind of answer."""
    with playing("return-parked", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.orders.return_order(
                    f"ord_{run.id}", ReturnRequest(return_id="ret_1", amount=10)
                )
            assert is_error(
                raised_1.value, NotFoundError, status=404, code="order-not-found", retryable=False
            )

            result_2_response = await client.orders.with_response.return_order(
                f"ord_{run.id}", ReturnRequest(return_id="ret_1", amount=10, park=True)
            )
            result_2 = result_2_response.data
            assert isinstance(result_2, ParkedReturn)
            assert result_2.return_id == "ret_1"
            assert result_2.order_id == f"ord_{run.id}"
            assert result_2.status == "parked"
            assert is_present(result_2.expires_at)
            assert result_2_response.status == 202


@needs_stage
@asynchronous
async def test_return_too_much() -> None:
    """A return of more than is left is refused."""
    with playing("return-too-much", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=20,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=20)],
                )
            )
            assert result_1.points_earned == 40

            with raises(LoyaltyOSError) as raised_2:
                await client.orders.return_order(
                    f"ord_{run.id}", ReturnRequest(return_id="ret_1", amount=Decimal("20.01"))
                )
            assert is_error(
                raised_2.value,
                UnprocessableEntityError,
                status=422,
                code="return-exceeds-order",
                retryable=False,
            )


@needs_stage
@asynchronous
async def test_rule_set_whole_life() -> None:
    """A rule set is validated, saved, compared, activated, listed and deactivated."""
    with playing("rule-set-whole-life", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.rule_sets.validate(
                ValidateRuleSetRequest(
                    source="ruleset idea { currencies GBP rule one { on order earn 10 } }"
                )
            )
            assert result_1.valid is True
            assert len(result_1.diagnostics) == 0
            assert is_present(some(result_1.complexity).budget)

            result_2 = await client.rule_sets.validate(
                ValidateRuleSetRequest(source="ruleset idea { rule one { on order earn } }")
            )
            assert result_2.valid is False
            assert result_2.diagnostics[0].severity == "error"
            assert is_present(result_2.diagnostics[0].message)
            assert is_present(result_2.diagnostics[0].span.line)

            the_first_response = await client.rule_sets.with_response.save(
                SaveRuleSetRequest(
                    name="extra",
                    note="First",
                    source="ruleset extra { currencies GBP rule one { on order earn 10 } }",
                ),
                if_none_match="*",
            )
            the_first = the_first_response.data
            assert the_first.version == 1
            assert the_first_response.status == 201
            assert the_first_response.etag is not None

            with raises(LoyaltyOSError) as raised_4:
                await client.rule_sets.save(
                    SaveRuleSetRequest(
                        name="extra",
                        note="Again",
                        source="ruleset extra { currencies GBP rule one { on order earn 30 } }",
                    ),
                    if_none_match="*",
                )
            assert is_error(
                raised_4.value, PreconditionFailedError, status=412, code="precondition-failed"
            )

            the_read_response = await client.rule_sets.with_response.get(the_first.rule_set_id)
            the_read = the_read_response.data
            assert the_read.name == "extra"
            assert the_read.active_version is None
            assert the_read.latest_version == 1
            assert len(the_read.versions) == 1
            assert the_read.versions[0].status == "draft"
            assert is_absent(the_read, "active_share")
            assert the_read_response.etag is not None

            the_second = await client.rule_sets.save(
                SaveRuleSetRequest(
                    name="extra",
                    note="Second",
                    source="ruleset extra { currencies GBP rule one { on order earn 20 } }",
                ),
                if_match=some(the_read_response.etag),
            )
            assert the_second.version == 2
            assert the_second.rule_set_id == the_first.rule_set_id

            result_7 = await client.rule_sets.get_version(the_first.rule_set_id, 2)
            assert result_7.version == 2
            assert result_7.note == "Second"
            assert result_7.status == "draft"
            assert (
                result_7.source == "ruleset extra { currencies GBP rule one { on order earn 20 } }"
            )

            result_8 = await client.rule_sets.diff(the_first.rule_set_id, from_=1, to=2)
            assert result_8.from_ == 1
            assert result_8.to == 2
            assert result_8.same_meaning is False
            assert len(result_8.lines) == 2
            assert result_8.declarations[0].change == "changed"

            result_9 = await client.rule_sets.activate(
                the_first.rule_set_id,
                ActivateRuleSetRequest(
                    version=2,
                    share=CustomerShareRequest(
                        experiment="trial", from_basis_points=0, to_basis_points=5000
                    ),
                ),
            )
            assert result_9.version == 2
            assert result_9.status == "active"
            assert some(result_9.share).experiment == "trial"
            assert some(result_9.share).to_basis_points == 5000
            assert is_present(result_9.effective_at)
            assert is_present(result_9.activated_by)

            with raises(LoyaltyOSError) as raised_10:
                await client.rule_sets.activate(
                    the_first.rule_set_id, ActivateRuleSetRequest(version=9)
                )
            assert is_error(raised_10.value, NotFoundError, status=404)

            result_11 = await client.rule_sets.deactivate(the_first.rule_set_id)
            assert result_11.status == "inactive"

            items_12: list[ActivationRecord] = []
            async for each_12 in client.rule_sets.activations(the_first.rule_set_id, limit=1):
                items_12.append(each_12)
            assert len(items_12) == 2
            assert [each.version for each in items_12] == [None, 2]

            items_13: list[RuleSet] = []
            async for each_13 in client.rule_sets.list(limit=1):
                items_13.append(each_13)
            assert len(items_13) == 2


@needs_stage
@asynchronous
async def test_sandbox_clock() -> None:
    """The clock of a sandbox goes ahead by a duration and to a moment, and what fell due on the
    way has happened.
    """
    with playing("sandbox-clock", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.redemptions.create(
                RedemptionRequest(
                    customer_id="cust_a1b2", points=1000, hold=HoldRequest(expires_in=900)
                )
            )
            assert result_1.status == "held"

            the_moved = await client.sandbox.advance_clock(
                ClockRequest(by=timedelta(hours=1, minutes=30))
            )
            assert the_moved.released_holds == 1
            assert the_moved.matured == 0
            assert the_moved.expired == 0
            assert the_moved.tier_changes == 0
            assert is_present(the_moved.now)

            with raises(LoyaltyOSError) as raised_3:
                await client.sandbox.advance_clock(
                    ClockRequest(to=datetime(2020, 1, 1, tzinfo=timezone.utc))
                )
            assert is_error(raised_3.value, UnprocessableEntityError, status=422)

            result_4 = await client.sandbox.advance_clock(ClockRequest(by=timedelta(days=30)))
            assert result_4.released_holds == 0

            result_5 = await client.customers.balance("cust_a1b2")
            assert result_5.points.held == 0
            assert result_5.points.available == 2850


@needs_stage
@asynchronous
async def test_security_policy_life() -> None:
    """The security policy is read and changed by its version, and the audit log tells of it."""
    with playing("security-policy-life", "python-async") as run:
        async with run.async_client() as client:
            the_read_response = await client.security_policy.with_response.get()
            the_read = the_read_response.data
            assert the_read.version == 1
            assert the_read.signatures == "off"
            assert len(the_read.browser_origins) == 0
            assert is_absent(the_read, "updated_at")
            assert the_read_response.etag is not None

            result_2_response = await client.security_policy.with_response.put(
                SecurityPolicyRequest(
                    signatures="required", browser_origins=["https://shop.example.com"]
                ),
                if_match=some(the_read_response.etag),
            )
            result_2 = result_2_response.data
            assert result_2.version == 2
            assert result_2.signatures == "required"
            assert result_2.browser_origins[0] == "https://shop.example.com"
            assert is_present(result_2.updated_at)
            assert is_present(result_2.updated_by)
            assert result_2_response.etag is not None

            with raises(LoyaltyOSError) as raised_3:
                await client.security_policy.put(
                    SecurityPolicyRequest(signatures="off", browser_origins=[]),
                    if_match=some(the_read_response.etag),
                )
            assert is_error(
                raised_3.value,
                PreconditionFailedError,
                status=412,
                code="precondition-failed",
                retryable=False,
            )

            items_4: list[AuditRecord] = []
            async for each_4 in client.audit.list(action="security-policy.changed"):
                items_4.append(each_4)
            assert len(items_4) == 1
            assert [each.action for each in items_4] == ["security-policy.changed"]

            items_5: list[AuditRecord] = []
            async for each_5 in client.audit.list(
                action="security-policy.changed", to=datetime(2020, 1, 1, tzinfo=timezone.utc)
            ):
                items_5.append(each_5)
            assert len(items_5) == 0


@needs_stage
@asynchronous
async def test_slow_body_in_time() -> None:
    """A slow answer that comes in time is taken."""
    with playing("slow-body-in-time", "python-async") as run:
        async with run.async_client() as client:
            with took(least=900):
                result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_strict_policy() -> None:
    """A server that takes signed requests alone, each once, takes all that an SDK sends."""
    with playing("strict-policy", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.enrol(
                EnrolmentRequest(customer_id=f"c:{run.id}.x-_", first_name="Zoë")
            )
            assert result_1.customer_id == f"c:{run.id}.x-_"

            result_2 = await client.customers.balance(
                f"c:{run.id}.x-_", at=datetime(2025, 12, 31, 23, tzinfo=timezone.utc)
            )
            assert result_2.points_balance == 0
            assert result_2.as_of == datetime(2025, 12, 31, 23, tzinfo=timezone.utc)

            result_3 = await client.customers.balance(f"c:{run.id}.x-_")
            assert result_3.points_balance == 0

            result_4 = await client.customers.adjust(
                f"c:{run.id}.x-_", BalanceAdjustmentRequest(points=100, reason="goodwill")
            )
            assert result_4.new_balance == 100

            the_held = await client.redemptions.create(
                RedemptionRequest(
                    customer_id=f"c:{run.id}.x-_", points=30, hold=HoldRequest(expires_in=60)
                )
            )
            assert the_held.status == "held"

            result_6 = await client.redemptions.release(the_held.redemption_id)
            assert result_6.status == "released"
            assert result_6.new_balance == 100

            result_7 = await client.customers.create_token(f"c:{run.id}.x-_")
            assert result_7.token_type == "Bearer"
            assert is_present(result_7.access_token)

            result_8 = await client.customers.erase(f"c:{run.id}.x-_")
            assert result_8.customer_id == f"c:{run.id}.x-_"

            items_9: list[CustomerSummary] = []
            async for each_9 in client.customers.list(tier="Gold", limit=1):
                items_9.append(each_9)
            assert len(items_9) == 1


@needs_stage
@asynchronous
async def test_token_endpoint_comes_back() -> None:
    """A token endpoint that is down is tried again, and the call goes on."""
    with playing("token-endpoint-comes-back", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_token_endpoint_stays_away() -> None:
    """A token endpoint that stays down is an error, and the next call asks it again."""
    with playing("token-endpoint-stays-away", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(raised_1.value, ServerError, status=503, code="unavailable")

            result_2 = await client.customers.balance("cust_bronze")
            assert result_2.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_token_fetched_ahead() -> None:
    """A token is fetched anew after four fifths of its life."""
    with playing("token-fetched-ahead", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"

            result_2 = await client.customers.balance("cust_bronze")
            assert result_2.customer_id == "cust_bronze"

            await sleep(3.3)

            result_4 = await client.customers.balance("cust_bronze")
            assert result_4.customer_id == "cust_bronze"

            result_5 = await client.customers.balance("cust_bronze")
            assert result_5.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_token_kept_while_it_lives() -> None:
    """If fetching a token ahead of time fails, the one that still lives is used."""
    with playing("token-kept-while-it-lives", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"

            await sleep(20.2)

            result_3 = await client.customers.balance("cust_bronze")
            assert result_3.customer_id == "cust_bronze"

            await sleep(0.5)


@needs_stage
@asynchronous
async def test_token_refused_for_many() -> None:
    """When the token of many callers is refused, one fetches another."""
    with playing("token-refused-for-many", "python-async") as run:
        async with run.async_client() as client:

            async def call_1() -> None:
                result_1 = await client.customers.balance("cust_bronze")
                assert result_1.customer_id == "cust_bronze"

            await at_once_async(8, call_1)


@needs_stage
@asynchronous
async def test_token_refused_once() -> None:
    """A token that is refused is fetched anew, and the call goes on; that is no retry."""
    with playing("token-refused-once", "python-async") as run:
        async with run.async_client(max_retries=0) as client:
            result_1_response = await client.orders.with_response.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=3,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=3)],
                )
            )
            result_1 = result_1_response.data
            assert result_1.points_earned == 6
            assert result_1_response.status == 201

            result_2 = await client.customers.balance("cust_bronze")
            assert result_2.customer_id == "cust_bronze"


@needs_stage
@asynchronous
async def test_token_refused_twice() -> None:
    """A token that is refused again is an authentication error."""
    with playing("token-refused-twice", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_1.value,
                AuthenticationError,
                status=401,
                code="invalid-token",
                retryable=False,
                has_request_id=True,
            )


@needs_stage
@asynchronous
async def test_total_timeout_ends_back_off() -> None:
    """A back-off that would outlast the call is not begun: the error at hand is the answer."""
    with playing("total-timeout-ends-back-off", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                with took(most=5400):
                    await client.customers.balance("cust_bronze", max_retries=10, total_timeout=5.5)
            assert is_error(raised_1.value, ServerError, status=503, code="unavailable")


@needs_stage
@asynchronous
async def test_total_timeout_of_a_token() -> None:
    """The time of a call counts the token that it waits for."""
    with playing("total-timeout-of-a-token", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                with took(least=750, most=3000):
                    await client.customers.balance("cust_bronze", total_timeout=0.8)
            assert is_error(raised_1.value, APITimeoutError)


@needs_stage
@asynchronous
async def test_total_timeout() -> None:
    """A call ends after its time, whatever its attempts may take."""
    with playing("total-timeout", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                with took(least=2450, most=5000):
                    await client.customers.balance("cust_bronze", total_timeout=2.5)
            assert is_error(raised_1.value, APITimeoutError)


@needs_stage
@asynchronous
async def test_unknown_kinds_in_a_list() -> None:
    """Items of a kind that came later do not stop a list."""
    with playing("unknown-kinds-in-a-list", "python-async") as run:
        async with run.async_client() as client:
            items_1: list[LedgerEntry] = []
            async for each_1 in client.customers.ledger(f"cust_{run.id}", limit=2):
                items_1.append(each_1)
            assert len(items_1) == 3
            assert [type(each) for each in items_1] == [
                UnknownLedgerEntry,
                PointsEntry,
                PointsEntry,
            ]


@needs_stage
@asynchronous
async def test_unknown_members() -> None:
    """Members that came later are kept and can be read."""
    with playing("unknown-members", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.customers.balance("cust_bronze")
            assert result_1.customer_id == "cust_bronze"
            assert unknown(result_1, "forecast") == {
                "points": [1, Decimal("2.5")],
                "text": "é",
                "none": None,
            }
            assert unknown(result_1, "season") == "spring"
            assert unknown(result_1.points, "promised") == 12


@needs_stage
@asynchronous
async def test_unknown_values() -> None:
    """Values that enumerations do not list do not fail."""
    with playing("unknown-values", "python-async") as run:
        async with run.async_client() as client:
            result_1 = await client.redemptions.create(
                RedemptionRequest(customer_id=f"cust_{run.id}", points=1)
            )
            assert result_1.status == "reviewed"
            assert result_1.new_balance == 9

            result_2 = await client.orders.ingest(
                OrderRequest(
                    order_id=f"ord_{run.id}",
                    customer_id=f"cust_{run.id}",
                    order_total=1,
                    currency_code="GBP",
                    line_items=[LineItemRequest(sku="MUG", quantity=1, unit_price=1)],
                )
            )
            assert result_2.points_earned == 2

            result_3 = await client.orders.get(f"ord_{run.id}")
            assert result_3.status == "in_dispute"
            assert result_3.line_items[0].kind == "voucher"


@needs_stage
@asynchronous
async def test_unrepeatable_after_a_timeout() -> None:
    """What cannot be sent twice is not sent again after its attempt ran out of time."""
    with playing("unrepeatable-after-a-timeout", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.create_token("cust_bronze", attempt_timeout=1.5)
            assert is_error(raised_1.value, APITimeoutError)


@needs_stage
@asynchronous
async def test_unrepeatable_after_refusals() -> None:
    """What cannot be sent twice is sent again where the server says that nothing was done."""
    with playing("unrepeatable-after-refusals", "python-async") as run:
        async with run.async_client() as client:
            result_1_response = await client.customers.with_response.create_token("cust_bronze")
            result_1 = result_1_response.data
            assert is_present(result_1.access_token)
            assert result_1_response.status == 201

            result_2_response = await client.customers.with_response.create_token("cust_bronze")
            result_2 = result_2_response.data
            assert is_present(result_2.access_token)
            assert result_2_response.status == 201


@needs_stage
@asynchronous
async def test_unrepeatable_after_unknown_ends() -> None:
    """What cannot be sent twice is not sent again where nobody knows whether it was done."""
    with playing("unrepeatable-after-unknown-ends", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.create_token("cust_bronze")
            assert is_error(raised_1.value, APIConnectionError)

            with raises(LoyaltyOSError) as raised_2:
                await client.customers.create_token("cust_bronze")
            assert is_error(raised_2.value, APIConnectionError)

            with raises(LoyaltyOSError) as raised_3:
                await client.customers.create_token("cust_bronze")
            assert is_error(raised_3.value, APIConnectionError)

            with raises(LoyaltyOSError) as raised_4:
                await client.customers.create_token("cust_bronze")
            assert is_error(raised_4.value, ServerError, status=500, code="internal-error")

            with raises(LoyaltyOSError) as raised_5:
                await client.customers.create_token("cust_bronze")
            assert is_error(raised_5.value, ServerError, status=503, code="unavailable")

            with raises(LoyaltyOSError) as raised_6:
                await client.customers.create_token("cust_bronze")
            assert is_error(raised_6.value, ServerError, status=502, code="unknown")


@needs_stage
@asynchronous
async def test_vectors() -> None:
    """The published vectors of request signatures and webhooks hold."""
    with playing("vectors", "python-async") as run:
        async with run.async_client() as client:
            check_signing_vectors()

            check_webhook_vectors()


@needs_stage
@asynchronous
async def test_wrong_key() -> None:
    """A key that is refused is an authentication error, and nothing else is sent."""
    with playing("wrong-key", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.customers.balance("cust_bronze")
            assert is_error(
                raised_1.value,
                AuthenticationError,
                status=401,
                code="invalid-client",
                retryable=False,
                has_request_id=True,
            )


@needs_stage
@asynchronous
async def test_wrong_values() -> None:
    """What is wrong with an order is named by pointers, and nothing is sent again."""
    with playing("wrong-values", "python-async") as run:
        async with run.async_client() as client:
            with raises(LoyaltyOSError) as raised_1:
                await client.orders.ingest(
                    OrderRequest(
                        order_id=f"ord_{run.id}",
                        customer_id=f"cust_{run.id}",
                        order_total=Decimal("1.999"),
                        currency_code="GBP",
                        line_items=[
                            LineItemRequest(sku="MUG", quantity=1, unit_price=Decimal("1.99"))
                        ],
                    )
                )
            assert is_error(
                raised_1.value,
                UnprocessableEntityError,
                status=422,
                code="invalid-values",
                retryable=False,
                pointers=["/orderTotal"],
                has_request_id=True,
            )
