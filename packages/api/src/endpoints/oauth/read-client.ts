import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import type { ClientCredentials } from '../../authority.ts';
import { Secret, Text } from '../../schema/text.ts';

/** How a client names itself in a form. */
export const CLIENT_PARAMETERS = {
  client_id: Type.Optional(Text({ description: 'The tenant slug.', maxLength: 200, example: 'acme-retail' })),
  client_secret: Type.Optional(Secret({ description: 'The whole API key.', maxLength: 200 })),
};

/** What it says of itself in the form. */
interface NamedClient {
  readonly client_id?: string;
  readonly client_secret?: string;
}

/**
 * The client, named in one way: twice is an error (RFC 6749, 2.3). One that gives its id alone has to show a certificate.
 *
 * @throws Problem `invalid-client`, `invalid-token-request`.
 */
export function readClient(
  { client_id: clientId, client_secret: clientSecret }: NamedClient,
  authorization: string | undefined,
): Pick<ClientCredentials, 'clientId' | 'clientSecret'> {
  if (authorization === undefined) {
    if (clientId === undefined) {
      throw new Problem('invalid-client', { detail: 'Name the client in the form or by HTTP Basic.' });
    }
    return clientSecret === undefined ? { clientId } : { clientId, clientSecret };
  }
  const client = readBasic(authorization);
  if (client === undefined) {
    throw new Problem('invalid-client', { detail: 'The Authorization field is not HTTP Basic.' });
  }
  if (clientSecret !== undefined || (clientId !== undefined && clientId !== client.clientId)) {
    throw new Problem('invalid-token-request', { detail: 'The client is named twice.' });
  }
  return client;
}

const BASIC = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/** Both parts are form-encoded before they are put together (RFC 6749, 2.3.1). */
function readBasic(authorization: string): { clientId: string; clientSecret: string } | undefined {
  const pair = Buffer.from(BASIC.exec(authorization)?.[1] ?? '', 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 0) return undefined;
  try {
    const [clientId, clientSecret] = [pair.slice(0, colon), pair.slice(colon + 1)].map((part) =>
      decodeURIComponent(part.replaceAll('+', ' ')),
    );
    return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
  } catch {
    return undefined;
  }
}
