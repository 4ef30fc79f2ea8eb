import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Open } from '../../schema/object.ts';
import { count, flag, prose } from '../../schema/plain.ts';
import { readClient } from './read-client.ts';
import { EXAMPLE_FORM, TokenForm } from './token-form.ts';

const Introspection = Open(
  {
    active: flag('Whether it counts now. Where it does not, this is all that is said.'),
    scope: Type.Optional(prose('What it permits, with spaces between.', 'orders:write')),
    client_id: Type.Optional(prose('The tenant slug.', 'acme-retail')),
    token_type: Type.Optional(prose('`Bearer`.', 'Bearer')),
    exp: Type.Optional(count('When it ends, in seconds since 1970.')),
    iat: Type.Optional(count('When it was made, likewise.')),
    sub: Type.Optional(prose('Whom it stands for: the API key, the certificate or the customer.')),
    aud: Type.Optional(prose('What it is for: the API.')),
    iss: Type.Optional(prose('Who made it: this server.')),
    jti: Type.Optional(prose('Its own id.')),
    tenant: Type.Optional(prose("The tenant's id.")),
    environment: Type.Optional(prose('`sandbox` or `production`.', 'sandbox')),
    cnf: Type.Optional(
      Open(
        { 'x5t#S256': prose('SHA-256 of the certificate that it counts with, base64url.') },
        { name: 'TokenConfirmation', description: 'What binds the token (RFC 8705, 3.2).' },
      ),
    ),
  },
  { name: 'TokenIntrospection', description: 'What the server says of a token (RFC 7662, 2.2).' },
);

export const introspectToken = endpoint({
  id: 'oauth.introspect',
  method: 'POST',
  path: '/oauth/introspect',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Introspect a token',
  description:
    "Whether a token of the tenant counts now, and what it says (RFC 7662). Of every other token, another tenant's among " +
    'them, nothing is said but `"active": false`.',
  idempotency: 'read',
  errors: 'oauth',
  body: { schema: TokenForm, mediaType: 'application/x-www-form-urlencoded', examples: { token: EXAMPLE_FORM } },
  answers: {
    200: {
      description: 'What there is to say.',
      schema: Introspection,
      example: {
        active: true,
        scope: 'orders:write',
        client_id: 'acme-retail',
        token_type: 'Bearer',
        exp: 1_770_026_400,
        iat: 1_770_025_800,
        sub: 'key_01kjmma2g0dx7vnwde3me88vnh',
        aud: 'https://loyaltyos.io/api',
        iss: 'https://api.example.com',
        jti: 'Zm9vYmFyYmF6cXV4',
        tenant: '018f0000-0000-7000-8000-000000000001',
        environment: 'sandbox',
      },
    },
  },
  problems: ['invalid-client', 'invalid-token-request', 'too-many-requests'],
  async handle({ body, authorization, facts }, { authority }) {
    const said = await authority.introspectToken(readClient(body, authorization), body.token, facts);
    return { status: 200, body: said };
  },
});
