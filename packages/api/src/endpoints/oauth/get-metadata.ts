import { ALL_SCOPES } from '@loyaltyos/identity';
import { Type, type Static } from 'typebox';
import { endpoint, type Services } from '../../endpoint.ts';
import { Open } from '../../schema/object.ts';
import { flag } from '../../schema/plain.ts';

const texts = (description: string): ReturnType<typeof Type.Unsafe<readonly string[]>> =>
  Type.Unsafe<readonly string[]>({ type: 'array', items: { type: 'string' }, description });
const uri = (description: string): ReturnType<typeof Type.Unsafe<string>> =>
  Type.Unsafe<string>({ type: 'string', format: 'uri', description });

const Metadata = Open(
  {
    issuer: uri('Whose tokens they are.'),
    token_endpoint: uri('Where tokens are got.'),
    revocation_endpoint: uri('Where tokens are ended (RFC 7009).'),
    introspection_endpoint: uri('Where tokens are asked about (RFC 7662).'),
    jwks_uri: uri('Where the public keys are.'),
    grant_types_supported: texts('The grants.'),
    response_types_supported: texts('None: there is no authorization endpoint.'),
    token_endpoint_auth_methods_supported: texts('How a client may name itself.'),
    revocation_endpoint_auth_methods_supported: texts('The same ways.'),
    introspection_endpoint_auth_methods_supported: texts('The same ways.'),
    tls_client_certificate_bound_access_tokens: flag(
      'Whether a client that shows a certificate gets tokens that count with it alone (RFC 8705).',
    ),
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
  description: 'Where tokens are got, ended and asked about, and how they are verified (RFC 8414).',
  idempotency: 'read',
  answers: {
    200: {
      description: 'The metadata.',
      schema: Metadata,
      example: metadataOf({ publicBase: 'https://api.example.com', mutualTls: false }),
    },
  },
  problems: [],
  async handle(_call, services) {
    return { status: 200, body: metadataOf(services) };
  },
});

function metadataOf({ publicBase, mutualTls }: Pick<Services, 'publicBase' | 'mutualTls'>): Static<typeof Metadata> {
  const methods = ['client_secret_basic', 'client_secret_post', ...(mutualTls ? ['tls_client_auth'] : [])];
  return {
    issuer: publicBase,
    token_endpoint: `${publicBase}/oauth/token`,
    revocation_endpoint: `${publicBase}/oauth/revoke`,
    introspection_endpoint: `${publicBase}/oauth/introspect`,
    jwks_uri: `${publicBase}/.well-known/jwks.json`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_methods_supported: methods,
    introspection_endpoint_auth_methods_supported: methods,
    tls_client_certificate_bound_access_tokens: mutualTls,
    scopes_supported: [...ALL_SCOPES],
  };
}
