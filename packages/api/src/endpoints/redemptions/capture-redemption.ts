import { doneOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { RedemptionId } from '../../schema/id.ts';
import { Closed } from '../../schema/object.ts';
import { amountMembers, canonicalAmount, readAmount } from '../amount.ts';
import { keyed } from '../keyed.ts';
import { exampleResult, RedemptionResult } from './redemption-schema.ts';
import { redemptionResultToWire } from './redemption-to-wire.ts';

const CaptureRequest = Closed(amountMembers, {
  name: 'CaptureRequest',
  description: 'How much of what is held is spent; the rest is released. Without members: all of it.',
});

export const captureRedemption = endpoint({
  id: 'redemptions.capture',
  method: 'POST',
  path: '/redemptions/{redemptionId}/capture',
  sdk: { function: 'captureRedemption' },
  scope: 'points:redeem',
  summary: 'Capture what is held',
  description: 'Spends what a redemption holds, in whole or in part. What is not captured is released at once.',
  idempotency: 'required-key',
  pathParameters: { redemptionId: RedemptionId },
  body: { schema: CaptureRequest, optional: true, examples: { all: {}, part: { points: 300 } } },
  answers: {
    200: {
      description: 'It is captured.',
      schema: RedemptionResult,
      headers: REPLAYED_HEADER,
      example: exampleResult({ status: 'captured', captured: { points: 300 } }),
    },
  },
  problems: ['redemption-not-found', 'redemption-state', 'customer-erased'],
  async handle({ principal, path, body, idempotencyKey }, { engine }) {
    const amount = readAmount(body);
    const { replayed, outcome } = await engine.captureRedemption(principal, {
      ...path,
      ...(amount === undefined ? {} : { amount }),
      ...keyed({ idempotencyKey }, { ...path, ...canonicalAmount(body) }),
    });
    return doneOrReplayed(replayed, redemptionResultToWire(outcome));
  },
});
