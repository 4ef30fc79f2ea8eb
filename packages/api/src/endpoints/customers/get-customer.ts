import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { CustomerId } from '../../schema/id.ts';
import { Customer, EXAMPLE_SUMMARY } from './customer-schema.ts';
import { customerToWire } from './customer-to-wire.ts';

export const getCustomer = endpoint({
  id: 'customers.get',
  method: 'GET',
  path: '/customers/{customerId}',
  sdk: { function: 'getCustomer' },
  scope: 'customers:read',
  summary: 'Get a customer',
  description: 'A customer by id. Name, e-mail and the like are there only for tokens with the scope `pii:read`.',
  idempotency: 'read',
  customerToken: true,
  pathParameters: { customerId: CustomerId },
  answers: {
    200: {
      description: 'The customer.',
      schema: Customer,
      headers: ETAG_HEADER,
      example: { ...EXAMPLE_SUMMARY, firstName: 'Ada' },
    },
  },
  problems: ['customer-not-found', 'customer-erased'],
  async handle({ principal, path }, { engine }) {
    const withProfile = principal.scopes.has('pii:read');
    const customer = await engine.getCustomer(principal, { customerId: path.customerId, withProfile });
    return { status: 200, body: customerToWire(customer), headers: etag(customer.version) };
  },
});
