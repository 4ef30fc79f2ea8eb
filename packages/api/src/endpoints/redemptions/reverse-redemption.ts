import { doneOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { RedemptionId } from '../../schema/id.ts';
import { keyed } from '../keyed.ts';
import { exampleResult, NoMembers, RedemptionResult } from './redemption-schema.ts';
import { redemptionResultToWire } from './redemption-to-wire.ts';

export const reverseRedemption = endpoint({
  id: 'redemptions.reverse',
  method: 'POST',
  path: '/redemptions/{redemptionId}/reverse',
  sdk: { function: 'reverseRedemption' },
  scope: 'points:redeem',
  summary: 'Reverse a redemption',
  description:
    'Gives back what a redemption spent, to the lots that it came from and with the expiry that they had; what came back ' +
    'before by returns does not come back twice.',
  idempotency: 'required-key',
  pathParameters: { redemptionId: RedemptionId },
  body: { schema: NoMembers, optional: true, examples: { nothing: {} } },
  answers: {
    200: {
      description: 'It is reversed.',
      schema: RedemptionResult,
      headers: REPLAYED_HEADER,
      example: exampleResult({ status: 'reversed', restored: { points: 500 } }),
    },
  },
  problems: ['redemption-not-found', 'redemption-state', 'customer-erased', 'balance-limit'],
  async handle({ principal, path, idempotencyKey }, { engine }) {
    const change = { ...path, ...keyed({ idempotencyKey }, path) };
    const { replayed, outcome } = await engine.reverseRedemption(principal, change);
    return doneOrReplayed(replayed, redemptionResultToWire(outcome));
  },
});
