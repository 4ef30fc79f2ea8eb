import assert from 'node:assert/strict';
import { minorOf, pointsOf } from '../amounts.ts';
import type { CommandKind } from '../command.ts';

/** What the rules of the torture give for a review. */
const REVIEW_POINTS = 7n;

/** An event that the rules of the torture declare. */
export const ingestEvent: CommandKind = {
  weight: 2,
  next(world, random) {
    const customerId = world.customer(random);
    const eventId = `event-${world.number()}`;
    return {
      kind: 'events.ingest',
      request: {
        method: 'POST',
        path: '/events',
        body: JSON.stringify({ eventId, type: 'review_written', customerId, fields: { stars: random.whole(1, 5) } }),
      },
      refusals: [],
      effects(answer) {
        const result = answer as Readonly<Record<string, unknown>>;
        const points = pointsOf(result['pointsEarned']);
        assert.deepEqual([result['eventId'], result['customerId'], points], [eventId, customerId, REVIEW_POINTS]);
        return [
          {
            customerId,
            transactionId: String(result['ledgerTransactionId']),
            points: { net: points, held: 0n },
            credit: { net: minorOf(result['creditEarned']), held: 0n },
          },
        ];
      },
    };
  },
};
