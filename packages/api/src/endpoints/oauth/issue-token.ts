import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import type { ClientCredentials } from '../../authority.ts';
import { endpoint } from '../../endpoint.ts';
import { Constant } from '../../schema/choice.ts';
import { Closed, Open } from '../../schema/object.ts';
import { Secret, Text } from '../../schema/text.ts';
import { CLIENT_PARAMETERS, readClient } from './read-client.ts';

const TokenRequest = Closed(
  {
    grant_type: Text({ description: 'Always `client_credentials`.', maxLength: 100, example: 'client_credentials' }),
    ...CLIENT_PARAMETERS,
    scope: Type.Optional(
      Text({
        description: 'The scopes wanted, with spaces between them. Absent: all that the key has.',
        maxLength: 1000,
        example: 'orders:write customers:read',
      }),
    ),
  },
  { name: 'TokenRequest', description: 'The client may name itself by HTTP Basic instead.' },
);

const TokenResponse = Open(
  {
    access_token: Secret({ description: 'The bearer token.', maxLength: 4096 }),
    token_type: Constant('Bearer', 'How it is sent.'),
    expires_in: Type.Unsafe<number>({
      type: 'integer',
      format: 'int32',
      minimum: 0,
      description: 'Seconds that it is good for.',
      examples: [600],
    }),
    scope: Type.Unsafe<string>({ type: 'string', description: 'What it permits.', examples: ['orders:write'] }),
    signing_key: Type.Optional(Secret({ description: 'What requests are signed with, base64url.', maxLength: 200 })),
  },
  { name: 'TokenResponse', description: 'A token (RFC 6749, 5.1).' },
);

export const issueToken = endpoint({
  id: 'oauth.token',
  method: 'POST',
  path: '/oauth/token',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Get a token',
  description:
    'OAuth 2.0 client credentials (RFC 6749, 4.4): the client is the tenant, its secret is an API key, in the form or by ' +
    'HTTP Basic. Where the server takes certificates, one that is registered with the tenant stands in for the secret ' +
    '(RFC 8705). Errors carry `error` and `error_description` beside the members of a problem.',
  idempotency: 'none',
  errors: 'oauth',
  body: {
    schema: TokenRequest,
    mediaType: 'application/x-www-form-urlencoded',
    examples: {
      token: { grant_type: 'client_credentials', client_id: 'acme-retail', client_secret: 'los_sandbox_sk_...' },
    },
  },
  answers: {
    200: {
      description: 'The token.',
      schema: TokenResponse,
      example: {
        access_token: 'eyJ...',
        token_type: 'Bearer',
        expires_in: 600,
        scope: 'orders:write',
        signing_key: 'Zm9v',
      },
    },
  },
  problems: ['invalid-client', 'invalid-scope', 'invalid-token-request', 'unsupported-grant-type', 'too-many-requests'],
  async handle({ body, authorization, facts }, { authority }) {
    if (body.grant_type !== 'client_credentials') throw new Problem('unsupported-grant-type');
    const scopes = body.scope?.split(' ').filter((scope) => scope !== '');
    const credentials: ClientCredentials = {
      ...readClient(body, authorization),
      ...(scopes === undefined ? {} : { scopes }),
    };
    const token = await authority.issueToken(credentials, facts);
    return {
      status: 200,
      headers: { pragma: 'no-cache' },
      body: {
        access_token: token.accessToken,
        token_type: 'Bearer',
        expires_in: token.expiresInSeconds,
        scope: token.scopes.join(' '),
        ...(token.signingKey === undefined ? {} : { signing_key: token.signingKey }),
      },
    };
  },
});
