import type { CurrencyCode, Decimal, Instant, Json, Money } from '@loyaltyos/kernel';
import type { Problem } from '@loyaltyos/problems';
import type { LineKind, Trace } from '@loyaltyos/rules';
import type { Replayable } from '../page.ts';

/** An order as the merchant sent it, checked for all that needs no stored data, in minor units of its currency. */
export interface OrderInput {
  readonly orderId: string;
  readonly customerId: string;
  readonly currencyCode: CurrencyCode;
  readonly totalMinor: bigint;
  readonly lines: readonly OrderLineInput[];
  readonly channel?: string;
  readonly storeId?: string;
  /** Absent: the moment of recording. */
  readonly occurredAt?: Instant;
  /** Free members of the merchant; may hold PII. */
  readonly attributes?: Attributes;
  /**
   * The request as a canonical value: members in wire names, money and quantities as shortest decimal text, instants in
   * UTC, what was absent absent. Two requests mean the same exactly when `canonicalJson` of these is equal; where they
   * differ, the paths of the differing members are the pointers of the 409.
   */
  readonly canonical: CanonicalOrder;
}

export type CanonicalOrder = { readonly [member: string]: Json };

export interface OrderLineInput {
  readonly sku: string;
  /** Positive, at most 3 places. */
  readonly quantity: Decimal;
  /** In major units, at most 4 places more than the currency; absent where only `lineTotal` was sent. */
  readonly unitPrice?: Decimal;
  /** `lineTotal`, or quantity x unitPrice rounded half up to the currency. */
  readonly amountMinor: bigint;
  /** Money off this line, 0 where none was sent; never more than `amountMinor`. */
  readonly discountMinor: bigint;
  readonly category?: string;
  readonly brand?: string;
  readonly kind: LineKind;
  readonly attributes?: Attributes;
}

/** Free members: values are scalars; numbers are exact. */
export type Attributes = { readonly [name: string]: AttributeValue };
export type AttributeValue = string | boolean | Decimal;

/** What became of an order: the answer to its ingestion. */
export interface OrderOutcome {
  readonly orderId: string;
  readonly customerId: string;
  readonly pointsEarned: bigint;
  readonly creditEarned: Money;
  /** Of `pointsEarned`, what is not available yet. */
  readonly pendingPoints: bigint;
  /** Available points after this order. */
  readonly newBalance: bigint;
  readonly creditBalance: Money;
  /** After the order; null in a programme without tiers. */
  readonly tier: string | null;
  /** Only where this order changed it. */
  readonly tierChanged?: TierChange;
  readonly ledgerTransactionId: string;
  readonly ruleSetVersions: readonly RuleSetVersionRef[];
  readonly rules: readonly RuleShare[];
}

export interface TierChange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface RuleSetVersionRef {
  readonly ruleSetId: string;
  readonly version: number;
}

/** What one rule granted of the order's points and credit; the shares add up to the whole. */
export interface RuleShare {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly points: bigint;
  readonly credit: Money;
}

export interface Ingested extends Replayable {
  readonly outcome: OrderOutcome;
}

export type BatchResult =
  | { readonly status: 'created' | 'replayed'; readonly outcome: OrderOutcome }
  | { readonly status: 'failed'; readonly problem: Problem };

export type OrderStatus = 'active' | 'cancelled' | 'partially_returned' | 'returned';

/** An order as stored: what was sent, and the answer that its ingestion gave. */
export interface StoredOrder {
  readonly order: Omit<OrderInput, 'canonical' | 'occurredAt'> & { readonly occurredAt: Instant };
  readonly status: OrderStatus;
  readonly recordedAt: Instant;
  readonly outcome: OrderOutcome;
  /** What has come back so far, in the order's currency. */
  readonly refunded: Money;
  /** Oldest first. */
  readonly returns: readonly OrderReturn[];
  /** Every ledger transaction that belongs to the order, oldest first. */
  readonly ledgerTransactionIds: readonly string[];
}

/** A return of an order. */
export interface OrderReturn {
  readonly returnId: string;
  readonly refunded: Money;
  readonly reason?: string;
  readonly recordedAt: Instant;
}

export interface SimulationInput {
  readonly orderId: string;
  /** Absent: the stored order of that id. */
  readonly order?: OrderInput;
  readonly program: SimulatedProgram;
}

/** What to run: the active rule sets, a stored version, or source text. */
export type SimulatedProgram =
  | { readonly from: 'active' }
  | { readonly from: 'version'; readonly ruleSetId: string; readonly version: number }
  | { readonly from: 'source'; readonly source: string };

/** What an order would earn. */
export interface SimulationOutcome {
  readonly orderId: string;
  readonly customerId: string;
  readonly pointsEarned: bigint;
  readonly creditEarned: Money;
  readonly tier: string | null;
  readonly ruleSetVersions: readonly RuleSetVersionRef[];
  readonly rules: readonly RuleShare[];
  /** One for each rule set that ran. */
  readonly trace: { readonly ruleSets: readonly Trace[] };
}
