import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiter, type Rate } from '../rate-limit/rate-limiter.ts';

/** Refusals that a party is told at once: so many in a row, and then so many a second. */
const AT_ONCE: Rate = { perSecond: 50, burst: 100 };
const MAX_PARTIES = 10_000;
const HOLD_MS = 1000;

/**
 * Holds refusals back from those who do not wait when they are told to. Refusing costs little, but a caller who asks again
 * at once on every one of a thousand connections makes it cost all there is; an answer that comes a second later makes that a
 * thousand a second.
 */
export class HeldRefusals {
  readonly #refusals: RateLimiter;
  readonly #maxHeld: number;
  #held = 0;

  /** @param maxHeld how many are held at the same time; more are told at once. */
  constructor(now: () => number, maxHeld: number) {
    this.#refusals = new RateLimiter(now, MAX_PARTIES);
    this.#maxHeld = maxHeld;
  }

  /** How many are held. */
  get held(): number {
    return this.#held;
  }

  /** Ends when the party may be told that it is refused. */
  async hold(party: string): Promise<void> {
    if (this.#refusals.take(party, AT_ONCE).allowed || this.#held >= this.#maxHeld) return;
    this.#held += 1;
    await sleep(HOLD_MS, undefined, { ref: false });
    this.#held -= 1;
  }
}
