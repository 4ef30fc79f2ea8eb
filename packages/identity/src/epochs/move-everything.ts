import { statement } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import type { KeyKeeping } from './key-keeping.ts';
import { moveTenant, type RootsInUse } from './move-tenant.ts';
import { rewrapServerKeys } from './rewrap-server-keys.ts';

/** What one pass over everything that the root wraps came to. */
export interface Pass {
  /** What is wrapped under old keys from then on, it may have missed. */
  readonly startedAt: Instant;
  /** Tenants that got a new epoch. */
  readonly tenants: number;
  /** Customers' keys that were wrapped anew. */
  readonly customers: number;
  /** The server's own keys that were. */
  readonly serverKeys: number;
}

const TENANTS_AT_ONCE = 200;

const selectTenants = statement(
  'identity.tenants-page',
  'SELECT tenant_id AS "tenantId" FROM tenant WHERE tenant_id > $1 ORDER BY tenant_id LIMIT $2',
);

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Brings the server's keys and every tenant under the current root. Stops where it is when the signal says so. */
export async function moveEverything(keeping: KeyKeeping, roots: RootsInUse, signal?: AbortSignal): Promise<Pass> {
  const startedAt = keeping.clock.now();
  const serverKeys = await rewrapServerKeys(keeping, roots.current);
  let tenants = 0;
  let customers = 0;
  await forEachTenant(keeping, async (tenantId) => {
    signal?.throwIfAborted();
    const moved = await moveTenant(keeping, tenantId, roots, signal);
    tenants += moved.epochs;
    customers += moved.customers;
  });
  return { startedAt, tenants, customers, serverKeys };
}

/** Every tenant, whatever its status: a suspended one has customers too. */
export async function forEachTenant(
  { database }: KeyKeeping,
  work: (tenantId: string) => Promise<void>,
): Promise<void> {
  for (let after = BEFORE_ALL; ;) {
    const page = await database.directory((tx) =>
      tx.query<{ tenantId: string }>(selectTenants, [after, TENANTS_AT_ONCE]),
    );
    for (const { tenantId } of page) await work(tenantId);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.tenantId;
  }
}
