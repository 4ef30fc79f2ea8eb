/** What the limit follows and where it stays. */
export interface ConcurrencyBounds {
  /** What the median request may take from the arrival of its body to its answer. */
  readonly targetMs: number;
  /** Never fewer, so that what a stall left behind can be seen to pass. */
  readonly least: number;
  /** Never more: what memory has room for. */
  readonly most: number;
}

/** How long a window of samples is at least, and when it ends however few there are. */
const SHORTEST_WINDOW_MS = 100;
const LONGEST_WINDOW_MS = 1000;
const ENOUGH_SAMPLES = 16;
const MAX_SAMPLES = 256;
/** What a window leaves at least. */
const STEEPEST = 0.25;
/** How many times as long as alone a request may take where even alone it takes more than half of the target. */
const TIMES_ALONE = 2;
/** How many times the least under way still count as alone: some are let in beyond the limit. */
const FEW = 1.5;
/** What a request takes alone is believed for about so long. */
const ALONE_HALF_LIFE_MS = 10_000;
/** Where a process begins: with lanes that share transactions, a few hundred cost little more than a few. */
const FIRST_LIMIT = 256;

/**
 * How many requests a process handles at once, found by how long they take: while the median of a window stays below the
 * target the limit grows by its square root, above the target it shrinks in proportion, at most to a quarter.
 *
 * The method is Gradient2 of Netflix's concurrency-limits (new = limit x gradient + sqrt(limit), gradient at most 1, nothing
 * learnt while the limit is not in use) with two differences. Its gradient is the long-term latency to the present one, ours
 * is the target to the present one: commands that wait for a lane share its next transaction, so that latency rises with
 * concurrency long before throughput stops to, and a baseline of an idle hour would choke it. And like TCP it cuts once in a
 * round trip: what was let in before a cut is not held against what was let in after it.
 *
 * Where something behind is so slow that requests miss the target however few there are, letting in fewer makes nobody quicker.
 * So windows in which there were as few as can be say what a request takes alone, and for a while the target is twice that.
 */
export class ConcurrencyLimit {
  readonly #bounds: ConcurrencyBounds;
  #limit: number;
  #samples: number[] = [];
  #windowFrom: number;
  #mostBusy = 0;
  #typicalMs = 0;
  #aloneMs = 0;
  /** Requests that were let in before the last cut say nothing about what it did. */
  #cutAt = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds of a clock that only goes forward. */
  constructor(bounds: ConcurrencyBounds, now: number) {
    this.#bounds = bounds;
    this.#limit = Math.min(bounds.most, Math.max(bounds.least, FIRST_LIMIT));
    this.#windowFrom = now;
  }

  /** How many may be under way. */
  get current(): number {
    return Math.floor(this.#limit);
  }

  /** What the median request took in the last window; 0 before there was one. */
  get typicalMs(): number {
    return this.#typicalMs;
  }

  /**
   * A request was handled.
   *
   * @param busy how many were under way with it.
   */
  observe(startedAt: number, endedAt: number, busy: number): void {
    if (startedAt < this.#cutAt) return;
    this.#mostBusy = Math.max(this.#mostBusy, busy);
    if (this.#samples.length < MAX_SAMPLES) this.#samples.push(endedAt - startedAt);
    const age = endedAt - this.#windowFrom;
    const enough = this.#samples.length >= ENOUGH_SAMPLES && age >= SHORTEST_WINDOW_MS;
    if (enough || age >= LONGEST_WINDOW_MS) this.#close(endedAt);
  }

  #close(now: number): void {
    const samples = this.#samples.toSorted((a, b) => a - b);
    this.#typicalMs = samples[Math.floor(samples.length / 2)] ?? 0;
    this.#aloneMs *= 0.5 ** ((now - this.#windowFrom) / ALONE_HALF_LIFE_MS);
    if (this.#mostBusy <= this.#bounds.least * FEW) this.#aloneMs = this.#typicalMs;
    const before = this.#limit;
    if (this.#mostBusy * 2 >= before) this.#limit = this.#next(this.#typicalMs);
    if (this.#limit < before) this.#cutAt = now;
    this.#samples = [];
    this.#windowFrom = now;
    this.#mostBusy = 0;
  }

  #next(medianMs: number): number {
    const { targetMs, least, most } = this.#bounds;
    const wantedMs = Math.max(targetMs, TIMES_ALONE * this.#aloneMs);
    const gradient = Math.max(STEEPEST, Math.min(1, wantedMs / Math.max(medianMs, Number.EPSILON)));
    return Math.min(most, Math.max(least, this.#limit * gradient + Math.sqrt(this.#limit)));
  }
}
