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
  const total = floorDivide(roundToMultiple(sumOf(claims.map(({ amount }) => amount)), unit, mode), unit);
  const parts = partsOf(claims);
  const shares = new Map<Claim, Whole>();
  const ofParts = largestRemainder(
    parts.map((members) => sumOf(members.map(({ amount }) => amount))),
    unit,
    total,
  );
  for (const [index, members] of parts.entries()) {
    const ofMembers = largestRemainder(
      members.map(({ amount }) => amount),
      unit,
      ofParts[index] ?? 0,
    );
    for (const [place, claim] of members.entries()) shares.set(claim, ofMembers[place] ?? 0);
  }
  return claims.map((claim) => shares.get(claim) ?? 0);
}

/** The claims by group, a rule in no group by itself; a group stands where its first claim does. */
function partsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<number, Claim[]>();
  const parts: Claim[][] = [];
  for (const claim of claims) {
    const { group } = claim.rule;
    const known = group === -1 ? undefined : groups.get(group);
    if (known !== undefined) {
      known.push(claim);
      continue;
    }
    const part = [claim];
    parts.push(part);
    if (group !== -1) groups.set(group, part);
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
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: floorRemainder(amount, unit) }))
    .toSorted((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.index - b.index));
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shares[index] = add(shares[index] ?? 0, 1);
    left -= 1;
  }
  return shares;
}

function sumOf(amounts: readonly Whole[]): Whole {
  return amounts.reduce(add, 0);
}
