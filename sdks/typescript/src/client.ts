import { LoyaltyOSCore } from './core/core.ts';
import { ApiKeysResource } from './resources/api-keys/api-keys-resource.ts';
import { AuditResource } from './resources/audit/audit-resource.ts';
import { BacktestsResource } from './resources/backtests/backtests-resource.ts';
import { CertificatesResource } from './resources/certificates/certificates-resource.ts';
import { CustomersResource } from './resources/customers/customers-resource.ts';
import { EventsResource } from './resources/events/events-resource.ts';
import { LedgerResource } from './resources/ledger/ledger-resource.ts';
import { ListsResource } from './resources/lists/lists-resource.ts';
import { OrdersResource } from './resources/orders/orders-resource.ts';
import { ProgrammeResource } from './resources/programme/programme-resource.ts';
import { RedemptionsResource } from './resources/redemptions/redemptions-resource.ts';
import { RuleSetsResource } from './resources/rule-sets/rule-sets-resource.ts';
import { SandboxResource } from './resources/sandbox/sandbox-resource.ts';
import { SecurityPolicyResource } from './resources/security-policy/security-policy-resource.ts';

/**
 * The whole API, resource by resource. Make one and share it: it holds the token that all its calls use.
 *
 * ```ts
 * const client = new LoyaltyOSClient({ tenantSlug: 'acme-retail', apiKey: process.env.LOYALTYOS_API_KEY });
 * const balance = await client.customers.balance('cust_a1b2');
 * ```
 */
export class LoyaltyOSClient extends LoyaltyOSCore {
  /** Orders go in, points come out. */
  readonly orders = new OrdersResource(this);
  /** Members: enrolment, balances, ledger. */
  readonly customers = new CustomersResource(this);
  /** Points and credit that are spent, at once or held first. */
  readonly redemptions = new RedemptionsResource(this);
  /** What happens to customers besides orders. */
  readonly events = new EventsResource(this);
  /** Trials of rule sets on stored orders. */
  readonly backtests = new BacktestsResource(this);
  /** What orders earn, as programs. */
  readonly ruleSets = new RuleSetsResource(this);
  /** What was posted, and the proof of it. */
  readonly ledger = new LedgerResource(this);
  /** Values that rules look up. */
  readonly lists = new ListsResource(this);
  /** A tenant's settings. */
  readonly programme = new ProgrammeResource(this);
  /** What only a sandbox can do. */
  readonly sandbox = new SandboxResource(this);
  /** What programs trade for tokens. */
  readonly apiKeys = new ApiKeysResource(this);
  /** What programs may show in place of a secret. */
  readonly certificates = new CertificatesResource(this);
  /** What the tenant asks of its callers. */
  readonly securityPolicy = new SecurityPolicyResource(this);
  /** Who changed what, when, and from where. */
  readonly audit = new AuditResource(this);
}
