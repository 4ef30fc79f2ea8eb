import { roundToMultiple } from '../exact/rational.ts';
import { add, floorDivide, floorRemainder, subtract, type Whole } from '../exact/whole.ts';
import type { Claim } from './claims.ts';
import type { RoundingMode } from '@loyaltyos/kernel';

/**
 * Step 7 for the claims of one recipient on one account: their sum is rounded once, and the rounded total is given back
 * to the groups and then, within each, to the rules, by largest remainder. Every share is its amount rounded down or up,
 * so whole amounts stay as they are and no whole cap breaks; and the shares add up to the total.
 *
 * @returns the shares in whole points or minor units, as the claims come.
 */
export function shareOut(claims: readonly Claim[], unit: Whole, mode: RoundingMode): readonly Whole[] {
  if (claims.every(({ amount }) => floorRemainder(amount, unit) === 0)) {
    return claims.map(({ amount }) => floorDivide(amount, unit));
  }
  const amounts = claims.map(({ amount }) => amount);
  const total = floorDivide(roundToMultiple(sumOf(amounts), unit, mode), unit);
  if (claims.length === 1) return [total];
  const parts = partsOf(claims);
  const ofParts = largestRemainder(
    parts.map((members) => sumOf(members.map((index) => amounts[index] ?? 0))),
    unit,
    total,
  );
  const shares: Whole[] = [];
  for (const [part, members] of parts.entries()) {
    const ofMembers = largestRemainder(
      members.map((index) => amounts[index] ?? 0),
      unit,
      ofParts[part] ?? 0,
    );
    for (const [place, index] of members.entries()) shares[index] = ofMembers[place] ?? 0;
  }
  return shares;
}

/** The indexes of the claims by group, a rule in no group by itself; a group stands where its first claim does. */
function partsOf(claims: readonly Claim[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  const ofGroup: (number[] | undefined)[] = [];
  for (const [index, { rule }] of claims.entries()) {
    const known = ofGroup[rule.group];
    if (known !== undefined) {
      known.push(index);
      continue;
    }
    const part = [index];
    parts.push(part);
    if (rule.group !== -1) ofGroup[rule.group] = part;
  }
  return parts;
}

/**
 * Shares `total` whole units over amounts, whose sum is less than one unit away from it: each gets its whole units, and
 * what is left goes, one by one, to the largest remainders; among equals, to the first.
 */
function largestRemainder(amounts: readonly Whole[], unit: Whole, total: Whole): readonly Whole[] {
  const shares = amounts.map((amount) => floorDivide(amount, unit));
  let left = Number(subtract(total, sumOf(shares)));
  if (left === 0) return shares;
  const remainders = amounts.map((amount) => floorRemainder(amount, unit));
  for (; left > 0; left -= 1) {
    let largest = 0;
    for (let index = 1; index < remainders.length; index += 1) {
      if ((remainders[index] ?? 0) > (remainders[largest] ?? 0)) largest = index;
    }
    shares[largest] = add(shares[largest] ?? 0, 1);
    // Less than any remainder: it has had its unit.
    remainders[largest] = -1;
  }
  return shares;
}

function sumOf(amounts: readonly Whole[]): Whole {
  let sum: Whole = 0;
  for (const amount of amounts) sum = add(sum, amount);
  return sum;
}
