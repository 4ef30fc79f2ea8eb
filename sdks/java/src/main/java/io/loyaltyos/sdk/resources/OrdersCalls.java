package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.Cancellation;
import io.loyaltyos.sdk.models.Order;
import io.loyaltyos.sdk.models.OrderBatchRequest;
import io.loyaltyos.sdk.models.OrderBatchResult;
import io.loyaltyos.sdk.models.OrderRequest;
import io.loyaltyos.sdk.models.OrderResult;
import io.loyaltyos.sdk.models.ReturnOutcome;
import io.loyaltyos.sdk.models.ReturnRequest;
import io.loyaltyos.sdk.models.Simulation;
import io.loyaltyos.sdk.models.SimulationRequest;
import org.jspecify.annotations.Nullable;

/** The calls of {@code orders}, written down before they are made. */
final class OrdersCalls {

    private OrdersCalls() {}

    static Call<OrderResult> ingest(OrderRequest body, RequestOptions options) {
        return Call.of("orders.ingest", OrderResult.class).request("POST", "/orders").body(body).options(options);
    }

    static Call<OrderBatchResult> ingestBatch(OrderBatchRequest body, RequestOptions options) {
        return Call.of("orders.ingestBatch", OrderBatchResult.class)
            .request("POST", "/orders/batch")
            .body(body)
            .options(options);
    }

    static Call<Order> get(String orderId, RequestOptions options) {
        return Call.of("orders.get", Order.class).request("GET", "/orders/{orderId}", orderId).options(options);
    }

    static Call<Cancellation> cancel(String orderId, RequestOptions options) {
        return Call.of("orders.cancel", Cancellation.class)
            .request("DELETE", "/orders/{orderId}", orderId)
            .options(options);
    }

    static Call<ReturnOutcome> returnOrder(String orderId, ReturnRequest body, RequestOptions options) {
        return Call.of("orders.return", ReturnOutcome.class)
            .request("POST", "/orders/{orderId}/returns", orderId)
            .body(body)
            .options(options);
    }

    static Call<Simulation> simulate(String orderId, @Nullable SimulationRequest body, RequestOptions options) {
        return Call.of("orders.simulate", Simulation.class)
            .request("POST", "/orders/{orderId}/simulate", orderId)
            .body(body)
            .options(options);
    }
}
