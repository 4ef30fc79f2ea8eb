import type { Money } from '@loyaltyos/kernel';
import type { Replayable } from '../page.ts';
import type { Amount, Keyed } from '../redemptions/redemption.ts';

/** A balance that is set right by a person or a key. */
export interface AdjustmentInput extends Keyed {
  readonly customerId: string;
  readonly change: AdjustmentChange;
  /** A code of the merchant's. */
  readonly reason: string;
}

export type AdjustmentChange =
  /** Gives as one lot, which expires as the programme says. Debt is repaid first. */
  | { readonly kind: 'give'; readonly amount: Amount }
  /** Takes from what is available, by expiry. */
  | { readonly kind: 'take'; readonly amount: Amount }
  /** Forgives all debt of the account. */
  | { readonly kind: 'write_off'; readonly account: 'points' | 'credit' };

/** What moved, and what the customer has now. */
export interface MovementOutcome {
  readonly customerId: string;
  /** Negative where points were taken; 0 where only credit moved. */
  readonly points: bigint;
  readonly credit: Money;
  /** Available points. */
  readonly newBalance: bigint;
  readonly creditBalance: Money;
  readonly ledgerTransactionId: string;
}

export interface Moved extends Replayable {
  readonly outcome: MovementOutcome;
}

/** Points into store credit, at the programme's rate. */
export interface ConversionInput extends Keyed {
  readonly customerId: string;
  /** A multiple of the points that the programme's rate names. */
  readonly points: bigint;
}

/** Points from one customer to another, if the programme allows it. Lots keep their expiry. */
export interface TransferInput extends Keyed {
  readonly customerId: string;
  readonly toCustomerId: string;
  readonly points: bigint;
  /** A code of the merchant's. */
  readonly reason?: string;
}
