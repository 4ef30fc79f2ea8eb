import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';

const KeySet = Type.Unsafe<unknown>({
  $id: 'JsonWebKeySet',
  type: 'object',
  required: ['keys'],
  properties: { keys: { type: 'array', items: { type: 'object' }, description: 'Public keys.' } },
  description: 'RFC 7517.',
});

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
  answers: { 200: { description: 'The keys.', schema: KeySet, headers: CACHE_HEADER } },
  problems: [],
  async handle(_call, { authority }) {
    return { status: 200, body: await authority.keySet(), headers: { 'Cache-Control': CACHED } };
  },
});
