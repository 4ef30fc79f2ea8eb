import { hash, type X509Certificate } from 'node:crypto';
import type { Instant } from '@loyaltyos/kernel';

/** What a client showed a certificate of, having proved to us, or to a proxy that we listen to, that it has the private key. */
export interface PresentedCertificate {
  /** SHA-256 of its DER, base64url: `x5t#S256` (RFC 8705, 3.1). */
  readonly thumbprint: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** What of a certificate decides who shows it. Who signed it does not: it is registered itself. */
export function presentedCertificate(certificate: X509Certificate): PresentedCertificate {
  return {
    thumbprint: hash('sha256', certificate.raw, 'base64url'),
    notBefore: certificate.validFromDate.getTime(),
    notAfter: certificate.validToDate.getTime(),
  };
}

/** Both ends belong to its validity (RFC 5280, 4.1.2.5). */
export function isInForce({ notBefore, notAfter }: Omit<PresentedCertificate, 'thumbprint'>, now: Instant): boolean {
  return notBefore <= now && now <= notAfter;
}
