import { assert, type Decimal } from '@loyaltyos/kernel';

/** `total` x `part` / `whole`, rounded half up. Nothing of nothing is nothing. */
export function shareOf(total: bigint, part: bigint, whole: bigint): bigint {
  assert(total >= 0n && part >= 0n && whole >= 0n && part <= whole, 'a part is of its whole');
  return whole === 0n ? 0n : (2n * total * part + whole) / (2n * whole);
}

/**
 * Shares an amount out in proportion to weights, in whole units: each gets its share rounded down, and what is left goes, unit
 * by unit, to those whose share lost most by that; among equals to the first. Nobody gets more than their weight.
 *
 * Source: the method of the largest remainder (Hamilton).
 */
export function apportion(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  assert(amount >= 0n && amount <= sum, 'no more is shared out than there is');
  if (amount === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / sum);
  const left = amount - shares.reduce((total, share) => total + share, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % sum }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder.slice(0, Number(left))) shares[index]! += 1n;
  return shares;
}

/** A line of an order, as far as returns go. */
export interface ReturnableLine {
  readonly sku: string;
  readonly quantity: Decimal;
  /** Minor units: the amount less the line's own discount. */
  readonly netMinor: bigint;
  /** Shipping comes back by amount only. */
  readonly isShipping: boolean;
}

/** Quantities have at most 3 decimal places. */
const THOUSANDTHS = 3;

/** A quantity in thousandths, exactly. */
export function thousandths({ units, scale }: Decimal): bigint {
  if (scale <= THOUSANDTHS) return units * 10n ** BigInt(THOUSANDTHS - scale);
  const divisor = 10n ** BigInt(scale - THOUSANDTHS);
  assert(units % divisor === 0n, 'a quantity has at most 3 decimal places');
  return units / divisor;
}

/**
 * What the lines that came back so far refund, in minor units: their part of what was paid for goods, which is the order's
 * total less shipping, so that a discount on the whole order is shared by all of its lines. Reckoned from everything
 * returned so far and rounded once: the refunds of single returns are differences of it, and add up to it however the
 * order is split.
 *
 * @param returned thousandths of each line's quantity.
 */
export function refundOfLines(
  order: { totalMinor: bigint; lines: readonly ReturnableLine[] },
  returned: readonly bigint[],
): bigint {
  const net = (wanted: (line: ReturnableLine) => boolean): bigint =>
    order.lines.filter(wanted).reduce((sum, line) => sum + line.netMinor, 0n);
  const goods = net((line) => !line.isShipping);
  const shipping = net((line) => line.isShipping);
  const paid = shipping > order.totalMinor ? 0n : order.totalMinor - shipping;
  if (goods === 0n) return 0n;
  // The sum of net x returned / quantity as one fraction: each line's quantity divides the product of all of them.
  let [numerator, denominator] = [0n, 1n];
  for (const [index, line] of order.lines.entries()) {
    const part = returned[index] ?? 0n;
    if (line.isShipping || part === 0n) continue;
    const quantity = thousandths(line.quantity);
    if (part === quantity) {
      numerator += line.netMinor * denominator;
      continue;
    }
    numerator = numerator * quantity + line.netMinor * part * denominator;
    denominator *= quantity;
  }
  return shareOf(paid, numerator, goods * denominator);
}

/** What a return by lines asks for that the order does not have any more. */
export interface NotLeft {
  /** Of the request's lines. */
  readonly index: number;
  readonly reason: 'unknown' | 'shipping' | 'too-many';
}

/**
 * Adds returned lines to what came back before. Where several lines of the order have the same sku, the first that has
 * something left gives it.
 */
export function returnLines(
  lines: readonly ReturnableLine[],
  before: readonly bigint[],
  wanted: readonly { readonly sku: string; readonly quantity: Decimal }[],
): { readonly returned: readonly bigint[] } | { readonly notLeft: readonly NotLeft[] } {
  const returned = lines.map((_, index) => before[index] ?? 0n);
  const notLeft: NotLeft[] = [];
  for (const [index, { sku, quantity }] of wanted.entries()) {
    const places = [...lines.keys()].filter((place) => lines[place]!.sku === sku);
    const goods = places.filter((place) => !lines[place]!.isShipping);
    let missing = thousandths(quantity);
    for (const place of goods) {
      const left = thousandths(lines[place]!.quantity) - returned[place]!;
      const taken = left < missing ? left : missing;
      returned[place]! += taken;
      missing -= taken;
    }
    if (missing === 0n) continue;
    notLeft.push({ index, reason: places.length === 0 ? 'unknown' : goods.length === 0 ? 'shipping' : 'too-many' });
  }
  return notLeft.length > 0 ? { notLeft } : { returned };
}
