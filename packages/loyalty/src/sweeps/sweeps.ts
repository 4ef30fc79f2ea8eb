import type { Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import { forgetKeys } from './forget-keys.ts';
import { forgetOrigins } from './forget-origins.ts';
import { sweepHolds } from './sweep-holds.ts';
import { sweepParkedReturns } from './sweep-parked-returns.ts';
import { sweepTiers } from './sweep-tiers.ts';
import { sweepUnits } from './sweep-units.ts';
import type { Sweep, SweepRun } from './sweep.ts';

/** What is done by itself. */
export type SweepKind = 'units' | 'holds' | 'tiers' | 'returns' | 'keys' | 'origins';

/** In the order in which things are done that fall due at one instant: units before the holds on them. */
export const SWEEPS: Record<SweepKind, Sweep> = {
  units: sweepUnits,
  holds: sweepHolds,
  tiers: sweepTiers,
  returns: sweepParkedReturns,
  keys: forgetKeys,
  origins: forgetOrigins,
};

/** How far a sweep goes. */
export interface SweepBounds {
  readonly signal?: AbortSignal;
  /** Batches of a kind. */
  readonly maxSteps?: number;
}

/** How many things of one kind may fail in one run before it is given up: something is wrong with all of them. */
const MOST_FAILURES = 100;

/**
 * Does what is due of a tenant, one kind after the other. A kind that fails keeps none of the others from being done.
 *
 * @returns false when it stopped before all was done: at the signal, or after `maxSteps` batches of a kind.
 * @throws AggregateError of what failed, when the other kinds are done.
 */
export async function sweep(
  context: Context,
  run: Omit<SweepRun, 'failed'>,
  bounds: SweepBounds = {},
): Promise<boolean> {
  const errors: unknown[] = [];
  let finished = true;
  const { tenantId, until } = run;
  for (const kind of await context.database.transaction(tenantId, (tx) => kindsDue(tx, tenantId, until))) {
    try {
      const ended = await sweepKind(context, kind, run, bounds);
      finished &&= ended;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'some of what was due could not be done');
  return finished;
}

/** The kinds of which something is due by an instant: for most tenants at most times there are none. */
async function kindsDue(tx: Transaction, tenantId: string, until: Instant): Promise<readonly SweepKind[]> {
  const kinds = Object.keys(SWEEPS) as SweepKind[];
  const first = await Promise.all(kinds.map((kind) => SWEEPS[kind].nextDue(tx, tenantId, undefined)));
  return kinds.filter((_, index) => (first[index] ?? Infinity) <= until);
}

/** Does what is due of one kind. @returns false when it stopped before all was done. */
export async function sweepKind(
  context: Context,
  kind: SweepKind,
  due: Omit<SweepRun, 'failed'>,
  { signal, maxSteps = Infinity }: SweepBounds = {},
): Promise<boolean> {
  const run = { ...due, failed: new Set<string>() };
  for (let steps = 0; steps < maxSteps; steps += 1) {
    if (signal?.aborted === true) return false;
    if ((await SWEEPS[kind].step(context, run)) === 0) return true;
    if (run.failed.size >= MOST_FAILURES) throw new Error(`${run.failed.size} things that were due could not be done`);
  }
  return false;
}

/** The first instant after `after` at which something of the tenant falls due that anybody sees. */
export async function nextSeen(tx: Transaction, tenantId: string, after: Instant): Promise<Instant | undefined> {
  const seen = Object.values(SWEEPS).filter(({ isSeen }) => isSeen);
  const instants = await Promise.all(seen.map((one) => one.nextDue(tx, tenantId, after)));
  return instants.reduce((next, at) => (next === undefined || (at !== undefined && at < next) ? at : next), undefined);
}
