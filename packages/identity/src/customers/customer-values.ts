import type { Transaction } from '@loyaltyos/database';
import { assert, type Json } from '@loyaltyos/kernel';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import { bindingOf, type Place } from '../crypto/binding.ts';
import { Secret } from '../crypto/secret.ts';
import type { CustomerKeys } from './customer-keys.ts';

/** Whose value it is, and where its ciphertext is stored: all of it is bound into the ciphertext. */
export type CustomerPlace = Omit<Place, 'tenantId'>;

export interface ValueToEncrypt extends CustomerPlace {
  readonly value: Json;
}

export interface ValueToDecrypt extends CustomerPlace {
  readonly sealed: Buffer;
}

/**
 * Encrypts values under their customers' keys, making keys that are missing: one ciphertext for each, in their order, or
 * `erased` where the customer's key was destroyed. Three statements at most, however many values.
 */
export async function encryptForCustomers(
  keys: CustomerKeys,
  tx: Transaction,
  tenantId: string,
  values: readonly ValueToEncrypt[],
): Promise<(Buffer | 'erased')[]> {
  const found = await keys.findOrMake(
    tx,
    tenantId,
    values.map(({ customerId }) => customerId),
  );
  return values.map(({ value, ...place }) => {
    const key = found.get(place.customerId);
    assert(key !== undefined, 'a customer has a key once it was made');
    if (key === 'erased') return key;
    return sealBytes(key, bindingOf({ tenantId, ...place }), Buffer.from(JSON.stringify(value), 'utf8'));
  });
}

/**
 * The values of ciphertexts, in their order, or `erased` where the customer's key was destroyed.
 *
 * @throws Defect when a ciphertext was changed or stood somewhere else, or its customer never had a key.
 */
export async function decryptForCustomers(
  keys: CustomerKeys,
  tx: Transaction,
  tenantId: string,
  values: readonly ValueToDecrypt[],
): Promise<(Secret<Json> | 'erased')[]> {
  const found = await keys.findStored(
    tx,
    tenantId,
    values.map(({ customerId }) => customerId),
  );
  return values.map(({ sealed, ...place }) => {
    const key = found.get(place.customerId);
    assert(key !== undefined, 'what is encrypted has a key');
    if (key === 'erased') return key;
    const plaintext = openBytes(key, bindingOf({ tenantId, ...place }), sealed);
    return new Secret(JSON.parse(plaintext.toString('utf8')) as Json);
  });
}
