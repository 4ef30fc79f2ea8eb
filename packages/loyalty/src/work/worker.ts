import type { Database } from '@loyaltyos/database';
import type { Clock, Instant } from '@loyaltyos/kernel';
import {
  finishWork,
  holdWork,
  letGoOfWork,
  putOffWork,
  readWorkLag,
  takeWork,
  type LeasedWork,
} from './stored-work.ts';

/**
 * Does one kind of work. Stops early when the signal says that the work was taken over or the process ends.
 *
 * @returns when it is to be done again, in wall time; undefined when it is done for good.
 */
export type WorkHandler = (work: LeasedWork, signal: AbortSignal) => Promise<Instant | undefined>;

/** A kind of work: what does it, and how many of it this process does at once, so that no kind keeps the others waiting. */
export interface WorkKind {
  readonly handle: WorkHandler;
  readonly atOnce: number;
}

export interface WorkerOptions {
  readonly database: Database;
  /** Wall time: leases are about processes, not about business. */
  readonly clock: Clock;
  readonly kinds: Readonly<Record<string, WorkKind>>;
  /** Done once before the first look, and until it succeeds. */
  readonly prepare?: () => Promise<void>;
  /** Told of work that failed. It stays on the list and is begun again when its lease has ended. */
  readonly onFailure: (work: LeasedWork, error: unknown) => void;
  /** Told when looking for work begins to fail, and not again until it has worked in between. */
  readonly onBlind?: (error: unknown) => void;
}

const LEASE_MS = 60_000;
const HEARTBEAT_MS = 15_000;
const IDLE_MS = 2_000;

/** Does what is due, a few things at a time, until it is stopped. Any number of processes may have one. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #stopping = new AbortController();
  /** What is being done. */
  readonly #tasks = new Map<Promise<void>, string>();
  #prepared = false;
  #isBlind = false;
  /** Whether somebody called since the last look: a call that comes while looking is not lost. */
  #called = false;
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
    this.#called = true;
    this.#wake();
  }

  /** By kind, for how many seconds the oldest work has been due that nobody does. 0 where none waits. */
  async lag(): Promise<ReadonlyMap<string, number>> {
    const { database, clock, kinds } = this.#options;
    const waiting = await readWorkLag(database, clock.now());
    return new Map(Object.keys(kinds).map((kind) => [kind, waiting.get(kind) ?? 0]));
  }

  /** Lets go of what is being done, which another process or the next start takes up, and ends. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#running;
    await Promise.all(this.#tasks.keys());
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#called = false;
      const work = await this.#look();
      if (work === undefined) await this.#idle();
      else this.#begin(work);
    }
  }

  /** Takes the next work. A database that is away for a while is no reason to end: the next look may find it back. */
  async #look(): Promise<LeasedWork | undefined> {
    try {
      const work = await this.#takeNext();
      this.#isBlind = false;
      return work;
    } catch (error) {
      if (!this.#isBlind) this.#options.onBlind?.(error);
      this.#isBlind = true;
      return undefined;
    }
  }

  /** Takes work of a kind that this process can do more of. */
  async #takeNext(): Promise<LeasedWork | undefined> {
    const { database, clock, kinds, prepare } = this.#options;
    if (!this.#prepared) await prepare?.();
    this.#prepared = true;
    const under = [...this.#tasks.values()];
    const open = Object.entries(kinds)
      .filter(([kind, { atOnce }]) => under.filter((other) => other === kind).length < atOnce)
      .map(([kind]) => kind);
    if (open.length === 0) return undefined;
    const now = clock.now();
    return takeWork(database, open, { now, until: now + LEASE_MS });
  }

  #begin(work: LeasedWork): void {
    const task = this.#do(work).finally(() => {
      this.#tasks.delete(task);
      this.wake();
    });
    this.#tasks.set(task, work.kind);
  }

  /** Never throws. */
  async #do(work: LeasedWork): Promise<void> {
    const { database, clock, kinds, onFailure } = this.#options;
    const lost = new AbortController();
    const heartbeat = setInterval(() => {
      holdWork(database, work, clock.now() + LEASE_MS).then(
        (held) => (held ? undefined : lost.abort()),
        () => undefined,
      );
    }, HEARTBEAT_MS);
    try {
      const again = await kinds[work.kind]!.handle(work, AbortSignal.any([lost.signal, this.#stopping.signal]));
      if (lost.signal.aborted) return;
      if (again !== undefined) await putOffWork(database, work, again);
      // Whoever was told to stop may have stopped half-way.
      else if (this.#stopping.signal.aborted) await letGoOfWork(database, work);
      else await finishWork(database, work);
    } catch (error) {
      onFailure(work, error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  async #idle(): Promise<void> {
    if (this.#called) return;
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
