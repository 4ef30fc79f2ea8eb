import { formatMinor, type CurrencyCode } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { RedemptionRow } from './stored-redemptions.ts';

/** What the journal says of a redemption, whatever happened to it. */
export function tellRedemption(page: Page, row: RedemptionRow, currency: CurrencyCode) {
  const { redemptionId, customerId, account, orderId } = row;
  return {
    redemptionId,
    customerId,
    account,
    ...(orderId === null ? {} : { orderId }),
    newBalance: Number(page.balance(customerId, 'points').available),
    creditBalance: formatMinor(page.balance(customerId, 'credit').available, currency),
    ledgerTransactionId: row.transactions.at(-1)!,
  };
}
