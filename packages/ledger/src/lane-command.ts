import type { Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import type { Page, TellDue } from './book.ts';
import type { LotNeed } from './read-lots.ts';

/** Something to be written. */
export interface LaneCommand<Facts, Answer = unknown> {
  /** The id of the principal who asked for it. */
  readonly actor: string;
  /** The customers whose accounts it may move; all of them on the stripes that are locked. */
  readonly customerIds: readonly string[];
  /** The lots that it may move, besides those that it makes. */
  needs?(facts: Facts): readonly LotNeed[];
  /**
   * Decides on the facts and writes on its page. Pure but for its page and the facts that it adds for those behind it.
   *
   * @throws Problem when it is refused: then it is refused alone, and nothing of it is kept.
   */
  decide(facts: Facts, page: Page): Answer;
}

/** Where a command is written. */
export interface LaneScope {
  readonly tenantId: string;
  /** Where it writes unless it says otherwise. */
  readonly stripe: number;
  /** Of the tenant. */
  readonly stripeCount: number;
  /** Further stripes to lock, for what touches several customers. In lanes there are none. */
  readonly otherStripes?: readonly number[];
}

/** A command of a batch, and the stripe that it writes on unless it says otherwise. */
export interface PlacedCommand<Command> {
  readonly stripe: number;
  readonly command: Command;
}

/** Where a batch is being written: all the stripes are locked. */
export interface BatchPlace {
  readonly tenantId: string;
  readonly stripes: readonly number[];
}

/**
 * What a lane does besides the ledger's own part: the facts that its commands decide on, and the rows that they add.
 * Both run in the batch's transaction, under the locks of its stripes.
 */
export interface LaneWork<Facts, Command extends LaneCommand<Facts>> {
  /** Reads everything that the commands need, in a bounded number of statements whatever their number. */
  read(tx: Transaction, place: BatchPlace, commands: readonly Command[]): Promise<Facts>;
  /** Reads what depends on the moment of recording, which is known once the stripe is locked. */
  readMore?(tx: Transaction, place: BatchPlace, facts: Facts, batch: LaneBatch<Command>): Promise<void>;
  /** How the journal tells of what fell due. */
  tellDue(facts: Facts): TellDue;
  /** Has written what the commands changed in the facts: what it sends (`tx.send`) goes with COMMIT. */
  write(tx: Transaction, place: BatchPlace, facts: Facts): Promise<void>;
}

/** Commands that are written together, and the moment at which they are recorded. */
export interface LaneBatch<Command> {
  readonly commands: readonly Command[];
  readonly recordedAt: Instant;
}
