import { decimalsOf, parseDecimal, roundDecimal, type Decimal } from '@loyaltyos/kernel';
import { leastCommonMultiple, powerOfTen } from '../exact/rational.ts';
import type { IrNode, NodeOf, Op } from './ir.ts';
import { currencyOf, isAmount, isMoney, type Type } from './types.ts';

/**
 * The denominator of a node's value. There is no division by a value, so every denominator is known before the run, and
 * a run only moves numerators: whole numbers. Money is counted in minor units; so only `rate`, which is per major unit,
 * asks for `orderDecimals`, the decimals of the event's currency.
 *
 * `args` are the denominators of the node's arguments; 1 for what is no amount.
 */
export function denominatorOf(node: IrNode, args: readonly bigint[], orderDecimals: number): bigint {
  return (RULES[node.op] as DenominatorRule<Op>)(node, args, orderDecimals);
}

type DenominatorRule<O extends Op> = (node: NodeOf<O>, args: readonly bigint[], orderDecimals: number) => bigint;

const one = (): bigint => 1n;
const common = (denominators: readonly bigint[]): bigint => denominators.reduce(leastCommonMultiple, 1n);
const product = (denominators: readonly bigint[]): bigint => denominators.reduce((a, b) => a * b, 1n);

const RULES: { readonly [O in Op]: DenominatorRule<O> } = {
  literal: (node) =>
    isAmount(node.type) && !isMoney(node.type) ? powerOfTen(numberOf(node.value as string).scale) : 1n,
  fact: (node) => (isAmount(node.type) ? powerOfTen(placesOfFact(node.path, node.type)) : 1n),
  history: one,
  add: (_, args) => common(args),
  multiply: (_, args) => product(args),
  negate: (_, [of = 1n]) => of,
  shift: one,
  per: (node, [amount = 1n, of = 1n]) => (node.full ? amount : amount * of * divisorOf(node).units),
  rate: ({ currency }, [of = 1n, ...rates], decimals) =>
    of * powerOfTen(decimalsIn(currency, decimals)) * common(rates),
  if: (_, [, ...branches]) => common(branches),
  match: (_, [, ...branches]) => common(branches),
  and: one,
  or: one,
  not: one,
  equal: one,
  order: one,
  rank: one,
  between: one,
  among: one,
  member: one,
  contains: one,
  has: one,
  fold: (node, args) => (isAmount(node.type) ? common(node.where ? args.slice(1) : args) : 1n),
  call: one,
};

/** The decimal places that a fact's numerator is counted in: 3 for quantities, the rest of a minor unit for prices. */
export function placesOfFact(path: string, type: Type): number {
  if (path === 'line.quantity') return 3;
  if (path === 'line.unit_price') return UNIT_PRICE_PLACES;
  return type === 'decimal' ? 6 : 0;
}

/** A unit price may have so many places more than its currency. */
const UNIT_PRICE_PLACES = 4;

/** The decimals of a currency, or of the event's when it is `order`. */
export function decimalsIn(currency: string, orderDecimals: number): number {
  return currency === 'order' ? orderDecimals : decimalsOf(currency);
}

/** A literal number. The checker has read it before. */
export function numberOf(text: string): Decimal {
  return parseDecimal(text) ?? { units: 0n, scale: 0 };
}

/** A literal amount of money in minor units. */
export function minorOf(text: string, currency: string): bigint {
  return roundDecimal(numberOf(text), decimalsOf(currency), 'down');
}

/** The divisor of `per`, money in minor units. */
export function divisorOf(node: NodeOf<'per'>): Decimal {
  if (!isMoney(node.divisorType)) return numberOf(node.divisor);
  return { units: minorOf(node.divisor, currencyOf(node.divisorType)), scale: 0 };
}
