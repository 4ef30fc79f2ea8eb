import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Instant } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import type { ClientCertificate } from './certificate.ts';
import { presentedCertificate } from './presented-certificate.ts';

/** What a certificate says that is kept. */
export type ParsedCertificate = Pick<
  ClientCertificate,
  'thumbprint' | 'subject' | 'issuer' | 'serialNumber' | 'notBefore' | 'notAfter'
>;

/** A certificate has 1 to 3 KB; a long list of names may make one larger. */
export const MAX_PEM_LENGTH = 16_384;

const PEM = /^\s*-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----\s*$/;
const MAX_NAME_LENGTH = 1_000;
const LEAST_RSA_BITS = 2_048;
/** A verification takes time with the cube of its size. */
const MOST_RSA_BITS = 8_192;
/** What TLS libraries and FIPS 186-5 have in common. */
const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/**
 * Reads one certificate in PEM (RFC 7468). Who signed it is not asked: it is registered itself.
 *
 * @throws Problem `invalid-values` with the pointer `/certificate`: not one certificate, a key that is too weak or of another
 *   kind, expired.
 */
export function parseCertificate(pem: string, now: Instant): ParsedCertificate {
  if (pem.includes('PRIVATE KEY')) {
    throw wrong(
      'private-key',
      'This holds a private key. Replace it: it is no secret any more. Send the certificate alone.',
    );
  }
  if (pem.length > MAX_PEM_LENGTH || !PEM.test(pem)) throw notOne();
  const certificate = readCertificate(pem);
  const fault = keyFault(certificate);
  if (fault !== undefined) throw wrong('weak-key', fault);
  const presented = presentedCertificate(certificate);
  if (presented.notAfter < now) throw wrong('expired', 'The certificate has expired.');
  return {
    ...presented,
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serialNumber: certificate.serialNumber.toLowerCase().slice(0, MAX_NAME_LENGTH),
  };
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw notOne();
  }
}

function keyFault(certificate: X509Certificate): string | undefined {
  const { asymmetricKeyType, asymmetricKeyDetails = {} } = publicKeyOf(certificate);
  if (asymmetricKeyType === 'ed25519') return undefined;
  if (asymmetricKeyType === 'ec' && CURVES.has(asymmetricKeyDetails.namedCurve ?? '')) return undefined;
  const bits = asymmetricKeyDetails.modulusLength ?? 0;
  const isRsa = asymmetricKeyType === 'rsa' || asymmetricKeyType === 'rsa-pss';
  if (isRsa && bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS) return undefined;
  return `Its key must be RSA of ${LEAST_RSA_BITS} to ${MOST_RSA_BITS} bits, ECDSA on P-256, P-384 or P-521, or Ed25519.`;
}

/** A certificate may be well-formed around a key that is not. */
function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    return certificate.publicKey;
  } catch {
    throw notOne();
  }
}

/** `CN=shop, O=Acme`, printable and bounded. */
function oneLine(name: string): string {
  const text = (name ?? '')
    .replaceAll('\n', ', ')
    .replaceAll(/\p{Cc}/gu, ' ')
    .toWellFormed();
  return Array.from(text).slice(0, MAX_NAME_LENGTH).join('');
}

function notOne(): Problem {
  return wrong('not-a-certificate', 'Must be one X.509 certificate in PEM: from BEGIN CERTIFICATE to END CERTIFICATE.');
}

function wrong(code: string, message: string): Problem {
  const errors: FieldError[] = [{ pointer: '/certificate', code, message }];
  return new Problem('invalid-values', { errors });
}
