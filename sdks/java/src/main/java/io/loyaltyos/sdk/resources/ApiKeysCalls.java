package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.ApiKey;
import io.loyaltyos.sdk.models.ApiKeyPage;
import io.loyaltyos.sdk.models.CreateApiKeyRequest;
import io.loyaltyos.sdk.models.CreatedApiKey;
import io.loyaltyos.sdk.models.RollApiKeyRequest;
import io.loyaltyos.sdk.models.RolledApiKey;
import io.loyaltyos.sdk.params.ListApiKeysParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code apiKeys}, written down before they are made. */
final class ApiKeysCalls {

    private ApiKeysCalls() {}

    static Call<ApiKeyPage> list(ListApiKeysParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("apiKeys.list", ApiKeyPage.class)
            .request("GET", "/api-keys")
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<CreatedApiKey> create(CreateApiKeyRequest body, RequestOptions options) {
        return Call.of("apiKeys.create", CreatedApiKey.class)
            .request("POST", "/api-keys")
            .unrepeatable()
            .body(body)
            .options(options);
    }

    static Call<RolledApiKey> roll(String keyId, @Nullable RollApiKeyRequest body, RequestOptions options) {
        return Call.of("apiKeys.roll", RolledApiKey.class)
            .request("POST", "/api-keys/{keyId}/roll", keyId)
            .unrepeatable()
            .body(body)
            .options(options);
    }

    static Call<ApiKey> revoke(String keyId, RequestOptions options) {
        return Call.of("apiKeys.revoke", ApiKey.class)
            .request("DELETE", "/api-keys/{keyId}", keyId)
            .unrepeatable()
            .options(options);
    }
}
