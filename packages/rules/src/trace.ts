import type { LocalDate } from './calendar/local-date.ts';
import type { Account } from './needs.ts';

/** Why the outcome is what it is. Plain JSON; PII stands as `"redacted"`. Amounts are decimal text, or `1/3`. */
export interface Trace {
  readonly ruleSet: string;
  readonly irHash: string;
  readonly event: string;
  readonly currency: string;
  /** RFC 3339, UTC. */
  readonly occurredAt: string;
  readonly local: { readonly date: LocalDate; readonly time: string; readonly weekday: string; readonly zone: string };
  /** The edition of the tz database, or `unknown`. */
  readonly timeZoneData: string;
  /** The versions of the lists that the rule set names; null for one that was not given. */
  readonly lists: Readonly<Record<string, number | null>>;
  /** The facts that were read, but those of lines, which stand where they were read. */
  readonly facts: Readonly<Record<string, TraceValue>>;
  /** The history that the rule set's needs read. */
  readonly history: Readonly<Record<string, string>>;
  /** Each let that was evaluated, where it is declared. */
  readonly lets: Readonly<Record<string, TracedExpression>>;
  /** Every rule, by priority and id. */
  readonly rules: readonly TracedRule[];
  readonly totals: readonly TracedTotal[];
  /** Counted as complexity is; never more than it, scaled to the lines of the order. */
  readonly steps: number;
}

/** The value of an expression; null for what is absent. */
export type TraceValue = string | boolean | null;

export interface TracedExpression {
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
  readonly value: TraceValue;
  /** The let that this names: its parts are under `lets`. */
  readonly let?: string;
  /** The index of the line, right inside an aggregate. */
  readonly line?: number;
  /** What was evaluated for it, in order; what a short cut left out is missing, and so are literals. */
  readonly parts?: readonly TracedExpression[];
  /** Lines beyond the first 50, which are not shown. */
  readonly linesOmitted?: number;
}

export interface TracedRule {
  readonly id: string;
  readonly title?: string;
  /** Of the whole rule. */
  readonly start: number;
  readonly end: number;
  /** `event`, `currency`, `window`: not selected. `condition`: it did not hold. `applied`: all held. */
  readonly result: 'event' | 'currency' | 'window' | 'condition' | 'applied';
  readonly condition?: TracedExpression;
  readonly effects: readonly TracedEffect[];
  readonly claims: readonly TracedClaim[];
}

export type TracedEffect =
  | {
      readonly kind: 'grant';
      readonly account: Account;
      readonly recipient: string;
      readonly expression: TracedExpression;
      /** Before factors; what is negative counts as 0. */
      readonly raw: string;
      readonly factor: string;
    }
  | {
      readonly kind: 'multiply';
      readonly group: string;
      readonly expression: TracedExpression;
      readonly factor: string;
    };

/** What the rule asked for one recipient and account, and what became of it. */
export interface TracedClaim {
  readonly recipient: string;
  readonly account: Account;
  /** Raw amounts times their factor. */
  readonly asked: string;
  readonly steps: readonly TracedStep[];
  /** What is left before rounding. */
  readonly left: string;
  /** The final share of the rounded total: whole points, or major units of the base currency. */
  readonly share: string;
}

export type TracedStep =
  | { readonly step: 'round'; readonly to: string }
  /** A maximum or a cap: what was wanted of it, and what it still had. `shared`: it gives whole units alone. */
  | {
      readonly step: 'limit';
      readonly limit: string;
      readonly asked: string;
      readonly headroom: string;
      readonly shared: boolean;
    }
  | { readonly step: 'excluded'; readonly group: string }
  | { readonly step: 'lost'; readonly group: string; readonly mode: 'best' | 'first' | 'stack'; readonly to?: string };

export interface TracedTotal {
  readonly recipient: string;
  readonly account: Account;
  /** The sum that is rounded. */
  readonly exact: string;
  readonly rounded: string;
}
