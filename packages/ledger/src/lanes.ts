import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { commitBatch } from './commit-batch.ts';
import type { LaneCommand, LaneScope, LaneWork } from './lane-command.ts';
import { DEFAULT_LANE_LIMITS, Lane, type LaneLimits } from './lane.ts';

/** All lanes of a process: one for each stripe that has something to write. */
export class Lanes<Facts, Command extends LaneCommand<Facts>> {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #work: LaneWork<Facts, Command>;
  readonly #limits: LaneLimits;
  readonly #lanes = new Map<string, Lane<Command>>();

  constructor(options: { database: Database; clock: Clock; work: LaneWork<Facts, Command>; limits?: LaneLimits }) {
    this.#database = options.database;
    this.#clock = options.clock;
    this.#work = options.work;
    this.#limits = options.limits ?? DEFAULT_LANE_LIMITS;
  }

  /**
   * Writes a command on its stripe, together with what else waits there.
   *
   * @returns what the command decided, once it is durable.
   * @throws Problem as the command decides; `too-many-requests` when too much waits.
   */
  submit<Answer>(scope: LaneScope, command: Command & LaneCommand<Facts, Answer>): Promise<Answer> {
    const key = `${scope.tenantId}/${scope.stripe}`;
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = this.#open(key, scope);
      this.#lanes.set(key, lane);
    }
    return lane.submit(command) as Promise<Answer>;
  }

  #open(key: string, scope: LaneScope): Lane<Command> {
    return new Lane<Command>(
      (commands) => commitBatch(this.#database, this.#clock, this.#work, scope, commands),
      this.#limits,
      () => this.#lanes.delete(key),
    );
  }
}
