/** How often something may happen. */
export interface Rate {
  /** Units a second, in the long run. */
  readonly perSecond: number;
  /** Units at once, after a rest. */
  readonly burst: number;
}

/** What came of asking for units. */
export interface Taken {
  readonly allowed: boolean;
  /** Whole units that are left. */
  readonly remaining: number;
  /** Until as much as was asked for is there again; 0 where it was. */
  readonly waitMs: number;
  /** Until all of the burst is there again. */
  readonly restoredMs: number;
}

/**
 * Limits of rate for many keys, by the Generic Cell Rate Algorithm (ITU-T I.371): each key has one number, the instant at
 * which it would have all of its burst again. A key that has it all is as good as unknown, so the one used longest ago can go
 * when there are too many.
 */
export class RateLimiter {
  readonly #now: () => number;
  readonly #maxKeys: number;
  readonly #restoredAt = new Map<string, number>();

  /** @param now milliseconds of a clock that only goes forward. */
  constructor(now: () => number, maxKeys: number) {
    this.#now = now;
    this.#maxKeys = maxKeys;
  }

  get size(): number {
    return this.#restoredAt.size;
  }

  /** Takes units if they are all there. */
  take(key: string, rate: Rate, units = 1): Taken {
    return this.#ask(key, rate, units, true);
  }

  /** Takes units that have been used already, there or not: what lacks has to come back first. */
  charge(key: string, rate: Rate, units: number): Taken {
    const now = this.#now();
    this.#keep(key, Math.max(now, this.#restoredAt.get(key) ?? now) + (units * 1000) / rate.perSecond);
    return this.#ask(key, rate, 0, false);
  }

  /** Gives units back. */
  refund(key: string, rate: Rate, units: number): void {
    const restoredAt = this.#restoredAt.get(key);
    if (restoredAt !== undefined) this.#keep(key, restoredAt - (units * 1000) / rate.perSecond);
  }

  /** What there is, without taking any. */
  look(key: string, rate: Rate): Taken {
    return this.#ask(key, rate, 1, false);
  }

  #ask(key: string, { perSecond, burst }: Rate, units: number, takes: boolean): Taken {
    const now = this.#now();
    const unitMs = 1000 / perSecond;
    const owedMs = Math.max(0, (this.#restoredAt.get(key) ?? now) - now);
    const waitMs = Math.max(0, owedMs + units * unitMs - burst * unitMs);
    // Within a microsecond is there: the numbers are binary fractions.
    const allowed = waitMs < 0.001;
    const restoredMs = owedMs + (allowed && takes ? units * unitMs : 0);
    if (allowed && takes) this.#keep(key, now + restoredMs);
    const remaining = Math.max(0, Math.floor(burst - restoredMs / unitMs + 0.001));
    return { allowed, remaining, waitMs: allowed ? 0 : waitMs, restoredMs };
  }

  #keep(key: string, restoredAt: number): void {
    this.#restoredAt.delete(key);
    this.#restoredAt.set(key, restoredAt);
    if (this.#restoredAt.size <= this.#maxKeys) return;
    const [oldest] = this.#restoredAt.keys();
    if (oldest !== undefined) this.#restoredAt.delete(oldest);
  }
}
