import type { Decimal, Instant, Json, Money } from '@loyaltyos/kernel';
import type { PageQuery, Replayable } from '../page.ts';

/** A request that carries an Idempotency-Key: the same again answers the same for 48 hours. */
export interface Keyed {
  readonly idempotencyKey: string;
  /** The request as a canonical value, path parameters included: what a replay is compared by. */
  readonly canonical: { readonly [member: string]: Json };
}

/** How much, and of what: whole points, or credit in major units of the programme's base currency. Positive. */
export type Amount =
  | { readonly account: 'points'; readonly points: bigint }
  | { readonly account: 'credit'; readonly credit: Decimal };

/** Units as they are answered: points are counted, credit is money. */
export type Units =
  | { readonly account: 'points'; readonly points: bigint }
  | { readonly account: 'credit'; readonly credit: Money };

export interface RedemptionInput extends Keyed {
  readonly customerId: string;
  readonly amount: Amount;
  /** The order that the units pay for; it may arrive later. */
  readonly orderId?: string;
  /** A code of the merchant's. */
  readonly reason?: string;
  /** Present: the units are held, to be captured or released. Seconds, 1 to 2,592,000 (30 days). */
  readonly hold?: { readonly expiresInSeconds: number };
}

/** `held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all of it was given back. */
export type RedemptionStatus = 'held' | 'captured' | 'released' | 'expired' | 'redeemed' | 'reversed';

export interface Redemption {
  readonly redemptionId: string;
  readonly customerId: string;
  readonly status: RedemptionStatus;
  /** What was asked for. */
  readonly amount: Units;
  /** What was spent of it. */
  readonly captured: Units;
  /** What came back of what was spent: by a return of the order, or by a reversal. */
  readonly restored: Units;
  readonly orderId?: string;
  readonly reason?: string;
  /** Only of a hold. */
  readonly holdExpiresAt?: Instant;
  readonly createdAt: Instant;
  /** Oldest first. */
  readonly ledgerTransactionIds: readonly string[];
}

/** A redemption that was just changed, with what the customer has now. */
export interface RedemptionOutcome {
  readonly redemption: Redemption;
  /** Available points. */
  readonly newBalance: bigint;
  readonly creditBalance: Money;
  readonly ledgerTransactionId: string;
}

export interface Redeemed extends Replayable {
  readonly outcome: RedemptionOutcome;
}

export interface CaptureInput extends Keyed {
  readonly redemptionId: string;
  /** Absent: all that is held. What is not captured is released. */
  readonly amount?: Amount;
}

export interface RedemptionChange extends Keyed {
  readonly redemptionId: string;
}

export interface RedemptionQuery extends PageQuery {
  readonly customerId?: string;
  readonly orderId?: string;
  readonly status?: RedemptionStatus;
}
