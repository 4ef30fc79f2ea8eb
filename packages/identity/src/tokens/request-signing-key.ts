import { createHmac } from 'node:crypto';
import type { SignatureMaster } from './key-ring.ts';

/**
 * The key that a token's holder signs requests with: HMAC-SHA-256(master, "los-sig-v1" 00 jti), base64url. The server
 * stores nothing: the token names the master and its own id, and the key is derived again.
 */
export function requestSigningKey(master: SignatureMaster, tokenId: string): string {
  return createHmac('sha256', master.secret.reveal()).update(`los-sig-v1\0${tokenId}`, 'utf8').digest('base64url');
}
