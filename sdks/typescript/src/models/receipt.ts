import type { Shape } from '../core/shape.ts';
import { receiptBlockShape, type ReceiptBlock } from './receipt-block.ts';
import type { ReceiptEvent } from './receipt-event.ts';
import type { ReceiptLink } from './receipt-link.ts';
import type { ReceiptPostings } from './receipt-postings.ts';
import type { ReceiptStripe } from './receipt-stripe.ts';

/**
 * The proof that a ledger transaction is in a signed block. `loyaltyos receipt verify` checks it with the public key
 * alone.
 */
export interface Receipt {
  /** Which form of receipt this is. */
  format: string;
  /** The ledger transaction that moved the points. */
  transactionId: string;
  /** The id of the tenant. */
  tenantId: string;
  event: ReceiptEvent;
  postings: ReceiptPostings | null;
  link: ReceiptLink;
  stripe: ReceiptStripe;
  block: ReceiptBlock;
}

/** Where it has instants. */
export const receiptShape: Shape = { fields: { block: receiptBlockShape } };
