import { endpoint } from '../../endpoint.ts';
import { EXAMPLE_KEY_SET, KeySet } from '../../schema/json-web-key.ts';

/** Half of the time between a key's publication and its first signature. */
const CACHED = 'public, max-age=300';
const CACHE_HEADER = { 'Cache-Control': 'Five minutes: a new key is published ten minutes before it signs.' } as const;

export const getKeySet = endpoint({
  id: 'oauth.keySet',
  method: 'GET',
  path: '/.well-known/jwks.json',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Get the public keys',
  description: 'The keys that verify our tokens (RFC 7517). They are replaced in turn: ask again when one is unknown.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'The keys.',
      schema: KeySet('JsonWebKeySet', 'Public keys.'),
      headers: CACHE_HEADER,
      example: EXAMPLE_KEY_SET,
    },
  },
  problems: [],
  async handle(_call, { authority }) {
    return { status: 200, body: await authority.keySet(), headers: { 'Cache-Control': CACHED } };
  },
});
