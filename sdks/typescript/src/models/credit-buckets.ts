import type { Decimal } from '../core/values.ts';

/** Where the store credit is, in the programme's base currency. */
export interface CreditBuckets {
  /** Can be spent. */
  available: Decimal;
  /** Earned, and not available yet. */
  pending: Decimal;
  /** Held for a redemption. */
  held: Decimal;
  /** Owed after returns; what becomes available repays it first. */
  debt: Decimal;
}
