import { constraintOf, isRetryable, sqlStateOf } from '@loyaltyos/database';

const UNIQUE_VIOLATION = '23505';

/** True for what the data of one command can cause: a bad value (22) or a violated constraint (23). */
export function isOfOneMember(error: unknown): boolean {
  return /^2[23]/.test(sqlStateOf(error) ?? '');
}

/** Runs a commit again, at most so often, when it was other writers that made it fail. */
export async function withRetries<T>(maxAttempts: number, commit: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await commit();
    } catch (error) {
      if (attempt >= maxAttempts || !mayPassNextTime(error)) throw error;
    }
  }
}

/**
 * True when other writers made the commit fail. Besides serialization failures and deadlocks, that is a key taken on
 * another stripe between reading and writing: on the next try the batch reads the other's row.
 */
function mayPassNextTime(error: unknown): boolean {
  return isRetryable(error) || (sqlStateOf(error) === UNIQUE_VIOLATION && constraintOf(error) !== undefined);
}
