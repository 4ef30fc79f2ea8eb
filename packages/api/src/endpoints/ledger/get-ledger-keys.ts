import { endpoint } from '../../endpoint.ts';
import { EXAMPLE_KEY_SET, KeySet } from '../../schema/json-web-key.ts';

export const getLedgerKeys = endpoint({
  id: 'ledger.keySet',
  method: 'GET',
  path: '/.well-known/ledger-keys.json',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Get the keys that sign the ledger',
  description:
    'The keys that verify the blocks of every tenant (RFC 7517, Ed25519). No token is ever signed with them. Write them down where you keep receipts: a key that comes with what it is to verify proves nothing.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'The keys.',
      schema: KeySet('LedgerKeySet', 'Public keys, the newest first.'),
      example: EXAMPLE_KEY_SET,
    },
  },
  problems: [],
  async handle(_call, { authority }) {
    return { status: 200, body: await authority.ledgerKeySet() };
  },
});
