import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { InstantIn } from '../../schema/instant.ts';
import { Closed } from '../../schema/object.ts';
import { apiKeyToWire, CreatedApiKey, EXAMPLE_CREATED, label, scopesWanted } from './api-key-schema.ts';

export const createApiKey = endpoint({
  id: 'apiKeys.create',
  method: 'POST',
  path: '/api-keys',
  sdk: { function: 'createApiKey' },
  scope: 'keys:write',
  summary: 'Create an API key',
  description:
    'Makes a key of some of the scopes that the calling token has. The answer shows its secret, which cannot be had again. A ' +
    'tenant has at most 100 keys in force.',
  idempotency: 'none',
  audits: 'api-key.created',
  body: {
    schema: Closed(
      { label, scopes: scopesWanted, expiresAt: Type.Optional(InstantIn('When it ends by itself. Absent: never.')) },
      { name: 'CreateApiKeyRequest', description: 'What the key is for, and what its tokens may do.' },
    ),
    examples: { checkout: { label: 'Checkout', scopes: ['orders:write', 'customers:read'] } },
  },
  answers: { 201: { description: 'The key was made.', schema: CreatedApiKey, example: EXAMPLE_CREATED } },
  problems: ['api-key-limit', 'too-many-requests'],
  async handle({ principal, body }, { authority }) {
    const { apiKey, secret } = await authority.createApiKey(principal, body);
    return { status: 201, body: { ...apiKeyToWire(apiKey, principal.tenant), secret: secret.reveal() } };
  },
});
