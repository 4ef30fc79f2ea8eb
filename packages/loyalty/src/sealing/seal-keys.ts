import type { Identity } from '@loyaltyos/identity';
import { sealKeysOf, type SealKeys } from '@loyaltyos/journal';
import type { Json } from '@loyaltyos/kernel';

/**
 * The keys that sign blocks. They derive from a secret that only the root key unwraps: who owns the database and not the
 * root key's file can neither compute them nor put others in their place.
 */
export async function sealKeys(identity: Pick<Identity, 'deriveKeys'>): Promise<SealKeys> {
  return sealKeysOf(await identity.deriveKeys('ledger-seal'));
}

/** The public keys as a JSON Web Key Set (RFC 7517, RFC 8037). */
export function ledgerKeySet({ publicKeys }: SealKeys): Json {
  return {
    keys: publicKeys.map(({ keyId, x }) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      x,
      kid: keyId,
      alg: 'EdDSA',
      use: 'sig',
      key_ops: ['verify'],
    })),
  };
}
