import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiter, type Rate } from '../rate-limit/rate-limiter.ts';

/** Refusals that a party is told at once: so many in a row, and then so many a second. */
const AT_ONCE: Rate = { perSecond: 50, burst: 100 };
const MAX_PARTIES = 10_000;
const SHORTEST_HOLD_MS = 500;
const LONGEST_HOLD_MS = 10_000;
/** How many of those held are told in a second, whoever they are of. */
const TOLD_PER_SECOND = 200;
const SPREAD_MS = 1000;
/** The golden ratio's part of the spread: one after the other lie as far apart as they can. */
const STEP_MS = 618;

/**
 * Holds refusals back from those who do not wait when they are told to. Refusing costs little, but a caller who asks again
 * at once on every one of a thousand connections makes it cost all there is; an answer that comes the later the more
 * are held makes that two hundred a second.
 */
export class HeldRefusals {
  readonly #refusals: RateLimiter;
  readonly #maxHeld: number;
  readonly #wait: (ms: number) => Promise<unknown>;
  #held = 0;
  #offsetMs = 0;

  /**
   * @param maxHeld how many are held at the same time; more are told at once.
   * @param wait ends after so many milliseconds.
   */
  constructor(now: () => number, maxHeld: number, wait = waitQuietly) {
    this.#refusals = new RateLimiter(now, MAX_PARTIES);
    this.#maxHeld = maxHeld;
    this.#wait = wait;
  }

  /** How many are held. */
  get held(): number {
    return this.#held;
  }

  /** Ends when the party may be told that it is refused. */
  async hold(party: string): Promise<void> {
    if (this.#refusals.take(party, AT_ONCE).allowed || this.#held >= this.#maxHeld) return;
    this.#held += 1;
    // Not all for the same time, or they would come back together.
    this.#offsetMs = (this.#offsetMs + STEP_MS) % SPREAD_MS;
    const holdMs = SHORTEST_HOLD_MS + this.#offsetMs + (this.#held * 1000) / TOLD_PER_SECOND;
    await this.#wait(Math.min(LONGEST_HOLD_MS, holdMs));
    this.#held -= 1;
  }
}

/** Keeps no process alive that has nothing else to do. */
function waitQuietly(ms: number): Promise<unknown> {
  return sleep(ms, undefined, { ref: false });
}
