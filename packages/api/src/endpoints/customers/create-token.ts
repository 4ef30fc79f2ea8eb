import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Constant } from '../../schema/choice.ts';
import { CustomerId } from '../../schema/id.ts';
import { Open } from '../../schema/object.ts';

const CustomerToken = Open(
  {
    customerId: CustomerId,
    accessToken: Type.Unsafe<string>({
      type: 'string',
      format: 'password',
      'x-secret': true,
      description: 'What the browser sends as `Authorization: Bearer`.',
    }),
    tokenType: Constant('Bearer', 'How it is sent.'),
    expiresIn: Type.Unsafe<number>({
      type: 'integer',
      format: 'int32',
      minimum: 1,
      description: 'Seconds that it is good for.',
      examples: [900],
    }),
    scopes: Type.Array(Type.Unsafe<string>({ type: 'string' }), {
      description: 'What it may do, about the customer alone.',
    }),
  },
  { name: 'CustomerToken', description: 'A token that stands for one customer.' },
);

export const createToken = endpoint({
  id: 'customers.createToken',
  method: 'POST',
  path: '/customers/{customerId}/tokens',
  sdk: { function: 'createCustomerToken' },
  scope: 'customers:token',
  furtherScopes: ['customers:read'],
  summary: "Make a customer's token",
  description:
    'A token that stands for this customer, for their browser to hold: good for 15 minutes, and only for reading their own ' +
    'profile, balance and ledger. It shows who they are only if your own token may. It ends with the key that made it. Browsers may ' +
    "use it on the origins of the tenant's security policy.",
  idempotency: 'none',
  audits: 'token.created',
  pathParameters: { customerId: CustomerId },
  answers: {
    201: {
      description: 'The token was made.',
      schema: CustomerToken,
      example: {
        customerId: 'cust_a1b2',
        accessToken: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJjdXN0X2ExYjIifQ.c2lnbmF0dXJl',
        tokenType: 'Bearer',
        expiresIn: 900,
        scopes: ['customers:read', 'pii:read'],
      },
    },
  },
  problems: ['customer-not-found', 'customer-erased'],
  async handle({ principal, path: { customerId } }, { engine }) {
    const { accessToken, expiresInSeconds, scopes } = await engine.createCustomerToken(principal, customerId);
    const token: Static<typeof CustomerToken> = {
      customerId,
      accessToken,
      tokenType: 'Bearer',
      expiresIn: expiresInSeconds,
      scopes: [...scopes],
    };
    return { status: 201, body: token };
  },
});
