import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { CustomerId } from '../../schema/id.ts';
import { Closed } from '../../schema/object.ts';
import { PointsIn } from '../../schema/points.ts';
import { keyed } from '../keyed.ts';
import { customerOfPath } from '../relocate-problem.ts';
import { EXAMPLE_MOVEMENT, MovementResult, movementToWire } from './movement-schema.ts';

const EXAMPLE = { ...EXAMPLE_MOVEMENT, points: -500, credit: '5.00', newBalance: 2800, creditBalance: '5.00' };

export const convertPoints = endpoint({
  id: 'customers.convert',
  method: 'POST',
  path: '/customers/{customerId}/conversions',
  sdk: { function: 'convertCustomerPoints' },
  scope: 'points:adjust',
  summary: 'Convert points to credit',
  description:
    "Turns points into store credit at the programme's rate, in one transaction on both accounts. The points expiring " +
    'soonest go first; the credit expires as the programme says.',
  idempotency: 'required-key',
  pathParameters: { customerId: CustomerId },
  body: {
    schema: Closed(
      { points: PointsIn("How many points: a multiple of those that the programme's rate names.") },
      { name: 'PointsConversionRequest', description: 'How many points become credit.' },
    ),
    examples: { conversion: { points: 500 } },
  },
  answers: {
    201: { description: 'They were converted.', schema: MovementResult, example: EXAMPLE },
    200: {
      description: 'The same request was answered before; nothing was done.',
      schema: MovementResult,
      headers: REPLAYED_HEADER,
      example: EXAMPLE,
    },
  },
  problems: ['balance-limit', 'conversion-not-allowed', 'customer-erased', 'customer-not-found', 'insufficient-points'],
  async handle({ principal, path, body, idempotencyKey }, { engine }) {
    const { replayed, outcome } = await engine
      .convertPoints(principal, {
        ...path,
        points: BigInt(body.points),
        ...keyed({ idempotencyKey }, { ...path, ...body }),
      })
      .catch(customerOfPath);
    return createdOrReplayed(replayed, movementToWire(outcome));
  },
});
