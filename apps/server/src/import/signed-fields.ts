import { randomUUID } from 'node:crypto';
import { signRequest } from '@loyaltyos/identity';
import type { Instant } from '@loyaltyos/kernel';

/** With what a POST is signed: the key of its token, and a name of it. */
export interface SigningWith {
  readonly signingKey: string;
  readonly keyId: string;
  readonly now: Instant;
}

/** The header fields of a signed POST of JSON (RFC 9421, RFC 9530), other ones each time. */
export function signedFields(
  url: string,
  body: string,
  { signingKey, keyId, now }: SigningWith,
): Record<string, string> {
  const { host, pathname, search } = new URL(url);
  const { contentDigest, signatureInput, signature } = signRequest(
    { method: 'POST', authority: host, target: `${pathname}${search}`, fieldLines: [], body: Buffer.from(body) },
    signingKey,
    { created: Math.floor(now / 1000), nonce: randomUUID(), keyId },
  );
  return { 'content-digest': contentDigest ?? '', 'signature-input': signatureInput, signature };
}
