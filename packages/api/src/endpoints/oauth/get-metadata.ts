import { ALL_SCOPES } from '@loyaltyos/identity';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Open } from '../../schema/object.ts';

const texts = (description: string): ReturnType<typeof Type.Unsafe<readonly string[]>> =>
  Type.Unsafe<readonly string[]>({ type: 'array', items: { type: 'string' }, description });

const Metadata = Open(
  {
    issuer: Type.Unsafe<string>({ type: 'string', format: 'uri', description: 'Whose tokens they are.' }),
    token_endpoint: Type.Unsafe<string>({ type: 'string', format: 'uri', description: 'Where tokens are got.' }),
    jwks_uri: Type.Unsafe<string>({ type: 'string', format: 'uri', description: 'Where the public keys are.' }),
    grant_types_supported: texts('The grants.'),
    response_types_supported: texts('None: there is no authorization endpoint.'),
    token_endpoint_auth_methods_supported: texts('How a client may name itself.'),
    scopes_supported: texts('Every scope.'),
  },
  { name: 'AuthorizationServerMetadata', description: 'RFC 8414.' },
);

export const getMetadata = endpoint({
  id: 'oauth.metadata',
  method: 'GET',
  path: '/.well-known/oauth-authorization-server',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Describe the authorization server',
  description: 'Where tokens are got and how they are verified (RFC 8414).',
  idempotency: 'read',
  answers: { 200: { description: 'The metadata.', schema: Metadata } },
  problems: [],
  async handle(_call, { publicBase }) {
    return {
      status: 200,
      body: {
        issuer: publicBase,
        token_endpoint: `${publicBase}/oauth/token`,
        jwks_uri: `${publicBase}/.well-known/jwks.json`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
        scopes_supported: [...ALL_SCOPES],
      },
    };
  },
});
