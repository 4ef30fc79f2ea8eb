import type { Instant, Money } from '@loyaltyos/kernel';

/** A trial of a rule set on the orders of a period. Nothing is written to the ledger. */
export interface Backtest {
  readonly backtestId: string;
  readonly status: BacktestStatus;
  /** Orders run so far, and orders of the period. */
  readonly progress: { readonly orders: number; readonly total: number };
  readonly request: BacktestInput;
  /** When it is done. */
  readonly report?: BacktestReport;
  /** Why it failed, for people. */
  readonly failure?: string;
  /** The id of the principal who asked for it. */
  readonly author: string;
  readonly createdAt: Instant;
  readonly finishedAt?: Instant;
}

export type BacktestStatus = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

/** What to try, on which orders. */
export interface BacktestInput {
  readonly program:
    | { readonly from: 'version'; readonly ruleSetId: string; readonly version: number }
    | { readonly from: 'source'; readonly source: string };
  /** Orders that occurred at or after. */
  readonly from: Instant;
  /** Orders that occurred before. */
  readonly to: Instant;
  /** The rule set whose real grants it is held against; absent: all. */
  readonly against?: string;
  /** Reports each arm of this experiment apart. */
  readonly experiment?: string;
}

/** Points and credit, and what both cost at the programme's value of a point (null where it has none). */
export interface Totals {
  readonly points: bigint;
  readonly credit: Money;
  readonly liability: Money | null;
}

/** What was really granted, and what the trial would have granted. */
export interface Compared {
  readonly granted: Totals;
  readonly proposed: Totals;
}

export interface BacktestReport {
  readonly orders: number;
  readonly customers: number;
  readonly total: Compared;
  /** By the tier that the customer had before the order; null in a programme without tiers. */
  readonly byTier: readonly (Compared & { readonly tier: string | null; readonly orders: number })[];
  /** `orders`: those on which the rule grants something in the trial. */
  readonly byRule: readonly (Compared & { readonly ruleId: string; readonly orders: number })[];
  /** Customers by what they spent in the period, most first, in ten groups as equal as can be. */
  readonly byDecile: readonly (Compared & {
    readonly decile: number;
    readonly customers: number;
    readonly spend: Money;
  })[];
  /** The hundredths of a percent that each arm of the experiment spans; empty without one. */
  readonly byArm: readonly (Compared & { readonly arm: string; readonly customers: number; readonly orders: number })[];
  /** Those whose grant changes most, at most 20. */
  readonly mostChanged: readonly (Compared & { readonly orderId: string; readonly customerId: string })[];
  /** What the trial could not do as the ledger would: `shared-caps`: caps of all customers together were taken up customer by customer. */
  readonly approximations: readonly 'shared-caps'[];
}
