import type { Duration } from './calendar/duration.ts';
import type { LocalDate } from './calendar/local-date.ts';
import type { Account, CounterScope } from './needs.ts';
import type { Trace } from './trace.ts';

/** What a rule set decides about one event: effects as data, all amounts rounded and final. */
export interface Outcome {
  /** The ids of the rules whose event, window and condition held, in order of priority, then id. */
  readonly selected: readonly string[];
  /** Positive shares only; one for each rule, recipient and account, in order of priority, then rule id. */
  readonly grants: readonly Grant[];
  /** Whole points for the subject. */
  readonly pointsTotal: bigint;
  /** Minor units of the base currency for the subject. */
  readonly creditTotal: bigint;
  /** What to add to the counters of the event's local day. */
  readonly counters: readonly CounterShare[];
}

/** What one rule grants one recipient on one account. */
export interface Grant {
  readonly ruleId: string;
  /** Absent for a rule in no group. */
  readonly groupId?: string;
  /** A customer id: the subject's, or another's that `to` names. */
  readonly recipient: string;
  readonly account: Account;
  /** Whole points, or minor units of the base currency. Positive, at most `MOST_GRANTED`. */
  readonly amount: bigint;
  /** How long it stays pending; absent: as the programme says. */
  readonly pending?: Duration;
  /** When it expires; absent: as the programme says. */
  readonly expires?: Expiry;
}

/** From earning by a length of time, with the end of a calendar day (which still counts), or never. */
export type Expiry =
  | { readonly kind: 'after'; readonly duration: Duration }
  | { readonly kind: 'on'; readonly date: LocalDate }
  | { readonly kind: 'never' };

/**
 * A final share to add to a counter. Shares of rules, groups and the rule set are all given, so that a version with a
 * cap finds what versions without it granted.
 */
export interface CounterShare {
  readonly scope: CounterScope;
  /** Of the rule or group; the rule set's name for `ruleset`. */
  readonly id: string;
  readonly recipient: string;
  readonly account: Account;
  readonly amount: bigint;
  /** Whether this version of the rule set reads the counter. */
  readonly capped: boolean;
}

/**
 * The most that one run grants one recipient on one account: what a JSON number holds exactly. An amount beyond it is
 * cut off there, like by a cap of the rule set.
 */
export const MOST_GRANTED = 9_007_199_254_740_991n;

/** An outcome and the reasons for it. */
export interface TracedOutcome {
  readonly outcome: Outcome;
  readonly trace: Trace;
}
