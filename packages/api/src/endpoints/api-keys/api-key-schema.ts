import { ALL_SCOPES, type ApiKey as Key, type Tenant } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { ApiKeyId, PrincipalId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { Label, Secret } from '../../schema/text.ts';

export const label = Label({ description: 'What the key is for.', maxLength: 100, example: 'Checkout' });

/** In a request. */
export const scopesWanted = Type.Array(Choice('Scope', ALL_SCOPES, 'A scope of yours.'), {
  minItems: 1,
  maxItems: 100,
  description: 'What tokens of the key may do: no more than the token that asks.',
});

const members = {
  keyId: ApiKeyId,
  label,
  scopes: Type.Array(OpenEnum('Scope', ALL_SCOPES, 'A scope.'), { description: 'What its tokens may do.' }),
  environment: OpenEnum('Environment', ['sandbox', 'production'], 'Where it is good.'),
  createdAt: InstantOut('When it was made.'),
  createdBy: PrincipalId,
  expiresAt: Type.Optional(InstantOut('When it ends by itself. Absent: never.')),
  lastUsedAt: Type.Optional(InstantOut('When it was last traded for a token, to the minute. Absent: never.')),
  revokedAt: Type.Optional(InstantOut('When it was ended.')),
  replaces: Type.Optional(ApiKeyId),
};

export const ApiKey = Open(members, { name: 'ApiKey', description: 'An API key, without its secret.' });

export const CreatedApiKey = Open(
  {
    ...members,
    secret: Secret({
      description: 'The whole key: the `client_secret` of the token endpoint. It is shown this once.',
      maxLength: 200,
      example: 'los_sandbox_sk_...',
    }),
  },
  { name: 'CreatedApiKey', description: 'An API key just made, with its secret.' },
);

export const RolledApiKey = Open(
  { ...CreatedApiKey.properties, replaced: ApiKey },
  { name: 'RolledApiKey', description: 'An API key in place of another one, and that one as it is now.' },
);

export const EXAMPLE_KEY = {
  keyId: 'key_01kjmma2g0dx7vnwde3me88vnh',
  label: 'Checkout',
  scopes: ['orders:write', 'customers:read'],
  environment: 'sandbox',
  createdAt: '2026-01-05T10:00:00.000Z',
  createdBy: 'key_01kjmm0h5sf2q6bx1f9b0m0v3c',
  lastUsedAt: '2026-02-02T10:00:00.000Z',
};
const { lastUsedAt: _lastUsedAt, ...EXAMPLE_NEW } = EXAMPLE_KEY;
export const EXAMPLE_CREATED = { ...EXAMPLE_NEW, secret: 'los_sandbox_sk_...' };

/** Every member by name, so that what identity adds is not published by accident. */
export function apiKeyToWire(key: Key, { environment }: Tenant): Static<typeof ApiKey> {
  const { keyId, scopes, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt, replaces } = key;
  return {
    keyId,
    label: key.label,
    scopes: [...scopes],
    environment,
    createdAt: formatInstant(createdAt),
    createdBy,
    ...(expiresAt === undefined ? {} : { expiresAt: formatInstant(expiresAt) }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: formatInstant(lastUsedAt) }),
    ...(revokedAt === undefined ? {} : { revokedAt: formatInstant(revokedAt) }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}
