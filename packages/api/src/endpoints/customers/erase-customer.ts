import { doneOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { CustomerId } from '../../schema/id.ts';
import { ErasureCertificate, EXAMPLE_CERTIFICATE } from './erasure-schema.ts';

export const eraseCustomer = endpoint({
  id: 'customers.erase',
  method: 'DELETE',
  path: '/customers/{customerId}',
  sdk: { function: 'eraseCustomer' },
  scope: 'customers:erase',
  summary: 'Erase a customer',
  description:
    'Destroys the key under which everything personal about the customer lies, for good, and what they are found by. What they ' +
    'earned and spent stays in the ledger, by their id: no sum changes, and it verifies as before. Whatever comes for them later ' +
    'is answered 410. The answer is a certificate that anybody can verify offline; asked for again it is the same.',
  idempotency: 'natural-key',
  audits: 'customer.erased',
  pathParameters: { customerId: CustomerId },
  answers: {
    200: {
      description: 'The customer is erased.',
      schema: ErasureCertificate,
      headers: REPLAYED_HEADER,
      example: EXAMPLE_CERTIFICATE,
    },
  },
  problems: ['customer-not-found'],
  async handle({ principal, path }, { engine }) {
    const { certificate, replayed } = await engine.eraseCustomer(principal, path.customerId);
    return doneOrReplayed(replayed, certificate);
  },
});
