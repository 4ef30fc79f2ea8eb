import type { Statement, Transaction } from '@loyaltyos/database';
import { formatInstant, type Clock, type Instant } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';

/** One run of a sweep over a tenant. */
export interface SweepRun {
  readonly tenantId: string;
  /** Of the tenant. */
  readonly stripeCount: number;
  /** What falls due by then, in the tenant's business time, is done. */
  readonly until: Instant;
  /** What moments of recording are reckoned with. */
  readonly clock: Clock;
  /** What could not be done in this run, by the id that the sweep finds it under: it is left for the next run. */
  readonly failed: Set<string>;
}

/**
 * Something that is done by itself when its instant comes. What is due is found by an index, done a batch at a time in
 * transactions of their own, and no longer found when it is done: so a sweep keeps no place, and may stop anywhere.
 */
export interface Sweep {
  /** Whether anybody sees when it is done: a sandbox's clock that is moved stops for it. */
  readonly isSeen: boolean;
  /** Does the next batch of what is due. @returns how many it took on; 0 when nothing is left. */
  step(context: Context, run: SweepRun): Promise<number>;
  /** The first instant after `after`, or of all, at which something is due; undefined: nothing is. */
  nextDue(tx: Transaction, tenantId: string, after: Instant | undefined): Promise<Instant | undefined>;
}

/** Asks a statement for the first instant: `at`, after its second parameter. */
export async function firstAfter(
  tx: Transaction,
  next: Statement,
  tenantId: string,
  after: Instant | undefined,
): Promise<Instant | undefined> {
  const since = after === undefined ? '-infinity' : formatInstant(after);
  const [row] = await tx.query<{ at: Instant | null }>(next, [tenantId, since]);
  return row?.at ?? undefined;
}

/** Who does what falls due, as the journal names them. */
export const SWEEPER = 'system:sweep';
