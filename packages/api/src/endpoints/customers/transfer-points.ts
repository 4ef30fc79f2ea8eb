import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { CustomerId, ReasonCode } from '../../schema/id.ts';
import { Closed } from '../../schema/object.ts';
import { PointsIn } from '../../schema/points.ts';
import { keyed } from '../keyed.ts';
import { customerOfPath } from '../relocate-problem.ts';
import { EXAMPLE_MOVEMENT, MovementResult, movementToWire } from './movement-schema.ts';

const EXAMPLE = { ...EXAMPLE_MOVEMENT, points: -200, newBalance: 3100 };

export const transferPoints = endpoint({
  id: 'customers.transfer',
  method: 'POST',
  path: '/customers/{customerId}/transfers',
  sdk: { function: 'transferCustomerPoints' },
  scope: 'points:adjust',
  summary: 'Transfer points to another customer',
  description:
    'Moves points from the customer of the path to another one, where the programme allows it. The points expiring soonest ' +
    'go first, and keep their expiry. The answer is about the one who gives.',
  idempotency: 'required-key',
  pathParameters: { customerId: CustomerId },
  body: {
    schema: Closed(
      {
        toCustomerId: CustomerId,
        points: PointsIn("How many points, within the programme's limits for one transfer."),
        reason: Type.Optional(ReasonCode('Why.')),
      },
      { name: 'PointsTransferRequest', description: 'How many points go to whom.' },
    ),
    examples: { transfer: { toCustomerId: 'cust_c3d4', points: 200 } },
  },
  answers: {
    201: { description: 'They were transferred.', schema: MovementResult, example: EXAMPLE },
    200: {
      description: 'The same request was answered before; nothing was done.',
      schema: MovementResult,
      headers: REPLAYED_HEADER,
      example: EXAMPLE,
    },
  },
  problems: [
    'balance-limit',
    'customer-erased',
    'customer-not-found',
    'insufficient-points',
    'transfer-not-allowed',
    'unknown-customer',
  ],
  async handle({ principal, path, body, idempotencyKey }, { engine }) {
    const { toCustomerId, points, reason } = body;
    if (toCustomerId === path.customerId) throw sameCustomer();
    const { replayed, outcome } = await engine
      .transferPoints(principal, {
        ...path,
        toCustomerId,
        points: BigInt(points),
        ...(reason === undefined ? {} : { reason }),
        ...keyed({ idempotencyKey }, { ...path, ...body }),
      })
      .catch(customerOfPath);
    return createdOrReplayed(replayed, movementToWire(outcome));
  },
});

function sameCustomer(): Problem {
  const message = 'Must be another customer than that of the path.';
  return new Problem('invalid-values', { errors: [{ pointer: '/toCustomerId', code: 'same', message }] });
}
