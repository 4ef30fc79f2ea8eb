import { formatDuration, type Duration } from './calendar/duration.ts';

/** What a customer's account counts: whole points, or minor units of the base currency. */
export type Account = 'points' | 'credit';

/**
 * One aggregate that a run must be given. `program.needs` lists all of them; `events` says for which events each one
 * is read, so that the host reads no more than the event at hand wants.
 */
export type Need = HistoryNeed | CounterNeed;

/** Over what was recorded of the subject before, net of returns: number of orders, money spent, points earned. */
export interface HistoryNeed {
  /** Stable for equal needs, in all versions of all rule sets: `history.orders(30d)`. */
  readonly key: string;
  readonly kind: 'orders' | 'spend' | 'points_earned';
  /** Absent: all time. `historyWindow` turns it into instants. */
  readonly window?: Duration;
  readonly events: readonly string[];
}

/** What was granted before under a rule, a group or the rule set itself, net of what returns freed. */
export interface CounterNeed {
  /** Stable for equal needs of one rule set: `rule:birthday:points:customer:year`. */
  readonly key: string;
  readonly kind: 'counter';
  readonly scope: CounterScope;
  /** Of the rule or group; the rule set's name for `ruleset`. */
  readonly id: string;
  readonly account: Account;
  /** `customer`: one counter for each recipient. `ruleset`: one for all customers together; lock it before reading. */
  readonly per: 'customer' | 'ruleset';
  /** `counterDays` turns it into local days. */
  readonly period: Period;
  readonly events: readonly string[];
}

export type CounterScope = 'rule' | 'group' | 'ruleset';

/** A calendar period that contains the day of the event, or a number of days that ends with it, or all time. */
export type Period = 'ever' | 'day' | 'week' | 'month' | 'year' | Duration;

/**
 * The values of the needs, by their keys: orders as a count, spend in minor units of the base currency, points and
 * credit as in `Account`. What is missing counts as 0.
 */
export interface History {
  /** Of the subject, and of counters `per ruleset`. */
  readonly values: ReadonlyMap<string, bigint>;
  /** Counters `per customer` of other recipients: customer id, then need key. */
  readonly others?: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
}

/** The key of a counter. Ids hold no colon. */
export function needKey({ scope, id, account, per, period }: Omit<CounterNeed, 'key' | 'events'>): string {
  return `${scope}:${id}:${account}:${per}:${typeof period === 'object' ? formatDuration(period) : period}`;
}
