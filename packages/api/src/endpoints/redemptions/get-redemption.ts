import { endpoint } from '../../endpoint.ts';
import { RedemptionId } from '../../schema/id.ts';
import { EXAMPLE_REDEMPTION, RedemptionSchema } from './redemption-schema.ts';
import { redemptionToWire } from './redemption-to-wire.ts';

export const getRedemption = endpoint({
  id: 'redemptions.get',
  method: 'GET',
  path: '/redemptions/{redemptionId}',
  sdk: { function: 'getRedemption' },
  scope: 'customers:read',
  summary: 'Get a redemption',
  description: 'What is held or was spent, and what of it came back.',
  idempotency: 'read',
  pathParameters: { redemptionId: RedemptionId },
  answers: { 200: { description: 'The redemption.', schema: RedemptionSchema, example: EXAMPLE_REDEMPTION } },
  problems: ['redemption-not-found'],
  async handle({ principal, path }, { engine }) {
    return { status: 200, body: redemptionToWire(await engine.getRedemption(principal, path.redemptionId)) };
  },
});
