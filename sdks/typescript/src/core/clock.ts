/** Where the time comes from. A test hands in one that it moves itself. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds since some moment: never goes back, whatever is done to the clock on the wall. */
  elapsed(): number;
  /** Runs something once, later. What it gives undoes that. */
  after(delayMs: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
