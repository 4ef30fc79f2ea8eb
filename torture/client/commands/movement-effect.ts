import assert from 'node:assert/strict';
import { minorOf, pointsOf } from '../amounts.ts';
import type { Effect } from '../command.ts';

/**
 * What an adjustment, a conversion or a transfer moved of the customer it is about.
 *
 * @throws AssertionError when the answer is about another one.
 */
export function effectOfMovement(customerId: string, answer: unknown): Effect {
  const movement = answer as Readonly<Record<string, unknown>>;
  assert.equal(movement['customerId'], customerId);
  return {
    customerId,
    transactionId: String(movement['ledgerTransactionId']),
    points: { net: pointsOf(movement['points']), held: 0n },
    credit: { net: minorOf(movement['credit']), held: 0n },
  };
}
