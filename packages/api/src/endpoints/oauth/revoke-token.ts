import { endpoint } from '../../endpoint.ts';
import { Open } from '../../schema/object.ts';
import { readClient } from './read-client.ts';
import { EXAMPLE_FORM, TokenForm } from './token-form.ts';

export const revokeToken = endpoint({
  id: 'oauth.revoke',
  method: 'POST',
  path: '/oauth/revoke',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Revoke a token',
  description:
    'Ends a token of the tenant before its time (RFC 7009): within 5 seconds in every process of the server. A token that is ' +
    'unknown, has ended or is not of this tenant is answered alike. To end every token of a key, revoke the key.',
  idempotency: 'none',
  audits: 'token.revoked',
  errors: 'oauth',
  body: { schema: TokenForm, mediaType: 'application/x-www-form-urlencoded', examples: { token: EXAMPLE_FORM } },
  answers: {
    200: {
      description: 'The token does not count any more.',
      schema: Open({}, { name: 'TokenRevoked', description: 'Empty.' }),
      example: {},
    },
  },
  problems: ['invalid-client', 'invalid-token-request', 'too-many-requests'],
  async handle({ body, authorization, facts, requestId }, { authority }) {
    const origin = { requestId, remoteAddress: facts.remoteAddress };
    await authority.revokeToken(readClient(body, authorization), body.token, { ...facts, origin });
    return { status: 200, body: {} };
  },
});
