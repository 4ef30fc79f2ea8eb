import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a batch may keep the process to itself. */
const MAX_TURN_MS = 5;

/**
 * Long work in parts: a process answers everybody from one thread, so whoever has much to do lets others have their turn now
 * and then.
 */
export class Turn {
  #since = performance.now();

  /** Whether it is time for others. */
  get isOver(): boolean {
    return performance.now() - this.#since >= MAX_TURN_MS;
  }

  /** Lets others have theirs, and begins the next. */
  async pass(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
