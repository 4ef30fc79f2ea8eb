import { Type, type Static } from 'typebox';
import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { CustomerId, OrderId, ReasonCode } from '../../schema/id.ts';
import { Closed } from '../../schema/object.ts';
import { amountMembers, canonicalAmount, readRequiredAmount } from '../amount.ts';
import { keyed } from '../keyed.ts';
import { EXAMPLE_HELD, exampleResult, RedemptionResult } from './redemption-schema.ts';
import { redemptionResultToWire } from './redemption-to-wire.ts';

/** 30 days. */
const MAX_HOLD_SECONDS = 30 * 24 * 60 * 60;

const RedemptionRequest = Closed(
  {
    customerId: CustomerId,
    ...amountMembers,
    orderId: Type.Optional(OrderId),
    reason: Type.Optional(ReasonCode('Why.')),
    hold: Type.Optional(
      Closed(
        {
          expiresIn: Type.Unsafe<number>({
            type: 'integer',
            format: 'int32',
            minimum: 1,
            maximum: MAX_HOLD_SECONDS,
            description: 'After how many seconds the hold is released by itself: 30 days at most.',
            examples: [900],
          }),
        },
        { name: 'HoldRequest', description: 'Hold the units, to be captured or released. Absent: spend them at once.' },
      ),
    ),
  },
  {
    name: 'RedemptionRequest',
    description:
      'What is spent: `points` or `credit`. With `orderId` it comes back in proportion when the order is returned; the ' +
      'order may arrive later.',
  },
);

export const createRedemption = endpoint({
  id: 'redemptions.create',
  method: 'POST',
  path: '/redemptions',
  sdk: { function: 'createRedemption' },
  scope: 'points:redeem',
  summary: 'Redeem points or credit',
  description:
    'Spends points or store credit of a customer, at once or held first. What expires soonest is spent first. Where there ' +
    'is too little the answer is a 409 and nothing is written.',
  idempotency: 'required-key',
  body: {
    schema: RedemptionRequest,
    examples: {
      points: { customerId: 'cust_a1b2', points: 500, orderId: 'ord_8k2p' },
      'a hold of credit': { customerId: 'cust_a1b2', credit: '5.00', hold: { expiresIn: 900 } },
    },
  },
  answers: {
    201: { description: 'It was redeemed, or is held.', schema: RedemptionResult, example: exampleResult({}) },
    200: {
      description: 'The same request was answered before; nothing was done.',
      schema: RedemptionResult,
      headers: REPLAYED_HEADER,
      example: exampleResult(EXAMPLE_HELD),
    },
  },
  problems: ['insufficient-points', 'insufficient-credit', 'redemption-limit', 'unknown-customer', 'customer-erased'],
  async handle({ principal, body, idempotencyKey }, { engine }) {
    const { customerId, orderId, reason, hold } = body;
    const { replayed, outcome } = await engine.redeem(principal, {
      customerId,
      amount: readRequiredAmount(body),
      ...(orderId === undefined ? {} : { orderId }),
      ...(reason === undefined ? {} : { reason }),
      ...(hold === undefined ? {} : { hold: { expiresInSeconds: hold.expiresIn } }),
      ...keyed({ idempotencyKey }, canonicalRedemption(body)),
    });
    return createdOrReplayed(replayed, redemptionResultToWire(outcome));
  },
});

function canonicalRedemption(body: Static<typeof RedemptionRequest>): Parameters<typeof keyed>[1] {
  const { points: _points, credit: _credit, ...members } = body;
  return { ...members, ...canonicalAmount(body) };
}
