package io.loyaltyos.sdk;

import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.resources.AsyncApiKeysResource;
import io.loyaltyos.sdk.resources.AsyncAuditResource;
import io.loyaltyos.sdk.resources.AsyncBacktestsResource;
import io.loyaltyos.sdk.resources.AsyncCertificatesResource;
import io.loyaltyos.sdk.resources.AsyncCustomersResource;
import io.loyaltyos.sdk.resources.AsyncEventsResource;
import io.loyaltyos.sdk.resources.AsyncLedgerResource;
import io.loyaltyos.sdk.resources.AsyncListsResource;
import io.loyaltyos.sdk.resources.AsyncOrdersResource;
import io.loyaltyos.sdk.resources.AsyncProgrammeResource;
import io.loyaltyos.sdk.resources.AsyncRedemptionsResource;
import io.loyaltyos.sdk.resources.AsyncRuleSetsResource;
import io.loyaltyos.sdk.resources.AsyncSandboxResource;
import io.loyaltyos.sdk.resources.AsyncSecurityPolicyResource;

/**
 * The client of LoyaltyOS whose calls do not wait: each gives a {@link java.util.concurrent.CompletableFuture}. Make one, keep it, and share it between
 * threads.
 *
 * <pre>{@code
 * LoyaltyOSAsyncClient client = LoyaltyOSAsyncClient.builder().tenantSlug("acme-retail").apiKey(apiKey).build();
 * }</pre>
 */
public final class LoyaltyOSAsyncClient implements AutoCloseable {

    private final Core core;
    private final AsyncOrdersResource orders;
    private final AsyncCustomersResource customers;
    private final AsyncRedemptionsResource redemptions;
    private final AsyncEventsResource events;
    private final AsyncBacktestsResource backtests;
    private final AsyncRuleSetsResource ruleSets;
    private final AsyncLedgerResource ledger;
    private final AsyncListsResource lists;
    private final AsyncProgrammeResource programme;
    private final AsyncSandboxResource sandbox;
    private final AsyncApiKeysResource apiKeys;
    private final AsyncCertificatesResource certificates;
    private final AsyncSecurityPolicyResource securityPolicy;
    private final AsyncAuditResource audit;

    LoyaltyOSAsyncClient(Core core) {
        this.core = core;
        this.orders = new AsyncOrdersResource(core);
        this.customers = new AsyncCustomersResource(core);
        this.redemptions = new AsyncRedemptionsResource(core);
        this.events = new AsyncEventsResource(core);
        this.backtests = new AsyncBacktestsResource(core);
        this.ruleSets = new AsyncRuleSetsResource(core);
        this.ledger = new AsyncLedgerResource(core);
        this.lists = new AsyncListsResource(core);
        this.programme = new AsyncProgrammeResource(core);
        this.sandbox = new AsyncSandboxResource(core);
        this.apiKeys = new AsyncApiKeysResource(core);
        this.certificates = new AsyncCertificatesResource(core);
        this.securityPolicy = new AsyncSecurityPolicyResource(core);
        this.audit = new AsyncAuditResource(core);
    }

    /** {@return a builder of a client} */
    public static ClientBuilder<LoyaltyOSAsyncClient> builder() {
        return new ClientBuilder<>(LoyaltyOSAsyncClient::new);
    }

    /** {@return a client that the environment alone sets up} */
    public static LoyaltyOSAsyncClient fromEnvironment() {
        return builder().build();
    }

    /**
     * Orders go in, points come out.
     *
     * @return the resource.
     */
    public AsyncOrdersResource orders() {
        return orders;
    }

    /**
     * Members: enrolment, balances, ledger.
     *
     * @return the resource.
     */
    public AsyncCustomersResource customers() {
        return customers;
    }

    /**
     * Points and credit that are spent, at once or held first.
     *
     * @return the resource.
     */
    public AsyncRedemptionsResource redemptions() {
        return redemptions;
    }

    /**
     * What happens to customers besides orders.
     *
     * @return the resource.
     */
    public AsyncEventsResource events() {
        return events;
    }

    /**
     * Trials of rule sets on stored orders.
     *
     * @return the resource.
     */
    public AsyncBacktestsResource backtests() {
        return backtests;
    }

    /**
     * What orders earn, as programs.
     *
     * @return the resource.
     */
    public AsyncRuleSetsResource ruleSets() {
        return ruleSets;
    }

    /**
     * What was posted, and the proof of it.
     *
     * @return the resource.
     */
    public AsyncLedgerResource ledger() {
        return ledger;
    }

    /**
     * Values that rules look up.
     *
     * @return the resource.
     */
    public AsyncListsResource lists() {
        return lists;
    }

    /**
     * A tenant's settings.
     *
     * @return the resource.
     */
    public AsyncProgrammeResource programme() {
        return programme;
    }

    /**
     * What only a sandbox can do.
     *
     * @return the resource.
     */
    public AsyncSandboxResource sandbox() {
        return sandbox;
    }

    /**
     * What programs trade for tokens.
     *
     * @return the resource.
     */
    public AsyncApiKeysResource apiKeys() {
        return apiKeys;
    }

    /**
     * What programs may show in place of a secret.
     *
     * @return the resource.
     */
    public AsyncCertificatesResource certificates() {
        return certificates;
    }

    /**
     * What the tenant asks of its callers.
     *
     * @return the resource.
     */
    public AsyncSecurityPolicyResource securityPolicy() {
        return securityPolicy;
    }

    /**
     * Who changed what, when, and from where.
     *
     * @return the resource.
     */
    public AsyncAuditResource audit() {
        return audit;
    }

    /** Ends what the client holds. Calls that are under way may fail. */
    @Override
    public void close() {
        core.close();
    }

    /** Shows where LoyaltyOS is, and not who calls. */
    @Override
    public String toString() {
        return "LoyaltyOSAsyncClient[" + core + "]";
    }
}
