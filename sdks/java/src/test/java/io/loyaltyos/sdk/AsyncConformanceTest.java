package io.loyaltyos.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import io.loyaltyos.sdk.errors.ApiConnectionException;
import io.loyaltyos.sdk.errors.ApiException;
import io.loyaltyos.sdk.errors.ApiTimeoutException;
import io.loyaltyos.sdk.errors.AuthenticationException;
import io.loyaltyos.sdk.errors.BadRequestException;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.errors.ConflictException;
import io.loyaltyos.sdk.errors.FieldError;
import io.loyaltyos.sdk.errors.GoneException;
import io.loyaltyos.sdk.errors.InvalidResponseException;
import io.loyaltyos.sdk.errors.NotFoundException;
import io.loyaltyos.sdk.errors.PayloadTooLargeException;
import io.loyaltyos.sdk.errors.PermissionDeniedException;
import io.loyaltyos.sdk.errors.PreconditionFailedException;
import io.loyaltyos.sdk.errors.PreconditionRequiredException;
import io.loyaltyos.sdk.errors.RateLimitException;
import io.loyaltyos.sdk.errors.RequestTimeoutException;
import io.loyaltyos.sdk.errors.ServerException;
import io.loyaltyos.sdk.errors.UnprocessableEntityException;
import io.loyaltyos.sdk.errors.UnsupportedMediaTypeException;
import io.loyaltyos.sdk.internal.SigningVectorsTest;
import io.loyaltyos.sdk.json.JsonValue;
import io.loyaltyos.sdk.models.AccountKind;
import io.loyaltyos.sdk.models.ActivateRuleSetRequest;
import io.loyaltyos.sdk.models.ActivationRecord;
import io.loyaltyos.sdk.models.ActivationStatus;
import io.loyaltyos.sdk.models.AddressPatch;
import io.loyaltyos.sdk.models.AddressRequest;
import io.loyaltyos.sdk.models.ApiKey;
import io.loyaltyos.sdk.models.AuditAction;
import io.loyaltyos.sdk.models.AuditRecord;
import io.loyaltyos.sdk.models.BacktestRequest;
import io.loyaltyos.sdk.models.BacktestSummary;
import io.loyaltyos.sdk.models.BalanceAdjustmentRequest;
import io.loyaltyos.sdk.models.BalanceBucket;
import io.loyaltyos.sdk.models.BatchOutcomeStatus;
import io.loyaltyos.sdk.models.CaptureRequest;
import io.loyaltyos.sdk.models.Certificate;
import io.loyaltyos.sdk.models.ClockRequest;
import io.loyaltyos.sdk.models.ConversionRateRequest;
import io.loyaltyos.sdk.models.CreateApiKeyRequest;
import io.loyaltyos.sdk.models.CreditEntry;
import io.loyaltyos.sdk.models.CustomerPatch;
import io.loyaltyos.sdk.models.CustomerShareRequest;
import io.loyaltyos.sdk.models.CustomerSummary;
import io.loyaltyos.sdk.models.DeactivationStatus;
import io.loyaltyos.sdk.models.DeclarationChangeKind;
import io.loyaltyos.sdk.models.DiagnosticSeverity;
import io.loyaltyos.sdk.models.EnrolmentRequest;
import io.loyaltyos.sdk.models.Environment;
import io.loyaltyos.sdk.models.EventRequest;
import io.loyaltyos.sdk.models.ExportRecord;
import io.loyaltyos.sdk.models.ExportSection;
import io.loyaltyos.sdk.models.HoldRequest;
import io.loyaltyos.sdk.models.LedgerEntry;
import io.loyaltyos.sdk.models.LedgerEntryType;
import io.loyaltyos.sdk.models.LineItemKind;
import io.loyaltyos.sdk.models.LineItemRequest;
import io.loyaltyos.sdk.models.LookupRequest;
import io.loyaltyos.sdk.models.NamedListSummary;
import io.loyaltyos.sdk.models.OrderBatchRequest;
import io.loyaltyos.sdk.models.OrderRequest;
import io.loyaltyos.sdk.models.OrderStatus;
import io.loyaltyos.sdk.models.ParkedReturn;
import io.loyaltyos.sdk.models.PointsConversionRequest;
import io.loyaltyos.sdk.models.PointsEntry;
import io.loyaltyos.sdk.models.PointsTransferRequest;
import io.loyaltyos.sdk.models.ProgrammeRequest;
import io.loyaltyos.sdk.models.PutListRequest;
import io.loyaltyos.sdk.models.Redemption;
import io.loyaltyos.sdk.models.RedemptionRequest;
import io.loyaltyos.sdk.models.RedemptionStatus;
import io.loyaltyos.sdk.models.RegisterCertificateRequest;
import io.loyaltyos.sdk.models.ReturnLineRequest;
import io.loyaltyos.sdk.models.ReturnOutcome;
import io.loyaltyos.sdk.models.ReturnRequest;
import io.loyaltyos.sdk.models.ReturnResult;
import io.loyaltyos.sdk.models.RollApiKeyRequest;
import io.loyaltyos.sdk.models.RuleSet;
import io.loyaltyos.sdk.models.RuleSetVersionStatus;
import io.loyaltyos.sdk.models.SaveRuleSetRequest;
import io.loyaltyos.sdk.models.Scope;
import io.loyaltyos.sdk.models.SecurityPolicyRequest;
import io.loyaltyos.sdk.models.SignaturePolicy;
import io.loyaltyos.sdk.models.SimulationRequest;
import io.loyaltyos.sdk.models.TierRequest;
import io.loyaltyos.sdk.models.TracedRuleResult;
import io.loyaltyos.sdk.models.TransferPolicyRequest;
import io.loyaltyos.sdk.models.ValidateRuleSetRequest;
import io.loyaltyos.sdk.params.DiffRuleSetVersionsParams;
import io.loyaltyos.sdk.params.ExportCustomerParams;
import io.loyaltyos.sdk.params.GetCustomerBalanceParams;
import io.loyaltyos.sdk.params.GetNamedListParams;
import io.loyaltyos.sdk.params.ListApiKeysParams;
import io.loyaltyos.sdk.params.ListAuditRecordsParams;
import io.loyaltyos.sdk.params.ListBacktestsParams;
import io.loyaltyos.sdk.params.ListCustomerLedgerParams;
import io.loyaltyos.sdk.params.ListCustomersParams;
import io.loyaltyos.sdk.params.ListRedemptionsParams;
import io.loyaltyos.sdk.params.ListRuleSetActivationsParams;
import io.loyaltyos.sdk.params.ListRuleSetsParams;
import io.loyaltyos.sdk.params.PutNamedListParams;
import io.loyaltyos.sdk.params.SaveRuleSetParams;
import io.loyaltyos.sdk.webhooks.WebhooksTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The scenarios that every SDK plays, on a stage; they are skipped where there is none. */
@Execution(ExecutionMode.CONCURRENT)
class AsyncConformanceTest {

    /** Points and credit are given and taken exactly, and what is not there is not taken. */
    @Test
    @DisplayName("adjustments")
    void adjustments() throws Throwable {
        try (Play play = Play.begin("adjustments", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().points(250).reason("goodwill").build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals("cust_" + play.run(), result1.customerId());
                assertEquals(250L, result1.points());
                assertEquals("0.00", result1.credit().toPlainString());
                assertEquals(250L, result1.newBalance());
                assertEquals("0.00", result1.creditBalance().toPlainString());
                Play.present(result1.ledgerTransactionId());
                assertEquals(201, result1Response.status());
                assertEquals(false, result1Response.replayed());

                var result2 = Play.get(
                    client
                        .customers()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().credit("0.07").reason("goodwill").build()
                        )
                );
                assertEquals(0L, result2.points());
                assertEquals("0.07", result2.credit().toPlainString());
                assertEquals("0.07", result2.creditBalance().toPlainString());

                var result3 = Play.get(
                    client
                        .customers()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().credit("1.15").reason("goodwill").build()
                        )
                );
                assertEquals("1.15", result3.credit().toPlainString());
                assertEquals("1.22", result3.creditBalance().toPlainString());

                var result4 = Play.get(
                    client
                        .customers()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().credit("4.35").reason("goodwill").build()
                        )
                );
                assertEquals("4.35", result4.credit().toPlainString());
                assertEquals("5.57", result4.creditBalance().toPlainString());

