import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { finishWork, holdWork, takeWork, type LeasedWork } from './stored-work.ts';

/** Does one kind of work. Stops early when the signal says that the work was taken over or the process ends. */
export type WorkHandler = (work: LeasedWork, signal: AbortSignal) => Promise<void>;

export interface WorkerOptions {
  readonly database: Database;
  /** Wall time: leases are about processes, not about business. */
  readonly clock: Clock;
  readonly handlers: Readonly<Record<string, WorkHandler>>;
  /** Told of work that failed. It stays on the list and is begun again when its lease has ended. */
  readonly onFailure: (work: LeasedWork, error: unknown) => void;
}

const LEASE_MS = 60_000;
const HEARTBEAT_MS = 15_000;
const IDLE_MS = 2_000;

/** Does what is due, one thing at a time, until it is stopped. Any number of processes may have one. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #stopping = new AbortController();
  #wake: () => void = () => {};
  #running: Promise<void> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There is something to do: look now. */
  wake(): void {
    this.#wake();
  }

  /** Lets go of what is being done, which another process or the next start takes up, and ends. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      // A database that is away for a while is no reason to end: the next look may find it back.
      const did = await this.#doNext().catch(() => false);
      if (!did) await this.#idle();
    }
  }

  async #doNext(): Promise<boolean> {
    const { database, clock, handlers, onFailure } = this.#options;
    const now = clock.now();
    const work = await takeWork(database, Object.keys(handlers), { now, until: now + LEASE_MS });
    if (work === undefined) return false;
    const lost = new AbortController();
    const heartbeat = setInterval(() => {
      holdWork(database, work, clock.now() + LEASE_MS).then(
        (held) => (held ? undefined : lost.abort()),
        () => undefined,
      );
    }, HEARTBEAT_MS);
    try {
      await handlers[work.kind]!(work, AbortSignal.any([lost.signal, this.#stopping.signal]));
      if (!lost.signal.aborted && !this.#stopping.signal.aborted) await finishWork(database, work);
    } catch (error) {
      onFailure(work, error);
    } finally {
      clearInterval(heartbeat);
    }
    return true;
  }

  async #idle(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => {};
  }
}
