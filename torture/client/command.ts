import type { Random } from '../../bench/rules/seeded-random.ts';
import type { WireRequest } from './exchange.ts';
import type { World } from './world.ts';

/** What a customer gains or loses on one account: `net` is pending + available - debt, in points or minor units. */
export interface Change {
  readonly net: bigint;
  readonly held: bigint;
}

/** What a done command did to one customer. */
export interface Effect {
  readonly customerId: string;
  /** Absent where the answer does not name the transaction: that of the other customer of a transfer. */
  readonly transactionId?: string;
  readonly points: Change;
  readonly credit: Change;
  /** Points of a rule that gives so many to each customer, once. */
  readonly bonus?: bigint;
  /** Which part of an answer about several things says so. */
  readonly part?: string;
}

export const NOTHING: Change = { net: 0n, held: 0n };

/** Something that a client wants done once, however often it has to ask. */
export interface Command {
  readonly kind: string;
  readonly request: WireRequest;
  /** Problems with which it may be refused; anything else is a finding. */
  readonly refusals: readonly string[];
  /**
   * What the answer says was done.
   *
   * @throws when the answer is not what this command must answer.
   */
  effects(answer: unknown): readonly Effect[];
  /** Tells the world what can be done next. Called once, with the first answer. */
  learn?(answer: unknown, world: World): void;
  /** What must be found once the command is done: a path that answers 200. */
  readonly visibleAt?: string;
  /** Only of a return that may wait for its order (202): it may be done at any time, behind the answers. */
  readonly waits?: { readonly orderId: string; readonly returnId: string };
  /** Only of a request for several things, which are done or not each by itself. */
  readonly several?: SeveralAnswers;
}

/** How to read an answer that speaks of several things. */
export interface SeveralAnswers {
  /** Whether all of them are done. */
  isFinished(body: string): boolean;
  /** What it says of each thing that is done, by name. */
  parts(body: string): ReadonlyMap<string, Part>;
}

/** What an answer says of one thing. */
export interface Part {
  /** The same whenever it is said again. */
  readonly text: string;
  /** Whether it had been done before. */
  readonly replayed: boolean;
}

/** A kind of command: one row of the client's choices. */
export interface CommandKind {
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** The next one; undefined when there is nothing yet that it could work on. */
  next(world: World, random: Random): Command | undefined;
}
