import { endpoint } from '../../endpoint.ts';
import { ApiKeyId } from '../../schema/id.ts';
import { ApiKey, apiKeyToWire, EXAMPLE_KEY } from './api-key-schema.ts';

export const revokeApiKey = endpoint({
  id: 'apiKeys.revoke',
  method: 'DELETE',
  path: '/api-keys/{keyId}',
  sdk: { function: 'revokeApiKey' },
  scope: 'keys:write',
  summary: 'Revoke an API key',
  description:
    'Ends a key for good: it gives no more tokens, and the tokens it gave end within 5 seconds. A key that was revoked before ' +
    'stays as it is. A key may revoke itself.',
  idempotency: 'none',
  audits: 'api-key.revoked',
  pathParameters: { keyId: ApiKeyId },
  answers: {
    200: {
      description: 'The key has ended.',
      schema: ApiKey,
      example: { ...EXAMPLE_KEY, revokedAt: '2026-02-03T10:00:00.000Z' },
    },
  },
  problems: ['api-key-not-found'],
  async handle({ principal, path }, { authority }) {
    const revoked = await authority.revokeApiKey(principal, path.keyId);
    return { status: 200, body: apiKeyToWire(revoked, principal.tenant) };
  },
});
