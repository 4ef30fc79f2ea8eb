package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.ClockRequest;
import io.loyaltyos.sdk.models.ClockResult;

/** The calls of {@code sandbox}, written down before they are made. */
final class SandboxCalls {

    private SandboxCalls() {}

    static Call<ClockResult> advanceClock(ClockRequest body, RequestOptions options) {
        return Call.of("sandbox.advanceClock", ClockResult.class)
            .request("POST", "/sandbox/clock/advance")
            .unrepeatable()
            .body(body)
            .options(options);
    }
}
