import type { Shape } from '../core/shape.ts';
import type { IssuerPosting } from './issuer-posting.ts';
import type { LotUse } from './lot-use.ts';
import type { TransactionEntry } from './transaction-entry.ts';
import type { TransactionEvent } from './transaction-event.ts';
import { transactionLotShape, type TransactionLot } from './transaction-lot.ts';
import { transactionSealShape, type TransactionSeal } from './transaction-seal.ts';

/** Everything that one ledger transaction posted. */
export interface LedgerTransaction {
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
  /** When it was recorded. */
  recordedAt: Date;
  /** When it counts from. Absent where nothing was posted. */
  effectiveAt?: Date;
  /** The merchant's id of the order. */
  orderId?: string;
  /** What it refers to besides an order: a redemption, an event, a return, a transfer. */
  reference?: string;
  event: TransactionEvent;
  /** By line. */
  entries: TransactionEntry[];
  /** By line. */
  issuer: IssuerPosting[];
  /** By line. */
  lots: TransactionLot[];
  /** By line. */
  uses: LotUse[];
  /** The currency: an ISO 4217 code in capital letters. */
  currencyCode: string;
  sealed?: TransactionSeal;
}

/** Where it has instants. */
export const ledgerTransactionShape: Shape = {
  fields: {
    recordedAt: 'instant',
    effectiveAt: 'instant',
    lots: { list: transactionLotShape },
    sealed: transactionSealShape,
  },
};
