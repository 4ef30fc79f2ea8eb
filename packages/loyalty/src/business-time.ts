import type { Database, Transaction } from '@loyaltyos/database';
import type { Principal, Tenant } from '@loyaltyos/identity';
import { readClockAhead } from '@loyaltyos/journal';
import type { Clock, Instant } from '@loyaltyos/kernel';

/**
 * What time it is in a tenant's business: the wall clock's, but in a sandbox whose clock was advanced. Everything that depends
 * on now asks here, other than tokens, signatures and leases, which are not business. Only a sandbox costs a statement.
 */
export async function businessTime(tx: Transaction, tenant: Tenant, clock: Clock): Promise<Instant> {
  if (tenant.environment === 'production') return clock.now();
  const aheadMs = await readClockAhead(tx, tenant.tenantId);
  return clock.now() + aheadMs;
}

/** The same, for who has no transaction open. */
export async function businessTimeNow(
  { database, clock }: { database: Database; clock: Clock },
  { tenant }: Pick<Principal, 'tenant'>,
): Promise<Instant> {
  if (tenant.environment === 'production') return clock.now();
  return database.transaction(tenant.tenantId, (tx) => businessTime(tx, tenant, clock));
}
