import type { Instant } from '@loyaltyos/kernel';
import { everyTenant } from '../tenants/every-tenant.ts';
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

/** Brings the server's keys and every tenant under the current root. Stops where it is when the signal says so. */
export async function moveEverything(keeping: KeyKeeping, roots: RootsInUse, signal?: AbortSignal): Promise<Pass> {
  const startedAt = keeping.clock.now();
  const serverKeys = await rewrapServerKeys(keeping, roots.current);
  let tenants = 0;
  let customers = 0;
  for await (const tenantId of everyTenant(keeping.database)) {
    signal?.throwIfAborted();
    const moved = await moveTenant(keeping, tenantId, roots, signal);
    tenants += moved.epochs;
    customers += moved.customers;
  }
  return { startedAt, tenants, customers, serverKeys };
}
