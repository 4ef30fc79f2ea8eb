import type { Decimal, Instant, Json, Money } from '@loyaltyos/kernel';
import type { Bucket } from '@loyaltyos/ledger';
import type { Replayable } from '../page.ts';

/** A part of an order that comes back: lines, or an amount of money. */
export interface ReturnInput {
  readonly orderId: string;
  /** The merchant's, unique within the order: the same return again answers the same. */
  readonly returnId: string;
  readonly refund: Refund;
  /** A code of the merchant's. */
  readonly reason?: string;
  /** Whether a return whose order has not arrived waits for it. */
  readonly park: boolean;
  /** The request as a canonical value, without `park`: what a replay is compared by. */
  readonly canonical: { readonly [member: string]: Json };
}

export type Refund =
  /** In major units of the order's currency; positive. */
  | { readonly by: 'amount'; readonly amount: Decimal }
  /** Quantities positive, at most 3 places. */
  | { readonly by: 'lines'; readonly lines: readonly { readonly sku: string; readonly quantity: Decimal }[] };

/** What a customer has at one moment: one side of a before and after. */
export interface Holdings {
  readonly points: Readonly<Record<Bucket, bigint>>;
  readonly credit: Money;
  /** Null in a programme without tiers. */
  readonly tier: string | null;
}

/** What a return or a cancellation took back and gave back. */
export interface RefundOutcome {
  readonly orderId: string;
  /** In the order's currency: what this refunded. */
  readonly refunded: Money;
  readonly pointsVoided: bigint;
  readonly creditVoided: Money;
  /** Points that had been spent on the order and came back. */
  readonly pointsRestored: bigint;
  readonly creditRestored: Money;
  /** Available points afterwards. */
  readonly newBalance: bigint;
  readonly creditBalance: Money;
  readonly tier: string | null;
  readonly before: Holdings;
  readonly after: Holdings;
  readonly ledgerTransactionId: string;
}

export interface ReturnOutcome extends RefundOutcome {
  readonly returnId: string;
}

/** What became of a return: done, or waiting for its order. */
export type Returned =
  | (Replayable & { readonly status: 'returned'; readonly outcome: ReturnOutcome })
  | (Replayable & {
      readonly status: 'parked';
      readonly orderId: string;
      readonly returnId: string;
      /** When it is given up. */
      readonly expiresAt: Instant;
    });

/** `replayed` when the order had been cancelled before: then the first answer. */
export interface Cancelled extends Replayable {
  readonly outcome: RefundOutcome;
}
