package io.loyaltyos.sdk;

import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.resources.ApiKeysResource;
import io.loyaltyos.sdk.resources.AuditResource;
import io.loyaltyos.sdk.resources.BacktestsResource;
import io.loyaltyos.sdk.resources.CertificatesResource;
import io.loyaltyos.sdk.resources.CustomersResource;
import io.loyaltyos.sdk.resources.EventsResource;
import io.loyaltyos.sdk.resources.LedgerResource;
import io.loyaltyos.sdk.resources.ListsResource;
import io.loyaltyos.sdk.resources.OrdersResource;
import io.loyaltyos.sdk.resources.ProgrammeResource;
import io.loyaltyos.sdk.resources.RedemptionsResource;
import io.loyaltyos.sdk.resources.RuleSetsResource;
import io.loyaltyos.sdk.resources.SandboxResource;
import io.loyaltyos.sdk.resources.SecurityPolicyResource;

/**
 * The client of LoyaltyOS. Each call waits for its answer; those of {@link #async()} do not. Make one, keep it, and share it between
 * threads.
 *
 * <pre>{@code
 * LoyaltyOSClient client = LoyaltyOSClient.builder().tenantSlug("acme-retail").apiKey(apiKey).build();
 * }</pre>
 */
public final class LoyaltyOSClient implements AutoCloseable {

    private final Core core;
    private final LoyaltyOSAsyncClient async;
    private final OrdersResource orders;
    private final CustomersResource customers;
    private final RedemptionsResource redemptions;
    private final EventsResource events;
    private final BacktestsResource backtests;
    private final RuleSetsResource ruleSets;
    private final LedgerResource ledger;
    private final ListsResource lists;
    private final ProgrammeResource programme;
    private final SandboxResource sandbox;
    private final ApiKeysResource apiKeys;
    private final CertificatesResource certificates;
    private final SecurityPolicyResource securityPolicy;
    private final AuditResource audit;

    LoyaltyOSClient(Core core) {
        this.core = core;
        this.async = new LoyaltyOSAsyncClient(core);
        this.orders = new OrdersResource(core);
        this.customers = new CustomersResource(core);
        this.redemptions = new RedemptionsResource(core);
        this.events = new EventsResource(core);
        this.backtests = new BacktestsResource(core);
        this.ruleSets = new RuleSetsResource(core);
        this.ledger = new LedgerResource(core);
        this.lists = new ListsResource(core);
        this.programme = new ProgrammeResource(core);
        this.sandbox = new SandboxResource(core);
        this.apiKeys = new ApiKeysResource(core);
        this.certificates = new CertificatesResource(core);
        this.securityPolicy = new SecurityPolicyResource(core);
        this.audit = new AuditResource(core);
    }

    /** {@return a builder of a client} */
    public static ClientBuilder<LoyaltyOSClient> builder() {
        return new ClientBuilder<>(LoyaltyOSClient::new);
    }

    /** {@return a client that the environment alone sets up} */
    public static LoyaltyOSClient fromEnvironment() {
        return builder().build();
    }

    /** {@return the client whose calls do not wait; it shares tokens and connections with this one} */
    public LoyaltyOSAsyncClient async() {
        return async;
    }

    /**
     * Orders go in, points come out.
     *
     * @return the resource.
     */
    public OrdersResource orders() {
        return orders;
    }

    /**
     * Members: enrolment, balances, ledger.
     *
     * @return the resource.
     */
    public CustomersResource customers() {
        return customers;
    }

    /**
     * Points and credit that are spent, at once or held first.
     *
     * @return the resource.
     */
    public RedemptionsResource redemptions() {
        return redemptions;
    }

    /**
     * What happens to customers besides orders.
     *
     * @return the resource.
     */
    public EventsResource events() {
        return events;
    }

    /**
     * Trials of rule sets on stored orders.
     *
     * @return the resource.
     */
    public BacktestsResource backtests() {
        return backtests;
    }

    /**
     * What orders earn, as programs.
     *
     * @return the resource.
     */
    public RuleSetsResource ruleSets() {
        return ruleSets;
    }

    /**
     * What was posted, and the proof of it.
     *
     * @return the resource.
     */
    public LedgerResource ledger() {
        return ledger;
    }

    /**
     * Values that rules look up.
     *
     * @return the resource.
     */
    public ListsResource lists() {
        return lists;
    }

    /**
     * A tenant's settings.
     *
     * @return the resource.
     */
    public ProgrammeResource programme() {
        return programme;
    }

    /**
     * What only a sandbox can do.
     *
     * @return the resource.
     */
    public SandboxResource sandbox() {
        return sandbox;
    }

    /**
     * What programs trade for tokens.
     *
     * @return the resource.
     */
    public ApiKeysResource apiKeys() {
        return apiKeys;
    }

    /**
     * What programs may show in place of a secret.
     *
     * @return the resource.
     */
    public CertificatesResource certificates() {
        return certificates;
    }

    /**
     * What the tenant asks of its callers.
     *
     * @return the resource.
     */
    public SecurityPolicyResource securityPolicy() {
        return securityPolicy;
    }

    /**
     * Who changed what, when, and from where.
     *
     * @return the resource.
     */
    public AuditResource audit() {
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
        return "LoyaltyOSClient[" + core + "]";
    }
}
