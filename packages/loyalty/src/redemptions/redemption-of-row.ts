import type { CurrencyCode } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { Redemption, RedemptionOutcome } from './redemption.ts';
import type { RedemptionRow } from './stored-redemptions.ts';
import { unitsOf } from './units.ts';

/** A stored redemption as it is answered. */
export function redemptionOfRow(row: RedemptionRow, currency: CurrencyCode): Redemption {
  const { redemptionId, customerId, status, account, createdAt } = row;
  return {
    redemptionId,
    customerId,
    status,
    amount: unitsOf(account, row.amount, currency),
    captured: unitsOf(account, row.captured, currency),
    restored: unitsOf(account, row.restored, currency),
    ...(row.orderId === null ? {} : { orderId: row.orderId }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.holdExpiresAt === null ? {} : { holdExpiresAt: row.holdExpiresAt }),
    createdAt,
    ledgerTransactionIds: row.transactions,
  };
}

/** A redemption that was just changed, with what the customer has now. */
export function outcomeOfRow(page: Page, row: RedemptionRow, currency: CurrencyCode): RedemptionOutcome {
  return {
    redemption: redemptionOfRow(row, currency),
    newBalance: page.balance(row.customerId, 'points').available,
    creditBalance: { minor: page.balance(row.customerId, 'credit').available, currency },
    ledgerTransactionId: row.transactions.at(-1)!,
  };
}
