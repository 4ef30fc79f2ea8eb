import { assert } from './assert.ts';
import { currencyDecimals, type CurrencyCode } from './currency.ts';
import { decimalPlaces, formatDecimal, roundDecimal, type Decimal } from './decimal.ts';

/** Money in whole minor units: 149.99 GBP is {14999n, GBP}; 150 JPY is {150n, JPY}. */
export interface Money {
  readonly minor: bigint;
  readonly currency: CurrencyCode;
}

/**
 * A decimal as money.
 *
 * @returns undefined when the value has more decimals than the currency.
 */
export function moneyOf(value: Decimal, currency: CurrencyCode): Money | undefined {
  const places = decimalsOf(currency);
  if (decimalPlaces(value) > places) return undefined;
  return { minor: roundDecimal(value, places, 'half_up'), currency };
}

/** The amount as decimal text with the currency's decimals: `149.99`, `150`, `1.234`. */
export function formatMoney(money: Money): string {
  return formatMinor(money.minor, money.currency);
}

/** Minor units as decimal text with the currency's decimals. */
export function formatMinor(minor: bigint, currency: CurrencyCode): string {
  const places = decimalsOf(currency);
  return formatDecimal({ units: minor, scale: places }, places);
}

/** The currency's decimals. The code must be a known one: it was checked at the edge. */
export function decimalsOf(currency: CurrencyCode): number {
  const places = currencyDecimals(currency);
  assert(places !== undefined, `an unknown currency passed the edge: ${currency}`);
  return places;
}
