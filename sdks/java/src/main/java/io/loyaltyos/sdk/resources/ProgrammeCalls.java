package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.Programme;
import io.loyaltyos.sdk.models.ProgrammeRequest;

/** The calls of {@code programme}, written down before they are made. */
final class ProgrammeCalls {

    private ProgrammeCalls() {}

    static Call<Programme> get(RequestOptions options) {
        return Call.of("programme.get", Programme.class).request("GET", "/programme").options(options);
    }

    static Call<Programme> put(ProgrammeRequest body, String ifMatch, RequestOptions options) {
        return Call.of("programme.put", Programme.class)
            .request("PUT", "/programme")
            .unrepeatable()
            .ifMatch(ifMatch)
            .body(body)
            .options(options);
    }
}
