import type { Clock, Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { BoundedCache } from '../bounded-cache.ts';

/** So many attempts in a row, which come back evenly over the time. */
export interface AttemptRate {
  readonly attempts: number;
  readonly perMs: number;
}

const MAX_KEYS_HELD = 10_000;

/** How often something may be tried under a key, in this process. What is beyond memory is forgotten, the oldest first. */
export class AttemptBudget {
  readonly #clock: Clock;
  readonly #rate: AttemptRate;
  readonly #held: BoundedCache<Bucket>;

  constructor(clock: Clock, rate: AttemptRate) {
    this.#clock = clock;
    this.#rate = rate;
    // Past its time a bucket is full again, and so is a new one.
    this.#held = new BoundedCache(clock, { maxEntries: MAX_KEYS_HELD, maxAgeMs: rate.perMs, renewedByUse: true });
  }

  /** @throws Problem `too-many-requests`, with the time after which another attempt is taken. */
  take(key: string): void {
    const now = this.#clock.now();
    const bucket = this.#held.get(key) ?? new Bucket(this.#rate, now);
    this.#held.set(key, bucket);
    const waitMs = bucket.take(now);
    if (waitMs === 0) return;
    throw new Problem('too-many-requests', {
      detail: 'There were too many attempts.',
      retryAfterMs: waitMs,
    });
  }

  dropOld(): void {
    this.#held.dropOld();
  }

  clear(): void {
    this.#held.clear();
  }
}

/** A token bucket. */
class Bucket {
  readonly #rate: AttemptRate;
  #left: number;
  #at: Instant;

  constructor(rate: AttemptRate, now: Instant) {
    this.#rate = rate;
    this.#left = rate.attempts;
    this.#at = now;
  }

  /** Takes one where there is one; otherwise says how long until there is. */
  take(now: Instant): number {
    const { attempts, perMs } = this.#rate;
    const elapsedMs = Math.max(0, now - this.#at);
    this.#left = Math.min(attempts, this.#left + (elapsedMs * attempts) / perMs);
    this.#at = now;
    if (this.#left < 1) return ((1 - this.#left) * perMs) / attempts;
    this.#left -= 1;
    return 0;
  }
}
