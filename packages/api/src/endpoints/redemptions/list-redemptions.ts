import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Choice } from '../../schema/choice.ts';
import { CustomerId, OrderId } from '../../schema/id.ts';
import { PageOf } from '../../schema/page.ts';
import { EXAMPLE_REDEMPTION, REDEMPTION_STATUSES, RedemptionSchema } from './redemption-schema.ts';
import { redemptionToWire } from './redemption-to-wire.ts';

export const listRedemptions = endpoint({
  id: 'redemptions.list',
  method: 'GET',
  path: '/redemptions',
  sdk: { function: 'listRedemptions' },
  scope: 'customers:read',
  summary: 'List redemptions',
  description: 'Redemptions, newest first: all, or those of a customer, of an order, in a state.',
  idempotency: 'read',
  pages: true,
  query: {
    customerId: Type.Optional(CustomerId),
    orderId: Type.Optional(OrderId),
    status: Type.Optional(Choice('RedemptionStatus', REDEMPTION_STATUSES, 'Only what is in this state.')),
  },
  answers: {
    200: {
      description: 'A page of redemptions.',
      schema: PageOf(RedemptionSchema, 'RedemptionPage'),
      example: { data: [EXAMPLE_REDEMPTION], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, query, page, paged }, { engine }) {
    const redemptions = await engine.listRedemptions(principal, { ...page, ...query });
    return { status: 200, body: paged(redemptions, redemptionToWire) };
  },
});
