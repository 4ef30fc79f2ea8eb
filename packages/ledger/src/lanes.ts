import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { commitBatch } from './commit-batch.ts';
import type { LaneCommand, LaneScope, LaneWork, PlacedCommand } from './lane-command.ts';
import { DEFAULT_LANE_LIMITS, Lane, type LaneLimits } from './lane.ts';

/**
 * All lanes of a process. A tenant's stripes are dealt out to few lanes: two transactions in flight keep both the process and
 * PostgreSQL busy, and the fewer there are, the more commands share what a transaction costs.
 */
export class Lanes<Facts, Command extends LaneCommand<Facts>> {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #work: LaneWork<Facts, Command>;
  readonly #limits: LaneLimits;
  readonly #lanes = new Map<string, Lane<PlacedCommand<Command>>>();

  constructor(options: { database: Database; clock: Clock; work: LaneWork<Facts, Command>; limits?: LaneLimits }) {
    this.#database = options.database;
    this.#clock = options.clock;
    this.#work = options.work;
    this.#limits = options.limits ?? DEFAULT_LANE_LIMITS;
  }

  /**
   * Writes a command on its stripe, together with what else waits in the stripe's lane.
   *
   * @returns what the command decided, once it is durable.
   * @throws Problem as the command decides; `too-many-requests` when too much waits.
   */
  submit<Answer>(scope: LaneScope, command: Command & LaneCommand<Facts, Answer>): Promise<Answer> {
    const key = `${scope.tenantId}/${scope.stripe % this.#limits.maxLanes}`;
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = this.#open(key, scope);
      this.#lanes.set(key, lane);
    }
    return lane.submit({ stripe: scope.stripe, command }) as Promise<Answer>;
  }

  #open(key: string, { tenantId, stripeCount }: LaneScope): Lane<PlacedCommand<Command>> {
    const scope = { tenantId, stripeCount };
    return new Lane<PlacedCommand<Command>>(
      (placed) => commitBatch(this.#database, this.#clock, this.#work, scope, placed),
      this.#limits,
      () => this.#lanes.delete(key),
    );
  }
}
