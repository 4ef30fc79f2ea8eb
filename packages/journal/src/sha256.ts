import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

/**
 * SHA-256 of bytes, or of text in UTF-8. Taken as text of one byte per character and copied into pooled memory: a buffer
 * straight from `hash` has memory of its own, which costs more than the hash.
 */
export function sha256(data: string | Uint8Array): Buffer {
  return Buffer.from(hash('sha256', data, 'binary'), 'binary');
}
