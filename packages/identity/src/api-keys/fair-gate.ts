import { Problem } from '@loyaltyos/problems';

/** How much may run and wait at a gate. */
export interface GateBounds {
  readonly maxRunning: number;
  readonly maxWaitingPerLane: number;
  readonly maxWaiting: number;
}

/**
 * Lets a bounded number of costly jobs run at once. Who waits, waits in a lane, and lanes take turns: whoever floods one
 * lane fills that lane's queue and delays the others by one job each.
 */
export class FairGate {
  readonly #bounds: GateBounds;
  readonly #lanes = new Map<string, (() => void)[]>();
  #running = 0;
  #waiting = 0;

  constructor(bounds: GateBounds) {
    this.#bounds = bounds;
  }

  /** @throws Problem `too-many-requests` at once when the lane's queue, or all of them together, are full. */
  async run<Result>(lane: string, job: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#bounds.maxRunning) await this.#turn(lane);
    else this.#running += 1;
    try {
      return await job();
    } finally {
      this.#passOn();
    }
  }

  #turn(lane: string): Promise<void> {
    const queue = this.#lanes.get(lane) ?? [];
    if (queue.length >= this.#bounds.maxWaitingPerLane || this.#waiting >= this.#bounds.maxWaiting) {
      throw new Problem('too-many-requests', {
        detail: 'Too many token requests are waiting.',
        retryAfterSeconds: 1,
      });
    }
    this.#waiting += 1;
    this.#lanes.set(lane, queue);
    return new Promise((resolve) => {
      queue.push(resolve);
    });
  }

  /** The place that became free goes to the next lane's first; that lane then stands last. */
  #passOn(): void {
    const [next] = this.#lanes;
    if (next === undefined) {
      this.#running -= 1;
      return;
    }
    const [lane, queue] = next;
    this.#lanes.delete(lane);
    const start = queue.shift();
    if (queue.length > 0) this.#lanes.set(lane, queue);
    this.#waiting -= 1;
    start?.();
  }
}
