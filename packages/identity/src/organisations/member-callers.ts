import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { BoundedCache } from '../bounded-cache.ts';
import type { Caller } from '../principal.ts';
import { findActiveTenant } from '../tenants/find-tenant.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import type { Environment, Tenant } from '../tenants/tenant.ts';
import { scopesOf } from './roles.ts';
import { actorOf } from './session-actor.ts';
import type { SessionHolder } from './session.ts';

/** With the time of the query it stays below the promised 5 s. */
const BOUNDS = { maxEntries: 10_000, maxAgeMs: 4_000 };

/** Members as callers of their organisation's tenants. */
export class MemberCallers {
  readonly #database: Database;
  readonly #standings: TenantStandings;
  readonly #clock: Clock;
  readonly #tenants: BoundedCache<Tenant>;

  constructor({ database, standings, clock }: { database: Database; standings: TenantStandings; clock: Clock }) {
    this.#database = database;
    this.#standings = standings;
    this.#clock = clock;
    this.#tenants = new BoundedCache(clock, BOUNDS);
  }

  /**
   * The member in a tenant, with the scopes of the role.
   *
   * @param environment the one that the host serves, where it serves only one.
   * @throws Problem `tenant-not-found`, also for what belongs to others.
   */
  async callerIn(holder: SessionHolder, slug: string, environment?: Environment): Promise<Caller> {
    const tenant = await this.#tenantOf(slug);
    const isOwn = tenant !== undefined && tenant.organisationId === holder.organisationId;
    const isHere = environment === undefined || tenant?.environment === environment;
    const standing = isOwn && isHere ? await this.#standings.of(tenant.tenantId) : undefined;
    if (standing === undefined || !standing.active) throw new Problem('tenant-not-found');
    const { tenant: current, terms } = standing;
    const { memberId: id, role } = holder;
    return { ...actorOf(holder), kind: 'member', id, tenant: current, scopes: scopesOf(role), terms };
  }

  dropOld(): void {
    this.#tenants.dropOld();
  }

  clear(): void {
    this.#tenants.clear();
  }

  async #tenantOf(slug: string): Promise<Tenant | undefined> {
    const known = this.#tenants.get(slug);
    if (known !== undefined) return known;
    const askedAt = this.#clock.now();
    const tenant = await findActiveTenant(this.#database, slug);
    if (tenant !== undefined) this.#tenants.set(slug, tenant, askedAt);
    return tenant;
  }
}
