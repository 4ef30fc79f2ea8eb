import type { Shape } from '../core/shape.ts';
import type { Decimal } from '../core/values.ts';
import type { RedemptionStatus } from './redemption-status.ts';
import type { Units } from './units.ts';

/** A redemption after it was changed, and what the customer has now. */
export interface RedemptionResult {
  /** The id of the redemption. */
  redemptionId: string;
  /** The merchant's id of the customer. */
  customerId: string;
  /** `held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all was given back. */
  status: RedemptionStatus;
  amount: Units;
  captured: Units;
  restored: Units;
  /** The merchant's id of the order. */
  orderId?: string;
  /** Why. A code of yours, no free text. */
  reason?: string;
  /** Of a hold: when it is released by itself. */
  holdExpiresAt?: Date;
  /** When it was made. */
  createdAt: Date;
  /** Every ledger transaction of the redemption, oldest first. */
  ledgerTransactionIds: string[];
  /** Available points afterwards. */
  newBalance: number;
  /** Available store credit afterwards. */
  creditBalance: Decimal;
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
}

/** Where it has instants. */
export const redemptionResultShape: Shape = { fields: { holdExpiresAt: 'instant', createdAt: 'instant' } };
