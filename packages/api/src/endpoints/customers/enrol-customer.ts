import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import type { EnrolmentInput } from '../../engine.ts';
import { canonicalAttributes } from '../canonical-attributes.ts';
import { CustomerSummary, EnrolmentRequest, EXAMPLE_SUMMARY } from './customer-schema.ts';
import { customerSummaryToWire } from './customer-to-wire.ts';

export const enrolCustomer = endpoint({
  id: 'customers.enrol',
  method: 'POST',
  path: '/customers',
  sdk: { function: 'enrolCustomer' },
  scope: 'customers:write',
  summary: 'Enrol a customer',
  description:
    'Makes a person a member, in the first tier. The same enrolment again answers the same: by `customerId`, or by ' +
    '`Idempotency-Key` where the id is made here. What says who they are is encrypted under a key of their own.',
  idempotency: 'optional-key',
  body: {
    schema: EnrolmentRequest,
    examples: { customer: { customerId: 'cust_new1', email: 'ada@example.com', firstName: 'Ada' } },
  },
  answers: {
    201: { description: 'The customer was enrolled.', schema: CustomerSummary, example: EXAMPLE_SUMMARY },
    200: {
      description: 'The same enrolment was made before; nothing was done.',
      schema: CustomerSummary,
      example: EXAMPLE_SUMMARY,
      headers: REPLAYED_HEADER,
    },
  },
  problems: ['customer-conflict', 'customer-erased', 'email-taken', 'idempotency-key-reused'],
  async handle({ principal, body, idempotencyKey }, { engine }) {
    const { customerId, ...profile } = body;
    const { attributes, ...plain } = body;
    const input: EnrolmentInput = {
      ...(customerId === undefined ? {} : { customerId }),
      profile,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      canonical: {
        ...plain,
        ...(attributes === undefined ? {} : { attributes: canonicalAttributes(attributes) }),
      },
    };
    const { replayed, customer } = await engine.enrolCustomer(principal, input);
    return createdOrReplayed(replayed, customerSummaryToWire(customer));
  },
});
