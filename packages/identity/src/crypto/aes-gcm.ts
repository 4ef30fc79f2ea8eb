import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { Defect } from '@loyaltyos/kernel';

/** The first byte of every ciphertext: how the rest is to be read. */
const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** How much longer a ciphertext is than its plaintext. */
export const SEAL_OVERHEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV: format byte, IV, ciphertext, tag. One key may seal 2^32 values
 * before random IVs come near their limit; a key here is per customer or per tenant and epoch.
 *
 * @param binding what the ciphertext belongs to; it opens only with the same.
 */
export function sealBytes(key: KeyObject, binding: Buffer, plaintext: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(binding);
  return Buffer.concat([Buffer.of(FORMAT), iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/**
 * The plaintext of what `sealBytes` made.
 *
 * @throws Defect when the key or the binding is another one, or any bit was changed.
 */
export function openBytes(key: KeyObject, binding: Buffer, sealed: Buffer): Buffer {
  if (sealed.length < SEAL_OVERHEAD_BYTES || sealed[0] !== FORMAT) throw new Defect('not a ciphertext of ours');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(binding).setAuthTag(tag);
  const head = decipher.update(sealed.subarray(1 + IV_BYTES, sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([head, decipher.final()]);
  } catch {
    throw new Defect('a ciphertext does not open: changed, moved, or under another key');
  }
}
