package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.SecurityPolicy;
import io.loyaltyos.sdk.models.SecurityPolicyRequest;

/** The calls of {@code securityPolicy}, written down before they are made. */
final class SecurityPolicyCalls {

    private SecurityPolicyCalls() {}

    static Call<SecurityPolicy> get(RequestOptions options) {
        return Call.of("securityPolicy.get", SecurityPolicy.class).request("GET", "/security-policy").options(options);
    }

    static Call<SecurityPolicy> put(SecurityPolicyRequest body, String ifMatch, RequestOptions options) {
        return Call.of("securityPolicy.put", SecurityPolicy.class)
            .request("PUT", "/security-policy")
            .unrepeatable()
            .ifMatch(ifMatch)
            .body(body)
            .options(options);
    }
}
