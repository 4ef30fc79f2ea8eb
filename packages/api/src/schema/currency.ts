import type { CurrencyCode } from '@loyaltyos/kernel';
import { Type } from 'typebox';

/** ISO 4217 in capital letters. */
export const Currency = Type.Unsafe<CurrencyCode>({
  type: 'string',
  pattern: '^[A-Z]{3}$',
  'x-semantic': 'currency',
  description: 'The currency: an ISO 4217 code in capital letters.',
  examples: ['GBP'],
});
