import type { RoundingMode } from '@loyaltyos/kernel';
import { roundToMultiple } from '../exact/rational.ts';
import { add, floorDivide, floorRemainder, subtract, type Whole } from '../exact/whole.ts';
import type { Claim } from './claims.ts';

/** An amount and the whole units that it gets. */
interface Share {
  readonly amount: Whole;
  share: Whole;
}

/** What is left of a claim, and its final share in whole points or minor units. */
export interface Settled extends Share {
  readonly claim: Claim;
}

/**
 * Step 7 for the claims of one recipient on one account: their sum is rounded once, and the rounded total is given back
 * to the groups and then, within each, to the rules, by largest remainder. Every share is its amount rounded down or up,
 * so whole amounts stay as they are and no whole cap breaks; and the shares add up to the total.
 */
export function shareOut(claims: readonly Settled[], unit: Whole, mode: RoundingMode): void {
  if (claims.every(({ amount }) => floorRemainder(amount, unit) === 0)) {
    for (const claim of claims) claim.share = floorDivide(claim.amount, unit);
    return;
  }
  const total = floorDivide(roundToMultiple(sumOf(claims), unit, mode), unit);
  const parts = partsOf(claims);
  largestRemainder(parts, unit, total);
  for (const { members, share } of parts) largestRemainder(members, unit, share);
}

interface Part extends Share {
  readonly members: readonly Settled[];
}

/** The claims by group, a rule in no group by itself; a group stands where its first claim does. */
function partsOf(claims: readonly Settled[]): readonly Part[] {
  const members: Settled[][] = [];
  const ofGroup: Settled[][] = [];
  for (const claim of claims) {
    const { group } = claim.claim.rule;
    const known = group === -1 ? undefined : ofGroup[group];
    if (known !== undefined) {
      known.push(claim);
      continue;
    }
    const part = [claim];
    members.push(part);
    if (group !== -1) ofGroup[group] = part;
  }
  return members.map((part) => ({ members: part, amount: sumOf(part), share: 0 }));
}

/**
 * Shares `total` whole units over amounts, whose sum is less than one unit away from it: each gets its whole units, and
 * what is left goes, one by one, to the largest remainders; among equals, to the first.
 */
function largestRemainder(shares: readonly Share[], unit: Whole, total: Whole): void {
  const [first] = shares;
  if (first !== undefined && shares.length === 1) {
    first.share = total;
    return;
  }
  let left = total;
  for (const each of shares) {
    each.share = floorDivide(each.amount, unit);
    left = subtract(left, each.share);
  }
  if (left === 0) return;
  const remainders = shares.map(({ amount }) => floorRemainder(amount, unit));
  for (let units = Number(left); units > 0; units -= 1) {
    let largest = 0;
    for (let index = 1; index < remainders.length; index += 1) {
      if ((remainders[index] ?? 0) > (remainders[largest] ?? 0)) largest = index;
    }
    const winner = shares[largest] as Share;
    winner.share = add(winner.share, 1);
    // Less than any remainder: it has had its unit.
    remainders[largest] = -1;
  }
}

function sumOf(shares: readonly Share[]): Whole {
  let sum: Whole = 0;
  for (const { amount } of shares) sum = add(sum, amount);
  return sum;
}
