import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { Label } from '../../schema/text.ts';
import { CustomerSummary, EXAMPLE_SUMMARY } from './customer-schema.ts';
import { customerSummaryToWire } from './customer-to-wire.ts';

export const listCustomers = endpoint({
  id: 'customers.list',
  method: 'GET',
  path: '/customers',
  sdk: { function: 'listCustomers' },
  scope: 'customers:read',
  summary: 'List customers',
  description: 'The customers of the tenant, without PII.',
  idempotency: 'read',
  pages: true,
  query: { tier: Type.Optional(Label({ description: 'Only those in this tier.', maxLength: 64, example: 'Gold' })) },
  answers: {
    200: {
      description: 'A page of customers.',
      schema: PageOf(CustomerSummary, 'CustomerPage'),
      example: { data: [EXAMPLE_SUMMARY], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, query, page, paged }, { engine }) {
    const customers = await engine.listCustomers(principal, { ...page, ...query });
    return { status: 200, body: paged(customers, customerSummaryToWire) };
  },
});
