import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { Closed } from '../../schema/object.ts';
import { Customer, email, EXAMPLE_SUMMARY } from './customer-schema.ts';
import { customerToWire } from './customer-to-wire.ts';

export const lookupCustomer = endpoint({
  id: 'customers.lookup',
  method: 'POST',
  path: '/customers/lookup',
  sdk: { function: 'lookUpCustomer' },
  scope: 'customers:read',
  summary: 'Look a customer up',
  description:
    'The customer with an e-mail address, however it is written: upper and lower case, and the forms that Unicode counts as the ' +
    'same, are one address. The address stands in the body, because addresses of requests are kept in logs. Who the customer is ' +
    'is shown only to tokens with the scope `pii:read`.',
  idempotency: 'read',
  body: {
    schema: Closed({ email }, { name: 'LookupRequest', description: 'Whom to look for.' }),
    examples: { address: { email: 'ada@example.com' } },
  },
  answers: {
    200: { description: 'The customer.', schema: Customer, headers: ETAG_HEADER, example: EXAMPLE_SUMMARY },
  },
  problems: ['customer-not-found', 'customer-erased'],
  async handle({ principal, body }, { engine }) {
    const withProfile = principal.scopes.has('pii:read');
    const customer = await engine.lookupCustomer(principal, { email: body.email, withProfile });
    return { status: 200, body: customerToWire(customer), headers: etag(customer.version) };
  },
});
