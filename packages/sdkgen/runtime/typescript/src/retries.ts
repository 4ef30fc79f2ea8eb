import { RETRIES } from './behaviour.ts';
import type { CallScope } from './call-scope.ts';
import type { Configuration } from './configuration.ts';
import { ApiError, ConnectionError, LoyaltyOSError } from './errors.ts';
import { isRetriedStatus } from './read-refusal.ts';

/** Something that is tried more than once. */
export interface Repeated<Result, Means> {
  readonly operation: string;
  /** Whether sending it twice does no more than sending it once. */
  readonly repeatable: boolean;
  readonly maxRetries: number;
  /** What each attempt needs first, and tries for itself: when it fails, so does all of it. */
  prepare(): Promise<Means>;
  /** @param attempt From 1 on. */
  run(attempt: number, means: Means): Promise<Result>;
  /** Whether it is tried again at once, and not counted, because what was wrong with it has been mended. */
  mend?(error: LoyaltyOSError, means: Means): boolean;
}

/**
 * Tries something until it succeeds, or until trying again is of no use or not safe.
 *
 * @throws What the last attempt failed with, or the reason why the call ended.
 */
export async function repeat<Result, Means>(
  { witness, clock }: Pick<Configuration, 'witness' | 'clock'>,
  repeated: Repeated<Result, Means>,
  scope: CallScope,
): Promise<Result> {
  const { operation } = repeated;
  for (let attempt = 1, retries = 0; ; attempt++) {
    const means = await repeated.prepare();
    try {
      return await repeated.run(attempt, means);
    } catch (thrown) {
      const ended = scope.signal.aborted;
      // Whatever an attempt says that its call has ended, the reason is the call's.
      const error: unknown = ended ? scope.signal.reason : thrown;
      if (!(error instanceof LoyaltyOSError)) throw error;
      const mended = !ended && (repeated.mend?.(error, means) ?? false);
      const delayMs = mended ? 0 : nextDelayMs(error, repeated, retries, scope.leftMs, clock.now());
      witness.failed({ operation, attempt, error, willRetry: delayMs !== undefined, delayMs });
      if (delayMs === undefined) throw error;
      if (mended) continue;
      retries++;
      await scope.sleep(delayMs);
    }
  }
}

function nextDelayMs(
  error: LoyaltyOSError,
  { repeatable, maxRetries }: Pick<Repeated<unknown, unknown>, 'repeatable' | 'maxRetries'>,
  retries: number,
  leftMs: number,
  now: number,
): number | undefined {
  if (retries >= maxRetries || !mayRetry(error, repeatable)) return undefined;
  const asked = error instanceof ApiError ? retryAfterMs(error.headers, now) : undefined;
  if (asked !== undefined && asked > RETRIES.maxRetryAfterMs) return undefined;
  const delayMs = asked ?? backOffMs(retries, randomFraction());
  return delayMs < leftMs ? delayMs : undefined;
}

/** Whether an error may pass, and sending the request again is safe. */
export function mayRetry(error: LoyaltyOSError, repeatable: boolean): boolean {
  if (error instanceof ConnectionError) return repeatable && RETRIES.connectionErrors;
  if (!(error instanceof ApiError)) return false;
  const { status, code, retryable } = error;
  if (!repeatable) {
    // Nothing was done where the server says one of these.
    return RETRIES.unrepeatable.statuses.includes(status) || RETRIES.unrepeatable.problems.includes(code);
  }
  return isRetriedStatus(status) || (status === RETRIES.conflictStatus && retryable);
}

/**
 * What `Retry-After` asks for (RFC 9110, 10.2.3): seconds, or a date.
 *
 * @returns Milliseconds; nothing where the field is not there or says neither.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * How long to wait before a retry: longer each time, and less a random part, so that clients that failed together do not come
 * back together.
 *
 * @param fraction From 0 to 1: how much of that part.
 */
export function backOffMs(retries: number, fraction: number): number {
  const fullMs = Math.min(RETRIES.maxDelayMs, RETRIES.baseDelayMs * 2 ** retries);
  return fullMs * (1 - (fraction * RETRIES.jitterPercent) / 100);
}

function randomFraction(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}
