package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.Certificate;
import io.loyaltyos.sdk.models.CertificatePage;
import io.loyaltyos.sdk.models.RegisterCertificateRequest;
import io.loyaltyos.sdk.params.ListCertificatesParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code certificates}, written down before they are made. */
final class CertificatesCalls {

    private CertificatesCalls() {}

    static Call<CertificatePage> list(ListCertificatesParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("certificates.list", CertificatePage.class)
            .request("GET", "/certificates")
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<Certificate> register(RegisterCertificateRequest body, RequestOptions options) {
        return Call.of("certificates.register", Certificate.class)
            .request("POST", "/certificates")
            .unrepeatable()
            .body(body)
            .options(options);
    }

    static Call<Certificate> revoke(String certificateId, RequestOptions options) {
        return Call.of("certificates.revoke", Certificate.class)
            .request("DELETE", "/certificates/{certificateId}", certificateId)
            .unrepeatable()
            .options(options);
    }
}
