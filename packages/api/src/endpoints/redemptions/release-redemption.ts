import { doneOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { RedemptionId } from '../../schema/id.ts';
import { keyed } from '../keyed.ts';
import { exampleResult, NoMembers, RedemptionResult } from './redemption-schema.ts';
import { redemptionResultToWire } from './redemption-to-wire.ts';

export const releaseRedemption = endpoint({
  id: 'redemptions.release',
  method: 'POST',
  path: '/redemptions/{redemptionId}/release',
  sdk: { function: 'releaseRedemption' },
  scope: 'points:redeem',
  summary: 'Release what is held',
  description:
    'Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay expired.',
  idempotency: 'required-key',
  pathParameters: { redemptionId: RedemptionId },
  body: { schema: NoMembers, optional: true, examples: { nothing: {} } },
  answers: {
    200: {
      description: 'It is released.',
      schema: RedemptionResult,
      headers: REPLAYED_HEADER,
      example: exampleResult({ status: 'released', captured: { points: 0 } }),
    },
  },
  problems: ['redemption-not-found', 'redemption-state', 'customer-erased', 'balance-limit'],
  async handle({ principal, path, idempotencyKey }, { engine }) {
    const change = { ...path, ...keyed({ idempotencyKey }, path) };
    const { replayed, outcome } = await engine.releaseRedemption(principal, change);
    return doneOrReplayed(replayed, redemptionResultToWire(outcome));
  },
});
