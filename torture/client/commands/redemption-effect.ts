import assert from 'node:assert/strict';
import { minorOf, pointsOf } from '../amounts.ts';
import { NOTHING, type Change, type Effect } from '../command.ts';

/** How much of one account. */
export type Units = { readonly account: 'points' | 'credit'; readonly units: bigint };

interface WireUnits {
  readonly points?: number;
  readonly credit?: string;
}

/** A redemption as it is answered after a change. */
export interface WireRedemption {
  readonly redemptionId: string;
  readonly customerId: string;
  readonly status: string;
  readonly amount: WireUnits;
  readonly captured: WireUnits;
  readonly ledgerTransactionId: string;
}

export function unitsOf({ points, credit }: WireUnits): Units {
  return credit === undefined
    ? { account: 'points', units: pointsOf(points) }
    : { account: 'credit', units: minorOf(credit) };
}

/**
 * The effect of a change of a redemption.
 *
 * @param wanted what the answer must say it has become, of whom.
 * @throws AssertionError when it says something else.
 */
export function effectOfRedemption(
  answer: unknown,
  wanted: { status: string; customerId: string },
  changeOf: (amount: bigint, captured: bigint) => Change,
): Effect {
  const { status, customerId, amount, captured, ledgerTransactionId } = answer as WireRedemption;
  assert.deepEqual({ status, customerId }, wanted);
  const { account, units } = unitsOf(amount);
  const change = changeOf(units, unitsOf(captured).units);
  return {
    customerId,
    transactionId: ledgerTransactionId,
    points: account === 'points' ? change : NOTHING,
    credit: account === 'credit' ? change : NOTHING,
  };
}
