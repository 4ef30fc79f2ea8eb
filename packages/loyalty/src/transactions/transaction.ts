import type { CurrencyCode } from '@loyaltyos/kernel';
import type { LedgerTransaction } from '@loyaltyos/ledger';

/** A ledger transaction, and the currency of what it posted in credit, in minor units. */
export interface PostedTransaction extends LedgerTransaction {
  readonly creditCurrency: CurrencyCode;
}
