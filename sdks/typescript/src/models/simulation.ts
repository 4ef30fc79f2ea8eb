import type { Decimal } from '../core/values.ts';
import type { RuleSetVersionRef } from './rule-set-version-ref.ts';
import type { RuleShare } from './rule-share.ts';
import type { Trace } from './trace.ts';

/** What an order would earn. Nothing is written. */
export interface Simulation {
  /** The merchant's id of the order. */
  orderId: string;
  /** The merchant's id of the customer. */
  customerId: string;
  /** Points that it earned. */
  pointsEarned: number;
  /** Store credit that it earned, in the programme's base currency. */
  creditEarned: Decimal;
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
  /** The rule sets that ran. */
  ruleSetVersions: RuleSetVersionRef[];
  /** What each rule granted. */
  rules: RuleShare[];
  trace: Trace;
}
