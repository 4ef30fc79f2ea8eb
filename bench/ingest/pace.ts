import { setTimeout as sleep } from 'node:timers/promises';

/** When callers send: at fixed instants, whether those before were answered or not, or as soon as they were answered. */
export interface PaceOptions {
  /** Milliseconds of `performance.now()`. */
  readonly start: number;
  readonly deadline: number;
  /** Absent: as many as are answered. */
  readonly perSecond: number | undefined;
}

/** Tells callers that share it when each of their requests is due. */
export class Pace {
  readonly #options: PaceOptions;
  #asked = 0;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  /**
   * Waits until the next request is due, and says when that is: latency counts from then, so that a wait for a free caller is
   * part of it. Undefined once the time is over.
   */
  async next(): Promise<number | undefined> {
    const due = this.#dueAt(performance.now());
    if (due >= this.#options.deadline) return undefined;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    return due;
  }

  #dueAt(now: number): number {
    const { start, perSecond } = this.#options;
    if (perSecond === undefined) return now;
    this.#asked += 1;
    return start + (this.#asked * 1000) / perSecond;
  }
}
