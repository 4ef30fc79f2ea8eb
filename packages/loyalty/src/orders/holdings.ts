import type { CurrencyCode } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { Holdings } from './refund.ts';

/** What a customer has, as a command sees it now. */
export function holdingsOf(
  page: Page,
  customer: { readonly customerId: string; readonly tier: string | null },
  currency: CurrencyCode,
): Holdings {
  const { pending, available, held, debt } = page.balance(customer.customerId, 'points');
  return {
    points: { pending, available, held, debt },
    credit: { minor: page.balance(customer.customerId, 'credit').available, currency },
    tier: customer.tier,
  };
}
