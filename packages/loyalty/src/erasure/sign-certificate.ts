import { isSignedBy, type SealKeys, type SealPublicKey } from '@loyaltyos/journal';
import { canonicalJson, type Json } from '@loyaltyos/kernel';
import type { ErasureCertificate, ErasureFacts } from './certificate.ts';

/** What the signature says that it is of: it cannot be taken for that of anything else. */
const TYPE = 'loyaltyos-erasure+json';

/** Signs the facts of an erasure. Whoever has the public keys can verify them without asking us: it is a JWS (RFC 7515). */
export function signCertificate(facts: ErasureFacts, keys: SealKeys): ErasureCertificate {
  const header = encoded({ alg: 'EdDSA', kid: keys.keyId, typ: TYPE });
  const signed = `${header}.${encoded(facts as unknown as Json)}`;
  return { ...facts, signature: `${signed}.${keys.sign(signed).toString('base64url')}` };
}

/** Whether one of the keys signed the certificate, and exactly what it says. */
export function isCertified({ signature, ...facts }: ErasureCertificate, keys: readonly SealPublicKey[]): boolean {
  const [header = '', payload = '', bytes = '', ...rest] = signature.split('.');
  if (rest.length > 0 || payload !== encoded(facts)) return false;
  return keys.some(
    (key) =>
      header === encoded({ alg: 'EdDSA', kid: key.keyId, typ: TYPE }) &&
      isSignedBy(key, `${header}.${payload}`, Buffer.from(bytes, 'base64url')),
  );
}

function encoded(value: Json): string {
  return Buffer.from(canonicalJson(value), 'utf8').toString('base64url');
}
