package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.AuditPage;
import io.loyaltyos.sdk.params.ListAuditRecordsParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code audit}, written down before they are made. */
final class AuditCalls {

    private AuditCalls() {}

    static Call<AuditPage> list(ListAuditRecordsParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("audit.list", AuditPage.class)
            .request("GET", "/audit")
            .query("from", params.from())
            .query("to", params.to())
            .query("actorId", params.actorId())
            .query("action", params.action())
            .query("subjectKind", params.subjectKind())
            .query("subjectId", params.subjectId())
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }
}
