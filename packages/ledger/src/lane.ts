import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '@loyaltyos/problems';
import type { Outcome } from './commit-batch.ts';
import { isOfOneMember, withRetries } from './retries.ts';

/** The bounds of lanes. */
export interface LaneLimits {
  /** Lanes of one tenant in one process, each with a transaction of its own; more than the tenant has stripes are not used. */
  readonly maxLanes: number;
  /** Commands in one transaction. */
  readonly maxBatch: number;
  /** Commands that may wait for the transaction in flight; one more is refused. */
  readonly maxWaiting: number;
  /** Tries of a batch that other writers made fail. */
  readonly maxAttempts: number;
}

export const DEFAULT_LANE_LIMITS: LaneLimits = { maxLanes: 2, maxBatch: 256, maxWaiting: 2048, maxAttempts: 5 };

/** How many callers hear of their batch before others have their turn. */
const ANSWERS_IN_A_TURN = 16;

interface Waiting<Command> {
  readonly command: Command;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (refusal: unknown) => void;
}

/**
 * The queue in front of some of a tenant's stripes. While its one transaction is in flight, commands gather; when it is over, all that
 * gathered go as the next one. Nobody waits on a timer: an idle lane writes at once.
 */
export class Lane<Command> {
  readonly #commit: (commands: readonly Command[]) => Promise<readonly Outcome[]>;
  readonly #limits: LaneLimits;
  readonly #onIdle: () => void;
  #waiting: Waiting<Command>[] = [];
  #running = false;

  constructor(
    commit: (commands: readonly Command[]) => Promise<readonly Outcome[]>,
    limits: LaneLimits,
    onIdle: () => void,
  ) {
    this.#commit = commit;
    this.#limits = limits;
    this.#onIdle = onIdle;
  }

  /**
   * Puts a command into the queue and waits for its answer.
   *
   * @throws Problem `too-many-requests` when the queue is full, and whatever the command is refused with.
   */
  submit(command: Command): Promise<unknown> {
    if (this.#waiting.length >= this.#limits.maxWaiting) {
      return Promise.reject(new Problem('too-many-requests', { retryAfterSeconds: 1 }));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, this.#limits.maxBatch);
      this.#waiting = this.#waiting.slice(batch.length);
      await this.#settle(batch);
    }
    this.#running = false;
    this.#onIdle();
  }

  /** Commits the batch and answers each of its commands. Never throws. */
  async #settle(batch: readonly Waiting<Command>[]): Promise<void> {
    try {
      const outcomes = await withRetries(this.#limits.maxAttempts, () =>
        this.#commit(batch.map((waiting) => waiting.command)),
      );
      for (const [index, waiting] of batch.entries()) {
        const outcome = outcomes[index]!;
        if ('answer' in outcome) waiting.resolve(outcome.answer);
        else waiting.reject(outcome.refusal);
        // Each answer is rendered and sent as soon as we wait: a few, and then others have their turn.
        if (index % ANSWERS_IN_A_TURN === ANSWERS_IN_A_TURN - 1) await nextTurn();
      }
    } catch (error) {
      const first = batch[0];
      if (first === undefined) return;
      if (batch.length === 1 || !isOfOneMember(error)) {
        for (const waiting of batch) waiting.reject(error);
        return;
      }
      // Some member has what the database does not take: alone, each shows whether it is the one.
      for (const waiting of batch) await this.#settle([waiting]);
    }
  }
}
