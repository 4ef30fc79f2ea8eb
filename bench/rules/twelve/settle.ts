import type { Answer, AnsweredGrant } from '../order.ts';

/**
 * The rules by their place in `amounts`. Points come in thousandths before the factor, the factor in quarters, credit in
 * hundredths of a minor unit.
 */
export const BASE_EARN = 0;
export const FULL_TENS = 1;
export const BIG_BASKET = 2;
export const FULL_PRICE = 3;
export const TIER_BOOST = 4;
export const FIRST_BUY = 5;
export const TRAINERS = 6;
export const APP_ONLY = 7;
export const HAPPY_HOUR = 8;
export const SKU_42 = 9;
export const SPRING_SALE = 10;
export const CASHBACK = 11;

const NAMES = [
  'base-earn',
  'full-tens',
  'big-basket',
  'full-price',
  'tier-boost',
  'first-buy',
  'trainers',
  'app-only',
  'happy-hour',
  'sku-42',
  'spring-sale',
  'cashback',
] as const;

/** The rules of base, by id: the order in which equal remainders are served. */
const BASE = [BASE_EARN, BIG_BASKET, FULL_PRICE, FULL_TENS] as const;
/** The rules of promo, by priority and id: the first of the largest wins. */
const PROMO = [TRAINERS, APP_ONLY, HAPPY_HOUR, SKU_42, SPRING_SALE] as const;
/** Of promo, those whose turn comes before that of base. */
const BEFORE_BASE: ReadonlySet<number> = new Set([TRAINERS, APP_ONLY]);

const POINT = 4_000n;
const NO_FACTOR = 4n;
const TRAINERS_MAX = 2_000n * POINT;
const HAPPY_HOUR_CAP = 1_000n;
const CASHBACK_MAX = 1_000n;

/** Groups, the cap, rounding once and sharing back, for these twelve rules alone. */
export function settleTwelve(amounts: readonly bigint[], used: bigint): Answer {
  const at = (rule: number): bigint => amounts[rule] ?? 0n;
  const factor = at(TIER_BOOST);
  const base = BASE.map((rule) => at(rule) * factor);
  const baseSum = base.reduce((sum, amount) => sum + amount, 0n);
  const { rule, amount } = chosen(at, used);
  const total = (2n * (baseSum + amount) + POINT) / (2n * POINT);
  const isFirst = BEFORE_BASE.has(rule);
  const parts = isFirst ? [amount, baseSum] : [baseSum, amount];
  const ofParts = shareOut(parts, total);
  const [ofBase, ofChosen] = isFirst ? [ofParts[1], ofParts[0]] : [ofParts[0], ofParts[1]];
  const grants: AnsweredGrant[] = [];
  for (const [place, share] of shareOut(base, ofBase ?? 0n).entries()) {
    if (share > 0n) grants.push({ rule: NAMES[BASE[place] ?? 0], account: 'points', amount: share });
  }
  if (ofChosen !== undefined && ofChosen > 0n) {
    grants.push({ rule: NAMES[rule] ?? '', account: 'points', amount: ofChosen });
  }
  const credit = least(at(CASHBACK) / 100n, CASHBACK_MAX);
  if (credit > 0n) grants.push({ rule: 'cashback', account: 'credit', amount: credit });
  return { points: total, credit, grants };
}

/** What welcome or else promo gives: a first order excludes the promotions. */
function chosen(at: (rule: number) => bigint, used: bigint): { readonly rule: number; readonly amount: bigint } {
  const welcome = at(FIRST_BUY) * NO_FACTOR;
  if (welcome > 0n) return { rule: FIRST_BUY, amount: welcome };
  let best = { rule: -1, amount: 0n };
  for (const rule of PROMO) {
    let amount = at(rule) * NO_FACTOR;
    if (rule === TRAINERS) amount = least(amount, TRAINERS_MAX);
    if (rule === HAPPY_HOUR && amount > 0n) {
      amount = least(amount, used < HAPPY_HOUR_CAP ? (HAPPY_HOUR_CAP - used) * POINT : 0n);
    }
    if (amount > best.amount) best = { rule, amount };
  }
  return best;
}

/** Whole points for each amount, `total` together: rounded down, what is left to the largest remainders. */
function shareOut(amounts: readonly bigint[], total: bigint): bigint[] {
  const shares = amounts.map((amount) => amount / POINT);
  let left = total - shares.reduce((sum, share) => sum + share, 0n);
  if (left <= 0n) return shares;
  const remainders = amounts.map((amount) => amount % POINT);
  for (; left > 0n; left -= 1n) {
    let largest = 0;
    for (let place = 1; place < remainders.length; place += 1) {
      if ((remainders[place] ?? 0n) > (remainders[largest] ?? 0n)) largest = place;
    }
    shares[largest] = (shares[largest] ?? 0n) + 1n;
    remainders[largest] = -1n;
  }
  return shares;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
