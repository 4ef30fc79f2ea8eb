import assert from 'node:assert/strict';
import type { Random } from '../../../bench/rules/seeded-random.ts';
import { minorOf, pointsOf, rounded, textOf } from '../amounts.ts';
import type { Effect } from '../command.ts';
import type { World } from '../world.ts';

/** An order that was never sent before, and what the rules of the torture make of it. */
export interface NewOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly totalMinor: bigint;
  readonly body: Readonly<Record<string, unknown>>;
}

export const WELCOME_POINTS = 100n;

export function newOrder(world: World, random: Random): NewOrder {
  const orderId = `ord-${world.number()}`;
  const customerId = world.customer(random);
  const totalMinor = BigInt(random.whole(1, 20_000));
  const total = textOf(totalMinor);
  const body = {
    orderId,
    customerId,
    orderTotal: total,
    currencyCode: 'GBP',
    channel: 'web',
    lineItems: [{ sku: 'SOCK-1', quantity: 1, lineTotal: total }],
  };
  return { orderId, customerId, totalMinor, body };
}

/**
 * What the answer to an order says was done, held against what the rules say.
 *
 * @throws AssertionError when the answer is of another order, or earned what no rule gives.
 */
export function effectOfOrder(order: NewOrder, answer: unknown): Effect {
  const result = answer as Readonly<Record<string, unknown>>;
  const points = pointsOf(result['pointsEarned']);
  const credit = minorOf(result['creditEarned']);
  const extra = points - rounded(2n * order.totalMinor, 100n);
  assert.equal(result['orderId'], order.orderId);
  assert.equal(result['customerId'], order.customerId);
  assert.equal(credit, order.totalMinor / 100n, 'the cashback is 1 %, rounded down');
  assert.ok(extra >= 0n && extra <= WELCOME_POINTS, `${points} points for ${textOf(order.totalMinor)}`);
  return {
    customerId: order.customerId,
    transactionId: String(result['ledgerTransactionId']),
    points: { net: points, held: 0n },
    credit: { net: credit, held: 0n },
    bonus: extra,
  };
}
