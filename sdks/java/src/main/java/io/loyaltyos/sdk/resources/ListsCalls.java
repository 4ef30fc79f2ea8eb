package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.NamedList;
import io.loyaltyos.sdk.models.NamedListPage;
import io.loyaltyos.sdk.models.NamedListSummary;
import io.loyaltyos.sdk.models.PutListRequest;
import io.loyaltyos.sdk.params.GetNamedListParams;
import io.loyaltyos.sdk.params.ListNamedListsParams;
import io.loyaltyos.sdk.params.PutNamedListParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code lists}, written down before they are made. */
final class ListsCalls {

    private ListsCalls() {}

    static Call<NamedListPage> list(ListNamedListsParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("lists.list", NamedListPage.class)
            .request("GET", "/lists")
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<NamedList> get(String name, GetNamedListParams params, RequestOptions options) {
        return Call.of("lists.get", NamedList.class)
            .request("GET", "/lists/{name}", name)
            .query("version", params.version())
            .options(options);
    }

    static Call<NamedListSummary> put(
        String name,
        PutListRequest body,
        PutNamedListParams params,
        RequestOptions options
    ) {
        return Call.of("lists.put", NamedListSummary.class)
            .request("PUT", "/lists/{name}", name)
            .unrepeatable()
            .ifMatch(params.ifMatch())
            .ifNoneMatch(params.ifNoneMatch())
            .body(body)
            .options(options);
    }
}
