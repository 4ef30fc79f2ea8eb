import { readLastBlock, sealTenant } from '@loyaltyos/journal';
import type { Transaction } from '@loyaltyos/database';
import type { Clock, Instant } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import { nextTurn } from '../sweeps/run-sweeps.ts';
import { scheduleWork, type LeasedWork } from '../work/stored-work.ts';
import { sealKeys } from './seal-keys.ts';
import { tellAuditRecords } from './tell-audit-records.ts';

/** The kind of work that seals what a tenant's ledger has recorded. */
export const SEAL_WORK = 'seal';

/** From one block of a tenant to the next that somebody asks for. */
const SOONEST_MS = 5_000;

/** How long a worker may take to notice. */
const NOTICE_MS = 2_000;

/** How many blocks are made before other tenants have their turn. */
const STEPS_AT_ONCE = 20;

/**
 * Has the journal tell of what the audit log recorded, and seals what is new of a tenant, a block at a time; it is due again a
 * minute later, at once when there is more. Every step is a transaction of its own, so that it may be killed anywhere and taken
 * up by any process.
 *
 * @returns when to look again, in wall time.
 */
export async function runSealing(
  { database, clock, identity }: Pick<Context, 'database' | 'clock' | 'identity'>,
  wall: Clock,
  { tenantId }: Pick<LeasedWork, 'tenantId'>,
  signal?: AbortSignal,
): Promise<Instant> {
  const signing = { keys: await sealKeys(identity), clock };
  for (let steps = 0; steps < STEPS_AT_ONCE; steps += 1) {
    if (signal?.aborted === true) break;
    const told = await tellAuditRecords(database, clock, tenantId);
    const { complete } = await sealTenant(database, tenantId, signing);
    if (complete && told) return nextTurn(tenantId, wall.now());
  }
  return wall.now();
}

/** Puts a new tenant on the list. */
export async function scheduleSealing(tx: Transaction, tenantId: string, wallNow: Instant): Promise<void> {
  await scheduleWork(tx, { tenantId, kind: SEAL_WORK, subject: '', dueAt: nextTurn(tenantId, wallNow) });
}

/**
 * Has a tenant sealed before its turn, yet not more often than every few seconds.
 *
 * @returns after how many milliseconds it is worth asking.
 */
export async function sealSoon(context: Context, tenantId: string): Promise<number> {
  const { database, clock, wakeWorkers } = context;
  const last = await database.transaction(tenantId, (tx) => readLastBlock(tx, tenantId));
  const now = clock.now();
  const sealedAt = last === undefined ? 0 : Number(last.sealedAtMicros / 1000n);
  const dueAt = Math.max(now, Math.min(sealedAt, now) + SOONEST_MS);
  await database.directory((tx) => scheduleWork(tx, { tenantId, kind: SEAL_WORK, subject: '', dueAt }));
  wakeWorkers();
  return dueAt - now + NOTICE_MS;
}
