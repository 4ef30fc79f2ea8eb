import { createHash } from 'node:crypto';

const SHAPE = /^inv_[A-Za-z0-9_-]{43}$/;

export function isInvitation(text: string): boolean {
  return SHAPE.test(text);
}

/** What an invitation is stored under: who reads the table cannot accept one. */
export function invitationHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
