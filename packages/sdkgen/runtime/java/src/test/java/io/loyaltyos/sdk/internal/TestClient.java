package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.json.JsonValue;
import java.util.function.Consumer;

/** Clients of a {@link TestServer}. */
final class TestClient {

    private TestClient() {}

    static Configuration.Draft draft(TestServer server) {
        Configuration.Draft draft = new Configuration.Draft();
        draft.environment = name -> null;
        draft.tenantSlug = "acme-retail";
        draft.apiKey = TestServer.KEY;
        draft.baseUrl = server.url();
        return draft;
    }

    /** Without jitter, on time that passes when it is waited for. */
    static Core core(TestServer server, Timers timers) {
        return core(server, timers, draft -> {});
    }

    static Core core(TestServer server, Timers timers, Consumer<Configuration.Draft> change) {
        Configuration.Draft draft = draft(server);
        change.accept(draft);
        return new Core(draft.check(), timers, () -> 0, 1000);
    }

    static Call<JsonValue> get() {
        return Call.of("customers.balance", JsonValue.class).request(
            "GET",
            "/customers/{customerId}/balance",
            "cust_a1b2"
        );
    }

    static Call<JsonValue> post() {
        return Call.of("orders.ingest", JsonValue.class)
            .request("POST", "/orders")
            .body(JsonValue.of(java.util.Map.of("orderId", "ord_1")));
    }
}
