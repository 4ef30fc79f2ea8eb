import { createHmac, type KeyObject } from 'node:crypto';

/**
 * What a customer is found by without storing the address: HMAC-SHA-256, under a key of the tenant, of the address in
 * Unicode form NFKC and lower case. 32 bytes; the same address gives another value in another tenant.
 */
export function emailIndex(key: KeyObject, email: string): Buffer {
  // Lower-casing can leave a text that is not in NFKC, so it is brought there again.
  const normal = email.normalize('NFKC').toLowerCase().normalize('NFKC');
  return createHmac('sha256', key).update(normal, 'utf8').digest();
}
