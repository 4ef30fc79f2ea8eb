import type { Clock } from './clock.ts';
import { TimeoutError } from './errors.ts';

function nothing(): void {}

/** How long something may go on: until its time is up, until whoever asked gives up, or until it is over. */
export class CallScope {
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #endsAt: number;
  readonly #release: () => void;

  /**
   * @param tooLate What it failed with when its time was up.
   * @param outer Whoever asked; their reason is the reason then.
   */
  constructor(clock: Clock, timeoutMs: number, tooLate: string, outer?: AbortSignal) {
    this.#clock = clock;
    this.#endsAt = clock.elapsed() + timeoutMs;
    const stop = clock.after(timeoutMs, () => this.#controller.abort(new TimeoutError(tooLate)));
    const give = (): void => this.#controller.abort(outer?.reason);
    if (outer?.aborted) give();
    outer?.addEventListener('abort', give, { once: true });
    this.#release = () => {
      stop();
      outer?.removeEventListener('abort', give);
    };
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get leftMs(): number {
    return this.#endsAt - this.#clock.elapsed();
  }

  /** What the promise gives, or the reason why it is not waited for any longer. The promise itself goes on. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    let leave = nothing;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason);
    });
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([left, promise]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  async sleep(delayMs: number): Promise<void> {
    let wake = nothing;
    try {
      await this.wait(new Promise<void>((resolve) => (wake = this.#clock.after(delayMs, resolve))));
    } finally {
      wake();
    }
  }

  /** Lets go of timers and of whoever asked. */
  end(): void {
    this.#release();
  }
}
