import { type Database, statement } from '@loyaltyos/database';
import { assert, type Clock } from '@loyaltyos/kernel';
import { type Actor, recordChange } from '../audit/record-change.ts';
import type { Plan } from './plans.ts';
import type { TenantStandings } from './tenant-standing.ts';

/** What the operator allows a tenant. */
export interface TenantLimits {
  readonly plan: Plan;
  /** In place of what the plan says; null: what the plan says. */
  readonly requestsPerSecond: number | null;
}

export const MOST_REQUESTS_PER_SECOND = 1_000_000;

const lockLimits = statement(
  'identity.lock-tenant-limits',
  `SELECT plan, requests_per_second AS "requestsPerSecond" FROM tenant WHERE tenant_id = $1 FOR NO KEY UPDATE`,
);
const updateLimits = statement(
  'identity.change-tenant-limits',
  'UPDATE tenant SET plan = $2, requests_per_second = $3 WHERE tenant_id = $1',
);

/**
 * Changes a tenant's plan or what it is allowed in place of it: at once in this process, within 5 s in every other. What
 * already holds is not recorded.
 *
 * @param change what is absent stays.
 * @returns what holds now.
 */
export async function changeLimits(
  { database, clock, standings }: { database: Database; clock: Clock; standings: TenantStandings },
  { tenantId, actor }: { tenantId: string; actor: Actor },
  change: Partial<TenantLimits>,
): Promise<TenantLimits> {
  const { requestsPerSecond: wanted = null } = change;
  const fits = wanted === null || (Number.isInteger(wanted) && wanted > 0 && wanted <= MOST_REQUESTS_PER_SECOND);
  assert(fits, 'requests per second are a positive whole number');
  const limits = await database.transaction(tenantId, async (tx) => {
    const [before] = await tx.query<TenantLimits>(lockLimits, [tenantId]);
    assert(before !== undefined, 'the tenant is there');
    const { plan, requestsPerSecond } = { ...before, ...change };
    if (plan === before.plan && requestsPerSecond === before.requestsPerSecond) return before;
    tx.send(updateLimits, [tenantId, plan, requestsPerSecond]);
    await recordChange(
      tx,
      { tenantId, actor, now: clock.now() },
      {
        action: 'tenant.limits-changed',
        subject: { kind: 'tenant', id: tenantId },
        details: { plan, requestsPerSecond, before: { ...before } },
      },
    );
    return { plan, requestsPerSecond };
  });
  standings.forget(tenantId);
  return limits;
}
