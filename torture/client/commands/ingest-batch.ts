import assert from 'node:assert/strict';
import type { CommandKind, Effect, Part } from '../command.ts';
import { effectOfOrder, newOrder, type NewOrder } from './new-order.ts';

interface Outcome {
  readonly orderId: string;
  readonly status: string;
  readonly result?: unknown;
}

/** Several orders in one request, over all stripes: each of them is there once, though the batch as such may be in parts. */
export const ingestBatch: CommandKind = {
  weight: 3,
  next(world, random) {
    const orders = Array.from({ length: random.whole(2, 25) }, () => newOrder(world, random));
    return {
      kind: 'orders.ingestBatch',
      request: {
        method: 'POST',
        path: '/orders/batch',
        body: JSON.stringify({ orders: orders.map(({ body }) => body) }),
      },
      refusals: [],
      effects: (answer) => effectsOf(orders, answer),
      learn: (_answer, known) => orders.forEach((order) => known.addOrder(order)),
      visibleAt: `/orders/${orders.at(-1)!.orderId}`,
      several: {
        isFinished: (body) => outcomesOf(JSON.parse(body)).every(({ status }) => status !== 'failed'),
        parts: (body) => partsOf(outcomesOf(JSON.parse(body))),
      },
    };
  },
};

function outcomesOf(answer: unknown): readonly Outcome[] {
  return (answer as { outcomes: readonly Outcome[] }).outcomes;
}

function partsOf(outcomes: readonly Outcome[]): ReadonlyMap<string, Part> {
  const done = outcomes.filter(({ status }) => status !== 'failed');
  return new Map(
    done.map(({ orderId, status, result }) => [
      orderId,
      { text: JSON.stringify(result), replayed: status === 'replayed' },
    ]),
  );
}

function effectsOf(orders: readonly NewOrder[], answer: unknown): readonly Effect[] {
  const outcomes = outcomesOf(answer);
  assert.equal(outcomes.length, orders.length, 'an outcome for every order');
  return orders.map((order, index) => {
    const outcome = outcomes[index]!;
    assert.ok(outcome.status !== 'failed', JSON.stringify(outcome));
    return { ...effectOfOrder(order, outcome.result), part: order.orderId };
  });
}
