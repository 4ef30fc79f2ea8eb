import type { Database } from '@loyaltyos/database';
import { type Identity, NO_TENANT } from '@loyaltyos/identity';
import type { Clock, Instant } from '@loyaltyos/kernel';
import { scheduleWork } from './stored-work.ts';

/** The kind of work that replaces and destroys the keys which all others lie under. */
export const KEYS_WORK = 'keys';

/** How soon it may be looked at again, whatever is due. */
const SOONEST_MS = 60_000;

/** Puts the work, which is the whole installation's, on the list, where every process that starts looks at it once. */
export async function scheduleKeys(database: Database, now: Instant): Promise<void> {
  await database.directory((tx) => scheduleWork(tx, { tenantId: NO_TENANT, kind: KEYS_WORK, subject: '', dueAt: now }));
}

/**
 * Does what is due about the keys.
 *
 * @returns when to look again, in wall time; undefined when it was stopped.
 */
export async function runKeyKeeping(
  identity: Identity,
  wallClock: Clock,
  signal: AbortSignal,
): Promise<Instant | undefined> {
  try {
    const { nextAt } = await identity.keepKeys(signal);
    return Math.max(nextAt, wallClock.now() + SOONEST_MS);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
