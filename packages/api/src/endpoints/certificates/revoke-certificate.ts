import { endpoint } from '../../endpoint.ts';
import { CertificateId } from '../../schema/id.ts';
import { Certificate, certificateToWire, EXAMPLE_CERTIFICATE } from './certificate-schema.ts';

export const revokeCertificate = endpoint({
  id: 'certificates.revoke',
  method: 'DELETE',
  path: '/certificates/{certificateId}',
  sdk: { function: 'revokeCertificate' },
  scope: 'keys:write',
  summary: "Revoke a client's certificate",
  description:
    'Ends a certificate for good: it gives no more tokens, and every token that is bound to it ends within 5 seconds. One that ' +
    'was revoked before stays as it is. The same certificate may be registered again.',
  idempotency: 'none',
  audits: 'certificate.revoked',
  pathParameters: { certificateId: CertificateId },
  answers: {
    200: {
      description: 'The certificate has ended.',
      schema: Certificate,
      example: { ...EXAMPLE_CERTIFICATE, revokedAt: '2026-02-03T10:00:00.000Z' },
    },
  },
  problems: ['certificate-not-found'],
  async handle({ principal, path }, { authority }) {
    const revoked = await authority.revokeCertificate(principal, path.certificateId);
    return { status: 200, body: certificateToWire(revoked) };
  },
});
