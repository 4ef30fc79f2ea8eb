import type { Clock, Instant } from '@loyaltyos/kernel';

interface Held<Value> {
  readonly value: Value;
  since: Instant;
}

/** What a cache may hold, and for how long. */
export interface CacheBounds {
  readonly maxEntries: number;
  readonly maxAgeMs: number;
  /** Whether being used makes an entry young again. */
  readonly renewedByUse?: boolean;
}

/**
 * A map that stays small: the entry used longest ago goes when it is full, and none is given out past its age. When the
 * clock is set back, everything counts as too old.
 */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Held<Value>>();
  readonly #clock: Clock;
  readonly #bounds: CacheBounds;

  constructor(clock: Clock, bounds: CacheBounds) {
    this.#clock = clock;
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Value | undefined {
    const held = this.#entries.get(key);
    if (held === undefined) return undefined;
    this.#entries.delete(key);
    const now = this.#clock.now();
    if (!this.#isYoung(held, now)) return undefined;
    if (this.#bounds.renewedByUse === true) held.since = now;
    this.#entries.set(key, held);
    return held.value;
  }

  /** @param since when the value was true; now when not given. */
  set(key: string, value: Value, since: Instant = this.#clock.now()): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, since });
    if (this.#entries.size <= this.#bounds.maxEntries) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Lets go of what is past its age, so that it does not stay in memory unused. */
  dropOld(): void {
    const now = this.#clock.now();
    for (const [key, held] of this.#entries) if (!this.#isYoung(held, now)) this.#entries.delete(key);
  }

  #isYoung(held: Held<Value>, now: Instant): boolean {
    const ageMs = now - held.since;
    return ageMs >= 0 && ageMs < this.#bounds.maxAgeMs;
  }
}
