import {
  decimalsOf,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  type CurrencyCode,
  type Decimal,
} from '@loyaltyos/kernel';
import type { Compared, Totals } from './backtest.ts';

/** Points and credit that were granted, in whole units. */
export interface Amounts {
  points: bigint;
  credit: bigint;
}

/** What was granted and what would have been. */
export interface Pair {
  readonly granted: Amounts;
  readonly proposed: Amounts;
}

export function newPair(): Pair {
  return { granted: { points: 0n, credit: 0n }, proposed: { points: 0n, credit: 0n } };
}

export function addAmounts(sum: Amounts, more: Amounts): void {
  sum.points += more.points;
  sum.credit += more.credit;
}

export function addPair(sum: Pair, more: Pair): void {
  addAmounts(sum.granted, more.granted);
  addAmounts(sum.proposed, more.proposed);
}

/** Turns amounts into totals of a programme: with its base currency and, where a point has a value, their liability. */
export function totalsIn(currency: CurrencyCode, pointValue: string | undefined): (pair: Pair) => Compared {
  const value = pointValue === undefined ? undefined : parseDecimal(pointValue);
  const totals = (amounts: Amounts): Totals => ({
    points: amounts.points,
    credit: { minor: amounts.credit, currency },
    liability: value === undefined ? null : { minor: liabilityOf(amounts, value, currency), currency },
  });
  return ({ granted, proposed }) => ({ granted: totals(granted), proposed: totals(proposed) });
}

/** Points times their value, rounded half up to the currency, and the credit. */
function liabilityOf({ points, credit }: Amounts, value: Decimal, currency: CurrencyCode): bigint {
  return roundDecimal(multiplyDecimals({ units: points, scale: 0 }, value), decimalsOf(currency), 'half_up') + credit;
}
