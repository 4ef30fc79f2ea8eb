import { Type, type TUnsafe } from 'typebox';
import { Open } from './object.ts';
import { prose } from './plain.ts';

const JsonWebKey = Open(
  {
    kty: prose('The family of the key.', 'OKP'),
    crv: prose('The curve.', 'Ed25519'),
    x: prose('The public key, base64url.', 'Jd8cKq1mYw2nB7sXo4tVh6uRz9pLf3gEa5iQkCyWxN0'),
    kid: prose('Its id: what a signature names.', 'key-2026-03'),
    use: prose('What it is for.', 'sig'),
    alg: prose('The algorithm.', 'EdDSA'),
  },
  { name: 'JsonWebKey', description: 'A public key (RFC 7517).' },
);

/** A set of public keys, as a named component. */
export function KeySet(name: string, description: string): TUnsafe {
  return Type.Unsafe(
    Open({ keys: Type.Array(JsonWebKey, { description }) }, { name, description: 'A set of public keys (RFC 7517).' }),
  );
}

export const EXAMPLE_KEY_SET = {
  keys: [
    {
      kty: 'OKP',
      crv: 'Ed25519',
      x: 'Jd8cKq1mYw2nB7sXo4tVh6uRz9pLf3gEa5iQkCyWxN0',
      kid: 'key-2026-03',
      use: 'sig',
      alg: 'EdDSA',
    },
  ],
};
