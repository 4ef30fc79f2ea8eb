import { createHash, createHmac, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** What a browser holds for a session: 256 random bits, base64url. */
export function newSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function isSessionToken(text: string): boolean {
  return SHAPE.test(text);
}

/** What a session is stored under: who reads the table cannot take one over. */
export function sessionHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/**
 * What a page sends along in a header to prove that it was given it, and not only the cookie: derived from the session's token,
 * so that it holds for this session alone and nothing has to be stored.
 */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('loyaltyos/csrf/1', 'utf8').digest('base64url');
}
