package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.Paged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.Certificate;
import io.loyaltyos.sdk.models.CertificatePage;
import io.loyaltyos.sdk.models.RegisterCertificateRequest;
import io.loyaltyos.sdk.params.ListCertificatesParams;

/**
 * What programs may show in place of a secret.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class CertificatesResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public CertificatesResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List clients' certificates.
     *
     * <p>Every certificate of the tenant, newest first, those that have ended among them.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<Certificate> list() {
        return list(ListCertificatesParams.none(), RequestOptions.none());
    }

    /**
     * List clients' certificates.
     *
     * <p>Every certificate of the tenant, newest first, those that have ended among them.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<Certificate> list(RequestOptions options) {
        return list(ListCertificatesParams.none(), options);
    }

    /**
     * List clients' certificates.
     *
     * <p>Every certificate of the tenant, newest first, those that have ended among them.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<Certificate> list(ListCertificatesParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List clients' certificates.
     *
     * <p>Every certificate of the tenant, newest first, those that have ended among them.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<Certificate> list(ListCertificatesParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(CertificatesCalls.list(params, cursor, options)).data(),
            CertificatePage::data,
            CertificatePage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Register a client's certificate.
     *
     * <p>From now on a client that shows the certificate gets tokens of some of the scopes that the calling
     * token has, without a secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has
     * at most 50 certificates in force.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public Certificate register(RegisterCertificateRequest body) {
        return register(body, RequestOptions.none());
    }

    /**
     * Register a client's certificate.
     *
     * <p>From now on a client that shows the certificate gets tokens of some of the scopes that the calling
     * token has, without a secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has
     * at most 50 certificates in force.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Certificate register(RegisterCertificateRequest body, RequestOptions options) {
        return core.await(CertificatesCalls.register(body, options)).data();
    }

    /**
     * Revoke a client's certificate.
     *
     * <p>Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends
     * within 5 seconds. One that was revoked before stays as it is. The same certificate may be registered
     * again.
     *
     * @param certificateId the id of the certificate.
     * @return what came of it.
     */
    public Certificate revoke(String certificateId) {
        return revoke(certificateId, RequestOptions.none());
    }

    /**
     * Revoke a client's certificate.
     *
     * <p>Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends
     * within 5 seconds. One that was revoked before stays as it is. The same certificate may be registered
     * again.
     *
     * @param certificateId the id of the certificate.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public Certificate revoke(String certificateId, RequestOptions options) {
        return core.await(CertificatesCalls.revoke(certificateId, options)).data();
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List clients' certificates.
         *
         * <p>Every certificate of the tenant, newest first, those that have ended among them.
         *
         * @return what came of it, with the response.
         */
        public ApiResponse<CertificatePage> list() {
            return list(ListCertificatesParams.none(), RequestOptions.none());
        }

        /**
         * List clients' certificates.
         *
         * <p>Every certificate of the tenant, newest first, those that have ended among them.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<CertificatePage> list(RequestOptions options) {
            return list(ListCertificatesParams.none(), options);
        }

        /**
         * List clients' certificates.
         *
         * <p>Every certificate of the tenant, newest first, those that have ended among them.
         *
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<CertificatePage> list(ListCertificatesParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List clients' certificates.
         *
         * <p>Every certificate of the tenant, newest first, those that have ended among them.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<CertificatePage> list(ListCertificatesParams params, RequestOptions options) {
            return core.await(CertificatesCalls.list(params, params.cursor(), options));
        }

        /**
         * Register a client's certificate.
         *
         * <p>From now on a client that shows the certificate gets tokens of some of the scopes that the calling
         * token has, without a secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has
         * at most 50 certificates in force.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<Certificate> register(RegisterCertificateRequest body) {
            return register(body, RequestOptions.none());
        }

        /**
         * Register a client's certificate.
         *
         * <p>From now on a client that shows the certificate gets tokens of some of the scopes that the calling
         * token has, without a secret (RFC 8705). The plan must have mutual TLS: growth and up. A tenant has
         * at most 50 certificates in force.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Certificate> register(RegisterCertificateRequest body, RequestOptions options) {
            return core.await(CertificatesCalls.register(body, options));
        }

        /**
         * Revoke a client's certificate.
         *
         * <p>Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends
         * within 5 seconds. One that was revoked before stays as it is. The same certificate may be registered
         * again.
         *
         * @param certificateId the id of the certificate.
         * @return what came of it, with the response.
         */
        public ApiResponse<Certificate> revoke(String certificateId) {
            return revoke(certificateId, RequestOptions.none());
        }

        /**
         * Revoke a client's certificate.
         *
         * <p>Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends
         * within 5 seconds. One that was revoked before stays as it is. The same certificate may be registered
         * again.
         *
         * @param certificateId the id of the certificate.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<Certificate> revoke(String certificateId, RequestOptions options) {
            return core.await(CertificatesCalls.revoke(certificateId, options));
        }
    }
}
