import { X509Certificate } from 'node:crypto';
import { Problem } from '@loyaltyos/problems';
import { parseItem } from 'structured-headers';
import { presentedCertificate, type PresentedCertificate } from './presented-certificate.ts';

/**
 * Reads a `Client-Cert` field (RFC 9440, 2.2): the certificate that a client showed a proxy. Whether the proxy is to be believed is
 * the caller's to know.
 *
 * @throws Problem `malformed-request`.
 */
export function readClientCert(field: string): PresentedCertificate {
  try {
    const [der] = parseItem(field);
    if (!(der instanceof ArrayBuffer)) throw new TypeError('a certificate is a byte sequence');
    return presentedCertificate(new X509Certificate(Buffer.from(der)));
  } catch (cause) {
    const message = 'Must be one certificate as RFC 9440 has it: base64 of its DER between colons.';
    throw new Problem('malformed-request', {
      errors: [{ pointer: '/header/Client-Cert', code: 'not-a-certificate', message }],
      cause,
    });
  }
}
