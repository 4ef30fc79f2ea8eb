import assert from 'node:assert/strict';
import { minorOf, pointsOf } from '../amounts.ts';
import type { Effect } from '../command.ts';
import type { KnownOrder } from '../world.ts';

/**
 * What a return or a cancellation took back and gave back.
 *
 * @throws AssertionError when the answer is of another order.
 */
export function effectOfRefund(order: KnownOrder, answer: unknown): Effect {
  const refund = answer as Readonly<Record<string, unknown>>;
  assert.equal(refund['orderId'], order.orderId);
  return {
    customerId: order.customerId,
    transactionId: String(refund['ledgerTransactionId']),
    points: { net: pointsOf(refund['pointsRestored']) - pointsOf(refund['pointsVoided']), held: 0n },
    credit: { net: minorOf(refund['creditRestored']) - minorOf(refund['creditVoided']), held: 0n },
  };
}
