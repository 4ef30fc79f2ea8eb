import { Type } from 'typebox';
import { Closed } from '../../schema/object.ts';
import { Secret, Text } from '../../schema/text.ts';
import { CLIENT_PARAMETERS } from './read-client.ts';

/** A form about a token: of RFC 7009, 2.1 and RFC 7662, 2.1 alike. */
export const TokenForm = Closed(
  {
    token: Secret({ description: 'The token that it is about.', maxLength: 4096 }),
    token_type_hint: Type.Optional(
      Text({ description: 'What kind of token it is. There is one kind.', maxLength: 100, example: 'access_token' }),
    ),
    ...CLIENT_PARAMETERS,
  },
  { name: 'TokenForm', description: 'The client may name itself by HTTP Basic instead.' },
);

export const EXAMPLE_FORM = { token: 'eyJ...', client_id: 'acme-retail', client_secret: 'los_sandbox_sk_...' };
