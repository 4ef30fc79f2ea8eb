import { createHash } from 'node:crypto';
import { statement, type Database, type Transaction } from '@loyaltyos/database';
import { readTenantTime } from '@loyaltyos/journal';
import { formatInstant, type Clock, type Instant } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import { scheduleWork, type LeasedWork } from '../work/stored-work.ts';
import { anyParkedReturn } from './sweep-parked-returns.ts';
import type { SweepRun } from './sweep.ts';
import { nextSeen, sweep, sweepKind, type SweepBounds } from './sweeps.ts';

/** The kind of work that does what falls due of a tenant. */
export const SWEEP_WORK = 'sweep';

/** How often a tenant is looked at. */
const INTERVAL_MS = 60_000;

/** How soon after a turn there may be another for something that falls due before the next regular one. */
const SOONEST_MS = 5_000;

/** How often while a return waits for its order. */
const WAITING_MS = 10_000;

/** How many batches of a kind are done before other tenants have their turn. */
const STEPS_AT_ONCE = 50;

const insertMissing = statement(
  'loyalty.schedule-missing-turns',
  `INSERT INTO work_due (tenant_id, kind, subject, due_at, lease_until, attempts)
   SELECT tenant_id, $1, '', $2, '-infinity', 0
     FROM tenant
   ON CONFLICT (tenant_id, kind, subject) DO NOTHING`,
);

/**
 * Does what is due of a tenant, and is due again a minute later; sooner when it is known that something falls due before, and
 * at once when there is more to do. Nothing of it depends on where an earlier run stopped, so it may be killed anywhere and
 * taken up by any process.
 *
 * @returns when to look again, in wall time; undefined when there is no such tenant.
 */
export async function runSweeps(
  context: Context,
  wall: Clock,
  { tenantId }: Pick<LeasedWork, 'tenantId'>,
  bounds: SweepBounds = {},
): Promise<Instant | undefined> {
  const run = await runNow(context, tenantId);
  if (run === undefined) return undefined;
  const finished = await sweep(context, run, { maxSteps: STEPS_AT_ONCE, ...bounds });
  if (!finished) return wall.now();
  const next = await context.database.transaction(tenantId, (tx) => nextSeen(tx, tenantId, run.until));
  const inMs = next === undefined ? Infinity : Math.max(next - run.until, SOONEST_MS);
  return Math.min(nextTurn(tenantId, wall.now()), wall.now() + inMs);
}

/**
 * Does returns whose order has come. A tenant is looked at more often while a return of theirs waits, and the minute's turn
 * takes care of any that this one misses.
 *
 * @returns when to look again, in wall time; undefined when none waits.
 */
export async function runParkedReturns(
  context: Context,
  wall: Clock,
  { tenantId }: Pick<LeasedWork, 'tenantId'>,
  bounds: SweepBounds = {},
): Promise<Instant | undefined> {
  const run = await runNow(context, tenantId);
  if (run === undefined) return undefined;
  await sweepKind(context, 'returns', run, { maxSteps: STEPS_AT_ONCE, ...bounds });
  const waits = await context.database.transaction(tenantId, (tx) => anyParkedReturn(tx, tenantId));
  return waits ? wall.now() + WAITING_MS : undefined;
}

async function runNow({ database, clock }: Context, tenantId: string): Promise<Omit<SweepRun, 'failed'> | undefined> {
  const time = await database.transaction(tenantId, (tx) => readTenantTime(tx, tenantId));
  if (time === undefined) return undefined;
  const { stripeCount, aheadMs } = time;
  return { tenantId, stripeCount, until: clock.now() + aheadMs, clock };
}

/** Puts a new tenant on the list. */
export async function scheduleSweeps(tx: Transaction, tenantId: string, wallNow: Instant): Promise<void> {
  await scheduleWork(tx, { tenantId, kind: SWEEP_WORK, subject: '', dueAt: nextTurn(tenantId, wallNow) });
}

/** Puts tenants on the list of a kind of turn that are not on it. Their first turn is now. */
export async function scheduleMissing(database: Database, kind: string, wallNow: Instant): Promise<void> {
  await database.directory((tx) => tx.query(insertMissing, [kind, formatInstant(wallNow)]));
}

/** A tenant's next turn: every minute, at a second of its own, so that not all come at once. */
export function nextTurn(tenantId: string, wallNow: Instant): Instant {
  const offset = createHash('sha256').update(tenantId).digest().readUInt32BE(0) % INTERVAL_MS;
  return wallNow + INTERVAL_MS - ((wallNow - offset) % INTERVAL_MS);
}
