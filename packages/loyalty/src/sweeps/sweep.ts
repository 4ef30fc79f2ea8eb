import type { Transaction } from '@loyaltyos/database';
import type { Clock, Instant } from '@loyaltyos/kernel';
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
  /** Does the next batch of what is due. @returns how many it took on; 0 when nothing is left. */
  step(context: Context, run: SweepRun): Promise<number>;
  /** The first instant after `after` at which there is something to do. Absent: nothing that business time brings about. */
  nextDue?(tx: Transaction, tenantId: string, after: Instant): Promise<Instant | undefined>;
}

/** Who does what falls due, as the journal names them. */
export const SWEEPER = 'system:sweep';
