import { randomInt } from 'node:crypto';

/** How often something is tried in all: with the longest waits, for about a minute and a half. */
export const MAX_ATTEMPTS = 8;

const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** What a server may ask us to wait. */
const LONGEST_ASKED_MS = 300_000;

/**
 * Milliseconds to wait after so many failed attempts: doubling, with half of it drawn so that clients do not come back
 * together; at least what the server asked for.
 *
 * @param retryAfterSeconds of the answer; NaN or undefined where there was none.
 */
export function backOffMs(attempt: number, retryAfterSeconds = Number.NaN): number {
  const ceiling = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  const drawn = ceiling / 2 + randomInt(ceiling / 2 + 1);
  const asked = Number.isFinite(retryAfterSeconds) ? Math.max(0, retryAfterSeconds) * 1000 : 0;
  return Math.max(drawn, Math.min(asked, LONGEST_ASKED_MS));
}
