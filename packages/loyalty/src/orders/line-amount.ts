import { multiplyDecimals, roundDecimal, type Decimal } from '@loyaltyos/kernel';

/** Quantity x unit price in minor units of a currency with so many decimals, rounded half up. */
export function lineAmount(quantity: Decimal, unitPrice: Decimal, places: number): bigint {
  return roundDecimal(multiplyDecimals(quantity, unitPrice), places, 'half_up');
}
