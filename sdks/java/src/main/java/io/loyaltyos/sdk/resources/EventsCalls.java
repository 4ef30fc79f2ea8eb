package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.EventRequest;
import io.loyaltyos.sdk.models.EventResult;

/** The calls of {@code events}, written down before they are made. */
final class EventsCalls {

    private EventsCalls() {}

    static Call<EventResult> ingest(EventRequest body, RequestOptions options) {
        return Call.of("events.ingest", EventResult.class).request("POST", "/events").body(body).options(options);
    }
}
