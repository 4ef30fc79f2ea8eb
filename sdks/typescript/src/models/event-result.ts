import type { Decimal } from '../core/values.ts';
import type { RuleSetVersionRef } from './rule-set-version-ref.ts';
import type { RuleShare } from './rule-share.ts';

/** What an event earned, and what the customer has now. */
export interface EventResult {
  /** The merchant's id of the event. */
  eventId: string;
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
  /** Of the points earned, those that cannot be spent yet. */
  pendingPoints: number;
  /** Available points afterwards. */
  newBalance: number;
  /** Available store credit afterwards. */
  creditBalance: Decimal;
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
}
