import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { ApiKey, apiKeyToWire, EXAMPLE_KEY } from './api-key-schema.ts';

export const listApiKeys = endpoint({
  id: 'apiKeys.list',
  method: 'GET',
  path: '/api-keys',
  sdk: { function: 'listApiKeys' },
  scope: 'keys:read',
  summary: 'List API keys',
  description: "Every key of the tenant, newest first, those that have ended among them. Secrets are nobody's to read.",
  idempotency: 'read',
  pages: true,
  answers: {
    200: {
      description: 'A page of keys.',
      schema: PageOf(ApiKey, 'ApiKeyPage'),
      example: { data: [EXAMPLE_KEY], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, page, paged }, { authority }) {
    const keys = await authority.listApiKeys(principal, page);
    return { status: 200, body: paged(keys, (key) => apiKeyToWire(key, principal.tenant)) };
  },
});
