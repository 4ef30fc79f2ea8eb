package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.CaptureRequest;
import io.loyaltyos.sdk.models.Redemption;
import io.loyaltyos.sdk.models.RedemptionPage;
import io.loyaltyos.sdk.models.RedemptionRequest;
import io.loyaltyos.sdk.models.RedemptionResult;
import io.loyaltyos.sdk.params.ListRedemptionsParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code redemptions}, written down before they are made. */
final class RedemptionsCalls {

    private RedemptionsCalls() {}

    static Call<RedemptionPage> list(ListRedemptionsParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("redemptions.list", RedemptionPage.class)
            .request("GET", "/redemptions")
            .query("customerId", params.customerId())
            .query("orderId", params.orderId())
            .query("status", params.status())
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<RedemptionResult> create(RedemptionRequest body, RequestOptions options) {
        return Call.of("redemptions.create", RedemptionResult.class)
            .request("POST", "/redemptions")
            .withIdempotencyKey()
            .body(body)
            .options(options);
    }

    static Call<Redemption> get(String redemptionId, RequestOptions options) {
        return Call.of("redemptions.get", Redemption.class)
            .request("GET", "/redemptions/{redemptionId}", redemptionId)
            .options(options);
    }

    static Call<RedemptionResult> capture(String redemptionId, @Nullable CaptureRequest body, RequestOptions options) {
        return Call.of("redemptions.capture", RedemptionResult.class)
            .request("POST", "/redemptions/{redemptionId}/capture", redemptionId)
            .withIdempotencyKey()
            .body(body)
            .options(options);
    }

    static Call<RedemptionResult> release(String redemptionId, RequestOptions options) {
        return Call.of("redemptions.release", RedemptionResult.class)
            .request("POST", "/redemptions/{redemptionId}/release", redemptionId)
            .withIdempotencyKey()
            .options(options);
    }

    static Call<RedemptionResult> reverse(String redemptionId, RequestOptions options) {
        return Call.of("redemptions.reverse", RedemptionResult.class)
            .request("POST", "/redemptions/{redemptionId}/reverse", redemptionId)
            .withIdempotencyKey()
            .options(options);
    }
}