                var result5Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().points(-100).reason("booked-twice").build(),
                            RequestOptions.builder()
                                .idempotencyKey("take-" + play.run())
                                .build()
                        )
                );
                var result5 = result5Response.data();
                assertEquals(-100L, result5.points());
                assertEquals(150L, result5.newBalance());
                assertEquals(201, result5Response.status());

                var result6Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().points(-100).reason("booked-twice").build(),
                            RequestOptions.builder()
                                .idempotencyKey("take-" + play.run())
                                .build()
                        )
                );
                var result6 = result6Response.data();
                assertEquals(-100L, result6.points());
                assertEquals(150L, result6.newBalance());
                assertEquals(200, result6Response.status());
                assertEquals(true, result6Response.replayed());

                var error7 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client.customers().adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().points(-99).reason("booked-twice").build(),
                            RequestOptions.builder()
                                .idempotencyKey("take-" + play.run())
                                .build()
                        )
                    )
                );
                assertEquals(422, error7.status());
                assertEquals("idempotency-key-reused", error7.code());
                assertEquals(false, error7.retryable());

                var error8 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .adjust(
                                "cust_" + play.run(),
                                BalanceAdjustmentRequest.builder().points(-1000).reason("too-many").build()
                            )
                    )
                );
                assertEquals(409, error8.status());
                assertEquals("insufficient-points", error8.code());
                assertEquals(false, error8.retryable());
            }
            play.end();
        }
    }

    /** An answer that is whole and no JSON is an error of its own, and is not asked for again. */
    @Test
    @DisplayName("answers-that-are-no-json")
    void answersThatAreNoJson() throws Throwable {
        try (Play play = Play.begin("answers-that-are-no-json", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                assertThrowsExactly(InvalidResponseException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );

                assertThrowsExactly(InvalidResponseException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );

                assertThrowsExactly(InvalidResponseException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
            }
            play.end();
        }
    }

    /** A key is made, listed, rolled and revoked. */
    @Test
    @DisplayName("api-key-life")
    void apiKeyLife() throws Throwable {
        try (Play play = Play.begin("api-key-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theMadeResponse = Play.get(
                    client
                        .apiKeys()
                        .withResponse()
                        .create(
                            CreateApiKeyRequest.builder()
                                .label("Checkout")
                                .scopes(Scope.ORDERS_WRITE, Scope.CUSTOMERS_READ)
                                .expiresAt(Instant.parse("2099-12-31T23:59:59.999Z"))
                                .build()
                        )
                );
                var theMade = theMadeResponse.data();
                assertEquals("Checkout", theMade.label());
                assertEquals(2, theMade.scopes().size());
                assertEquals(Scope.ORDERS_WRITE, theMade.scopes().get(0));
                assertEquals(Environment.SANDBOX, theMade.environment());
                assertEquals(Instant.parse("2099-12-31T23:59:59.999Z"), theMade.expiresAt());
                Play.present(theMade.keyId());
                Play.present(theMade.secret());
                Play.present(theMade.createdAt());
                assertNull(theMade.revokedAt());
                assertEquals(201, theMadeResponse.status());

                List<ApiKey> items2 = new ArrayList<>();
                Play.get(
                    client
                        .apiKeys()
                        .list(ListApiKeysParams.builder().limit(1).build())
                        .forEachWhile(each -> items2.add(each) && items2.size() < 1)
                );
                assertEquals(1, items2.size());
                assertEquals(
                    Arrays.asList(theMade.keyId()),
                    items2
                        .stream()
                        .map(each -> each.keyId())
                        .toList()
                );

                var theRolled = Play.get(
                    client
                        .apiKeys()
                        .roll(theMade.keyId(), RollApiKeyRequest.builder().overlap(Duration.parse("PT1H")).build())
                );
                assertEquals("Checkout", theRolled.label());
                assertEquals(theMade.keyId(), theRolled.replaces());
                assertEquals(theMade.keyId(), theRolled.replaced().keyId());
                Play.present(theRolled.secret());
                Play.present(theRolled.replaced().expiresAt());

                var theAgain = Play.get(client.apiKeys().roll(theRolled.keyId()));
                assertEquals(theRolled.keyId(), theAgain.replaces());

                var result5 = Play.get(client.apiKeys().revoke(theAgain.keyId()));
                assertEquals(theAgain.keyId(), result5.keyId());
                Play.present(result5.revokedAt());

                var error6 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.apiKeys().revoke("key_none"))
                );
                assertEquals(404, error6.status());
            }
            play.end();
        }
    }

    /** The time of an attempt counts until the last byte of its answer. */
    @Test
    @DisplayName("attempt-timeout-of-a-body")
    void attemptTimeoutOfABody() throws Throwable {
        try (Play play = Play.begin("attempt-timeout-of-a-body", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                var result1 = Play.get(
                    client
                        .customers()
                        .balance(
                            "cust_bronze",
                            RequestOptions.builder().attemptTimeout(Duration.ofMillis(2000)).build()
                        )
                );
                Play.took(began1, 2300, Long.MAX_VALUE);
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** An attempt that takes too long is given up and made again. */
    @Test
    @DisplayName("attempt-timeout")
    void attemptTimeout() throws Throwable {
        try (Play play = Play.begin("attempt-timeout", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("3")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("3").build())
                                .build(),
                            RequestOptions.builder().attemptTimeout(Duration.ofMillis(2000)).build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(6L, result1.pointsEarned());
                assertEquals(200, result1Response.status());
                assertEquals(true, result1Response.replayed());
            }
            play.end();
        }
    }

    /** When every attempt takes too long the call ends with a timeout. */
    @Test
    @DisplayName("attempt-timeouts-run-out")
    void attemptTimeoutsRunOut() throws Throwable {
        try (Play play = Play.begin("attempt-timeouts-run-out", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                assertThrowsExactly(ApiTimeoutException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .balance(
                                "cust_bronze",
                                RequestOptions.builder().maxRetries(1).attemptTimeout(Duration.ofMillis(500)).build()
                            )
                    )
                );
                Play.took(began1, 1300, 5000);
            }
            play.end();
        }
    }

    /** No pause is longer than eight seconds. */
    @Test
    @DisplayName("back-off-cap")
    void backOffCap() throws Throwable {
        try (Play play = Play.begin("back-off-cap", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.customers().balance("cust_bronze", RequestOptions.builder().maxRetries(6).build())
                );
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** The pauses double from attempt to attempt. */
    @Test
    @DisplayName("back-off-grows")
    void backOffGrows() throws Throwable {
        try (Play play = Play.begin("back-off-grows", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.customers().balance("cust_bronze", RequestOptions.builder().maxRetries(3).build())
                );
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** A backtest is begun, listed, read and cancelled. */
    @Test
    @DisplayName("backtest-life")
    void backtestLife() throws Throwable {
        try (Play play = Play.begin("backtest-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theMadeResponse = Play.get(
                    client
                        .backtests()
                        .withResponse()
                        .create(
                            BacktestRequest.builder()
                                .source(
                                    "ruleset idea { currencies GBP rule every-order { on order earn rate { GBP: 5 } of order.total } }"
                                )
                                .from(Instant.parse("2020-01-01T00:00:00Z"))
                                .to(Instant.parse("2020-03-01T00:00:00+01:00"))
                                .build()
                        )
                );
                var theMade = theMadeResponse.data();
                assertEquals(Instant.parse("2020-01-01T00:00:00Z"), theMade.from());
                assertEquals(Instant.parse("2020-02-29T23:00:00Z"), theMade.to());
                Play.present(theMade.backtestId());
                Play.present(theMade.status());
                Play.present(theMade.createdAt());
                assertNull(theMade.report());
                assertEquals(202, theMadeResponse.status());

                var result2 = Play.get(client.backtests().get(theMade.backtestId()));
                assertEquals(theMade.backtestId(), result2.backtestId());
                Play.present(result2.source());

                var result3 = Play.get(client.backtests().cancel(theMade.backtestId()));
                assertEquals(theMade.backtestId(), result3.backtestId());

                List<BacktestSummary> items4 = new ArrayList<>();
                Play.get(client.backtests().list(ListBacktestsParams.builder().limit(1).build()).forEach(items4::add));
                assertEquals(1, items4.size());
                assertEquals(
                    Arrays.asList(theMade.backtestId()),
                    items4
                        .stream()
                        .map(each -> each.backtestId())
                        .toList()
                );
            }
            play.end();
        }
    }

    /** A batch tells of each order apart: made, answered before, and failed. */
    @Test
    @DisplayName("batch-in-parts")
    void batchInParts() throws Throwable {
        try (Play play = Play.begin("batch-in-parts", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("10")
                            .currencyCode("GBP")
                            .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("10").build())
                            .build()
                    )
                );
                assertEquals(20L, result1.pointsEarned());

                var result2Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingestBatch(
                            OrderBatchRequest.builder()
                                .orders(
                                    OrderRequest.builder()
                                        .orderId("ord_" + play.run())
                                        .customerId("cust_" + play.run())
                                        .orderTotal("10")
                                        .currencyCode("GBP")
                                        .lineItems(
                                            LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("10").build()
                                        )
                                        .build(),
                                    OrderRequest.builder()
                                        .orderId("ord_" + play.run() + "_2")
                                        .customerId("cust_" + play.run())
                                        .orderTotal("5.5")
                                        .currencyCode("GBP")
                                        .lineItems(
                                            LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("5.5").build()
                                        )
                                        .build(),
                                    OrderRequest.builder()
                                        .orderId("ord_" + play.run() + "_3")
                                        .customerId("cust_" + play.run())
                                        .orderTotal("1.234")
                                        .currencyCode("GBP")
                                        .lineItems(
                                            LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("1.234").build()
                                        )
                                        .build(),
                                    OrderRequest.builder()
                                        .orderId("ord_" + play.run() + "_4")
                                        .customerId("nobody_" + play.run())
                                        .orderTotal("3")
                                        .currencyCode("GBP")
                                        .lineItems(
                                            LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("3").build()
                                        )
                                        .build()
                                )
                                .build()
                        )
                );
                var result2 = result2Response.data();
                assertEquals(4, result2.outcomes().size());
                assertEquals(BatchOutcomeStatus.REPLAYED, result2.outcomes().get(0).status());
                assertEquals(20L, result2.outcomes().get(0).result().pointsEarned());
                assertEquals(BatchOutcomeStatus.CREATED, result2.outcomes().get(1).status());
                assertEquals(31L, result2.outcomes().get(1).result().newBalance());
                assertEquals(BatchOutcomeStatus.FAILED, result2.outcomes().get(2).status());
                assertEquals("invalid-values", result2.outcomes().get(2).problem().code());
                assertEquals("/orders/2/orderTotal", result2.outcomes().get(2).problem().errors().get(0).pointer());
                assertEquals(BatchOutcomeStatus.FAILED, result2.outcomes().get(3).status());
                assertEquals("unknown-customer", result2.outcomes().get(3).problem().code());
                assertEquals(false, result2.outcomes().get(3).problem().retryable());
                assertEquals("ord_" + play.run() + "_4", result2.outcomes().get(3).orderId());
                assertNull(result2.outcomes().get(0).problem());
                assertNull(result2.outcomes().get(2).result());
                assertEquals(200, result2Response.status());
            }
            play.end();
        }
    }

    /** A batch whose answer is lost is sent again and counted once. */
    @Test
    @DisplayName("batch-lost-once")
    void batchLostOnce() throws Throwable {
        try (Play play = Play.begin("batch-lost-once", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.orders().ingestBatch(
                        OrderBatchRequest.builder()
                            .orders(
                                OrderRequest.builder()
                                    .orderId("ord_" + play.run())
                                    .customerId("cust_" + play.run())
                                    .orderTotal("10")
                                    .currencyCode("GBP")
                                    .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("10").build())
                                    .build(),
                                OrderRequest.builder()
                                    .orderId("ord_" + play.run() + "_2")
                                    .customerId("cust_" + play.run())
                                    .orderTotal("5")
                                    .currencyCode("GBP")
                                    .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("5").build())
                                    .build()
                            )
                            .build()
                    )
                );
                assertEquals(BatchOutcomeStatus.REPLAYED, result1.outcomes().get(0).status());
                assertEquals(BatchOutcomeStatus.REPLAYED, result1.outcomes().get(1).status());
            }
            play.end();
        }
    }

    /** A call that is given up while it waits for a token ends at once, and the next one gets its token. */
    @Test
    @DisplayName("cancelled-for-a-token")
    void cancelledForAToken() throws Throwable {
        try (Play play = Play.begin("cancelled-for-a-token", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                Play.cancelled(400, 1000, () -> client.customers().balance("cust_bronze"));

                var result2 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result2.customerId());
            }
            play.end();
        }
    }

    /** A call that is given up between two attempts ends at once, and nothing more is sent. */
    @Test
    @DisplayName("cancelled-in-back-off")
    void cancelledInBackOff() throws Throwable {
        try (Play play = Play.begin("cancelled-in-back-off", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());

                Play.cancelled(1200, 1000, () -> client.customers().balance("cust_bronze"));

                var result3 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result3.customerId());
            }
            play.end();
        }
    }

    /** A call that is given up in flight ends at once and closes its connection. */
    @Test
    @DisplayName("cancelled-in-flight")
    void cancelledInFlight() throws Throwable {
        try (Play play = Play.begin("cancelled-in-flight", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());

                Play.cancelled(1000, 1000, () -> client.customers().balance("cust_bronze"));
            }
            play.end();
        }
    }

    /** A certificate is registered, listed and revoked. */
    @Test
    @DisplayName("certificate-life")
    void certificateLife() throws Throwable {
        try (Play play = Play.begin("certificate-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theMadeResponse = Play.get(
                    client
                        .certificates()
                        .withResponse()
                        .register(
                            RegisterCertificateRequest.builder()
                                .label("Checkout")
                                .scopes(Scope.CUSTOMERS_READ)
                                .certificate(
                                    "-----BEGIN CERTIFICATE-----\nMIIBgjCCASmgAwIBAgIUTVWuhltSaNSxOHX+Zr2Y7W7PciYwCgYIKoZIzj0EAwIw\nFjEUMBIGA1UEAwwLY29uZm9ybWFuY2UwIBcNMjYxMTIzMDcyNTE3WhgPMjEyNjEw\nMzAwNzI1MTdaMBYxFDASBgNVBAMMC2NvbmZvcm1hbmNlMFkwEwYHKoZIzj0CAQYI\nKoZIzj0DAQcDQgAEvnUnUqsOMdznbAmVRbJqaq7+quPC24B5j4fwQPZ/Bv4p8zkQ\n17BOdboVq2VF1DUXCpgrznHr3z/btVYlvR9uXKNTMFEwHQYDVR0OBBYEFPwPKHPV\najVWFhhx6NjuSegkuDz2MB8GA1UdIwQYMBaAFPwPKHPVajVWFhhx6NjuSegkuDz2\nMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgT6w14nxbn7JcFA+h\nkUNppbCGO1xMuV85zeFJ8I+ITk0CICJVzaniFH2h3sbCHTSawSkAyLFVbphI5ziE\nCMKDItj2\n-----END CERTIFICATE-----\n"
                                )
                                .build()
                        )
                );
                var theMade = theMadeResponse.data();
                assertEquals("Checkout", theMade.label());
                assertEquals(Scope.CUSTOMERS_READ, theMade.scopes().get(0));
                Play.present(theMade.certificateId());
                Play.present(theMade.thumbprint());
                Play.present(theMade.notBefore());
                Play.present(theMade.notAfter());
                assertNull(theMade.revokedAt());
                assertEquals(201, theMadeResponse.status());

                List<Certificate> items2 = new ArrayList<>();
                Play.get(client.certificates().list().forEach(items2::add));
                assertEquals(1, items2.size());
                assertEquals(
                    Arrays.asList(theMade.certificateId()),
                    items2
                        .stream()
                        .map(each -> each.certificateId())
                        .toList()
                );

                var result3 = Play.get(client.certificates().revoke(theMade.certificateId()));
                assertEquals(theMade.certificateId(), result3.certificateId());
                Play.present(result3.revokedAt());
            }
            play.end();
        }
    }

    /** A client that could not work is not made. */
    @Test
    @DisplayName("configuration-is-checked")
    void configurationIsChecked() throws Throwable {
        try (Play play = Play.begin("configuration-is-checked", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                play.set(LoyaltyOSAsyncClient.builder()).build().close();

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder(), "apiKey").build()
                );

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).apiKey("").build()
                );

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder(), "tenantSlug").build()
                );

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder(), "baseUrl").build()
                );

                play.set(LoyaltyOSAsyncClient.builder(), "baseUrl").domain("example.com").build().close();

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).baseUrl("http://api.example.com").build()
                );

                play.set(LoyaltyOSAsyncClient.builder()).baseUrl("https://api.example.com").build().close();

                play.set(LoyaltyOSAsyncClient.builder()).baseUrl("http://127.0.0.9:4400").build().close();

                play.set(LoyaltyOSAsyncClient.builder()).baseUrl("http://[::1]:4400").build().close();

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).baseUrl("no address").build()
                );

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).maxRetries(-1).build()
                );

                play.set(LoyaltyOSAsyncClient.builder()).maxRetries(10).build().close();

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).maxRetries(11).build()
                );

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).attemptTimeout(Duration.ofMillis(0)).build()
                );

                assertThrowsExactly(ConfigurationException.class, () ->
                    play.set(LoyaltyOSAsyncClient.builder()).totalTimeout(Duration.ofMillis(-5)).build()
                );
            }
            play.end();
        }
    }

    /** Points become credit at the rate of the programme, and go to somebody else. */
    @Test
    @DisplayName("conversion-and-transfer")
    void conversionAndTransfer() throws Throwable {
        try (Play play = Play.begin("conversion-and-transfer", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .convert("cust_" + play.run(), PointsConversionRequest.builder().points(100).build())
                    )
                );
                assertEquals(422, error1.status());
                assertEquals("conversion-not-allowed", error1.code());

                var theBeforeResponse = Play.get(client.programme().withResponse().get());
                var theBefore = theBeforeResponse.data();
                assertEquals(1, theBefore.version());
                assertEquals("Europe/London", theBefore.zone());
                assertEquals(2, theBefore.currencies().size());
                assertEquals("Platinum", theBefore.tiers().get(3).name());
                assertEquals("1000.00", theBefore.adjustments().maxCredit().toPlainString());
                assertNull(theBefore.conversion());
                assertNull(theBefore.pointValue());
                assertEquals(true, theBeforeResponse.etag() != null);

                var result3Response = Play.get(
                    client
                        .programme()
                        .withResponse()
                        .put(
                            ProgrammeRequest.builder()
                                .currencies("GBP", "EUR")
                                .zone("Europe/London")
                                .tiers(
                                    TierRequest.builder().name("Bronze").threshold(0).build(),
                                    TierRequest.builder().name("Silver").threshold(500).build(),
                                    TierRequest.builder().name("Gold").threshold(2000).build(),
                                    TierRequest.builder().name("Platinum").threshold(10000).build()
                                )
                                .conversion(ConversionRateRequest.builder().points(100).credit("1.00").build())
                                .transfers(TransferPolicyRequest.builder().allowed(true).build())
                                .pointValue("0.01")
                                .build(),
                            theBeforeResponse.etag()
                        )
                );
                var result3 = result3Response.data();
                assertEquals(2, result3.version());
                assertEquals(100L, result3.conversion().points());
                assertEquals("1.00", result3.conversion().credit().toPlainString());
                assertEquals(true, result3.transfers().allowed());
                assertEquals("0.01", result3.pointValue().toPlainString());
                assertEquals(true, result3Response.etag() != null);

                var error4 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(
                        client
                            .programme()
                            .put(
                                ProgrammeRequest.builder().currencies("GBP").zone("UTC").build(),
                                theBeforeResponse.etag()
                            )
                    )
                );
                assertEquals(412, error4.status());
                assertEquals("precondition-failed", error4.code());
                assertEquals(false, error4.retryable());

                var result5Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .convert("cust_" + play.run(), PointsConversionRequest.builder().points(500).build())
                );
                var result5 = result5Response.data();
                assertEquals(-500L, result5.points());
                assertEquals("5.00", result5.credit().toPlainString());
                assertEquals(500L, result5.newBalance());
                assertEquals("5.00", result5.creditBalance().toPlainString());
                assertEquals(201, result5Response.status());

                var result6 = Play.get(
                    client
                        .customers()
                        .transfer(
                            "cust_" + play.run(),
                            PointsTransferRequest.builder()
                                .toCustomerId("cust_bronze")
                                .points(200)
                                .reason("gift")
                                .build()
                        )
                );
                assertEquals("cust_" + play.run(), result6.customerId());
                assertEquals(-200L, result6.points());
                assertEquals(300L, result6.newBalance());
            }
            play.end();
        }
    }

    /**
     * Whoever is erased is gone: the certificate is the same again, and what comes later is refused as
     * such.
     */
    @Test
    @DisplayName("customer-erased")
    void customerErased() throws Throwable {
        try (Play play = Play.begin("customer-erased", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theErasedResponse = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .erase("cust_" + play.run())
                );
                var theErased = theErasedResponse.data();
                assertEquals("cust_" + play.run(), theErased.customerId());
                assertEquals(true, theErased.destroyed().dataKey());
                assertEquals(0L, theErased.destroyed().parkedReturns());
                Play.present(theErased.certificateId());
                Play.present(theErased.tenantId());
                Play.present(theErased.erasedAt());
                Play.present(theErased.backupHorizonAt());
                Play.present(theErased.signature());
                assertEquals(200, theErasedResponse.status());
                assertEquals(false, theErasedResponse.replayed());

                var result2Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .erase("cust_" + play.run())
                );
                var result2 = result2Response.data();
                assertEquals(theErased.certificateId(), result2.certificateId());
                assertEquals(200, result2Response.status());
                assertEquals(true, result2Response.replayed());

                var error3 = assertThrowsExactly(GoneException.class, () ->
                    Play.get(
                        client.orders().ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("20")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("20").build())
                                .build()
                        )
                    )
                );
                assertEquals(410, error3.status());
                assertEquals("customer-erased", error3.code());
                assertEquals(false, error3.retryable());
                assertEquals(true, error3.requestId() != null);

                var error4 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.customers().erase("nobody_" + play.run()))
                );
                assertEquals(404, error4.status());
                assertEquals("customer-not-found", error4.code());
            }
            play.end();
        }
    }

    /** All that is held about a customer comes page by page, each record with its section. */
    @Test
    @DisplayName("customer-exported")
    void customerExported() throws Throwable {
        try (Play play = Play.begin("customer-exported", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<ExportRecord> items1 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .export("cust_" + play.run(), ExportCustomerParams.builder().limit(2).build())
                        .forEachWhile(each -> items1.add(each) && items1.size() < 3)
                );
                assertEquals(3, items1.size());
                assertEquals(
                    Arrays.asList(ExportSection.PROFILE, ExportSection.MEMBERSHIP, ExportSection.BALANCE),
                    items1
                        .stream()
                        .map(each -> each.section())
                        .toList()
                );
            }
            play.end();
        }
    }

    /** A customer is enrolled, found by e-mail address and listed with the others of a tier. */
    @Test
    @DisplayName("customer-life")
    void customerLife() throws Throwable {
        try (Play play = Play.begin("customer-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .enrol(
                            EnrolmentRequest.builder()
                                .customerId("cust_" + play.run())
                                .email("Ada." + play.run() + "@Example.com")
                                .firstName("Zoë \"Z\" Nguyễn")
                                .lastName("東京 🎁")
                                .attributes(Map.of("note", "line\nbreak   \\ end"))
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals("cust_" + play.run(), result1.customerId());
                assertEquals("Bronze", result1.tier());
                assertEquals(201, result1Response.status());
                assertEquals(false, result1Response.replayed());

                var result2Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .enrol(
                            EnrolmentRequest.builder()
                                .customerId("cust_" + play.run())
                                .email("Ada." + play.run() + "@Example.com")
                                .firstName("Zoë \"Z\" Nguyễn")
                                .lastName("東京 🎁")
                                .attributes(Map.of("note", "line\nbreak   \\ end"))
                                .build()
                        )
                );
                var result2 = result2Response.data();
                assertEquals("cust_" + play.run(), result2.customerId());
                assertEquals(200, result2Response.status());
                assertEquals(true, result2Response.replayed());

                var error3 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(
                        client.customers().enrol(
                            EnrolmentRequest.builder()
                                .customerId("cust_" + play.run())
                                .firstName("Somebody")
                                .build()
                        )
                    )
                );
                assertEquals(409, error3.status());
                assertEquals("customer-conflict", error3.code());
                assertEquals(false, error3.retryable());

                var result4Response = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .lookup(
                            LookupRequest.builder()
                                .email("ada." + play.run() + "@example.com")
                                .build()
                        )
                );
                var result4 = result4Response.data();
                assertEquals("cust_" + play.run(), result4.customerId());
                assertEquals("Ada." + play.run() + "@Example.com", result4.email());
                assertEquals("Zoë \"Z\" Nguyễn", result4.firstName());
                assertEquals("東京 🎁", result4.lastName());
                assertEquals(JsonValue.of("line\nbreak   \\ end"), result4.attributes().get("note"));
                assertEquals(200, result4Response.status());
                assertEquals(true, result4Response.etag() != null);

                var error5 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(
                        client.customers().lookup(
                            LookupRequest.builder()
                                .email("nobody." + play.run() + "@example.com")
                                .build()
                        )
                    )
                );
                assertEquals(404, error5.status());
                assertEquals("customer-not-found", error5.code());
                assertEquals(false, error5.retryable());
                assertEquals(true, error5.requestId() != null);

                List<CustomerSummary> items6 = new ArrayList<>();
                Play.get(
                    client.customers().list(ListCustomersParams.builder().tier("Platinum").build()).forEach(items6::add)
                );
                assertEquals(1, items6.size());
                assertEquals(
                    Arrays.asList("cust_platinum"),
                    items6
                        .stream()
                        .map(each -> each.customerId())
                        .toList()
                );
            }
            play.end();
        }
    }

    /** A change keeps what is absent and removes what is null, and names the version that it changes. */
    @Test
    @DisplayName("customer-patch")
    void customerPatch() throws Throwable {
        try (Play play = Play.begin("customer-patch", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.customers().enrol(
                        EnrolmentRequest.builder()
                            .customerId("cust_" + play.run())
                            .firstName("Ada")
                            .phone("+44 20 7946 0000")
                            .birthDate(LocalDate.parse("1990-12-10"))
                            .address(AddressRequest.builder().city("London").country("GB").build())
                            .attributes(Map.of("size", 40.5, "vip", true, "note", "blue"))
                            .build()
                    )
                );
                assertEquals("cust_" + play.run(), result1.customerId());

                var theReadResponse = Play.get(
                    client
                        .customers()
                        .withResponse()
                        .get("cust_" + play.run())
                );
                var theRead = theReadResponse.data();
                assertEquals("Ada", theRead.firstName());
                assertEquals(LocalDate.parse("1990-12-10"), theRead.birthDate());
                assertEquals("London", theRead.address().city());
                assertEquals(JsonValue.of(40.5), theRead.attributes().get("size"));
                assertEquals(JsonValue.of(true), theRead.attributes().get("vip"));
                assertNull(theRead.email());
                assertEquals(200, theReadResponse.status());
                assertEquals(true, theReadResponse.etag() != null);

                var result3 = Play.get(
                    client.customers().update(
                        "cust_" + play.run(),
                        CustomerPatch.builder()
                            .firstName("Augusta")
                            .phone(null)
                            .address(AddressPatch.builder().city(null).postalCode("N1").build())
                            .attributes(Map.of("size", JsonValue.of(null), "vip", false))
                            .build(),
                        theReadResponse.etag()
                    )
                );
                assertEquals("Augusta", result3.firstName());
                assertEquals(LocalDate.parse("1990-12-10"), result3.birthDate());
                assertEquals("GB", result3.address().country());
                assertEquals("N1", result3.address().postalCode());
                assertEquals(JsonValue.of(false), result3.attributes().get("vip"));
                assertEquals(JsonValue.of("blue"), result3.attributes().get("note"));
                assertNull(result3.phone());
                assertNull(result3.address().city());
                assertEquals(false, result3.attributes().containsKey("size"));

                var error4 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .update(
                                "cust_" + play.run(),
                                CustomerPatch.builder().lastName("King").build(),
                                theReadResponse.etag()
                            )
                    )
                );
                assertEquals(412, error4.status());
                assertEquals("precondition-failed", error4.code());
                assertEquals(false, error4.retryable());
                assertEquals(true, error4.requestId() != null);
            }
            play.end();
        }
    }

    /** A customer’s token that is refused is asked for again, once. */
    @Test
    @DisplayName("customer-token-asked-again")
    void customerTokenAskedAgain() throws Throwable {
        try (Play play = Play.begin("customer-token-asked-again", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                var result1 = Play.get(client.customers().balance("cust_" + play.run()));
                assertEquals(0L, result1.pointsBalance());
            }
            play.end();
        }
    }

    /** A customer’s token reads what is the customer’s, without a key and without a signature. */
    @Test
    @DisplayName("customer-token")
    void customerToken() throws Throwable {
        try (Play play = Play.begin("customer-token", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().get("cust_" + play.run()));
                assertEquals("cust_" + play.run(), result1.customerId());
                assertEquals("Ada", result1.firstName());

                var result2 = Play.get(client.customers().balance("cust_" + play.run()));
                assertEquals(5L, result2.pointsBalance());

                List<LedgerEntry> items3 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run())
                        .forEach(items3::add)
                );
                assertEquals(1, items3.size());
                assertEquals(List.of(PointsEntry.class), items3.stream().map(Object::getClass).toList());

                var error4 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(404, error4.status());
                assertEquals("customer-not-found", error4.code());

                var error5 = assertThrowsExactly(PermissionDeniedException.class, () ->
                    Play.get(client.customers().createToken("cust_" + play.run()))
                );
                assertEquals(403, error5.status());
                assertEquals("customer-token-refused", error5.code());
                assertEquals(false, error5.retryable());
            }
            play.end();
        }
    }

    /** Who is enrolled without an id is enrolled once, by the idempotency key that every attempt has. */
    @Test
    @DisplayName("customer-without-an-id")
    void customerWithoutAnId() throws Throwable {
        try (Play play = Play.begin("customer-without-an-id", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theMadeResponse = Play.get(
                    client.customers().withResponse().enrol(EnrolmentRequest.builder().firstName("Ada").build())
                );
                var theMade = theMadeResponse.data();
                Play.present(theMade.customerId());
                assertEquals(200, theMadeResponse.status());
                assertEquals(true, theMadeResponse.replayed());

                var result2 = Play.get(client.customers().get(theMade.customerId()));
                assertEquals("Ada", result2.firstName());
            }
            play.end();
        }
    }

    /** Each status has its class, and one without a class is an error of the API all the same. */
    @Test
    @DisplayName("error-classes")
    void errorClasses() throws Throwable {
        try (Play play = Play.begin("error-classes", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                var error1 = assertThrowsExactly(BadRequestException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(400, error1.status());
                assertEquals("malformed-request", error1.code());
                assertEquals(false, error1.retryable());
                assertEquals(true, error1.requestId() != null);

                var error2 = assertThrowsExactly(PermissionDeniedException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(403, error2.status());
                assertEquals("insufficient-scope", error2.code());
                assertEquals(false, error2.retryable());
                assertEquals(true, error2.requestId() != null);

                var error3 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(404, error3.status());
                assertEquals("customer-not-found", error3.code());
                assertEquals(false, error3.retryable());
                assertEquals(true, error3.requestId() != null);

                var error4 = assertThrowsExactly(RequestTimeoutException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(408, error4.status());
                assertEquals("request-timeout", error4.code());
                assertEquals(true, error4.retryable());
                assertEquals(true, error4.requestId() != null);

                var error5 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(409, error5.status());
                assertEquals("order-conflict", error5.code());
                assertEquals(false, error5.retryable());
                assertEquals(true, error5.requestId() != null);

                var error6 = assertThrowsExactly(GoneException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(410, error6.status());
                assertEquals("customer-erased", error6.code());
                assertEquals(false, error6.retryable());
                assertEquals(true, error6.requestId() != null);

                var error7 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(412, error7.status());
                assertEquals("precondition-failed", error7.code());
                assertEquals(false, error7.retryable());
                assertEquals(true, error7.requestId() != null);

                var error8 = assertThrowsExactly(PayloadTooLargeException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(413, error8.status());
                assertEquals("payload-too-large", error8.code());
                assertEquals(false, error8.retryable());
                assertEquals(true, error8.requestId() != null);

                var error9 = assertThrowsExactly(UnsupportedMediaTypeException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(415, error9.status());
                assertEquals("unsupported-media-type", error9.code());
                assertEquals(false, error9.retryable());
                assertEquals(true, error9.requestId() != null);

                var error10 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(422, error10.status());
                assertEquals("invalid-values", error10.code());
                assertEquals(false, error10.retryable());
                assertEquals(true, error10.requestId() != null);

                var error11 = assertThrowsExactly(PreconditionRequiredException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(428, error11.status());
                assertEquals("precondition-required", error11.code());
                assertEquals(false, error11.retryable());
                assertEquals(true, error11.requestId() != null);

                var error12 = assertThrowsExactly(RateLimitException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(429, error12.status());
                assertEquals("rate-limited", error12.code());
                assertEquals(true, error12.retryable());
                assertEquals(true, error12.requestId() != null);

                var error13 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(500, error13.status());
                assertEquals("internal-error", error13.code());
                assertEquals(true, error13.retryable());
                assertEquals(true, error13.requestId() != null);

                var error14 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(503, error14.status());
                assertEquals("too-busy", error14.code());
                assertEquals(true, error14.retryable());
                assertEquals(true, error14.requestId() != null);

                var error15 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(599, error15.status());
                assertEquals("code-of-the-future", error15.code());
                assertEquals(true, error15.retryable());
                assertEquals(true, error15.requestId() != null);

                var error16 = assertThrowsExactly(ApiException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(418, error16.status());
                assertEquals("code-of-the-future", error16.code());
                assertEquals(false, error16.retryable());
                assertEquals(true, error16.requestId() != null);

                var error17 = assertThrowsExactly(ApiException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(451, error17.status());
                assertEquals("code-of-the-future", error17.code());
                assertEquals(false, error17.retryable());
                assertEquals(true, error17.requestId() != null);
            }
            play.end();
        }
    }

    /** A rule set declares an event, is activated, and events earn. */
    @Test
    @DisplayName("event-of-a-rule-set")
    void eventOfARuleSet() throws Throwable {
        try (Play play = Play.begin("event-of-a-rule-set", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theSavedResponse = Play.get(
                    client
                        .ruleSets()
                        .withResponse()
                        .save(
                            SaveRuleSetRequest.builder()
                                .name("reviews")
                                .note("Points for reviews")
                                .source(
                                    "ruleset reviews {\n  event review_written { stars: int, product: string? }\n  rule review \"50 points for a review\" {\n    on review_written\n    when event.stars >= 1\n    earn 50\n  }\n}\n"
                                )
                                .build(),
                            SaveRuleSetParams.builder().ifNoneMatch(true).build()
                        )
                );
                var theSaved = theSavedResponse.data();
                assertEquals("reviews", theSaved.name());
                assertEquals(1, theSaved.version());
                assertEquals(0, theSaved.diagnostics().size());
                Play.present(theSaved.ruleSetId());
                Play.present(theSaved.irHash());
                Play.present(theSaved.complexity().score());
                assertEquals(201, theSavedResponse.status());
                assertEquals(true, theSavedResponse.etag() != null);

                var result2 = Play.get(
                    client
                        .ruleSets()
                        .activate(theSaved.ruleSetId(), ActivateRuleSetRequest.builder().version(1).build())
                );
                assertEquals(ActivationStatus.ACTIVE, result2.status());
                assertEquals(1, result2.version());

                var result3Response = Play.get(
                    client
                        .events()
                        .withResponse()
                        .ingest(
                            EventRequest.builder()
                                .eventId("review_" + play.run())
                                .type("review_written")
                                .customerId("cust_bronze")
                                .occurredAt(Instant.parse("2026-03-01T10:30:00.123+01:00"))
                                .fields(Map.of("stars", 5, "product", "LAMP-3"))
                                .build()
                        )
                );
                var result3 = result3Response.data();
                assertEquals(50L, result3.pointsEarned());
                assertEquals("review", result3.rules().get(0).ruleId());
                assertEquals("0.00", result3.rules().get(0).credit().toPlainString());
                assertEquals(201, result3Response.status());

                var result4Response = Play.get(
                    client
                        .events()
                        .withResponse()
                        .ingest(
                            EventRequest.builder()
                                .eventId("review_" + play.run())
                                .type("review_written")
                                .customerId("cust_bronze")
                                .occurredAt(Instant.parse("2026-03-01T09:30:00.123Z"))
                                .fields(Map.of("stars", 5, "product", "LAMP-3"))
                                .build()
                        )
                );
                var result4 = result4Response.data();
                assertEquals(50L, result4.pointsEarned());
                assertEquals(200, result4Response.status());
                assertEquals(true, result4Response.replayed());

                var error5 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(
                        client.events().ingest(
                            EventRequest.builder()
                                .eventId("review_" + play.run())
                                .type("review_written")
                                .customerId("cust_bronze")
                                .occurredAt(Instant.parse("2026-03-01T09:30:00.123Z"))
                                .fields(Map.of("stars", 4, "product", "LAMP-3"))
                                .build()
                        )
                    )
                );
                assertEquals(409, error5.status());
                assertEquals("event-conflict", error5.code());
                assertEquals(false, error5.retryable());

                var error6 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client.events().ingest(
                            EventRequest.builder()
                                .eventId("review_" + play.run() + "_2")
                                .type("review_written")
                                .customerId("cust_bronze")
                                .fields(Map.of("stars", "five"))
                                .build()
                        )
                    )
                );
                assertEquals(422, error6.status());
                assertEquals("invalid-values", error6.code());
                assertEquals(List.of("/fields/stars"), error6.errors().stream().map(FieldError::pointer).toList());
            }
            play.end();
        }
    }

    /** Fifty callers at once ask for one token. */
    @Test
    @DisplayName("fifty-callers-one-token")
    void fiftyCallersOneToken() throws Throwable {
        try (Play play = Play.begin("fifty-callers-one-token", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                Play.atOnce(50, () -> {
                    var result1 = Play.get(client.customers().balance("cust_bronze"));
                    assertEquals("cust_bronze", result1.customerId());
                });
            }
            play.end();
        }
    }

    /**
     * A transaction is read, and its receipt comes as soon as it is sealed: until then the conflict says
     * that trying again helps.
     */
    @Test
    @DisplayName("ledger-proof")
    void ledgerProof() throws Throwable {
        try (Play play = Play.begin("ledger-proof", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theMoved = Play.get(
                    client
                        .customers()
                        .adjust(
                            "cust_" + play.run(),
                            BalanceAdjustmentRequest.builder().points(7).reason("goodwill").build()
                        )
                );
                assertEquals(7L, theMoved.newBalance());

                var result2 = Play.get(client.ledger().transaction(theMoved.ledgerTransactionId()));
                assertEquals("cust_" + play.run(), result2.entries().get(0).customerId());
                assertEquals(7L, result2.entries().get(0).amount().points());
                assertEquals(LedgerEntryType.ADJUST, result2.entries().get(0).type());
                assertEquals(BalanceBucket.AVAILABLE, result2.entries().get(0).bucket());
                assertEquals(7L, result2.lots().get(0).earned().points());
                assertEquals("GBP", result2.currencyCode());
                Play.present(result2.recordedAt());
                Play.present(result2.event().actor());

                var result3 = Play.get(
                    client
                        .ledger()
                        .receipt(theMoved.ledgerTransactionId(), RequestOptions.builder().maxRetries(10).build())
                );
                assertEquals(theMoved.ledgerTransactionId(), result3.transactionId());
                Play.present(result3.format());
                Play.present(result3.event().text());
                Play.present(result3.block().signature());

                var result4 = Play.get(client.ledger().transaction(theMoved.ledgerTransactionId()));
                Play.present(result4.sealed().block());
                Play.present(result4.sealed().sealedAt());
            }
            play.end();
        }
    }

    /** Amounts that floats get wrong arrive as they were written. */
    @Test
    @DisplayName("money-is-exact")
    void moneyIsExact() throws Throwable {
        try (Play play = Play.begin("money-is-exact", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("5.57")
                            .currencyCode("GBP")
                            .occurredAt(Instant.parse("2026-03-01T10:30:00.123456+01:00"))
                            .lineItems(
                                LineItemRequest.builder().sku("A").quantity(1).unitPrice("0.07").build(),
                                LineItemRequest.builder().sku("B").quantity(1).unitPrice("1.15").build(),
                                LineItemRequest.builder().sku("C").quantity(1).lineTotal("4.35").build()
                            )
                            .build()
                    )
                );
                assertEquals(11L, result1.pointsEarned());

                var result2 = Play.get(client.orders().get("ord_" + play.run()));
                assertEquals("5.57", result2.orderTotal().toPlainString());
                assertEquals("0.07", result2.lineItems().get(0).lineTotal().toPlainString());
                assertEquals("1.15", result2.lineItems().get(1).lineTotal().toPlainString());
                assertEquals("4.35", result2.lineItems().get(2).lineTotal().toPlainString());
                assertEquals(Instant.parse("2026-03-01T09:30:00.123Z"), result2.occurredAt());
                assertNull(result2.lineItems().get(2).unitPrice());

                var result3 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run() + "_2")
                            .customerId("cust_" + play.run())
                            .orderTotal("57.7")
                            .currencyCode("EUR")
                            .lineItems(
                                LineItemRequest.builder().sku("FUEL").quantity("40.35").unitPrice("1.4299").build()
                            )
                            .build()
                    )
                );
                Play.present(result3.ledgerTransactionId());

                var result4 = Play.get(client.orders().get("ord_" + play.run() + "_2"));
                assertEquals("57.70", result4.orderTotal().toPlainString());
                assertEquals("40.35", result4.lineItems().get(0).quantity().toPlainString());
                assertEquals("1.4299", result4.lineItems().get(0).unitPrice().toPlainString());
                assertEquals("57.70", result4.lineItems().get(0).lineTotal().toPlainString());

                var result5 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run() + "_3")
                            .customerId("cust_" + play.run())
                            .orderTotal("9999999999999.99")
                            .currencyCode("GBP")
                            .lineItems(
                                LineItemRequest.builder()
                                    .sku("PLANET")
                                    .quantity(1)
                                    .lineTotal("9999999999999.99")
                                    .kind(LineItemKind.GIFT_CARD)
                                    .build()
                            )
                            .build()
                    )
                );
                assertEquals(0L, result5.pointsEarned());

                var result6 = Play.get(client.orders().get("ord_" + play.run() + "_3"));
                assertEquals("9999999999999.99", result6.orderTotal().toPlainString());
                assertEquals("9999999999999.99", result6.lineItems().get(0).lineTotal().toPlainString());

                var result7 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run() + "_4")
                            .customerId("cust_" + play.run())
                            .orderTotal("0.01")
                            .currencyCode("GBP")
                            .lineItems(LineItemRequest.builder().sku("DUST").quantity("0.001").unitPrice("10").build())
                            .build()
                    )
                );
                assertEquals(0L, result7.pointsEarned());

                var result8 = Play.get(client.orders().get("ord_" + play.run() + "_4"));
                assertEquals("0.001", result8.lineItems().get(0).quantity().toPlainString());
                assertEquals("0.01", result8.lineItems().get(0).lineTotal().toPlainString());
            }
            play.end();
        }
    }

    /** Currencies without decimals and with three are exact. */
    @Test
    @DisplayName("money-of-other-currencies")
    void moneyOfOtherCurrencies() throws Throwable {
        try (Play play = Play.begin("money-of-other-currencies", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("150")
                            .currencyCode("JPY")
                            .lineItems(LineItemRequest.builder().sku("A").quantity(3).unitPrice("50").build())
                            .build()
                    )
                );
                Play.present(result1.ledgerTransactionId());

                var result2 = Play.get(client.orders().get("ord_" + play.run()));
                assertEquals("150", result2.orderTotal().toPlainString());
                assertEquals("JPY", result2.currencyCode());
                assertEquals("150", result2.lineItems().get(0).lineTotal().toPlainString());

                var result3 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run() + "_2")
                            .customerId("cust_" + play.run())
                            .orderTotal("1.234")
                            .currencyCode("KWD")
                            .lineItems(LineItemRequest.builder().sku("A").quantity(1).unitPrice("1.234").build())
                            .build()
                    )
                );
                Play.present(result3.ledgerTransactionId());

                var result4 = Play.get(client.orders().get("ord_" + play.run() + "_2"));
                assertEquals("1.234", result4.orderTotal().toPlainString());
                assertEquals("KWD", result4.currencyCode());

                var error5 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client.orders().ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run() + "_3")
                                .customerId("cust_" + play.run())
                                .orderTotal("150.5")
                                .currencyCode("JPY")
                                .lineItems(LineItemRequest.builder().sku("A").quantity(1).unitPrice("150.5").build())
                                .build()
                        )
                    )
                );
                assertEquals(422, error5.status());
                assertEquals("invalid-values", error5.code());
            }
            play.end();
        }
    }

    /** A list is made, changed by its version, and read as it was. */
    @Test
    @DisplayName("named-list-life")
    void namedListLife() throws Throwable {
        try (Play play = Play.begin("named-list-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theMadeResponse = Play.get(
                    client
                        .lists()
                        .withResponse()
                        .put(
                            "skus-" + play.run(),
                            PutListRequest.builder().members("GIFT-10", "Größe 38", "GIFT-10").build(),
                            PutNamedListParams.builder().ifNoneMatch(true).build()
                        )
                );
                var theMade = theMadeResponse.data();
                assertEquals(1, theMade.version());
                assertEquals(2, theMade.memberCount());
                assertEquals(201, theMadeResponse.status());
                assertEquals(true, theMadeResponse.etag() != null);

                var error2 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(
                        client
                            .lists()
                            .put(
                                "skus-" + play.run(),
                                PutListRequest.builder().members(List.of()).build(),
                                PutNamedListParams.builder().ifNoneMatch(true).build()
                            )
                    )
                );
                assertEquals(412, error2.status());
                assertEquals("precondition-failed", error2.code());
                assertEquals(false, error2.retryable());

                var result3Response = Play.get(
                    client
                        .lists()
                        .withResponse()
                        .put(
                            "skus-" + play.run(),
                            PutListRequest.builder().members("GIFT-10", "GIFT-25", "GIFT-50").build(),
                            PutNamedListParams.builder().ifMatch(theMadeResponse.etag()).build()
                        )
                );
                var result3 = result3Response.data();
                assertEquals(2, result3.version());
                assertEquals(3, result3.memberCount());
                assertEquals(200, result3Response.status());

                var error4 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(
                        client
                            .lists()
                            .put(
                                "skus-" + play.run(),
                                PutListRequest.builder().members(List.of()).build(),
                                PutNamedListParams.builder().ifMatch(theMadeResponse.etag()).build()
                            )
                    )
                );
                assertEquals(412, error4.status());

                var result5Response = Play.get(
                    client
                        .lists()
                        .withResponse()
                        .get("skus-" + play.run())
                );
                var result5 = result5Response.data();
                assertEquals(2, result5.version());
                assertEquals("GIFT-50", result5.members().get(2));
                assertEquals(true, result5Response.etag() != null);

                var result6 = Play.get(
                    client.lists().get("skus-" + play.run(), GetNamedListParams.builder().version(1).build())
                );
                assertEquals(1, result6.version());
                assertEquals(2, result6.members().size());
                assertEquals("Größe 38", result6.members().get(1));

                var error7 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.lists().get("none-" + play.run()))
                );
                assertEquals(404, error7.status());

                List<NamedListSummary> items8 = new ArrayList<>();
                AtomicInteger pages8 = new AtomicInteger();
                Play.get(
                    client
                        .lists()
                        .list()
                        .forEachPageWhile(page -> {
                            items8.addAll(page.data());
                            return pages8.incrementAndGet() < 1;
                        })
                );
                assertEquals(1, pages8.get());
            }
            play.end();
        }
    }

    /**
     * A conflict that does not say that it passes is not tried again, even where it is no problem
     * document.
     */
    @Test
    @DisplayName("no-retry-of-a-conflict")
    void noRetryOfAConflict() throws Throwable {
        try (Play play = Play.begin("no-retry-of-a-conflict", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(409, error1.status());
                assertEquals("odd-conflict", error1.code());
                assertEquals(false, error1.retryable());

                var error2 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(409, error2.status());
                assertEquals("unknown", error2.code());
            }
            play.end();
        }
    }

    /** What is refused for good is sent once. */
    @Test
    @DisplayName("no-retry-of-refusals")
    void noRetryOfRefusals() throws Throwable {
        try (Play play = Play.begin("no-retry-of-refusals", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(BadRequestException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(400, error1.status());
                assertEquals("malformed-request", error1.code());

                var error2 = assertThrowsExactly(PermissionDeniedException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(403, error2.status());
                assertEquals("insufficient-scope", error2.code());

                var error3 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(404, error3.status());
                assertEquals("customer-not-found", error3.code());

                var error4 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(409, error4.status());
                assertEquals("order-conflict", error4.code());

                var error5 = assertThrowsExactly(GoneException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(410, error5.status());
                assertEquals("customer-erased", error5.code());

                var error6 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(412, error6.status());
                assertEquals("precondition-failed", error6.code());

                var error7 = assertThrowsExactly(PayloadTooLargeException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(413, error7.status());
                assertEquals("payload-too-large", error7.code());

                var error8 = assertThrowsExactly(UnsupportedMediaTypeException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(415, error8.status());
                assertEquals("unsupported-media-type", error8.code());

                var error9 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(422, error9.status());
                assertEquals("invalid-values", error9.code());

                var error10 = assertThrowsExactly(PreconditionRequiredException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(428, error10.status());
                assertEquals("precondition-required", error10.code());

                var error11 = assertThrowsExactly(ApiException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(418, error11.status());
                assertEquals("code-of-the-future", error11.code());

                var error12 = assertThrowsExactly(ApiException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(451, error12.status());
                assertEquals("code-of-the-future", error12.code());
            }
            play.end();
        }
    }

    /** What stands in a path is escaped, and only what must be. */
    @Test
    @DisplayName("odd-paths")
    void oddPaths() throws Throwable {
        try (Play play = Play.begin("odd-paths", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.customers().balance("a/b c?d#e%é+~!*'()"))
                );
                assertEquals(404, error1.status());
                assertEquals("not-found", error1.code());

                var error2 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.orders().get("A-Z_a.z~09"))
                );
                assertEquals(404, error2.status());
                assertEquals("not-found", error2.code());
            }
            play.end();
        }
    }

    /** What stands in a query is escaped, moments stay what they are, and what is not given is left out. */
    @Test
    @DisplayName("odd-queries")
    void oddQueries() throws Throwable {
        try (Play play = Play.begin("odd-queries", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<LedgerEntry> items1 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .ledger(
                            "cust_" + play.run(),
                            ListCustomerLedgerParams.builder()
                                .type(LedgerEntryType.EARN)
                                .from(Instant.parse("2026-01-01T01:00:00.250+01:00"))
                                .to(Instant.parse("2026-02-01T00:00:00Z"))
                                .limit(200)
                                .build()
                        )
                        .forEach(items1::add)
                );
                assertEquals(0, items1.size());

                List<CustomerSummary> items2 = new ArrayList<>();
                Play.get(
                    client.customers().list(ListCustomersParams.builder().tier("A & B=C").build()).forEach(items2::add)
                );
                assertEquals(0, items2.size());
            }
            play.end();
        }
    }

    /** An order gives points in the same answer, and the balance has them. */
    @Test
    @DisplayName("order-gives-points")
    void orderGivesPoints() throws Throwable {
        try (Play play = Play.begin("order-gives-points", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.customers().enrol(
                        EnrolmentRequest.builder()
                            .customerId("cust_" + play.run())
                            .firstName("Ada")
                            .build()
                    )
                );
                assertEquals("cust_" + play.run(), result1.customerId());
                assertEquals("Bronze", result1.tier());
                Play.present(result1.enrolledAt());

                var theOrderedResponse = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("149.99")
                                .currencyCode("GBP")
                                .lineItems(
                                    LineItemRequest.builder().sku("TRAINER-42").quantity(1).unitPrice("149.99").build()
                                )
                                .build()
                        )
                );
                var theOrdered = theOrderedResponse.data();
                assertEquals("ord_" + play.run(), theOrdered.orderId());
                assertEquals(300L, theOrdered.pointsEarned());
                assertEquals("0.00", theOrdered.creditEarned().toPlainString());
                assertEquals(300L, theOrdered.newBalance());
                assertEquals("Bronze", theOrdered.tier());
                assertEquals(1, theOrdered.rules().size());
                assertEquals("base-earn", theOrdered.rules().get(0).ruleId());
                Play.present(theOrdered.ledgerTransactionId());
                assertEquals(201, theOrderedResponse.status());
                assertEquals(false, theOrderedResponse.replayed());
                assertEquals(true, theOrderedResponse.requestId() != null);

                var result3 = Play.get(client.customers().balance("cust_" + play.run()));
                assertEquals(300L, result3.pointsBalance());
                assertEquals(300L, result3.points().available());
                assertEquals(0L, result3.points().debt());
                assertEquals("0.00", result3.creditBalance().toPlainString());
                assertEquals("Silver", result3.nextTier().name());
                assertEquals(200L, result3.nextTier().remaining());
                assertEquals(0, result3.expiring().size());
                Play.present(result3.asOf());
            }
            play.end();
        }
    }

    /**
     * The same order again is answered as before, and another one under its id is a conflict that names
     * what differs.
     */
    @Test
    @DisplayName("order-sent-twice")
    void orderSentTwice() throws Throwable {
        try (Play play = Play.begin("order-sent-twice", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("149.99")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("149.99").build())
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(300L, result1.pointsEarned());
                assertEquals(201, result1Response.status());
                assertEquals(false, result1Response.replayed());

                var result2Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("149.990")
                                .currencyCode("GBP")
                                .lineItems(
                                    LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("149.990").build()
                                )
                                .build()
                        )
                );
                var result2 = result2Response.data();
                assertEquals(300L, result2.pointsEarned());
                assertEquals(300L, result2.newBalance());
                assertEquals(200, result2Response.status());
                assertEquals(true, result2Response.replayed());

                var error3 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(
                        client.orders().ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("149.98")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("149.98").build())
                                .build()
                        )
                    )
                );
                assertEquals(409, error3.status());
                assertEquals("order-conflict", error3.code());
                assertEquals(false, error3.retryable());
                assertEquals(
                    List.of("/lineItems/0/unitPrice", "/orderTotal"),
                    error3.errors().stream().map(FieldError::pointer).toList()
                );
                assertEquals(true, error3.requestId() != null);
            }
            play.end();
        }
    }

    /**
     * An order is simulated from its body, by source that is not saved, and as it is stored without a
     * body.
     */
    @Test
    @DisplayName("order-simulated")
    void orderSimulated() throws Throwable {
        try (Play play = Play.begin("order-simulated", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.orders().simulate(
                        "ord_" + play.run(),
                        SimulationRequest.builder()
                            .order(
                                OrderRequest.builder()
                                    .orderId("ord_" + play.run())
                                    .customerId("cust_" + play.run())
                                    .orderTotal("40")
                                    .currencyCode("GBP")
                                    .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("40").build())
                                    .build()
                            )
                            .build()
                    )
                );
                assertEquals(80L, result1.pointsEarned());
                assertEquals("base-earn", result1.rules().get(0).ruleId());
                assertEquals(1, result1.trace().ruleSets().size());
                assertEquals("acme", result1.trace().ruleSets().get(0).ruleSet());
                assertEquals(TracedRuleResult.APPLIED, result1.trace().ruleSets().get(0).rules().get(0).result());

                var result2 = Play.get(
                    client.orders().simulate(
                        "ord_" + play.run(),
                        SimulationRequest.builder()
                            .order(
                                OrderRequest.builder()
                                    .orderId("ord_" + play.run())
                                    .customerId("cust_" + play.run())
                                    .orderTotal("40")
                                    .currencyCode("GBP")
                                    .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("40").build())
                                    .build()
                            )
                            .source(
                                "ruleset idea { currencies GBP rule double { on order when order.total >= 30.00 GBP earn rate { GBP: 4 } of order.total max 100 per order } }"
                            )
                            .build()
                    )
                );
                assertEquals(100L, result2.pointsEarned());
                assertEquals(0, result2.ruleSetVersions().size());
                assertEquals(JsonValue.of(true), result2.trace().ruleSets().get(0).rules().get(0).condition().value());

                var result3 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("7")
                            .currencyCode("GBP")
                            .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("7").build())
                            .build()
                    )
                );
                assertEquals(14L, result3.pointsEarned());

                var result4 = Play.get(client.orders().simulate("ord_" + play.run()));
                assertEquals(14L, result4.pointsEarned());
                assertEquals("ord_" + play.run(), result4.orderId());
            }
            play.end();
        }
    }

    /**
     * An order is stored, returned in part by lines and by amount, and cancelled, and its points go back
     * exactly.
     */
    @Test
    @DisplayName("order-whole-life")
    void orderWholeLife() throws Throwable {
        try (Play play = Play.begin("order-whole-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theOrdered = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("149.99")
                            .currencyCode("GBP")
                            .channel("web")
                            .storeId("store-7")
                            .lineItems(
                                LineItemRequest.builder()
                                    .sku("TRAINER-42")
                                    .quantity(1)
                                    .unitPrice("100")
                                    .category("shoes")
                                    .brand("Stride")
                                    .attributes(Map.of("size", 42.5, "sale", false, "colour", "red"))
                                    .build(),
                                LineItemRequest.builder().sku("SOCK-2").quantity(4).unitPrice("10").build(),
                                LineItemRequest.builder()
                                    .sku("POST")
                                    .quantity(1)
                                    .unitPrice("9.99")
                                    .kind(LineItemKind.SHIPPING)
                                    .build()
                            )
                            .attributes(Map.of("till", 7, "gift", true))
                            .build()
                    )
                );
                assertEquals(280L, theOrdered.pointsEarned());
                assertEquals("0.00", theOrdered.creditEarned().toPlainString());
                assertEquals(280L, theOrdered.newBalance());

                var result2Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .returnOrder(
                            "ord_" + play.run(),
                            ReturnRequest.builder()
                                .returnId("ret_1")
                                .lineItems(ReturnLineRequest.builder().sku("SOCK-2").quantity(2).build())
                                .reason("too-small")
                                .build()
                        )
                );
                var result2 = result2Response.data();
                assertInstanceOf(ReturnResult.class, result2);
                assertEquals("20.00", ((ReturnResult) result2).refunded().toPlainString());
                assertEquals(37L, ((ReturnResult) result2).pointsVoided());
                assertEquals(243L, ((ReturnResult) result2).newBalance());
                assertEquals("returned", ((ReturnResult) result2).status());
                assertEquals(280L, ((ReturnResult) result2).before().pointsBalance());
                assertEquals(243L, ((ReturnResult) result2).after().points().available());
                assertEquals(201, result2Response.status());

                var result3 = Play.get(
                    client
                        .orders()
                        .returnOrder(
                            "ord_" + play.run(),
                            ReturnRequest.builder().returnId("ret_2").amount("9.99").build()
                        )
                );
                assertInstanceOf(ReturnResult.class, result3);
                assertEquals("9.99", ((ReturnResult) result3).refunded().toPlainString());

                var result4 = Play.get(client.orders().get("ord_" + play.run()));
                assertEquals(OrderStatus.PARTIALLY_RETURNED, result4.status());
                assertEquals("149.99", result4.orderTotal().toPlainString());
                assertEquals("29.99", result4.refunded().toPlainString());
                assertEquals(3, result4.lineItems().size());
                assertEquals("100.00", result4.lineItems().get(0).unitPrice().toPlainString());
                assertEquals("100.00", result4.lineItems().get(0).lineTotal().toPlainString());
                assertEquals("4", result4.lineItems().get(1).quantity().toPlainString());
                assertEquals(LineItemKind.SHIPPING, result4.lineItems().get(2).kind());
                assertEquals(JsonValue.of(42.5), result4.lineItems().get(0).attributes().get("size"));
                assertEquals(JsonValue.of(7), result4.attributes().get("till"));
                assertEquals(JsonValue.of(true), result4.attributes().get("gift"));
                assertEquals(2, result4.returns().size());
                assertEquals("too-small", result4.returns().get(0).reason());
                assertEquals(theOrdered.ledgerTransactionId(), result4.result().ledgerTransactionId());
                assertEquals("web", result4.channel());
                assertEquals("store-7", result4.storeId());
                Play.present(result4.occurredAt());
                Play.present(result4.recordedAt());

                var result5Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .cancel("ord_" + play.run())
                );
                var result5 = result5Response.data();
                assertEquals("cancelled", result5.status());
                assertEquals("120.00", result5.refunded().toPlainString());
                assertEquals(0L, result5.newBalance());
                assertEquals(200, result5Response.status());
                assertEquals(false, result5Response.replayed());

                var result6Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .cancel("ord_" + play.run())
                );
                var result6 = result6Response.data();
                assertEquals("120.00", result6.refunded().toPlainString());
                assertEquals(0L, result6.newBalance());
                assertEquals(200, result6Response.status());
                assertEquals(true, result6Response.replayed());

                var error7 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(
                        client
                            .orders()
                            .returnOrder(
                                "ord_" + play.run(),
                                ReturnRequest.builder().returnId("ret_3").amount("1").build()
                            )
                    )
                );
                assertEquals(409, error7.status());
                assertEquals("order-cancelled", error7.code());
                assertEquals(false, error7.retryable());
            }
            play.end();
        }
    }

    /** An error in the midst of a list comes after the items before it. */
    @Test
    @DisplayName("pages-error-midway")
    void pagesErrorMidway() throws Throwable {
        try (Play play = Play.begin("pages-error-midway", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                List<LedgerEntry> items1 = new ArrayList<>();
                var error1 = assertThrowsExactly(ServerException.class, () -> {
                    Play.get(
                        client
                            .customers()
                            .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(1).build())
                            .forEach(items1::add)
                    );
                });
                assertEquals(500, error1.status());
                assertEquals("internal-error", error1.code());
                assertEquals(2, items1.size());
            }
            play.end();
        }
    }

    /** Items come one by one, page after page, each of its kind. */
    @Test
    @DisplayName("pages-of-a-ledger")
    void pagesOfALedger() throws Throwable {
        try (Play play = Play.begin("pages-of-a-ledger", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<LedgerEntry> items1 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(2).build())
                        .forEach(items1::add)
                );
                assertEquals(3, items1.size());
                assertEquals(
                    List.of(CreditEntry.class, PointsEntry.class, PointsEntry.class),
                    items1.stream().map(Object::getClass).toList()
                );

                List<LedgerEntry> items2 = new ArrayList<>();
                AtomicInteger pages2 = new AtomicInteger();
                Play.get(
                    client
                        .customers()
                        .ledger(
                            "cust_" + play.run(),
                            ListCustomerLedgerParams.builder().account(AccountKind.POINTS).limit(1).build()
                        )
                        .forEachPageWhile(page -> {
                            items2.addAll(page.data());
                            return pages2.incrementAndGet() > 0;
                        })
                );
                assertEquals(2, items2.size());
                assertEquals(2, pages2.get());
                assertEquals(
                    List.of(PointsEntry.class, PointsEntry.class),
                    items2.stream().map(Object::getClass).toList()
                );

                List<LedgerEntry> items3 = new ArrayList<>();
                var first3 = Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(1).build())
                        .firstPage()
                );
                items3.addAll(first3.data());
                Play.get(
                    client
                        .customers()
                        .ledger(
                            "cust_" + play.run(),
                            ListCustomerLedgerParams.builder().limit(1).cursor(first3.nextCursor()).build()
                        )
                        .forEach(items3::add)
                );
                assertEquals(3, items3.size());

                List<LedgerEntry> items4 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(1).build())
                        .forEachWhile(each -> items4.add(each) && items4.size() < 2)
                );
                assertEquals(2, items4.size());
            }
            play.end();
        }
    }

    /** An empty list has one page and no items. */
    @Test
    @DisplayName("pages-of-nothing")
    void pagesOfNothing() throws Throwable {
        try (Play play = Play.begin("pages-of-nothing", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<Redemption> items1 = new ArrayList<>();
                Play.get(
                    client
                        .redemptions()
                        .list(
                            ListRedemptionsParams.builder()
                                .customerId("cust_" + play.run())
                                .build()
                        )
                        .forEach(items1::add)
                );
                assertEquals(0, items1.size());

                List<Redemption> items2 = new ArrayList<>();
                AtomicInteger pages2 = new AtomicInteger();
                Play.get(
                    client
                        .redemptions()
                        .list(
                            ListRedemptionsParams.builder()
                                .customerId("cust_" + play.run())
                                .build()
                        )
                        .forEachPageWhile(page -> {
                            items2.addAll(page.data());
                            return pages2.incrementAndGet() > 0;
                        })
                );
                assertEquals(0, items2.size());
                assertEquals(1, pages2.get());
            }
            play.end();
        }
    }

    /** A page that is lost is asked for again, and no item is missing or twice. */
    @Test
    @DisplayName("pages-retry-midway")
    void pagesRetryMidway() throws Throwable {
        try (Play play = Play.begin("pages-retry-midway", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<LedgerEntry> items1 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(1).build())
                        .forEach(items1::add)
                );
                assertEquals(3, items1.size());
                assertEquals(
                    Arrays.asList(LedgerEntryType.ADJUST, LedgerEntryType.ADJUST, LedgerEntryType.ADJUST),
                    items1
                        .stream()
                        .map(each -> ((PointsEntry) each).type())
                        .toList()
                );

                List<LedgerEntry> items2 = new ArrayList<>();
                AtomicInteger pages2 = new AtomicInteger();
                Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(2).build())
                        .forEachPageWhile(page -> {
                            items2.addAll(page.data());
                            return pages2.incrementAndGet() > 0;
                        })
                );
                assertEquals(3, items2.size());
                assertEquals(2, pages2.get());
            }
            play.end();
        }
    }

    /** A cursor that is none is refused. */
    @Test
    @DisplayName("pages-wrong-cursor")
    void pagesWrongCursor() throws Throwable {
        try (Play play = Play.begin("pages-wrong-cursor", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<CustomerSummary> items1 = new ArrayList<>();
                var error1 = assertThrowsExactly(BadRequestException.class, () -> {
                    Play.get(
                        client
                            .customers()
                            .list(ListCustomersParams.builder().cursor("nonsense").build())
                            .forEach(items1::add)
                    );
                });
                assertEquals(400, error1.status());
                assertEquals("invalid-cursor", error1.code());
                assertEquals(0, items1.size());
            }
            play.end();
        }
    }

    /** What would lead to another path is refused before anything is sent. */
    @Test
    @DisplayName("paths-that-lead-elsewhere")
    void pathsThatLeadElsewhere() throws Throwable {
        try (Play play = Play.begin("paths-that-lead-elsewhere", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                assertThrowsExactly(ConfigurationException.class, () -> Play.get(client.customers().balance("")));

                assertThrowsExactly(ConfigurationException.class, () -> Play.get(client.customers().balance(".")));

                assertThrowsExactly(ConfigurationException.class, () -> Play.get(client.customers().balance("..")));
            }
            play.end();
        }
    }

    /** Points beyond 32 bits are whole numbers. */
    @Test
    @DisplayName("points-beyond-32-bits")
    void pointsBeyond32Bits() throws Throwable {
        try (Play play = Play.begin("points-beyond-32-bits", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals(9007199254740991L, result1.pointsBalance());
                assertEquals(9007199254740991L, result1.points().available());
                assertEquals(4294967296L, result1.points().debt());
            }
            play.end();
        }
    }

    /** A redemption that is sent again has the idempotency key that the SDK made for it, and spends once. */
    @Test
    @DisplayName("redemption-keeps-its-key")
    void redemptionKeepsItsKey() throws Throwable {
        try (Play play = Play.begin("redemption-keeps-its-key", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theRedeemedResponse = Play.get(
                    client
                        .redemptions()
                        .withResponse()
                        .create(
                            RedemptionRequest.builder()
                                .customerId("cust_" + play.run())
                                .points(200)
                                .build()
                        )
                );
                var theRedeemed = theRedeemedResponse.data();
                assertEquals(RedemptionStatus.REDEEMED, theRedeemed.status());
                assertEquals(200L, theRedeemed.amount().points());
                assertEquals(300L, theRedeemed.newBalance());
                assertEquals("0.00", theRedeemed.creditBalance().toPlainString());
                Play.present(theRedeemed.redemptionId());
                Play.present(theRedeemed.createdAt());
                assertNull(theRedeemed.holdExpiresAt());
                assertNull(theRedeemed.amount().credit());
                assertEquals(200, theRedeemedResponse.status());
                assertEquals(true, theRedeemedResponse.replayed());

                var result2 = Play.get(client.redemptions().get(theRedeemed.redemptionId()));
                assertEquals("cust_" + play.run(), result2.customerId());
                assertEquals(RedemptionStatus.REDEEMED, result2.status());
            }
            play.end();
        }
    }

    /** Credit is spent to the penny, and more than is there is refused. */
    @Test
    @DisplayName("redemption-of-credit")
    void redemptionOfCredit() throws Throwable {
        try (Play play = Play.begin("redemption-of-credit", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.redemptions().create(
                        RedemptionRequest.builder()
                            .customerId("cust_" + play.run())
                            .credit("4.35")
                            .build()
                    )
                );
                assertEquals(RedemptionStatus.REDEEMED, result1.status());
                assertEquals("4.35", result1.amount().credit().toPlainString());
                assertEquals("4.35", result1.captured().credit().toPlainString());
                assertEquals("0.65", result1.creditBalance().toPlainString());
                assertEquals(0L, result1.newBalance());
                assertNull(result1.amount().points());

                var error2 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(
                        client.redemptions().create(
                            RedemptionRequest.builder()
                                .customerId("cust_" + play.run())
                                .credit("0.66")
                                .build()
                        )
                    )
                );
                assertEquals(409, error2.status());
                assertEquals("insufficient-credit", error2.code());
                assertEquals(false, error2.retryable());

                var result3 = Play.get(
                    client.redemptions().create(
                        RedemptionRequest.builder()
                            .customerId("cust_" + play.run())
                            .credit("0.65")
                            .build()
                    )
                );
                assertEquals("0.00", result3.creditBalance().toPlainString());
            }
            play.end();
        }
    }

    /** The key of the caller is the one that is sent. */
    @Test
    @DisplayName("redemption-under-its-callers-key")
    void redemptionUnderItsCallersKey() throws Throwable {
        try (Play play = Play.begin("redemption-under-its-callers-key", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .redemptions()
                        .withResponse()
                        .create(
                            RedemptionRequest.builder()
                                .customerId("cust_" + play.run())
                                .points(10)
                                .build(),
                            RequestOptions.builder()
                                .idempotencyKey("checkout-" + play.run())
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(90L, result1.newBalance());
                assertEquals(201, result1Response.status());

                var result2Response = Play.get(
                    client
                        .redemptions()
                        .withResponse()
                        .create(
                            RedemptionRequest.builder()
                                .customerId("cust_" + play.run())
                                .points(10)
                                .build(),
                            RequestOptions.builder()
                                .idempotencyKey("checkout-" + play.run())
                                .build()
                        )
                );
                var result2 = result2Response.data();
                assertEquals(90L, result2.newBalance());
                assertEquals(200, result2Response.status());
                assertEquals(true, result2Response.replayed());
            }
            play.end();
        }
    }

    /** Points are held, captured in part, and given back. */
    @Test
    @DisplayName("redemption-whole-life")
    void redemptionWholeLife() throws Throwable {
        try (Play play = Play.begin("redemption-whole-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theHeldResponse = Play.get(
                    client
                        .redemptions()
                        .withResponse()
                        .create(
                            RedemptionRequest.builder()
                                .customerId("cust_" + play.run())
                                .points(1000)
                                .hold(HoldRequest.builder().expiresIn(900).build())
                                .orderId("ord_" + play.run())
                                .reason("checkout")
                                .build()
                        )
                );
                var theHeld = theHeldResponse.data();
                assertEquals(RedemptionStatus.HELD, theHeld.status());
                assertEquals(1000L, theHeld.amount().points());
                assertEquals(0L, theHeld.captured().points());
                assertEquals(1000L, theHeld.newBalance());
                assertEquals("ord_" + play.run(), theHeld.orderId());
                Play.present(theHeld.holdExpiresAt());
                Play.present(theHeld.redemptionId());
                assertNull(theHeld.amount().credit());
                assertEquals(201, theHeldResponse.status());

                var result2Response = Play.get(
                    client
                        .redemptions()
                        .withResponse()
                        .capture(theHeld.redemptionId(), CaptureRequest.builder().points(700).build())
                );
                var result2 = result2Response.data();
                assertEquals(RedemptionStatus.CAPTURED, result2.status());
                assertEquals(700L, result2.captured().points());
                assertEquals(1300L, result2.newBalance());
                assertEquals(200, result2Response.status());

                var result3 = Play.get(client.redemptions().reverse(theHeld.redemptionId()));
                assertEquals(RedemptionStatus.REVERSED, result3.status());
                assertEquals(700L, result3.restored().points());
                assertEquals(2000L, result3.newBalance());

                var error4 = assertThrowsExactly(ConflictException.class, () ->
                    Play.get(client.redemptions().reverse(theHeld.redemptionId()))
                );
                assertEquals(409, error4.status());
                assertEquals("redemption-state", error4.code());
                assertEquals(false, error4.retryable());

                var theSecond = Play.get(
                    client.redemptions().create(
                        RedemptionRequest.builder()
                            .customerId("cust_" + play.run())
                            .points(10)
                            .hold(HoldRequest.builder().expiresIn(60).build())
                            .build()
                    )
                );
                assertEquals(RedemptionStatus.HELD, theSecond.status());

                var result6 = Play.get(client.redemptions().release(theSecond.redemptionId()));
                assertEquals(RedemptionStatus.RELEASED, result6.status());
                assertEquals(2000L, result6.newBalance());

                var theThird = Play.get(
                    client.redemptions().create(
                        RedemptionRequest.builder()
                            .customerId("cust_" + play.run())
                            .points(20)
                            .hold(HoldRequest.builder().expiresIn(60).build())
                            .build()
                    )
                );
                assertEquals(RedemptionStatus.HELD, theThird.status());

                var result8 = Play.get(client.redemptions().capture(theThird.redemptionId()));
                assertEquals(RedemptionStatus.CAPTURED, result8.status());
                assertEquals(20L, result8.captured().points());
                assertEquals(1980L, result8.newBalance());

                var result9 = Play.get(client.redemptions().get(theThird.redemptionId()));
                assertEquals(RedemptionStatus.CAPTURED, result9.status());
                assertEquals(2, result9.ledgerTransactionIds().size());

                List<Redemption> items10 = new ArrayList<>();
                Play.get(
                    client
                        .redemptions()
                        .list(
                            ListRedemptionsParams.builder()
                                .customerId("cust_" + play.run())
                                .limit(2)
                                .build()
                        )
                        .forEach(items10::add)
                );
                assertEquals(3, items10.size());
                assertEquals(
                    Arrays.asList(RedemptionStatus.CAPTURED, RedemptionStatus.RELEASED, RedemptionStatus.REVERSED),
                    items10
                        .stream()
                        .map(each -> each.status())
                        .toList()
                );

                List<Redemption> items11 = new ArrayList<>();
                AtomicInteger pages11 = new AtomicInteger();
                Play.get(
                    client
                        .redemptions()
                        .list(
                            ListRedemptionsParams.builder()
                                .customerId("cust_" + play.run())
                                .status(RedemptionStatus.RELEASED)
                                .build()
                        )
                        .forEachPageWhile(page -> {
                            items11.addAll(page.data());
                            return pages11.incrementAndGet() > 0;
                        })
                );
                assertEquals(1, items11.size());
                assertEquals(1, pages11.get());
            }
            play.end();
        }
    }

    /** A redirect is an error, and the key goes nowhere else. */
    @Test
    @DisplayName("redirects-are-not-followed")
    void redirectsAreNotFollowed() throws Throwable {
        try (Play play = Play.begin("redirects-are-not-followed", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(ApiException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(302, error1.status());
                assertEquals("unknown", error1.code());

                var error2 = assertThrowsExactly(ApiException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(307, error2.status());
                assertEquals("unknown", error2.code());
            }
            play.end();
        }
    }

    /** A refusal that is no problem document is the error of its status, with an unknown code. */
    @Test
    @DisplayName("refusals-that-are-no-problems")
    void refusalsThatAreNoProblems() throws Throwable {
        try (Play play = Play.begin("refusals-that-are-no-problems", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                var error1 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(404, error1.status());
                assertEquals("unknown", error1.code());
                assertEquals(false, error1.retryable());

                var error2 = assertThrowsExactly(PermissionDeniedException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(403, error2.status());
                assertEquals("unknown", error2.code());

                var error3 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(502, error3.status());
                assertEquals("unknown", error3.code());
                assertEquals(true, error3.retryable());
            }
            play.end();
        }
    }

    /** A pause that would outlast the call is not begun. */
    @Test
    @DisplayName("retry-after-beyond-the-call")
    void retryAfterBeyondTheCall() throws Throwable {
        try (Play play = Play.begin("retry-after-beyond-the-call", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                var error1 = assertThrowsExactly(RateLimitException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .balance(
                                "cust_bronze",
                                RequestOptions.builder().totalTimeout(Duration.ofMillis(4000)).build()
                            )
                    )
                );
                assertEquals(429, error1.status());
                assertEquals("rate-limited", error1.code());
                Play.took(began1, 0, 3000);
            }
            play.end();
        }
    }

    /** The pause ends at the date that the server says. */
    @Test
    @DisplayName("retry-after-date")
    void retryAfterDate() throws Throwable {
        try (Play play = Play.begin("retry-after-date", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** An order whose answer is lost twice is sent three times and counted once. */
    @Test
    @DisplayName("retry-after-lost-answers")
    void retryAfterLostAnswers() throws Throwable {
        try (Play play = Play.begin("retry-after-lost-answers", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("10")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(2).unitPrice("5").build())
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(20L, result1.pointsEarned());
                assertEquals(20L, result1.newBalance());
                assertEquals(200, result1Response.status());
                assertEquals(true, result1Response.replayed());
            }
            play.end();
        }
    }

    /** The pause is as long as the server says in seconds, be it shorter or longer than the back-off. */
    @Test
    @DisplayName("retry-after-seconds")
    void retryAfterSeconds() throws Throwable {
        try (Play play = Play.begin("retry-after-seconds", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(4).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** A pause of more than a minute is not waited for. */
    @Test
    @DisplayName("retry-after-too-long")
    void retryAfterTooLong() throws Throwable {
        try (Play play = Play.begin("retry-after-too-long", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                var error1 = assertThrowsExactly(RateLimitException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(429, error1.status());
                assertEquals("rate-limited", error1.code());
                assertEquals(true, error1.retryable());
                Play.took(began1, 0, 3000);

                long began2 = System.nanoTime();
                var error2 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(503, error2.status());
                assertEquals("unavailable", error2.code());
                Play.took(began2, 0, 3000);
            }
            play.end();
        }
    }

    /** A conflict that says that it passes is tried again. */
    @Test
    @DisplayName("retry-conflict-that-passes")
    void retryConflictThatPasses() throws Throwable {
        try (Play play = Play.begin("retry-conflict-that-passes", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("3")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("3").build())
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(6L, result1.pointsEarned());
                assertEquals(201, result1Response.status());
            }
            play.end();
        }
    }

    /** Without a word a call is tried three times. */
    @Test
    @DisplayName("retry-count-by-itself")
    void retryCountByItself() throws Throwable {
        try (Play play = Play.begin("retry-count-by-itself", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                assertThrowsExactly(ApiConnectionException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
            }
            play.end();
        }
    }

    /** At most as many attempts follow as the client says, or the call. */
    @Test
    @DisplayName("retry-count")
    void retryCount() throws Throwable {
        try (Play play = Play.begin("retry-count", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(1).build()) {
                var error1 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(500, error1.status());
                assertEquals("internal-error", error1.code());

                var error2 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze", RequestOptions.builder().maxRetries(0).build()))
                );
                assertEquals(500, error2.status());

                var result3 = Play.get(
                    client.customers().balance("cust_bronze", RequestOptions.builder().maxRetries(2).build())
                );
                assertEquals("cust_bronze", result3.customerId());
            }
            play.end();
        }
    }

    /** An answer that is cut in its midst is asked for again. */
    @Test
    @DisplayName("retry-cut-answers")
    void retryCutAnswers() throws Throwable {
        try (Play play = Play.begin("retry-cut-answers", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("3")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("3").build())
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(6L, result1.pointsEarned());
                assertEquals(200, result1Response.status());
                assertEquals(true, result1Response.replayed());

                var result2 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result2.customerId());
            }
            play.end();
        }
    }

    /** 408 is tried again. */
    @Test
    @DisplayName("retry-on-408")
    void retryOn408() throws Throwable {
        try (Play play = Play.begin("retry-on-408", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** 429 is tried again. */
    @Test
    @DisplayName("retry-on-429")
    void retryOn429() throws Throwable {
        try (Play play = Play.begin("retry-on-429", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** 500 is tried again. */
    @Test
    @DisplayName("retry-on-500")
    void retryOn500() throws Throwable {
        try (Play play = Play.begin("retry-on-500", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** 502 is tried again. */
    @Test
    @DisplayName("retry-on-502")
    void retryOn502() throws Throwable {
        try (Play play = Play.begin("retry-on-502", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** 503 is tried again. */
    @Test
    @DisplayName("retry-on-503")
    void retryOn503() throws Throwable {
        try (Play play = Play.begin("retry-on-503", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** 504 is tried again. */
    @Test
    @DisplayName("retry-on-504")
    void retryOn504() throws Throwable {
        try (Play play = Play.begin("retry-on-504", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** A connection that is cut before the server saw anything is tried again. */
    @Test
    @DisplayName("retry-when-refused")
    void retryWhenRefused() throws Throwable {
        try (Play play = Play.begin("retry-when-refused", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** An answer of a kind that the SDK does not know is kept whole. */
    @Test
    @DisplayName("return-of-a-new-kind")
    void returnOfANewKind() throws Throwable {
        try (Play play = Play.begin("return-of-a-new-kind", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client
                        .orders()
                        .returnOrder(
                            "ord_" + play.run(),
                            ReturnRequest.builder().returnId("ret_1").amount("10").park(true).build()
                        )
                );
                assertInstanceOf(ReturnOutcome.Unknown.class, result1);
                assertEquals(JsonValue.of("inspected"), ((ReturnOutcome.Unknown) result1).members().get("status"));
                assertEquals(JsonValue.of("ret_1"), ((ReturnOutcome.Unknown) result1).members().get("returnId"));
                assertEquals(
                    JsonValue.of(Map.of("name", "Ada", "grades", List.of(1, 2))),
                    ((ReturnOutcome.Unknown) result1).members().get("inspector")
                );
            }
            play.end();
        }
    }

    /** A return before its order waits, which is another kind of answer. */
    @Test
    @DisplayName("return-parked")
    void returnParked() throws Throwable {
        try (Play play = Play.begin("return-parked", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(
                        client
                            .orders()
                            .returnOrder(
                                "ord_" + play.run(),
                                ReturnRequest.builder().returnId("ret_1").amount("10").build()
                            )
                    )
                );
                assertEquals(404, error1.status());
                assertEquals("order-not-found", error1.code());
                assertEquals(false, error1.retryable());

                var result2Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .returnOrder(
                            "ord_" + play.run(),
                            ReturnRequest.builder().returnId("ret_1").amount("10").park(true).build()
                        )
                );
                var result2 = result2Response.data();
                assertInstanceOf(ParkedReturn.class, result2);
                assertEquals("ret_1", ((ParkedReturn) result2).returnId());
                assertEquals("ord_" + play.run(), ((ParkedReturn) result2).orderId());
                assertEquals("parked", ((ParkedReturn) result2).status());
                Play.present(((ParkedReturn) result2).expiresAt());
                assertEquals(202, result2Response.status());
            }
            play.end();
        }
    }

    /** A return of more than is left is refused. */
    @Test
    @DisplayName("return-too-much")
    void returnTooMuch() throws Throwable {
        try (Play play = Play.begin("return-too-much", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("20")
                            .currencyCode("GBP")
                            .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("20").build())
                            .build()
                    )
                );
                assertEquals(40L, result1.pointsEarned());

                var error2 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client
                            .orders()
                            .returnOrder(
                                "ord_" + play.run(),
                                ReturnRequest.builder().returnId("ret_1").amount("20.01").build()
                            )
                    )
                );
                assertEquals(422, error2.status());
                assertEquals("return-exceeds-order", error2.code());
                assertEquals(false, error2.retryable());
            }
            play.end();
        }
    }

    /** A rule set is validated, saved, compared, activated, listed and deactivated. */
    @Test
    @DisplayName("rule-set-whole-life")
    void ruleSetWholeLife() throws Throwable {
        try (Play play = Play.begin("rule-set-whole-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client
                        .ruleSets()
                        .validate(
                            ValidateRuleSetRequest.builder()
                                .source("ruleset idea { currencies GBP rule one { on order earn 10 } }")
                                .build()
                        )
                );
                assertEquals(true, result1.valid());
                assertEquals(0, result1.diagnostics().size());
                Play.present(result1.complexity().budget());

                var result2 = Play.get(
                    client
                        .ruleSets()
                        .validate(
                            ValidateRuleSetRequest.builder()
                                .source("ruleset idea { rule one { on order earn } }")
                                .build()
                        )
                );
                assertEquals(false, result2.valid());
                assertEquals(DiagnosticSeverity.ERROR, result2.diagnostics().get(0).severity());
                Play.present(result2.diagnostics().get(0).message());
                Play.present(result2.diagnostics().get(0).span().line());

                var theFirstResponse = Play.get(
                    client
                        .ruleSets()
                        .withResponse()
                        .save(
                            SaveRuleSetRequest.builder()
                                .name("extra")
                                .note("First")
                                .source("ruleset extra { currencies GBP rule one { on order earn 10 } }")
                                .build(),
                            SaveRuleSetParams.builder().ifNoneMatch(true).build()
                        )
                );
                var theFirst = theFirstResponse.data();
                assertEquals(1, theFirst.version());
                assertEquals(201, theFirstResponse.status());
                assertEquals(true, theFirstResponse.etag() != null);

                var error4 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(
                        client
                            .ruleSets()
                            .save(
                                SaveRuleSetRequest.builder()
                                    .name("extra")
                                    .note("Again")
                                    .source("ruleset extra { currencies GBP rule one { on order earn 30 } }")
                                    .build(),
                                SaveRuleSetParams.builder().ifNoneMatch(true).build()
                            )
                    )
                );
                assertEquals(412, error4.status());
                assertEquals("precondition-failed", error4.code());

                var theReadResponse = Play.get(client.ruleSets().withResponse().get(theFirst.ruleSetId()));
                var theRead = theReadResponse.data();
                assertEquals("extra", theRead.name());
                assertNull(theRead.activeVersion());
                assertEquals(1, theRead.latestVersion());
                assertEquals(1, theRead.versions().size());
                assertEquals(RuleSetVersionStatus.DRAFT, theRead.versions().get(0).status());
                assertNull(theRead.activeShare());
                assertEquals(true, theReadResponse.etag() != null);

                var theSecond = Play.get(
                    client
                        .ruleSets()
                        .save(
                            SaveRuleSetRequest.builder()
                                .name("extra")
                                .note("Second")
                                .source("ruleset extra { currencies GBP rule one { on order earn 20 } }")
                                .build(),
                            SaveRuleSetParams.builder().ifMatch(theReadResponse.etag()).build()
                        )
                );
                assertEquals(2, theSecond.version());
                assertEquals(theFirst.ruleSetId(), theSecond.ruleSetId());

                var result7 = Play.get(client.ruleSets().getVersion(theFirst.ruleSetId(), 2));
                assertEquals(2, result7.version());
                assertEquals("Second", result7.note());
                assertEquals(RuleSetVersionStatus.DRAFT, result7.status());
                assertEquals("ruleset extra { currencies GBP rule one { on order earn 20 } }", result7.source());

                var result8 = Play.get(
                    client
                        .ruleSets()
                        .diff(theFirst.ruleSetId(), DiffRuleSetVersionsParams.builder().from(1).to(2).build())
                );
                assertEquals(1, result8.from());
                assertEquals(2, result8.to());
                assertEquals(false, result8.sameMeaning());
                assertEquals(2, result8.lines().size());
                assertEquals(DeclarationChangeKind.CHANGED, result8.declarations().get(0).change());

                var result9 = Play.get(
                    client
                        .ruleSets()
                        .activate(
                            theFirst.ruleSetId(),
                            ActivateRuleSetRequest.builder()
                                .version(2)
                                .share(
                                    CustomerShareRequest.builder()
                                        .experiment("trial")
                                        .fromBasisPoints(0)
                                        .toBasisPoints(5000)
                                        .build()
                                )
                                .build()
                        )
                );
                assertEquals(2, result9.version());
                assertEquals(ActivationStatus.ACTIVE, result9.status());
                assertEquals("trial", result9.share().experiment());
                assertEquals(5000, result9.share().toBasisPoints());
                Play.present(result9.effectiveAt());
                Play.present(result9.activatedBy());

                var error10 = assertThrowsExactly(NotFoundException.class, () ->
                    Play.get(
                        client
                            .ruleSets()
                            .activate(theFirst.ruleSetId(), ActivateRuleSetRequest.builder().version(9).build())
                    )
                );
                assertEquals(404, error10.status());

                var result11 = Play.get(client.ruleSets().deactivate(theFirst.ruleSetId()));
                assertEquals(DeactivationStatus.INACTIVE, result11.status());

                List<ActivationRecord> items12 = new ArrayList<>();
                Play.get(
                    client
                        .ruleSets()
                        .activations(theFirst.ruleSetId(), ListRuleSetActivationsParams.builder().limit(1).build())
                        .forEach(items12::add)
                );
                assertEquals(2, items12.size());
                assertEquals(
                    Arrays.asList(null, 2),
                    items12
                        .stream()
                        .map(each -> each.version())
                        .toList()
                );

                List<RuleSet> items13 = new ArrayList<>();
                Play.get(client.ruleSets().list(ListRuleSetsParams.builder().limit(1).build()).forEach(items13::add));
                assertEquals(2, items13.size());
            }
            play.end();
        }
    }

    /**
     * The clock of a sandbox goes ahead by a duration and to a moment, and what fell due on the way has
     * happened.
     */
    @Test
    @DisplayName("sandbox-clock")
    void sandboxClock() throws Throwable {
        try (Play play = Play.begin("sandbox-clock", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client
                        .redemptions()
                        .create(
                            RedemptionRequest.builder()
                                .customerId("cust_a1b2")
                                .points(1000)
                                .hold(HoldRequest.builder().expiresIn(900).build())
                                .build()
                        )
                );
                assertEquals(RedemptionStatus.HELD, result1.status());

                var theMoved = Play.get(
                    client.sandbox().advanceClock(ClockRequest.builder().by(Duration.parse("PT1H30M")).build())
                );
                assertEquals(1L, theMoved.releasedHolds());
                assertEquals(0L, theMoved.matured());
                assertEquals(0L, theMoved.expired());
                assertEquals(0L, theMoved.tierChanges());
                Play.present(theMoved.now());

                var error3 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client
                            .sandbox()
                            .advanceClock(ClockRequest.builder().to(Instant.parse("2020-01-01T00:00:00Z")).build())
                    )
                );
                assertEquals(422, error3.status());

                var result4 = Play.get(
                    client.sandbox().advanceClock(ClockRequest.builder().by(Duration.parse("P30D")).build())
                );
                assertEquals(0L, result4.releasedHolds());

                var result5 = Play.get(client.customers().balance("cust_a1b2"));
                assertEquals(0L, result5.points().held());
                assertEquals(2850L, result5.points().available());
            }
            play.end();
        }
    }

    /** The security policy is read and changed by its version, and the audit log tells of it. */
    @Test
    @DisplayName("security-policy-life")
    void securityPolicyLife() throws Throwable {
        try (Play play = Play.begin("security-policy-life", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var theReadResponse = Play.get(client.securityPolicy().withResponse().get());
                var theRead = theReadResponse.data();
                assertEquals(1, theRead.version());
                assertEquals(SignaturePolicy.OFF, theRead.signatures());
                assertEquals(0, theRead.browserOrigins().size());
                assertNull(theRead.updatedAt());
                assertEquals(true, theReadResponse.etag() != null);

                var result2Response = Play.get(
                    client
                        .securityPolicy()
                        .withResponse()
                        .put(
                            SecurityPolicyRequest.builder()
                                .signatures(SignaturePolicy.REQUIRED)
                                .browserOrigins("https://shop.example.com")
                                .build(),
                            theReadResponse.etag()
                        )
                );
                var result2 = result2Response.data();
                assertEquals(2, result2.version());
                assertEquals(SignaturePolicy.REQUIRED, result2.signatures());
                assertEquals("https://shop.example.com", result2.browserOrigins().get(0));
                Play.present(result2.updatedAt());
                Play.present(result2.updatedBy());
                assertEquals(true, result2Response.etag() != null);

                var error3 = assertThrowsExactly(PreconditionFailedException.class, () ->
                    Play.get(
                        client
                            .securityPolicy()
                            .put(
                                SecurityPolicyRequest.builder()
                                    .signatures(SignaturePolicy.OFF)
                                    .browserOrigins(List.of())
                                    .build(),
                                theReadResponse.etag()
                            )
                    )
                );
                assertEquals(412, error3.status());
                assertEquals("precondition-failed", error3.code());
                assertEquals(false, error3.retryable());

                List<AuditRecord> items4 = new ArrayList<>();
                Play.get(
                    client
                        .audit()
                        .list(ListAuditRecordsParams.builder().action(AuditAction.SECURITY_POLICY_CHANGED).build())
                        .forEach(items4::add)
                );
                assertEquals(1, items4.size());
                assertEquals(
                    Arrays.asList(AuditAction.SECURITY_POLICY_CHANGED),
                    items4
                        .stream()
                        .map(each -> each.action())
                        .toList()
                );

                List<AuditRecord> items5 = new ArrayList<>();
                Play.get(
                    client
                        .audit()
                        .list(
                            ListAuditRecordsParams.builder()
                                .action(AuditAction.SECURITY_POLICY_CHANGED)
                                .to(Instant.parse("2020-01-01T00:00:00Z"))
                                .build()
                        )
                        .forEach(items5::add)
                );
                assertEquals(0, items5.size());
            }
            play.end();
        }
    }

    /** A slow answer that comes in time is taken. */
    @Test
    @DisplayName("slow-body-in-time")
    void slowBodyInTime() throws Throwable {
        try (Play play = Play.begin("slow-body-in-time", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                Play.took(began1, 900, Long.MAX_VALUE);
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** A server that takes signed requests alone, each once, takes all that an SDK sends. */
    @Test
    @DisplayName("strict-policy")
    void strictPolicy() throws Throwable {
        try (Play play = Play.begin("strict-policy", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.customers().enrol(
                        EnrolmentRequest.builder()
                            .customerId("c:" + play.run() + ".x-_")
                            .firstName("Zoë")
                            .build()
                    )
                );
                assertEquals("c:" + play.run() + ".x-_", result1.customerId());

                var result2 = Play.get(
                    client
                        .customers()
                        .balance(
                            "c:" + play.run() + ".x-_",
                            GetCustomerBalanceParams.builder().at(Instant.parse("2026-01-01T00:00:00+01:00")).build()
                        )
                );
                assertEquals(0L, result2.pointsBalance());
                assertEquals(Instant.parse("2025-12-31T23:00:00Z"), result2.asOf());

                var result3 = Play.get(client.customers().balance("c:" + play.run() + ".x-_"));
                assertEquals(0L, result3.pointsBalance());

                var result4 = Play.get(
                    client
                        .customers()
                        .adjust(
                            "c:" + play.run() + ".x-_",
                            BalanceAdjustmentRequest.builder().points(100).reason("goodwill").build()
                        )
                );
                assertEquals(100L, result4.newBalance());

                var theHeld = Play.get(
                    client.redemptions().create(
                        RedemptionRequest.builder()
                            .customerId("c:" + play.run() + ".x-_")
                            .points(30)
                            .hold(HoldRequest.builder().expiresIn(60).build())
                            .build()
                    )
                );
                assertEquals(RedemptionStatus.HELD, theHeld.status());

                var result6 = Play.get(client.redemptions().release(theHeld.redemptionId()));
                assertEquals(RedemptionStatus.RELEASED, result6.status());
                assertEquals(100L, result6.newBalance());

                var result7 = Play.get(client.customers().createToken("c:" + play.run() + ".x-_"));
                assertEquals("Bearer", result7.tokenType());
                Play.present(result7.accessToken());

                var result8 = Play.get(client.customers().erase("c:" + play.run() + ".x-_"));
                assertEquals("c:" + play.run() + ".x-_", result8.customerId());

                List<CustomerSummary> items9 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .list(ListCustomersParams.builder().tier("Gold").limit(1).build())
                        .forEach(items9::add)
                );
                assertEquals(1, items9.size());
            }
            play.end();
        }
    }

    /** A token endpoint that is down is tried again, and the call goes on. */
    @Test
    @DisplayName("token-endpoint-comes-back")
    void tokenEndpointComesBack() throws Throwable {
        try (Play play = Play.begin("token-endpoint-comes-back", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
            }
            play.end();
        }
    }

    /** A token endpoint that stays down is an error, and the next call asks it again. */
    @Test
    @DisplayName("token-endpoint-stays-away")
    void tokenEndpointStaysAway() throws Throwable {
        try (Play play = Play.begin("token-endpoint-stays-away", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                var error1 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(503, error1.status());
                assertEquals("unavailable", error1.code());

                var result2 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result2.customerId());
            }
            play.end();
        }
    }

    /** A token is fetched anew after four fifths of its life. */
    @Test
    @DisplayName("token-fetched-ahead")
    void tokenFetchedAhead() throws Throwable {
        try (Play play = Play.begin("token-fetched-ahead", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());

                var result2 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result2.customerId());

                Thread.sleep(3300);

                var result4 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result4.customerId());

                var result5 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result5.customerId());
            }
            play.end();
        }
    }

    /** If fetching a token ahead of time fails, the one that still lives is used. */
    @Test
    @DisplayName("token-kept-while-it-lives")
    void tokenKeptWhileItLives() throws Throwable {
        try (Play play = Play.begin("token-kept-while-it-lives", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());

                Thread.sleep(20200);

                var result3 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result3.customerId());

                Thread.sleep(500);
            }
            play.end();
        }
    }

    /** When the token of many callers is refused, one fetches another. */
    @Test
    @DisplayName("token-refused-for-many")
    void tokenRefusedForMany() throws Throwable {
        try (Play play = Play.begin("token-refused-for-many", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                Play.atOnce(8, () -> {
                    var result1 = Play.get(client.customers().balance("cust_bronze"));
                    assertEquals("cust_bronze", result1.customerId());
                });
            }
            play.end();
        }
    }

    /** A token that is refused is fetched anew, and the call goes on; that is no retry. */
    @Test
    @DisplayName("token-refused-once")
    void tokenRefusedOnce() throws Throwable {
        try (Play play = Play.begin("token-refused-once", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).maxRetries(0).build()) {
                var result1Response = Play.get(
                    client
                        .orders()
                        .withResponse()
                        .ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("3")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("3").build())
                                .build()
                        )
                );
                var result1 = result1Response.data();
                assertEquals(6L, result1.pointsEarned());
                assertEquals(201, result1Response.status());

                var result2 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result2.customerId());
            }
            play.end();
        }
    }

    /** A token that is refused again is an authentication error. */
    @Test
    @DisplayName("token-refused-twice")
    void tokenRefusedTwice() throws Throwable {
        try (Play play = Play.begin("token-refused-twice", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(AuthenticationException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(401, error1.status());
                assertEquals("invalid-token", error1.code());
                assertEquals(false, error1.retryable());
                assertEquals(true, error1.requestId() != null);
            }
            play.end();
        }
    }

    /** A back-off that would outlast the call is not begun: the error at hand is the answer. */
    @Test
    @DisplayName("total-timeout-ends-back-off")
    void totalTimeoutEndsBackOff() throws Throwable {
        try (Play play = Play.begin("total-timeout-ends-back-off", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                var error1 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .balance(
                                "cust_bronze",
                                RequestOptions.builder().maxRetries(10).totalTimeout(Duration.ofMillis(5500)).build()
                            )
                    )
                );
                assertEquals(503, error1.status());
                assertEquals("unavailable", error1.code());
                Play.took(began1, 0, 5400);
            }
            play.end();
        }
    }

    /** The time of a call counts the token that it waits for. */
    @Test
    @DisplayName("total-timeout-of-a-token")
    void totalTimeoutOfAToken() throws Throwable {
        try (Play play = Play.begin("total-timeout-of-a-token", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                assertThrowsExactly(ApiTimeoutException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .balance(
                                "cust_bronze",
                                RequestOptions.builder().totalTimeout(Duration.ofMillis(800)).build()
                            )
                    )
                );
                Play.took(began1, 750, 3000);
            }
            play.end();
        }
    }

    /** A call ends after its time, whatever its attempts may take. */
    @Test
    @DisplayName("total-timeout")
    void totalTimeout() throws Throwable {
        try (Play play = Play.begin("total-timeout", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                long began1 = System.nanoTime();
                assertThrowsExactly(ApiTimeoutException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .balance(
                                "cust_bronze",
                                RequestOptions.builder().totalTimeout(Duration.ofMillis(2500)).build()
                            )
                    )
                );
                Play.took(began1, 2450, 5000);
            }
            play.end();
        }
    }

    /** Items of a kind that came later do not stop a list. */
    @Test
    @DisplayName("unknown-kinds-in-a-list")
    void unknownKindsInAList() throws Throwable {
        try (Play play = Play.begin("unknown-kinds-in-a-list", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                List<LedgerEntry> items1 = new ArrayList<>();
                Play.get(
                    client
                        .customers()
                        .ledger("cust_" + play.run(), ListCustomerLedgerParams.builder().limit(2).build())
                        .forEach(items1::add)
                );
                assertEquals(3, items1.size());
                assertEquals(
                    List.of(LedgerEntry.Unknown.class, PointsEntry.class, PointsEntry.class),
                    items1.stream().map(Object::getClass).toList()
                );
            }
            play.end();
        }
    }

    /** Members that came later are kept and can be read. */
    @Test
    @DisplayName("unknown-members")
    void unknownMembers() throws Throwable {
        try (Play play = Play.begin("unknown-members", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(client.customers().balance("cust_bronze"));
                assertEquals("cust_bronze", result1.customerId());
                assertEquals(
                    JsonValue.of(Map.of("points", List.of(1, 2.5), "text", "é", "none", JsonValue.of(null))),
                    result1.additionalProperties().get("forecast")
                );
                assertEquals(JsonValue.of("spring"), result1.additionalProperties().get("season"));
                assertEquals(JsonValue.of(12), result1.points().additionalProperties().get("promised"));
            }
            play.end();
        }
    }

    /** Values that enumerations do not list do not fail. */
    @Test
    @DisplayName("unknown-values")
    void unknownValues() throws Throwable {
        try (Play play = Play.begin("unknown-values", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1 = Play.get(
                    client.redemptions().create(
                        RedemptionRequest.builder()
                            .customerId("cust_" + play.run())
                            .points(1)
                            .build()
                    )
                );
                assertEquals(RedemptionStatus.of("reviewed"), result1.status());
                assertEquals(9L, result1.newBalance());

                var result2 = Play.get(
                    client.orders().ingest(
                        OrderRequest.builder()
                            .orderId("ord_" + play.run())
                            .customerId("cust_" + play.run())
                            .orderTotal("1")
                            .currencyCode("GBP")
                            .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("1").build())
                            .build()
                    )
                );
                assertEquals(2L, result2.pointsEarned());

                var result3 = Play.get(client.orders().get("ord_" + play.run()));
                assertEquals(OrderStatus.of("in_dispute"), result3.status());
                assertEquals(LineItemKind.of("voucher"), result3.lineItems().get(0).kind());
            }
            play.end();
        }
    }

    /** What cannot be sent twice is not sent again after its attempt ran out of time. */
    @Test
    @DisplayName("unrepeatable-after-a-timeout")
    void unrepeatableAfterATimeout() throws Throwable {
        try (Play play = Play.begin("unrepeatable-after-a-timeout", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                assertThrowsExactly(ApiTimeoutException.class, () ->
                    Play.get(
                        client
                            .customers()
                            .createToken(
                                "cust_bronze",
                                RequestOptions.builder().attemptTimeout(Duration.ofMillis(1500)).build()
                            )
                    )
                );
            }
            play.end();
        }
    }

    /** What cannot be sent twice is sent again where the server says that nothing was done. */
    @Test
    @DisplayName("unrepeatable-after-refusals")
    void unrepeatableAfterRefusals() throws Throwable {
        try (Play play = Play.begin("unrepeatable-after-refusals", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var result1Response = Play.get(client.customers().withResponse().createToken("cust_bronze"));
                var result1 = result1Response.data();
                Play.present(result1.accessToken());
                assertEquals(201, result1Response.status());

                var result2Response = Play.get(client.customers().withResponse().createToken("cust_bronze"));
                var result2 = result2Response.data();
                Play.present(result2.accessToken());
                assertEquals(201, result2Response.status());
            }
            play.end();
        }
    }

    /** What cannot be sent twice is not sent again where nobody knows whether it was done. */
    @Test
    @DisplayName("unrepeatable-after-unknown-ends")
    void unrepeatableAfterUnknownEnds() throws Throwable {
        try (Play play = Play.begin("unrepeatable-after-unknown-ends", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                assertThrowsExactly(ApiConnectionException.class, () ->
                    Play.get(client.customers().createToken("cust_bronze"))
                );

                assertThrowsExactly(ApiConnectionException.class, () ->
                    Play.get(client.customers().createToken("cust_bronze"))
                );

                assertThrowsExactly(ApiConnectionException.class, () ->
                    Play.get(client.customers().createToken("cust_bronze"))
                );

                var error4 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().createToken("cust_bronze"))
                );
                assertEquals(500, error4.status());
                assertEquals("internal-error", error4.code());

                var error5 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().createToken("cust_bronze"))
                );
                assertEquals(503, error5.status());
                assertEquals("unavailable", error5.code());

                var error6 = assertThrowsExactly(ServerException.class, () ->
                    Play.get(client.customers().createToken("cust_bronze"))
                );
                assertEquals(502, error6.status());
                assertEquals("unknown", error6.code());
            }
            play.end();
        }
    }

    /** The published vectors of request signatures and webhooks hold. */
    @Test
    @DisplayName("vectors")
    void vectors() throws Throwable {
        try (Play play = Play.begin("vectors", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                SigningVectorsTest.checkAll();

                WebhooksTest.checkAll();
            }
            play.end();
        }
    }

    /** A key that is refused is an authentication error, and nothing else is sent. */
    @Test
    @DisplayName("wrong-key")
    void wrongKey() throws Throwable {
        try (Play play = Play.begin("wrong-key", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(AuthenticationException.class, () ->
                    Play.get(client.customers().balance("cust_bronze"))
                );
                assertEquals(401, error1.status());
                assertEquals("invalid-client", error1.code());
                assertEquals(false, error1.retryable());
                assertEquals(true, error1.requestId() != null);
            }
            play.end();
        }
    }

    /** What is wrong with an order is named by pointers, and nothing is sent again. */
    @Test
    @DisplayName("wrong-values")
    void wrongValues() throws Throwable {
        try (Play play = Play.begin("wrong-values", "java-async")) {
            try (LoyaltyOSAsyncClient client = play.set(LoyaltyOSAsyncClient.builder()).build()) {
                var error1 = assertThrowsExactly(UnprocessableEntityException.class, () ->
                    Play.get(
                        client.orders().ingest(
                            OrderRequest.builder()
                                .orderId("ord_" + play.run())
                                .customerId("cust_" + play.run())
                                .orderTotal("1.999")
                                .currencyCode("GBP")
                                .lineItems(LineItemRequest.builder().sku("MUG").quantity(1).unitPrice("1.99").build())
                                .build()
                        )
                    )
                );
                assertEquals(422, error1.status());
                assertEquals("invalid-values", error1.code());
                assertEquals(false, error1.retryable());
                assertEquals(List.of("/orderTotal"), error1.errors().stream().map(FieldError::pointer).toList());
                assertEquals(true, error1.requestId() != null);
            }
            play.end();
        }
    }
}
