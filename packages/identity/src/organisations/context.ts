import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import type { SecretHasher } from '../api-keys/secret-hasher.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';
import type { Origin } from '../principal.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import type { AttemptBudget } from './attempt-budget.ts';
import type { KnownDevices } from './known-devices.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Sessions } from './sessions.ts';

/** What the verbs of organisations work with. */
export interface OrganisationContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly hasher: SecretHasher;
  readonly tenantKeys: TenantKeys;
  readonly standings: TenantStandings;
  readonly profiles: MemberProfiles;
  readonly sessions: Sessions;
  readonly devices: KnownDevices;
  readonly registrations: AttemptBudget;
  /** What the installation itself calls tenants: nobody else gets them. */
  readonly reservedSlugs: ReadonlySet<string>;
}

/** Somebody who calls without a session. */
export interface Visitor extends Origin {
  /** What the browser holds if it is a known one. */
  readonly deviceToken?: string;
}
