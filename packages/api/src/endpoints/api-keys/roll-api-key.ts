import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { DurationIn } from '../../schema/duration.ts';
import { ApiKeyId } from '../../schema/id.ts';
import { InstantIn } from '../../schema/instant.ts';
import { Closed } from '../../schema/object.ts';
import { apiKeyToWire, EXAMPLE_CREATED, EXAMPLE_KEY, RolledApiKey } from './api-key-schema.ts';

const overlap = DurationIn('How long the old key goes on beside the new one: PT0S to P7D. Absent: 24 hours.', {
  least: 'PT0S',
  most: 'P7D',
  examples: ['PT24H', 'PT0S'],
});

export const rollApiKey = endpoint({
  id: 'apiKeys.roll',
  method: 'POST',
  path: '/api-keys/{keyId}/roll',
  sdk: { function: 'rollApiKey' },
  scope: 'keys:write',
  summary: 'Roll an API key',
  description:
    'Makes a key of the same label and scopes, whose secret the answer shows this once. The old one ends after the overlap, ' +
    'without one at once and its tokens within 5 seconds. The calling token must have every scope of the key.',
  idempotency: 'none',
  audits: 'api-key.rolled',
  pathParameters: { keyId: ApiKeyId },
  body: {
    schema: Closed(
      {
        overlap: Type.Optional(overlap),
        expiresAt: Type.Optional(InstantIn('When the new key ends by itself. Absent: never.')),
      },
      { name: 'RollApiKeyRequest', description: 'How long the key that is replaced goes on.' },
    ),
    optional: true,
    examples: { 'in a day': {}, 'at once': { overlap: 'PT0S' } },
  },
  answers: {
    201: {
      description: 'The new key was made.',
      schema: RolledApiKey,
      example: {
        ...EXAMPLE_CREATED,
        keyId: 'key_01kjmy2cm2w3q1pfy2bdf3h0aa',
        replaces: EXAMPLE_KEY.keyId,
        replaced: { ...EXAMPLE_KEY, expiresAt: '2026-02-04T10:00:00.000Z' },
      },
    },
  },
  problems: ['api-key-ended', 'api-key-limit', 'api-key-not-found', 'too-many-requests'],
  async handle({ principal, path, body }, { authority }) {
    const { overlap: overlapMs, expiresAt } = body;
    const rolled = await authority.rollApiKey(principal, path.keyId, {
      ...(overlapMs === undefined ? {} : { overlapMs }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    return {
      status: 201,
      body: {
        ...apiKeyToWire(rolled.apiKey, principal.tenant),
        secret: rolled.secret.reveal(),
        replaced: apiKeyToWire(rolled.replaced, principal.tenant),
      },
    };
  },
});
