import { Problem } from '@loyaltyos/problems';
import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { CustomerId } from '../../schema/id.ts';
import { Customer, CustomerPatch, EXAMPLE_SUMMARY } from './customer-schema.ts';
import { customerToWire } from './customer-to-wire.ts';

export const updateCustomer = endpoint({
  id: 'customers.update',
  method: 'PATCH',
  path: '/customers/{customerId}',
  sdk: { function: 'updateCustomer' },
  scope: 'customers:write',
  summary: 'Change a customer',
  description:
    'Changes what is known about a customer, as RFC 7396 merges: what is absent stays, null removes, `address` and `attributes` are ' +
    'changed member by member. `If-Match` names the version that you have seen. An e-mail address that changes is what the ' +
    'customer is found by from then on. A change that changes nothing makes no version.',
  idempotency: 'none',
  precondition: { need: 'required' },
  pathParameters: { customerId: CustomerId },
  body: {
    schema: CustomerPatch,
    examples: {
      move: { address: { line1: '2 High Street', postalCode: 'N1 9GU' } },
      forget: { phone: null, attributes: { campaign: null } },
    },
  },
  answers: {
    200: {
      description: 'The customer as they are now.',
      schema: Customer,
      headers: ETAG_HEADER,
      example: { ...EXAMPLE_SUMMARY, firstName: 'Ada' },
    },
  },
  problems: ['customer-not-found', 'customer-erased', 'email-taken'],
  async handle({ principal, path, body, expected }, { engine }) {
    const { customerId } = path;
    // There always is a customer to change: nothing there is what nobody can have seen.
    if (expected === null) throw new Problem('precondition-failed');
    await engine.updateCustomer(principal, { customerId, expected, change: body });
    const withProfile = principal.scopes.has('pii:read');
    const customer = await engine.getCustomer(principal, { customerId, withProfile });
    return { status: 200, body: customerToWire(customer), headers: etag(customer.version) };
  },
});
