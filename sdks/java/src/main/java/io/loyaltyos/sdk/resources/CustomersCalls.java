package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.Balance;
import io.loyaltyos.sdk.models.BalanceAdjustmentRequest;
import io.loyaltyos.sdk.models.Customer;
import io.loyaltyos.sdk.models.CustomerPage;
import io.loyaltyos.sdk.models.CustomerPatch;
import io.loyaltyos.sdk.models.CustomerSummary;
import io.loyaltyos.sdk.models.CustomerToken;
import io.loyaltyos.sdk.models.EnrolmentRequest;
import io.loyaltyos.sdk.models.ErasureCertificate;
import io.loyaltyos.sdk.models.ExportPage;
import io.loyaltyos.sdk.models.LedgerPage;
import io.loyaltyos.sdk.models.LookupRequest;
import io.loyaltyos.sdk.models.MovementResult;
import io.loyaltyos.sdk.models.PointsConversionRequest;
import io.loyaltyos.sdk.models.PointsTransferRequest;
import io.loyaltyos.sdk.params.ExportCustomerParams;
import io.loyaltyos.sdk.params.GetCustomerBalanceParams;
import io.loyaltyos.sdk.params.ListCustomerLedgerParams;
import io.loyaltyos.sdk.params.ListCustomersParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code customers}, written down before they are made. */
final class CustomersCalls {

    private CustomersCalls() {}

    static Call<CustomerPage> list(ListCustomersParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("customers.list", CustomerPage.class)
            .request("GET", "/customers")
            .query("tier", params.tier())
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<CustomerSummary> enrol(EnrolmentRequest body, RequestOptions options) {
        return Call.of("customers.enrol", CustomerSummary.class)
            .request("POST", "/customers")
            .withIdempotencyKey()
            .body(body)
            .options(options);
    }

    static Call<Customer> lookup(LookupRequest body, RequestOptions options) {
        return Call.of("customers.lookup", Customer.class)
            .request("POST", "/customers/lookup")
            .body(body)
            .options(options);
    }

    static Call<Customer> get(String customerId, RequestOptions options) {
        return Call.of("customers.get", Customer.class)
            .request("GET", "/customers/{customerId}", customerId)
            .options(options);
    }

    static Call<Customer> update(String customerId, CustomerPatch body, String ifMatch, RequestOptions options) {
        return Call.of("customers.update", Customer.class)
            .request("PATCH", "/customers/{customerId}", customerId)
            .unrepeatable()
            .ifMatch(ifMatch)
            .body(body)
            .options(options);
    }

    static Call<ErasureCertificate> erase(String customerId, RequestOptions options) {
        return Call.of("customers.erase", ErasureCertificate.class)
            .request("DELETE", "/customers/{customerId}", customerId)
            .options(options);
    }

    static Call<Balance> balance(String customerId, GetCustomerBalanceParams params, RequestOptions options) {
        return Call.of("customers.balance", Balance.class)
            .request("GET", "/customers/{customerId}/balance", customerId)
            .query("at", params.at())
            .options(options);
    }

    static Call<LedgerPage> ledger(
        String customerId,
        ListCustomerLedgerParams params,
        @Nullable String cursor,
        RequestOptions options
    ) {
        return Call.of("customers.ledger", LedgerPage.class)
            .request("GET", "/customers/{customerId}/ledger", customerId)
            .query("type", params.type())
            .query("account", params.account())
            .query("from", params.from())
            .query("to", params.to())
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<ExportPage> export(
        String customerId,
        ExportCustomerParams params,
        @Nullable String cursor,
        RequestOptions options
    ) {
        return Call.of("customers.export", ExportPage.class)
            .request("GET", "/customers/{customerId}/export", customerId)
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<CustomerToken> createToken(String customerId, RequestOptions options) {
        return Call.of("customers.createToken", CustomerToken.class)
            .request("POST", "/customers/{customerId}/tokens", customerId)
            .unrepeatable()
            .options(options);
    }

    static Call<MovementResult> adjust(String customerId, BalanceAdjustmentRequest body, RequestOptions options) {
        return Call.of("customers.adjust", MovementResult.class)
            .request("POST", "/customers/{customerId}/adjustments", customerId)
            .withIdempotencyKey()
            .body(body)
            .options(options);
    }

    static Call<MovementResult> convert(String customerId, PointsConversionRequest body, RequestOptions options) {
        return Call.of("customers.convert", MovementResult.class)
            .request("POST", "/customers/{customerId}/conversions", customerId)
            .withIdempotencyKey()
            .body(body)
            .options(options);
    }

    static Call<MovementResult> transfer(String customerId, PointsTransferRequest body, RequestOptions options) {
        return Call.of("customers.transfer", MovementResult.class)
            .request("POST", "/customers/{customerId}/transfers", customerId)
            .withIdempotencyKey()
            .body(body)
            .options(options);
    }
}
