import type { Fault, FaultAction } from '../scenario.ts';

/** Which fault each request meets: those of a scenario, in order. */
export class FaultQueue {
  readonly #left: { readonly on: string; readonly does: FaultAction[] }[];

  constructor(faults: readonly Fault[] = []) {
    this.#left = faults.map(({ on, does }) => ({ on, does: [...does] }));
  }

  /** What is done to a request; it is used up by that. */
  next(on: string | undefined): FaultAction {
    const fault = this.#left.find((known) => known.on === on && known.does.length > 0);
    return fault?.does.shift() ?? 'pass';
  }

  /** How many were not met, by what they are for. */
  unmet(): readonly { readonly on: string; readonly count: number }[] {
    return this.#left.map(({ on, does }) => ({ on, count: does.length })).filter(({ count }) => count > 0);
  }
}
