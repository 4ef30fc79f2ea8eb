import { Problem } from '@loyaltyos/problems';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { Programme } from '../programme/programme.ts';
import type { OrderInput } from './order.ts';

/** @throws Problem `currency-not-in-programme`. */
export function requireCurrency(programme: Programme, { currencyCode }: OrderInput): void {
  if (programme.currencies.includes(currencyCode)) return;
  const message = 'The programme does not list this currency.';
  const errors = [{ pointer: '/currencyCode', code: 'not-in-programme', message }];
  throw new Problem('currency-not-in-programme', { errors });
}

/**
 * Who buys: a member, or nobody yet where the programme lets an order enrol them.
 *
 * @throws Problem `customer-erased`, `unknown-customer`.
 */
export function requireBuyer(programme: Programme, known: CustomerRow | undefined): CustomerRow | undefined {
  if (known?.status === 'erased') throw new Problem('customer-erased');
  if (known !== undefined || programme.autoEnrol) return known;
  const message = 'The customer is not enrolled, and the programme does not enrol by order.';
  throw new Problem('unknown-customer', { errors: [{ pointer: '/customerId', code: 'unknown', message }] });
}
